import type { CaseBook, Evidence, Plot } from '../ground/case-book.ts'
import type { Dice } from '../ground/dice.ts'
import type { Organization, Person, World } from '../ground/world.ts'

/** What every writer of rows needs: the world for new identifiers, the dice for dirt, the book for the rows. */
export type Scribe = { readonly world: World; readonly dice: Dice; readonly book: CaseBook }

/** Person or organisation: six slots can hold either. */
export type Party = Person | Organization

export function isFirm(party: Party): party is Organization {
  return 'branch' in party
}

/** Evidence for indicators of a planted structure; without indicators a row merely ties members together. */
export function evidenceOf(plot: Plot, ...indicators: string[]): Evidence {
  return { plot, indicators }
}

/** The id of a thing that a row may lack. */
export function idOf(thing: { readonly id: string } | null | undefined): string {
  return thing?.id ?? ''
}

/** A cell that stays empty without a value. */
export function cellOf<T>(value: T | null | undefined, write: (value: T) => string): string {
  return value === undefined || value === null ? '' : write(value)
}
