import { foldSound } from './normalise/ascii-letters.ts'
import { withinEdits } from './normalise/edit-distance.ts'
import type { NameForm, PersonName } from './normalise/person-name.ts'

/** How far two family names agree, best first: same, same by sound, one part of a double name, one typing error, not at all. */
export type FamilyAgreement = 'same' | 'sound' | 'part' | 'typo' | 'none'
/** How far given names agree: same (or one of them only the first), nearly, by initials, nothing to compare, or they contradict. */
export type GivenAgreement = 'full' | 'near' | 'initial' | 'unknown' | 'conflict'
export type NameAgreement = { readonly family: FamilyAgreement; readonly given: GivenAgreement }

const FAMILY_RANK: Readonly<Record<FamilyAgreement, number>> = { same: 4, sound: 3, part: 2, typo: 1, none: 0 }
const GIVEN_RANK: Readonly<Record<GivenAgreement, number>> = { full: 4, near: 3, initial: 2, unknown: 1, conflict: 0 }

/** The best agreement over all readings of two names; a reading whose given names contradict counts only when no other does not. */
export function comparePersonNames(a: PersonName, b: PersonName): NameAgreement {
  let best: NameAgreement = { family: 'none', given: 'conflict' }
  let bestRank = -1
  for (const left of a.forms) {
    for (const right of b.forms) {
      const agreement = compareForms(left, right)
      const rank = agreement === null ? -1 : agreementRank(agreement)
      if (agreement === null || rank <= bestRank) continue
      bestRank = rank
      best = agreement
    }
  }
  return best
}

/** Agreement of two readings; null when the pair of readings says nothing. */
function compareForms(a: NameForm, b: NameForm): NameAgreement | null {
  const bothGuessed = a.order === 'guessed' && b.order === 'guessed'
  // Two exchanged names would agree on the given name alone.
  if (a.order !== 'stated' && b.order !== 'stated' && !bothGuessed) return null
  const given = compareGiven(a, b)
  return bothGuessed && given === 'conflict' ? null : { family: compareFamily(a, b), given }
}

function agreementRank({ family, given }: NameAgreement): number {
  if (family === 'none') return 0
  return (given === 'conflict' ? 1 : 10) + FAMILY_RANK[family] + GIVEN_RANK[given] * 5
}

function compareFamily(a: NameForm, b: NameForm): FamilyAgreement {
  if (a.joined === b.joined) return 'same'
  if (a.keys[0] === b.keys[0]) return 'sound'
  for (const key of a.keys) if (b.keys.includes(key)) return 'part'
  if (a.cut !== b.cut && isCutOf(a, b)) return 'part'
  const shortest = Math.min(a.joined.length, b.joined.length)
  return shortest >= 5 && withinEdits(a.joined, b.joined, 1) ? 'typo' : 'none'
}

/** A machine-readable zone may end inside the family name; then it holds no given names. */
function isCutOf(a: NameForm, b: NameForm): boolean {
  const [short, long] = a.cut ? [a, b] : [b, a]
  return short.given.length === 0 && long.family.join('').startsWith(short.family.join(''))
}

/** Agreement of the given names of two readings. */
export function compareGiven(a: NameForm, b: NameForm): GivenAgreement {
  if (a.initials === '' || b.initials === '') return 'unknown'
  if (a.given.length > 0 && b.given.length > 0) return compareFullNames(a, b)
  return initialsAgree(a.initials, b.initials) ? 'initial' : 'conflict'
}

function compareFullNames(a: NameForm, b: NameForm): GivenAgreement {
  const [few, many] = a.given.length <= b.given.length ? [a, b] : [b, a]
  let worst: GivenAgreement = 'full'
  for (const [place, name] of few.given.entries()) {
    const agreement = givenWord(name, many.given, few.cut && place === few.given.length - 1)
    if (agreement === 'none') return joinedGiven(a) === joinedGiven(b) ? 'full' : manyCut(few, many, place)
    if (agreement === 'near') worst = 'near'
  }
  // The first name in one of them must be the first in the other, unless all words are there in another order.
  const swapped = few.given.length === many.given.length
  return worst === 'full' && !swapped && givenWord(few.given[0]!, many.given.slice(0, 1), few.cut) === 'none' ? 'near' : worst
}

function manyCut(few: NameForm, many: NameForm, place: number): GivenAgreement {
  const last = many.given[many.given.length - 1]!
  return many.cut && few.given[place]!.startsWith(last) ? 'full' : 'conflict'
}

function joinedGiven(form: NameForm): string {
  return foldSound(form.given.join(''))
}

function givenWord(name: string, others: readonly string[], cut: boolean): 'same' | 'near' | 'none' {
  let found: 'near' | 'none' = 'none'
  for (const other of others) {
    if (name === other || (cut && other.startsWith(name)) || foldSound(name) === foldSound(other)) return 'same'
    const shortest = Math.min(name.length, other.length)
    // One slip, or two in a long name (Mohammed, Muhammad); the first letter holds, so that initials stay meaningful.
    // A short form is the beginning of the long one (Piet, Pieter).
    const isShort = name.startsWith(other) || other.startsWith(name)
    if (name[0] === other[0] && shortest >= 4 && (isShort || withinEdits(name, other, shortest >= 7 ? 2 : 1))) found = 'near'
  }
  return found
}

/** Whether one row of initials leaves some of the other's out but keeps their order and the first. */
export function initialsAgree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short[0] !== long[0]) return false
  let place = 0
  for (const letter of long) if (letter === short[place]) place++
  return place === short.length
}
