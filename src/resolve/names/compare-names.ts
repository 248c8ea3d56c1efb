import { alignWords } from './align-words.ts'
import type { ReadName } from './name-word.ts'
import { readOrganisation, readVessel } from './read-organisation.ts'
import { readPerson } from './read-person.ts'
import { scoreAlignment, type NameReason, type Scored } from './score-names.ts'

export type { NameReason } from './score-names.ts'

/** What a name is of; `any`: not known, both readings are tried. */
export type NamedKind = 'person' | 'organisation' | 'vessel' | 'any'

export type NameComparison = {
  /** 0 (nothing in common) to 1 (the same name). */
  readonly score: number
  /** Whether the score reaches `SAME_NAME`. */
  readonly same: boolean
  /** Which word met which, and what it cost; the costliest first. */
  readonly reasons: readonly NameReason[]
}

/** From this score on two names are taken for one. */
export const SAME_NAME = 0.7
/** Scores have four decimals, so that a written score and the verdict never contradict each other. */
const SCORE_STEPS = 10_000

/** A name in every reading that its kind allows; made once, compared often. */
export type PreparedName = { readonly text: string; readonly readings: readonly ReadName[] }

/** Reads a name. Texts beyond Latin script must have been announced to `loadTransliteration`. */
export function prepareName(text: string, kind: NamedKind): PreparedName {
  if (kind === 'person') return { text, readings: [readPerson(text)] }
  if (kind === 'vessel') return { text, readings: [readVessel(text)] }
  if (kind === 'organisation') return { text, readings: [readOrganisation(text)] }
  return { text, readings: [readPerson(text), readOrganisation(text)] }
}

/** Compares two prepared names of the same kind; symmetric, and 1 for a name and itself. */
export function comparePrepared(a: PreparedName, b: PreparedName): NameComparison {
  if (a.text.trim() === '' || b.text.trim() === '') return { score: 0, same: false, reasons: [] }
  if (a.text === b.text) return { score: 1, same: true, reasons: [] }
  // Sums of fractions depend on their order: one order for both directions.
  const turned = a.text > b.text
  const [first, second] = turned ? [b, a] : [a, b]
  let best: Scored = { score: -1, reasons: [] }
  for (const [at, reading] of first.readings.entries()) {
    const other = second.readings[at]!
    if (reading.reading === 'person' && first.readings.length > 1 && isFirmOnly(first, second)) continue
    const scored = scoreAlignment(reading, other, alignWords(reading, other))
    if (scored.score > best.score) best = scored
  }
  const reasons = [...best.reasons].sort((x, y) => y.cost - x.cost).map(reason => (turned ? { ...reason, left: reason.right, right: reason.left } : reason))
  const score = Math.round(best.score * SCORE_STEPS) / SCORE_STEPS
  return { score, same: score >= SAME_NAME, reasons }
}

/** One of the names states a legal form, or both hold a word of business: no reading as persons. */
function isFirmOnly(a: PreparedName, b: PreparedName): boolean {
  const [left, right] = [a.readings.at(-1)!, b.readings.at(-1)!]
  if (left.forms.length > 0 || right.forms.length > 0) return true
  return [left, right].every(name => name.words.some(word => word.role === 'trade' || word.role === 'structure'))
}

/** Compares two names of one kind. */
export function compareNames(a: string, b: string, kind: NamedKind): NameComparison {
  return comparePrepared(prepareName(a, kind), prepareName(b, kind))
}

/** The kind of thing a word in a kind column names, as FollowTheMoney, registers and people call it; `any` when it is unknown or may be both. */
export function namedKind(word: string): NamedKind {
  const text = word.trim().toLowerCase()
  if (/^(person|persoon|people|human|individual|natural|natuurlijk|pep|man|woman|vrouw)/.test(text)) return 'person'
  if (/^(vessel|schip|ship|vaartuig|boat|airplane|vliegtuig)/.test(text)) return 'vessel'
  if (/^(org|company|companies|bedrijf|onderneming|firm|business|public ?body|nonprofit|stichting|vereniging|corporat|bank|rechtspersoon|niet-natuurlijk)/.test(text)) return 'organisation'
  return 'any'
}
