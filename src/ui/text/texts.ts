import { createContext, useContext } from 'react'
import { DATA_TEXTS } from './data.ts'
import { MAPPING_TEXTS } from './mapping.ts'
import { MESSAGE_TEXTS } from './messages.ts'
import { NETWORK_TEXTS } from './network.ts'
import { SHELL_TEXTS } from './shell.ts'

export type Language = 'nl' | 'en'

/** Every text of the page in both languages; a key that is missing here does not compile. */
export const TEXTS = { ...SHELL_TEXTS, ...DATA_TEXTS, ...MAPPING_TEXTS, ...NETWORK_TEXTS, ...MESSAGE_TEXTS }

export type TextKey = keyof typeof TEXTS

export type Texts = {
  readonly language: Language
  /** The text of a key, with `{name}` replaced. */
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string
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
  return {
    language,
    t: (key, values = {}) => TEXTS[key][at].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
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
