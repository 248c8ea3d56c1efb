import { isContainerNumber, isIban, isImoNumber, passesElevenTest } from '#lib/check-digits.ts'

/** A cell as written that passes the 11-test; a spreadsheet may have lost the leading zero. */
export function looksLikeCitizenNumber(text: string): boolean {
  if (!/^[\d. -]+$/.test(text)) return false
  const digits = text.replace(/\D/g, '')
  return digits.length >= 8 && digits.length <= 9 && passesElevenTest(digits.padStart(9, '0'))
}

/** A cell as written that is an IBAN, with or without spaces. */
export function looksLikeIban(text: string): boolean {
  return isIban(text.toUpperCase().replace(/[\s.-]/g, ''))
}

/** A cell as written that is a container number. */
export function looksLikeContainer(text: string): boolean {
  return isContainerNumber(text.toUpperCase().replace(/[\s-]/g, ''))
}

/** A cell as written that is the IMO number of a ship, with or without `IMO` before it. */
export function looksLikeImo(text: string): boolean {
  return isImoNumber(/^(?:IMO\s*)?(\d{7})$/i.exec(text.trim())?.[1] ?? '')
}
