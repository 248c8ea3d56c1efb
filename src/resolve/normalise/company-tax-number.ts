import { passesElevenTest } from '#lib/check-digits.ts'
import type { Normalised } from './normalised.ts'

/**
 * RSIN, alone or inside an EORI (`NL 899990009`), a fiscal or VAT number (`NL899990009B01`) or a wage-tax
 * number (`899990010L01`): the nine digits that all of them share (partner-exports.md 1.5).
 * A foreign EORI is no RSIN: its own text, valid as a form.
 */
export function companyTaxNumber(text: string): Normalised | null {
  const compact = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (!/\d/.test(compact)) return null
  const dutch = /^(?:NL)?(\d{8,9})(?:[BL]\d{2})?$/.exec(compact)
  if (dutch) {
    const value = dutch[1]!.padStart(9, '0')
    return { value, valid: passesElevenTest(value) }
  }
  return { value: compact, valid: /^(?!NL)[A-Z]{2}[A-Z0-9]{1,15}$/.test(compact) }
}
