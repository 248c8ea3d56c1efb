import type { Words } from './command.ts'
import type { CaseDocument } from './document.ts'

/** A step that can be taken back. */
export type Step = { readonly label: Words; readonly before: CaseDocument; readonly after: CaseDocument; /** Whether the camera belongs to what is taken back. */ readonly movesCamera: boolean; /** Whether the picture follows after a pause. */ readonly followsLater?: boolean }

/** Documents before and after now; never changed in place. */
export type History = { readonly present: CaseDocument; readonly past: readonly Step[]; readonly future: readonly Step[] }

const STEPS_KEPT = 500

export function startHistory(document: CaseDocument): History {
  return { present: document, past: [], future: [] }
}

/** The history after one more step. */
export function did(history: History, step: Omit<Step, 'before'>): History {
  return { present: step.after, past: [...history.past.slice(-STEPS_KEPT + 1), { ...step, before: history.present }], future: [] }
}

/** One step back; the same history when there is none. */
export function undone(history: History): History {
  const step = history.past.at(-1)
  if (!step) return history
  return { present: step.before, past: history.past.slice(0, -1), future: [step, ...history.future] }
}

/** One step forward again; the same history when there is none. */
export function redone(history: History): History {
  const step = history.future[0]
  if (!step) return history
  return { present: step.after, past: [...history.past, step], future: history.future.slice(1) }
}
