import type { ScriptKind } from './split-text.ts'

/** What a word does in a name; which roles there are depends on the reading, as a person or as an organisation. */
export type WordRole =
  /** Carries the name. */
  | 'name'
  /** Middle name after the father, where that is the custom. */
  | 'patronymic'
  | 'initial'
  /** al, bin, van: parts that come and go. */
  | 'particle'
  /** Titles, and the, of, en in names of organisations. */
  | 'filler'
  /** How a group is built up: group, holding, international. */
  | 'structure'
  /** What an organisation does: bank, transport. */
  | 'trade'
  | 'place'
  | 'region'
  /** Digits, Roman numerals, codes such as AR16. */
  | 'number'

/** A word of a name as it was read, ready to be compared. */
export type NameWord = {
  readonly written: string
  /** Lower-case ASCII letters and digits. */
  readonly letters: string
  readonly script: ScriptKind
  readonly role: WordRole
  /** How much it says about who is meant: 1 for a family name, less the more bearers share it. */
  readonly weight: number
  /** What it stands for where it has other spellings (`#3`, `bank`, `nl`, `al`); null: nothing but itself. */
  readonly code: string | null
  /** Classes of given names it belongs to. */
  readonly classes: readonly number[]
}

/** How a name is read: as one of a person, or as one of an organisation (a ship's name is read as one). */
export type Reading = 'person' | 'organisation'

/** A name cut into its words. */
export type ReadName = {
  readonly text: string
  readonly reading: Reading
  readonly words: readonly NameWord[]
  /** Legal forms it states, by code; empty for persons. */
  readonly forms: readonly string[]
}
