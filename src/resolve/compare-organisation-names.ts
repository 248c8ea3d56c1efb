import { withinEdits } from './normalise/edit-distance.ts'
import { legalFormsAgree, type OrganisationName } from './normalise/organisation-name.ts'

/** How far two firms' names agree: same words, one the other's abbreviation, one typing error, or not. */
export type OrganisationAgreement = 'same' | 'abbreviated' | 'typo' | 'none'

/** Compares two names that something else already brings together (an address, an account); too loose for a name alone. */
export function compareOrganisationNames(a: OrganisationName, b: OrganisationName): OrganisationAgreement {
  if (!legalFormsAgree(a.legalForm, b.legalForm)) return 'none'
  if (a.key === b.key) return 'same'
  if (abbreviates(a.words, b.words) || abbreviates(b.words, a.words)) return 'abbreviated'
  const shortest = Math.min(a.key.length, b.key.length)
  return shortest >= 7 && withinEdits(a.key, b.key, shortest >= 14 ? 2 : 1) ? 'typo' : 'none'
}

/** Whether each word of the one is the other's word or its beginning, and at least one word is whole; or its capitals are the other. */
function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 1 && long.length >= 3 && short[0]!.length === long.length) return long.every((word, i) => word[0] === short[0]![i])
  if (short.length !== long.length || short.length < 2) return false
  let whole = 0
  for (const [i, word] of short.entries()) {
    const other = long[i]!
    if (word === other) whole++
    else if (word.length < 2 || !other.startsWith(word)) return false
  }
  return whole > 0
}
