import { isImoNumber } from '#lib/check-digits.ts'
import type { Normalised } from './normalised.ts'

/** IMO number of a ship as seven digits, `IMO` and spaces left out; valid when its check digit holds. */
export function imoNumber(text: string): Normalised | null {
  const digits = text.replace(/\D/g, '')
  return digits === '' ? null : { value: digits, valid: isImoNumber(digits) }
}
