import { bestAssignment } from './assignment.ts'
import { givenNameClasses, syllableClasses } from './given-name-classes.ts'
import type { NameWord, ReadName } from './name-word.ts'
import { compareWords, type Likeness } from './word-similarity.ts'

/** Words of the one name that met words of the other. */
export type Met = { readonly left: readonly NameWord[]; readonly right: readonly NameWord[]; readonly how: Likeness | 'joined' | 'acronym'; readonly similarity: number; /** How much the words say. */ readonly weight: number }
export type Alignment = { readonly met: readonly Met[]; readonly left: readonly NameWord[]; readonly right: readonly NameWord[] }

/** Below this two words are rather two than one; they stand opposed. */
const SAME_WORD = 0.5
const JOINED = 0.97
/** Cutting words otherwise and a slip in them are two things at a time: less is allowed than for the slip alone. */
const READS_AS_ONE = 0.75
const ACRONYM = 0.85
/** Words that are written as one: `Abd al Latif`, `van der Velden`. */
const LONGEST_JOIN = 4

type Side = { readonly words: readonly NameWord[]; readonly used: boolean[] }

/** Lets the words of two names meet so that as much of them as possible agrees. */
export function alignWords(a: ReadName, b: ReadName): Alignment {
  const left: Side = { words: a.words, used: a.words.map(() => false) }
  const right: Side = { words: b.words, used: b.words.map(() => false) }
  const met: Met[] = []
  meetEqual(left, right, met)
  meetJoined(left, right, met, false)
  meetJoined(right, left, met, true)
  meetAlike(left, right, met)
  meetRemainder(left, right, met)
  if (a.reading === 'organisation') {
    meetAcronym(left, right, met, false)
    meetAcronym(right, left, met, true)
  }
  return { met, left: unmet(left), right: unmet(right) }
}

function unmet(side: Side): NameWord[] {
  return side.words.filter((_, at) => !side.used[at])
}

function weightOf(words: readonly NameWord[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0)
}

function mean(a: NameWord, b: NameWord): number {
  return a.role === 'initial' || b.role === 'initial' ? Math.min(a.weight, b.weight) : (a.weight + b.weight) / 2
}

function meetEqual(left: Side, right: Side, met: Met[]): void {
  for (const [i, word] of left.words.entries()) {
    const j = right.words.findIndex((other, at) => !right.used[at] && other.letters === word.letters && (other.role === 'initial') === (word.role === 'initial') && (other.script !== 'sign' || other.written === word.written || word.script !== 'sign'))
    if (j < 0) continue
    left.used[i] = right.used[j] = true
    met.push({ left: [word], right: [right.words[j]!], how: 'same', similarity: 1, weight: mean(word, right.words[j]!) })
  }
}

/** Neighbouring words of one side that stand as one word on the other. */
function meetJoined(many: Side, one: Side, met: Met[], turned: boolean): void {
  for (const [at, word] of one.words.entries()) {
    if (one.used[at] || word.letters.length < 4 || word.role === 'initial') continue
    const run = runThatReads(many, word)
    if (run === null) continue
    one.used[at] = true
    for (let i = run.from; i < run.to; i++) many.used[i] = true
    const parts = many.words.slice(run.from, run.to)
    met.push({ left: turned ? [word] : parts, right: turned ? parts : [word], how: 'joined', similarity: Math.min(JOINED, run.similarity), weight: Math.max(word.weight, Math.min(1, weightOf(parts))) })
  }
}

type Run = { readonly from: number; readonly to: number; readonly similarity: number }

/** The neighbouring words that, written as one, are most like a word. */
function runThatReads(side: Side, word: NameWord): Run | null {
  let best: Run | null = null
  for (let from = 0; from < side.words.length - 1; from++) {
    const run = side.used[from] ? null : runFrom(side, from, word)
    if (run !== null && run.similarity > (best?.similarity ?? 0)) best = run
  }
  return best
}

/** The best run that begins at a place; one that is much longer or shorter than the word is not looked at. */
function runFrom(side: Side, from: number, word: NameWord): Run | null {
  let best: Run | null = null
  let letters = side.words[from]!.letters
  for (let to = from + 1; to < side.words.length && to < from + LONGEST_JOIN && !side.used[to]; to++) {
    letters += side.words[to]!.letters
    if (letters.length > word.letters.length + 2) break
    if (letters.length < word.letters.length - 2) continue
    const match = compareWords(asOneWord(side.words[to]!, letters), asOneWord(word, word.letters))
    if (match !== null && match.similarity >= READS_AS_ONE && match.similarity > (best?.similarity ?? 0)) best = { from, to: to + 1, similarity: match.similarity }
  }
  return best
}

