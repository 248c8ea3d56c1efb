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
  let best = OTHER_FAMILY
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

const OTHER_FAMILY: NameAgreement = { family: 'none', given: 'unknown' }

/** Agreement of two readings; null when the pair of readings says nothing. */
function compareForms(a: NameForm, b: NameForm): NameAgreement | null {
  const bothGuessed = a.order === 'guessed' && b.order === 'guessed'
  // Two exchanged names would agree on the given name alone.
  if (a.order !== 'stated' && b.order !== 'stated' && !bothGuessed) return null
  const family = compareFamily(a, b)
  // Most pairs end here; what their given names say then is nobody's question.
  if (family === 'none') return OTHER_FAMILY
  const given = compareGiven(a, b)
  return bothGuessed && given === 'conflict' ? null : { family, given }
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
  const count = many.given.length
  let worst: GivenAgreement = 'full'
  for (let place = 0; place < few.given.length; place++) {
    const agreement = givenWord(few, place, many, count)
    if (agreement === 'none') return a.givenSound === b.givenSound ? 'full' : manyCut(few, many, place)
    if (agreement === 'near') worst = 'near'
  }
  // The first name in one of them must be the first in the other, unless all words are there in another order.
  return worst === 'full' && few.given.length !== count && givenWord(few, 0, many, 1) === 'none' ? 'near' : worst
}

function manyCut(few: NameForm, many: NameForm, place: number): GivenAgreement {
  const last = many.given[many.given.length - 1]!
  return many.cut && few.given[place]!.startsWith(last) ? 'full' : 'conflict'
}

/** How far one given name is met among the first `count` of another reading. */
function givenWord(form: NameForm, place: number, other: NameForm, count: number): 'same' | 'near' | 'none' {
  const name = form.given[place]!
  const cut = form.cut && place === form.given.length - 1
  let found: 'near' | 'none' = 'none'
  for (let i = 0; i < count; i++) {
    const word = other.given[i]!
    if (form.givenSounds[place] === other.givenSounds[i] || (cut && word.startsWith(name))) return 'same'
    if (isNear(name, word)) found = 'near'
  }
  return found
}

/** One slip, or two in a long name (Mohammed, Muhammad), or a short form (Piet, Pieter); the first letter holds, so that initials stay meaningful. */
function isNear(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length)
  if (a[0] !== b[0] || shortest < 4) return false
  return a.startsWith(b) || b.startsWith(a) || withinEdits(a, b, shortest >= 7 ? 2 : 1)
}

/** Whether one row of initials leaves some of the other's out but keeps their order and the first. */
export function initialsAgree(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short[0] !== long[0]) return false
  let place = 0
  for (const letter of long) if (letter === short[place]) place++
  return place === short.length
}
