import { asciiLower } from './ascii-letters.ts'
import type { Normalised } from './normalised.ts'

/** A registered number without check digit (MRN, document, parketnummer, cadastral designation): capitals, no spaces. */
export function codeText(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/[\s\u00a0]+/g, '')
  return value === '' ? null : { value, valid: true }
}

/** A document number: capitals, letters and digits only. */
export function documentNumber(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return value === '' ? null : { value, valid: /\d/.test(value) && value.length >= 5 }
}

/** A name given to a thing (an investigation): letters and digits, whatever the case, spacing and diacritics. */
export function plainName(text: string): Normalised | null {
  const value = asciiLower(text).replace(/[^a-z0-9]+/g, '')
  return value === '' ? null : { value, valid: true }
}

/** A value that is already in its one form: the namespaced keys of mapped files. */
export function exactText(text: string): Normalised | null {
  return text === '' ? null : { value: text, valid: true }
}
