import type { Normalised } from './normalised.ts'

/** Phone number in E.164 (ITU-T): `06-…`, `0031 6…`, `+31 (0)6…` become `+316…`. Valid by length; a Dutch number has nine digits after +31. */
export function phoneNumber(text: string): Normalised | null {
  const written = text.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  const digits = written.replace(/\D/g, '')
  if (digits === '') return null
  const value = international(written, digits)
  const length = value.length - 1
  return { value, valid: value.startsWith('+31') ? length === 11 : value.startsWith('+') && length >= 8 && length <= 15 }
}

function international(written: string, digits: string): string {
  if (written.startsWith('+')) return withoutTrunkZero(`+${digits}`)
  if (digits.startsWith('00')) return withoutTrunkZero(`+${digits.slice(2)}`)
  if (digits.startsWith('0')) return `+31${digits.slice(1)}`
  if (digits.startsWith('31') && digits.length === 11) return `+${digits}`
  // A spreadsheet drops the leading zero of 06-….
  return digits.length === 9 && digits.startsWith('6') ? `+31${digits}` : digits
}

function withoutTrunkZero(number: string): string {
  return number.startsWith('+310') ? `+31${number.slice(4)}` : number
}
