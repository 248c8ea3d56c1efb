import { shareClass } from './given-name-classes.ts'
import type { NameWord } from './name-word.ts'
import { consonantKey, letterMask, soundKey } from './sound-key.ts'
import { spellingCost } from './spelling-cost.ts'

/** How two words were found to be one. */
export type Likeness = 'same' | 'spelling' | 'sound' | 'consonants' | 'nickname' | 'meaning' | 'initial' | 'numeral'
export type WordMatch = { readonly how: Likeness; /** 0 to 1; from 0.5 on the two count as one word. */ readonly similarity: number }

const NICKNAME = 0.95
const TRANSLATED = 0.95
const INITIAL = 0.9
/** Another spelling of the same sound is no slip, but no proof either. */
const BY_SOUND = 0.1
const WITHOUT_VOWELS = 0.25

/** Cost of changes after which a word of this length is as likely another word as the same one. */
function mostCost(length: number): number {
  if (length <= 2) return 0.5
  return Math.min(0.35 * length, 2 + Math.max(0, length - 7) * 0.05)
}

/** 1 without changes, 0.5 at the most that a slip may cost, then quickly nothing. */
function similarityOf(cost: number, most: number): number {
  const share = cost / most
  return share <= 1 ? 1 - 0.5 * share : Math.max(0, 0.5 - 2 * (share - 1))
}

/** The similarity of two words of the same reading; null when nothing in them agrees. */
export function compareWords(a: NameWord, b: NameWord): WordMatch | null {
  if (a.role === 'initial' || b.role === 'initial') return compareInitials(a, b)
  if (a.letters === b.letters) return sameLetters(a, b)
  if (a.code !== null && a.code === b.code) return { how: a.code.startsWith('#') ? 'numeral' : 'meaning', similarity: TRANSLATED }
  if (!hasSpelling(a) || !hasSpelling(b) || (a.script === 'sign' && b.script === 'sign')) return null
  if (shareClass(a.classes, b.classes)) return { how: 'nickname', similarity: NICKNAME }
  return compareSpelling(a, b)
}

/** Particles have variants, not slips; another number is another one; so is another sign of Chinese or Korean. */
function hasSpelling({ role }: NameWord): boolean {
  return role !== 'particle' && role !== 'number'
}

/** Signs with one reading are two words all the same; in Latin letters nobody can tell. */
function sameLetters(a: NameWord, b: NameWord): WordMatch {
  if (a.script === 'sign' && b.script === 'sign' && a.written !== b.written) return { how: 'sound', similarity: 0.8 }
  return { how: 'same', similarity: 1 }
}

function compareInitials(a: NameWord, b: NameWord): WordMatch | null {
  if (a.role === b.role) return a.letters === b.letters ? { how: 'initial', similarity: 1 } : null
  const [initial, word] = a.role === 'initial' ? [a, b] : [b, a]
  if (word.role !== 'name' && word.role !== 'patronymic') return null
  return word.letters.startsWith(initial.letters) || soundKey(word.letters)[0] === soundKey(initial.letters)[0] ? { how: 'initial', similarity: INITIAL } : null
}

function compareSpelling(a: NameWord, b: NameWord): WordMatch | null {
  const length = (a.letters.length + b.letters.length) / 2
  const most = mostCost(length)
  const limit = most * 1.25
  if (a.script === b.script && shareFewLetters(a.letters, b.letters)) return null
  const spelling = spellingCost(a.letters, b.letters, limit)
  const sound = spelling <= BY_SOUND ? Infinity : BY_SOUND + soundCost(soundKey(a.letters), soundKey(b.letters), limit)
  const vowelless = (a.script === 'consonants' || b.script === 'consonants') ? compareConsonants(a, b) : null
  const cost = Math.min(spelling, sound)
  const similarity = cost === Infinity ? 0 : similarityOf(cost, most) * (differByKnowledge(a, b, cost / most) ? 0.6 : 1)
  if (vowelless !== null && vowelless.similarity > similarity) return vowelless
  return similarity <= 0 ? null : { how: spelling <= sound ? 'spelling' : 'sound', similarity }
}

function soundCost(a: string, b: string, limit: number): number {
  return a === b ? 0 : spellingCost(a, b, limit)
}

/** Less than half of the letters of the poorer word are in the other: no slip makes that; it spares most words the tables. */
function shareFewLetters(a: string, b: string): boolean {
  const [left, right] = [letterMask(a), letterMask(b)]
  return 2 * bitsOf(left & right) < Math.min(bitsOf(left), bitsOf(right))
}

function bitsOf(mask: number): number {
  let bits = 0
  for (let left = mask; left !== 0; left &= left - 1) bits++
  return bits
}

/** Where one script leaves out vowels, the consonants alone must agree. */
function compareConsonants(a: NameWord, b: NameWord): WordMatch | null {
  if (a.script === b.script) return null
  const [bare, full] = a.script === 'consonants' ? [a, b] : [b, a]
  let best = 0
  for (const softV of [false, true]) {
    const [left, right] = [consonantKey(bare.letters, softV), consonantKey(full.letters, false)]
    if (left === '' || right === '') continue
    const most = mostCost((left.length + right.length) / 2)
    const cost = spellingCost(left, right, most * 1.25)
    if (cost !== Infinity) best = Math.max(best, similarityOf(cost + WITHOUT_VOWELS * most, most))
  }
  return best === 0 ? null : { how: 'consonants', similarity: best }
}

/** Two given names that are both known and not forms of one: Jan and Jana, Olga and Oleg, Daniel and Donald. */
function differByKnowledge(a: NameWord, b: NameWord, share: number): boolean {
  if (a.classes.length === 0 || b.classes.length === 0) return false
  const woman = (word: NameWord): boolean => word.letters.endsWith('a')
  return share > 0.35 || woman(a) !== woman(b)
}
