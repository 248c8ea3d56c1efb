import type { Normalised } from './normalised.ts'

/** IBAN in capitals without spaces; valid when the check digits hold (ISO 13616, ISO/IEC 7064 mod 97-10). */
export function accountNumber(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/^IBAN/, '').replace(/[^A-Z0-9]/g, '')
  if (!/\d/.test(value)) return null
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return { value, valid: false }
  let rest = 0
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const part = parseInt(sign, 36)
    rest = (rest * (part > 9 ? 100 : 10) + part) % 97
  }
  return { value, valid: rest === 1 }
}
