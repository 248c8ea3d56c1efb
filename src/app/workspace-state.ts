import type { UnknownFile } from '#intake/inspect-unknown.ts'
import type { Ledger } from '#model/judgement-ledger.ts'
import type { MappingDraft, Reading } from '#model/mapping.ts'
import type { CasePicture, Catalogue } from '#workers/jobs.ts'
import type { ReviewQueue } from '#workers/review-jobs.ts'
import type { History } from './history.ts'
import type { Message } from './messages.ts'
import type { CaseSummary } from './case-list.ts'
import type { DamagedSource } from './storage.ts'
import type { Words } from './command.ts'

/** A long job that is under way. */
export type Task = {
  readonly words: Words
  /** 0 to 1. */
  readonly done: number
  readonly cancel: (() => void) | null
  /** Whether one can go on meanwhile: undo and redo are not barred. */
  readonly background: boolean
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
  readonly mapping: MappingDraft
}

/** A file that is not in the case, so that nothing disappears unseen: refused, there already, or set aside by hand. Kept until the case is closed. */
export type LeftOutFile = {
  readonly id: number
  readonly file: File
  /** Code and particulars of the message that says why. */
  readonly code: string
  readonly detail: Message['detail']
  /** What was chosen for its mapping when it was set aside; null for a file that was refused. */
  readonly waiting: WaitingFile | null
}

/** A queue of pairs, with the picture and the ledger that it was made of: both may be of before the last step. */
export type FoundPairs = { readonly queue: ReviewQueue; readonly of: CasePicture; readonly ledger: Ledger }

export type SavedState = { readonly kind: 'nothing' | 'saving' | 'saved' | 'failed'; readonly at: string }

/** Everything the page shows; replaced as a whole, never changed in place. */
export type WorkspaceState = {
  readonly cases: readonly CaseSummary[]
  readonly catalogue: Catalogue | null
  /** null while no case is open. */
  readonly history: History | null
  readonly picture: CasePicture | null
  /** Sources of the open case whose stored bytes cannot be used; they stay in the document. */
  readonly damaged: readonly DamagedSource[]
  /** Pairs to judge; null while nobody asked. */
  readonly review: FoundPairs | null
  /** Whether the picture has still to follow the document. */
  readonly behind: boolean
  readonly task: Task | null
  readonly waiting: readonly WaitingFile[]
  readonly leftOut: readonly LeftOutFile[]
  readonly messages: readonly Message[]
  readonly saved: SavedState
  /** Counts up whenever the canvas must take the camera of the view. */
  readonly cameraAsked: number
  /** Name of the last step, for the undo toast; null when nothing is to be told. */
  readonly toast: { readonly id: number; readonly words: Words; readonly kind: 'did' | 'undone' | 'redone' } | null
}

export const START_STATE: WorkspaceState = {
  cases: [], catalogue: null, history: null, picture: null, damaged: [], review: null, behind: false, task: null, waiting: [], leftOut: [], messages: [], saved: { kind: 'nothing', at: '' }, cameraAsked: 0, toast: null,
}