/** A word that carries a name by itself, with the given letters. */
function asOneWord(word: NameWord, letters: string): NameWord {
  return { ...word, letters, role: 'name', code: null, classes: [...givenNameClasses(letters), ...syllableClasses(letters)] }
}

/** The words that are left, each with the one it is most like: the assignment that saves the most weight. */
function meetAlike(left: Side, right: Side, met: Met[]): void {
  const rows = places(left)
  const columns = places(right)
  if (rows.length === 0 || columns.length === 0) return
  if (rows.length > columns.length) {
    meetTurned(left, right, met)
    return
  }
  const matches = rows.map(i => columns.map(j => compareWords(left.words[i]!, right.words[j]!)))
  const gain = matches.map((row, r) => row.map((match, c) => (match === null || match.similarity < SAME_WORD ? 0 : match.similarity * (mean(left.words[rows[r]!]!, right.words[columns[c]!]!) + 0.01) + nearby(r, c, rows.length))))
  for (const [r, c] of bestAssignment(gain).entries()) {
    if (c < 0 || gain[r]![c] === 0) continue
    const match = matches[r]![c]!
    const [word, other] = [left.words[rows[r]!]!, right.words[columns[c]!]!]
    left.used[rows[r]!] = right.used[columns[c]!] = true
    met.push({ left: [word], right: [other], ...match, weight: mean(word, other) })
  }
}

/** Among equals the one at the same place: initials in their order. */
function nearby(row: number, column: number, rows: number): number {
  return 1e-4 * (1 - Math.abs(row - column) / (rows + 4))
}

function meetTurned(left: Side, right: Side, met: Met[]): void {
  const turned: Met[] = []
  meetAlike(right, left, turned)
  met.push(...turned.map(pair => ({ ...pair, left: pair.right, right: pair.left })))
}

function places(side: Side): number[] {
  return [...side.words.keys()].filter(at => !side.used[at])
}

/** What is left on both sides may be the same letters, cut otherwise: `Jon Gun`, `Jong Un`. */
function meetRemainder(left: Side, right: Side, met: Met[]): void {
  const [a, b] = [unmet(left), unmet(right)]
  if (a.length + b.length < 3 || a.length === 0 || b.length === 0 || [...a, ...b].some(word => word.role === 'number')) return
  const whole = (words: readonly NameWord[]): NameWord => asOneWord(words[0]!, words.map(word => word.letters).join(''))
  const match = compareWords(whole(a), whole(b))
  if (match === null || match.similarity < READS_AS_ONE) return
  met.push({ left: a, right: b, how: 'joined', similarity: match.similarity, weight: Math.min(2, (weightOf(a) + weightOf(b)) / 2) })
  left.used.fill(true)
  right.used.fill(true)
}

/** One word of the first letters of several: `ICBC`, `Industrial and Commercial Bank of China`. */
function meetAcronym(short: Side, long: Side, met: Met[], turned: boolean): void {
  for (const [at, word] of short.words.entries()) {
    if (short.used[at] || word.letters.length < 3 || word.letters.length > 7 || word.role !== 'name') continue
    const run = initialsRun(long, word.letters)
    if (run === null) continue
    short.used[at] = true
    for (const place of run) long.used[place] = true
    const parts = run.map(place => long.words[place]!)
    met.push({ left: turned ? parts : [word], right: turned ? [word] : parts, how: 'acronym', similarity: ACRONYM, weight: Math.max(1, Math.min(1.5, weightOf(parts))) })
  }
}

/** Places of unmet words whose first letters are the given ones, in order, without fillers or with them. */
function initialsRun(side: Side, letters: string): number[] | null {
  const free = places(side)
  for (const chosen of [free.filter(at => side.words[at]!.role !== 'filler'), free]) {
    const initials = chosen.map(at => side.words[at]!.letters[0]!).join('')
    const from = initials.indexOf(letters)
    if (from >= 0) return chosen.slice(from, from + letters.length)
  }
  return null
}
