import { passesElevenTest } from '#lib/check-digits.ts'
import type { Normalised } from './normalised.ts'

/** BSN as nine digits; a spreadsheet's lost leading zeros come back. null when it holds no digits. */
export function citizenNumber(text: string): Normalised | null {
  const digits = text.replace(/\D/g, '')
  if (digits === '') return null
  const value = digits.length >= 7 ? digits.padStart(9, '0') : digits
  return { value, valid: !/[A-Za-z]/.test(text) && passesElevenTest(value) }
}
