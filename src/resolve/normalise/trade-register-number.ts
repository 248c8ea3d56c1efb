import type { Normalised } from './normalised.ts'

/** KvK number: eight digits, form only (Handelsregisterwet 2007; it has no check digit); seven digits have lost a leading zero. */
export function tradeRegisterNumber(text: string): Normalised | null {
  const digits = text.replace(/\D/g, '')
  if (digits === '') return null
  const value = digits.length === 7 ? `0${digits}` : digits
  return { value, valid: value.length === 8 && !/[A-Za-z]/.test(text) && value !== '00000000' }
}
