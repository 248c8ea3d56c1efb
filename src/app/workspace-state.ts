import type { UnknownFile } from '#intake/inspect-unknown.ts'
import type { Mapping, Reading } from '#model/mapping.ts'
import type { CasePicture, Catalogue } from '#workers/jobs.ts'
import type { History } from './history.ts'
import type { Message } from './messages.ts'
import type { CaseSummary } from './storage.ts'
import type { Words } from './command.ts'

/** A long job that is under way. */
export type Task = {
  readonly words: Words
  /** 0 to 1. */
  readonly done: number
  readonly cancel: (() => void) | null
}

/** A file that no export format fits; it waits for its mapping. */
export type WaitingFile = {
  readonly id: number
  readonly file: File
  /** What was seen in the file, read as `reading` says. */
  readonly unknown: UnknownFile
  /** What was chosen of delimiter, header and encoding; null where that was found out. */
  readonly reading: Reading
  /** The mapping as it is now, with what was changed by hand. */
  readonly mapping: Mapping
}

export type SavedState = { readonly kind: 'nothing' | 'saving' | 'saved' | 'failed'; readonly at: string }

/** Everything the page shows; replaced as a whole, never changed in place. */
export type WorkspaceState = {
  readonly cases: readonly CaseSummary[]
  readonly catalogue: Catalogue | null
  /** null while no case is open. */
  readonly history: History | null
  readonly picture: CasePicture | null
  readonly task: Task | null
  readonly waiting: readonly WaitingFile[]
  readonly messages: readonly Message[]
  readonly saved: SavedState
  /** Counts up whenever the canvas must take the camera of the view. */
  readonly cameraAsked: number
  /** Name of the last step, for the undo toast; null when nothing is to be told. */
  readonly toast: { readonly id: number; readonly words: Words; readonly kind: 'did' | 'undone' | 'redone' } | null
}

export const START_STATE: WorkspaceState = {
  cases: [], catalogue: null, history: null, picture: null, task: null, waiting: [], messages: [], saved: { kind: 'nothing', at: '' }, cameraAsked: 0, toast: null,
}
