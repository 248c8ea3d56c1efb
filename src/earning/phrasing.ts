import { PARTNERS } from '#model/partners.ts'
import { PROPERTIES } from '#model/properties.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import type { BothLanguages, MissingField, MissingReason } from './finding.ts'

const MONTHS_NL = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const REASONS: Readonly<Record<MissingReason, BothLanguages>> = {
  'no-file': { nl: 'geen bestand', en: 'no file' },
  'no-column': { nl: 'kolom niet gelezen', en: 'column not read' },
  withheld: { nl: 'achtergehouden door het convenant', en: 'withheld by the covenant' },
  'no-value': { nl: 'geen waarde in de rijen', en: 'no value in the rows' },
}

/** Digits in groups of three; written out here because Intl differs between browsers and results must not. */
function grouped(whole: string, sign: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, sign)
}

/** A number with at most `decimals` decimals, trailing zeros left out: `51.602`, `3,8` and `51,602`, `3.8`. */
export function numberText(value: number, decimals = 0): BothLanguages {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.')
  const kept = fraction.replace(/0+$/, '')
  const minus = value < 0 && (Number(whole) > 0 || kept !== '') ? '-' : ''
  return { nl: `${minus}${grouped(whole, '.')}${kept && `,${kept}`}`, en: `${minus}${grouped(whole, ',')}${kept && `.${kept}`}` }
}

/**
 * A share of one in percent with one decimal: `24,3 %`, `24.3%`. More decimals (at most 4) where one decimal
 * would write a value beyond a limit as if it stood on it.
 */
export function percentText(share: number, limit = Number.NaN): BothLanguages {
  const tells = (decimals: number): boolean => share === limit || (share * 100).toFixed(decimals) !== (limit * 100).toFixed(decimals)
  const { nl, en } = numberText(share * 100, [1, 2, 3].find(tells) ?? 4)
  return { nl: `${nl} %`, en: `${en}%` }
}

/** Euros, cents only where there are any: `€ 96.500`, `€96,500`. */
export function euroText(euros: number): BothLanguages {
  const { nl, en } = numberText(euros, 2)
  return { nl: `€ ${nl}`, en: `€${en}` }
}

/** `23 nov 2026` and `23 Nov 2026` from minutes since 1970. */
export function dayText(minutes: number): BothLanguages {
  const date = new Date(minutes * 60000)
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()]
  return { nl: `${day} ${MONTHS_NL[month]!} ${year}`, en: `${day} ${MONTHS_EN[month]!} ${year}` }
}

/** The limit in signs of print: `drempel ≥ 2`; the limit itself comes written. */
export function limitText(sign: '>' | '>=' | '<' | '<=', limit: BothLanguages): BothLanguages {
  const printed = sign === '>=' ? '≥' : sign === '<=' ? '≤' : sign
  return { nl: `drempel ${printed} ${limit.nl}`, en: `threshold ${printed} ${limit.en}` }
}

/** A count with its noun: `1 pand`, `2 panden`. */
export function countText(count: number, one: BothLanguages, many: BothLanguages): BothLanguages {
  const number = numberText(count)
  const noun = count === 1 ? one : many
  return { nl: `${number.nl} ${noun.nl}`, en: `${number.en} ${noun.en}` }
}

/** Parts of a sentence between dots, as indicator lines are written: `winst 24,3 % … · drempel > 8 %`. */
export function dotted(...parts: readonly BothLanguages[]): BothLanguages {
  return { nl: parts.map(({ nl }) => nl).join(' · '), en: parts.map(({ en }) => en).join(' · ') }
}

/** What a property or a kind of relation is called in a sentence; its id when it is neither. */
export function fieldName(id: string): BothLanguages {
  const property = PROPERTIES.find(one => one.id === id)
  if (property !== undefined) return { nl: property.nl, en: property.en }
  const kind = RELATION_KINDS.find(one => one.id === id)
  return kind === undefined ? { nl: id, en: id } : { nl: `relatie ‘${kind.nl}’`, en: `relation ‘${kind.en}’` }
}

/** `ontbreekt: winst (Belastingdienst: geen bestand)`; each field once. */
export function missingText(missing: readonly MissingField[]): BothLanguages {
  const parts = { nl: new Set<string>(), en: new Set<string>() }
  for (const { field, partner, reason } of missing) {
    const { nl, en } = fieldName(field)
    const owner = PARTNERS.find(({ id }) => id === partner)?.name ?? partner
    const why = REASONS[reason ?? 'no-value']
    parts.nl.add(`${nl} (${owner}: ${why.nl})`)
    parts.en.add(`${en} (${owner}: ${why.en})`)
  }
  return { nl: `ontbreekt: ${[...parts.nl].join(', ')}`, en: `missing: ${[...parts.en].join(', ')}` }
}
