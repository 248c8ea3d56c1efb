import { isContainerNumber } from '#lib/check-digits.ts'
import type { Normalised } from './normalised.ts'

/** Container number in capitals without spaces and dashes; valid when its check digit holds (ISO 6346). */
export function containerNumber(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return value === '' ? null : { value, valid: isContainerNumber(value) }
}
