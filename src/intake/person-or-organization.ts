import type { EntityKind } from '#model/kinds.ts'

export type PartyKind = { readonly kind: EntityKind; readonly uncertain: boolean }

const ORGANIZATION: PartyKind = { kind: 'Organization', uncertain: false }
const PERSON: PartyKind = { kind: 'Person', uncertain: false }
const UNCERTAIN: PartyKind = { kind: 'Person', uncertain: true }

/** Legal forms that are no one's initials, wherever they stand. */
const WORD_FORM = /(?<![\p{L}\p{N}.])(?:stichting|stg|g[.\s]{0,2}m[.\s]{0,2}b[.\s]{0,2}h|ltd|limited|fze|v[.\s]{0,2}o[.\s]{0,2}f)(?!\.?[\p{L}\p{N}])/iu
/** `St.` for Stichting; after a comma it is a given name's initial. `St` without a dot only in front. */
const SAINT_FORM = /(?:^|[^,\s]\s+)st\.\s*\p{L}|^St\s+\p{L}/iu
/** Legal forms of letters that could also be initials: what stands around them decides. */
const LETTER_FORM = /(?<![\p{L}\p{N}.])(?:b[.\s]{0,2}v|n[.\s]{0,2}v|s[.\s]{0,2}r[.\s]{0,2}o|s[.\s]{0,2}a(?:[.\s]{0,2}s)?)(?!\.?[\p{L}\p{N}])\.?/giu
/** Cheap test that spares most names the closer look. */
const MAYBE_LETTERS = /[bn][.\s]{0,2}v|s[.\s]{0,2}[ar]/i
const PREFIX = /^(?:van|von|de|der|den|het|ter|ten|te|vd|vdr|v\.d\.?|v\/d|v\.|d\.|el|al)$/i
const INITIALS = /^\p{L}$|^(?:\p{Lu}\p{Ll}?\.-?)+\p{Lu}?\.?$/u

function nameWords(text: string): string[] {
  return text.split(/[\s,]+/).filter(word => /\p{L}/u.test(word) && !PREFIX.test(word) && !INITIALS.test(word))
}

/**
 * Whether letters at one place of a name are a legal form and not initials: `S.A. Bakker`, `Velden, B.V. van der`
 * and `VELDEN VD SA` are persons, `FRUTAS PRUEBA SA` and `van der Velden B.V.` are not.
 */
function isLegalForm(name: string, start: number, written: string): boolean {
  const before = name.slice(0, start).trimEnd()
  if (before === '') return false
  // `Sa` and `Sas` are also family names, so the bare word counts only as written in capitals.
  if (/^sas?$/i.test(written) && written !== written.toUpperCase() && name !== name.toLowerCase()) return false
  const words = nameWords(before).length
  if (before.endsWith(',')) return words > 1
  const last = before.slice(before.lastIndexOf(' ') + 1)
  return !PREFIX.test(last) && words > 0
}

/**
 * Whether a name holds a legal form (list of partner-exports.md 1.4). With a date of birth beside it,
 * a single name with two letters behind it (`BAKKER SA`) is read as family name and initials.
 */
export function holdsLegalForm(name: string, withBirthDate: boolean): boolean {
  if (WORD_FORM.test(name) || SAINT_FORM.test(name)) return true
  if (!MAYBE_LETTERS.test(name)) return false
  for (const match of name.matchAll(LETTER_FORM)) {
    if (!isLegalForm(name, match.index, match[0])) continue
    const after = name.slice(match.index + match[0].length).trim()
    const couldBeInitials = withBirthDate && after === '' && nameWords(name.slice(0, match.index)).length === 1
    if (!couldBeInitials) return true
  }
  return false
}

/** What a row says about a slot that can hold either. */
export type PartyEvidence = {
  readonly name: string
  readonly hasKvkNumber: boolean
  readonly hasBirthDate: boolean
  /** A country code in brackets behind the name, which only lenders' names carry. */
  readonly hasCountry?: boolean
}

/** Person or organisation, in the order of partner-exports.md 1.4; without proof a person, marked uncertain. */
export function personOrOrganization(evidence: PartyEvidence): PartyKind {
  if (evidence.hasKvkNumber || evidence.hasCountry === true) return ORGANIZATION
  if (holdsLegalForm(evidence.name, evidence.hasBirthDate)) return ORGANIZATION
  return evidence.hasBirthDate ? PERSON : UNCERTAIN
}
