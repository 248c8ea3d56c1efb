/** A name and what stood in brackets behind it. */
export type BracketedName = { readonly name: string; readonly inBrackets: string | null }

const KVK_NUMBER = /\(\s*(?:kvk\D{0,5})?(999\d{5})\s*\)/i
const COUNTRY = /\(\s*([a-z]{2,3})\s*\)\s*$/i

function split(text: string, pattern: RegExp): BracketedName {
  const match = pattern.exec(text)
  if (match === null) return { name: text, inBrackets: null }
  const name = `${text.slice(0, match.index).trimEnd()} ${text.slice(match.index + match[0].length).trimStart()}`.trim()
  return { name, inBrackets: match[1]!.toUpperCase() }
}

/** `Vastgoed Proef B.V. (99990077)` into name and KvK number. */
export function splitKvkNumber(text: string): BracketedName {
  return split(text, KVK_NUMBER)
}

/** `PROEFKREDIET LTD (CY)` into name and country code. */
export function splitCountry(text: string): BracketedName {
  return split(text, COUNTRY)
}

/** Whether a text has the form of a KvK number of this project (8 digits that start with 999). */
export function isKvkNumber(text: string): boolean {
  return /^999\d{5}$/.test(text)
}
