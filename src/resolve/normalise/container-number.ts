import type { Normalised } from './normalised.ts'

/** Container number in capitals without spaces and dashes; valid when its check digit holds (ISO 6346). */
export function containerNumber(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (value === '') return null
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(value)) return { value, valid: false }
  let sum = 0
  for (let place = 0; place < 10; place++) {
    const letter = value.charCodeAt(place) - 65
    // Letters count from 10 up and skip the multiples of 11: 10 for A, 12..21 for B..K, 23..32 for L..U, 34..38 for V..Z.
    const digit = letter < 0 ? Number(value[place]) : letter + 10 + Math.ceil(letter / 10)
    sum += digit * 2 ** place
  }
  return { value, valid: (sum % 11) % 10 === Number(value[10]) }
}
