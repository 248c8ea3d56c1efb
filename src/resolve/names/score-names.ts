import type { Alignment, Met } from './align-words.ts'
import type { NameWord, ReadName } from './name-word.ts'
import { formFamily } from './read-organisation.ts'

/** What a comparison found, one by one: words that met, words of one side, words that stand opposed, differing legal forms. */
export type NameReason = {
  readonly how: Met['how'] | 'extra' | 'opposed' | 'form'
  readonly left: string
  readonly right: string
  /** What it takes off the score, in weights of words. */
  readonly cost: number
}
export type Scored = { readonly score: number; readonly reasons: readonly NameReason[] }

/** How much of a word's weight it costs when only one side has it: people leave out names, firms do not leave out what tells them apart. */
const EXTRA = { person: 0.35, organisation: 1 } as const
/** Beyond this, more words that agree do not make a word too many cheaper: a long name of a firm with a country behind it is a subsidiary all the same. */
const MOST_EVIDENCE = { person: 2.5, organisation: 1.8 } as const
/** What two words of full weight that contradict each other leave of the score. */
const OPPOSED_LEAVES = 0.45
const ENOUGH_OPPOSED = { person: 0.5, organisation: 0.4 } as const
const ONE_NAME_ONLY = 0.85
const INITIALS_ONLY = 0.5
const FORM_COST = { missing: 0.01, kin: 0.04, other: 0.1 } as const

/** Scores an alignment of two names of one reading, 0 to 1. */
export function scoreAlignment(a: ReadName, b: ReadName, alignment: Alignment): Scored {
  const { met } = alignment
  const [left, right] = withoutRepeats(a, b, alignment)
  const evidence = met.reduce((sum, pair) => sum + pair.weight, 0)
  const forms = compareForms(a.forms, b.forms)
  const reasons = explain(met, left, right, a.reading)
  if (forms > FORM_COST.missing) reasons.push({ how: 'form', left: a.forms.join(' '), right: b.forms.join(' '), cost: forms })
  if (evidence === 0) return { score: 0, reasons }
  const likeness = met.reduce((sum, pair) => sum + pair.weight * pair.similarity, 0) / evidence
  const [extraLeft, extraRight] = [weigh(left), weigh(right)]
  const opposed = Math.min(extraLeft, extraRight)
  const extra = Math.max(extraLeft, extraRight) - opposed
  const known = Math.min(evidence, MOST_EVIDENCE[a.reading])
  const coverage = known / (known + EXTRA[a.reading] * extra)
  const contradiction = 1 - (1 - OPPOSED_LEAVES) * Math.min(1, opposed / ENOUGH_OPPOSED[a.reading])
  const score = likeness * coverage * contradiction * (1 - forms) * (a.reading === 'person' ? enoughOfPerson(met, extra) : 1)
  return { score: Math.max(0, Math.min(1, score)), reasons }
}

/** A word that the name holds twice says nothing the second time, unless another word stands in its place. */
function withoutRepeats(a: ReadName, b: ReadName, { left, right }: Alignment): [readonly NameWord[], readonly NameWord[]] {
  const repeats = (word: NameWord, name: ReadName): boolean => name.words.filter(other => other.letters === word.letters).length > 1
  const once = (words: readonly NameWord[], name: ReadName): readonly NameWord[] => words.filter(word => !repeats(word, name))
  return [right.length === 0 ? once(left, a) : left, left.length === 0 ? once(right, b) : right]
}

function weigh(words: readonly NameWord[]): number {
  return words.reduce((sum, word) => sum + word.weight, 0)
}

/** One shared name, while there are others, points at a family or at nobody; initials alone point at nobody. */
function enoughOfPerson(met: readonly Met[], extra: number): number {
  const names = met.filter(pair => pair.how !== 'initial' && pair.weight >= 0.5)
  if (names.length === 0) return INITIALS_ONLY
  return names.length === 1 && names[0]!.how !== 'joined' && extra > 0.3 ? ONE_NAME_ONLY : 1
}

function compareForms(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 0
  const [firm, other] = [a.filter(code => code !== 'co'), b.filter(code => code !== 'co')]
  if (firm.length === 0 || other.length === 0) return firm.length === other.length ? 0 : FORM_COST.missing
  if (firm.some(code => other.includes(code))) return 0
  return firm.some(code => other.some(twin => formFamily(twin) === formFamily(code))) ? FORM_COST.kin : FORM_COST.other
}

function explain(met: readonly Met[], left: readonly NameWord[], right: readonly NameWord[], reading: ReadName['reading']): NameReason[] {
  const text = (words: readonly NameWord[]): string => words.map(word => word.written).join(' ')
  const reasons: NameReason[] = met.map(pair => ({ how: pair.how, left: text(pair.left), right: text(pair.right), cost: pair.weight * (1 - pair.similarity) }))
  const opposed = Math.min(weigh(left), weigh(right))
  if (opposed > 0) reasons.push({ how: 'opposed', left: text(left), right: text(right), cost: opposed })
  else for (const word of [...left, ...right]) reasons.push({ how: 'extra', left: left.includes(word) ? word.written : '', right: left.includes(word) ? '' : word.written, cost: word.weight * EXTRA[reading] })
  return reasons
}
