import { blockingRule, type BlockingRule, type KeyPart } from './blocking.ts'
import type { TableFields } from './table-fields.ts'

/**
 * The rules under which records meet, for whichever fields a table has: each catches pairs in which other fields are wrong.
 * A rule whose parts the table lacks is left out. Stricter rules stand first: a pair belongs to the first that makes it.
 */
export const DEFAULT_RULES: readonly (readonly string[])[] = [
  ['idNumber'],
  ['email'],
  ['phone'],
  ['birthDate'],
  ['postalCode'],
  ['address'],
  ['name'],
  ['nameWords'],
  ['nameStart'],
  ['rareWord'],
  ['rareWord', 'city'],
  ['firstWord', 'city'],
  ['firstWord', 'country'],
  ['firstWord', 'district'],
  ['familySound', 'givenSound'],
  ['swappedName'],
  ['street', 'houseNumber'],
  ['familySound', 'birthYear'],
  ['familySound', 'birthDay'],
  ['familySound', 'city'],
  ['familySound', 'district'],
  ['familySound', 'givenLetter'],
  ['givenSound', 'birthYear'],
  ['givenSound', 'district'],
  ['givenSound', 'birthDay'],
  ['givenSound', 'city'],
  ['birthYear', 'district'],
  ['birthYear', 'city'],
  ['city', 'birthDay'],
  ['birthDate', 'familySound'],
  ['birthDate', 'givenSound'],
  ['birthDate', 'givenLetter'],
  ['birthDate', 'city'],
  ['birthDate', 'swappedName'],
  ['postalCode', 'familySound'],
  ['postalCode', 'givenSound'],
  ['postalCode', 'birthYear'],
  ['familySound', 'givenSound', 'birthYear'],
  ['familySound', 'givenSound', 'birthDay'],
  ['familySound', 'givenSound', 'city'],
  ['familySound', 'givenSound', 'district'],
  ['familySound', 'givenLetter', 'birthYear'],
  ['familySound', 'givenLetter', 'city'],
  ['swappedName', 'birthYear'],
  ['swappedName', 'city'],
]

/** Rules that a table has the parts for. */
export function rulesFor({ parts }: TableFields, rules: readonly (readonly string[])[]): BlockingRule[] {
  return rules
    .map(ids => ids.map(id => parts.get(id)))
    .filter((found): found is KeyPart[] => found.every(part => part !== undefined))
    .map(blockingRule)
}
