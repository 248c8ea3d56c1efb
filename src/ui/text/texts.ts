import { createContext, useContext } from 'react'
import { DATA_TEXTS } from './data.ts'
import { MAPPING_TEXTS } from './mapping.ts'
import { MESSAGE_TEXTS } from './messages.ts'
import { NETWORK_TEXTS } from './network.ts'
import { REVIEW_TEXTS } from './review.ts'
import { SHELL_TEXTS } from './shell.ts'

export type Language = 'nl' | 'en'

/** Every text of the page in both languages; a key that is missing here does not compile. */
export const TEXTS = { ...SHELL_TEXTS, ...DATA_TEXTS, ...MAPPING_TEXTS, ...NETWORK_TEXTS, ...REVIEW_TEXTS, ...MESSAGE_TEXTS }

export type TextKey = keyof typeof TEXTS

/** Keys of texts about a number of things: beside each stands `….one`, for exactly one. */
export type CountKey = { [Key in TextKey]: `${Key}.one` extends TextKey ? Key : never }[TextKey]

type Values = Readonly<Record<string, string | number>>

export type Texts = {
  readonly language: Language
  /** The text of a key, with `{name}` replaced. */
  readonly t: (key: TextKey, values?: Values) => string
  /** The text about a number of things, `{n}` the number: `1 relatie`, `2 relaties`. */
  readonly counted: (key: CountKey, n: number, values?: Values) => string
  /** A count: `51.602` in Dutch, `51,602` in English. */
  readonly count: (value: number) => string
  /** A number with at most so many decimals. */
  readonly decimal: (value: number, digits?: number) => string
  /** A share of one as a percentage: `48 %` in Dutch, `48%` in English. */
  readonly percent: (share: number) => string
  /** `23 nov 2026` from an ISO date. */
  readonly date: (iso: string) => string
  /** The words of a pair in this language. */
  readonly of: (words: { readonly nl: string; readonly en: string }) => string
}

/** Builds the texts of a language. */
export function textsOf(language: Language): Texts {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB'
  const whole = new Intl.NumberFormat(locale)
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const at = language === 'nl' ? 0 : 1
  const t: Texts['t'] = (key, values = {}) => TEXTS[key][at].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  return {
    language,
    t,
    counted: (key, n, values) => t(n === 1 ? `${key}.one` : key, { ...values, n: whole.format(n) }),
    count: value => whole.format(value),
    decimal: (value, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    percent: share => `${whole.format(Math.round(share * 100))}${language === 'nl' ? ' %' : '%'}`,
    date: iso => (iso === '' ? '' : day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)).replace(/\./g, '')),
    of: words => words[language],
  }
}

export const TextsContext = createContext<Texts>(textsOf('nl'))

export function useTexts(): Texts {
  return useContext(TextsContext)
}

/** `14:05` where the page is, from an ISO time; nothing from nothing. */
export function timeOf(iso: string): string {
  return iso === '' ? '' : new Date(iso).toTimeString().slice(0, 5)
}
