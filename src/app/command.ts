import type { CaseDocument, View } from './document.ts'

export type Words = { readonly nl: string; readonly en: string }

/**
 * One thing a person can do to the case. `apply` is pure; undo is the list of documents.
 * `label` may name what was done it to, for the undo tooltip and the log.
 */
export type Command<Args> = {
  readonly id: string
  readonly label: (args: Args) => Words
  /** The same once it is done, for the toast; `label` where it is missing. */
  readonly told?: (args: Args) => Words
  /** Key that invokes it in the page, as in UX.md; none for commands that need arguments from a dialog. */
  readonly key?: string
  /** `later`: the picture follows after a pause instead of at once, so that a row of quick steps costs one analysis. */
  readonly follows?: 'later'
  readonly apply: (document: CaseDocument, args: Args) => CaseDocument
}

/** A command that changes the view only. */
export function viewCommand<Args>(id: string, label: (args: Args) => Words, change: (view: View, args: Args) => Partial<View>, key?: string): Command<Args> {
  return {
    id, label, ...(key === undefined ? {} : { key }),
    apply: (document, args) => ({ ...document, view: { ...document.view, ...change(document.view, args) } }),
  }
}

/** What a step was done to: by name, or by number where the name is but a number. */
export function namedOrCounted(name: string, n: number): Words {
  return n > 1 && (name === '' || /^\d+$/.test(name)) ? { nl: `${n} entiteiten`, en: `${n} entities` } : { nl: name, en: name }
}

/** The list with an item put in or taken out. */
export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter(known => known !== item) : [...list, item]
}
