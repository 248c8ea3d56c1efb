import { isIban } from '#lib/check-digits.ts'
import type { Normalised } from './normalised.ts'

/** IBAN in capitals without spaces; valid when the check digits hold (ISO 13616, ISO/IEC 7064 mod 97-10). */
export function accountNumber(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/^IBAN/, '').replace(/[^A-Z0-9]/g, '')
  if (!/\d/.test(value)) return null
  return { value, valid: isIban(value) }
}
