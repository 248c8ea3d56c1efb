import { asciiLower } from './ascii-letters.ts'

/** An address in comparable form; parts that are not stated are empty. */
export type Address = {
  readonly street: string
  /** House number without addition, digits only. */
  readonly number: string
  /** Addition in capitals, `BIS`, `HS`, `A`; `7-9` has addition 9. */
  readonly addition: string
  /** `3088AB`; form only (partner-exports.md 1.5). */
  readonly postalCode: string
  readonly town: string
}

/** The columns that may hold an address, as written; empty when absent. */
export type WrittenAddress = {
  readonly street: string
  readonly houseNumber: string
  readonly houseAddition: string
  readonly postalCode: string
  readonly town: string
  readonly addressText: string
}

const POSTCODE = /\b(\d{4})\s?([A-Z]{2})\b/i
/** Street, number, addition: an addition is a letter, a short code or a word of the kind `bis`, behind a space or dash or nothing. */
const STREET_NUMBER = /^(.*\p{L}.*?)\s+(\d{1,5})(?:\s*[-/]?\s*((?:[a-z]|bis|hs|huis|hoog|rd|zw|rood|zwart|boven|onder|[ivx]{1,4}|\d{1,3}|[a-z]\d{1,3}|\d{1,2}\s?hoog)(?:[-\s]?\d{1,3})?))?$/iu

/** Reads an address from separate columns or from one field; columns win where both speak. */
export function readAddress(written: WrittenAddress): Address {
  const parts = addressParts(written)
  return { street: streetKey(parts.street), number: parts.number, addition: additionKey(parts.addition), postalCode: parts.postalCode, town: wordKey(parts.town) }
}

/** The same parts as people write them: `Testloodsweg`, `7A` or `19 bis`, `3088AB`, `Rotterdam`. */
export function showAddress(written: WrittenAddress): { street: string; house: string; postalCode: string; town: string } {
  const { street, number, addition, postalCode, town } = addressParts(written)
  const short = additionKey(addition)
  const house = short.length > 1 && /^[A-Z]+$/.test(short) ? `${number} ${short.toLowerCase()}` : /^\d/.test(short) ? `${number}-${short}` : number + short
  return { street, house: number === '' ? '' : house, postalCode, town }
}

function addressParts(written: WrittenAddress): Address {
  const field = written.addressText === '' ? NOWHERE : splitField(written.addressText)
  const split = written.street !== '' && written.houseNumber === '' ? (splitStreet(written.street) ?? NOWHERE) : NOWHERE
  const house = splitNumber(written.houseNumber)
  return {
    street: firstOf(split.street, written.street, field.street),
    number: firstOf(house.number, split.number, field.number),
    addition: firstOf(written.houseAddition, house.addition, split.addition, field.addition),
    postalCode: firstOf(postcodeKey(written.postalCode), field.postalCode),
    town: firstOf(townOf(written.town), field.town),
  }
}

const NOWHERE: Address = { street: '', number: '', addition: '', postalCode: '', town: '' }

function firstOf(...texts: readonly string[]): string {
  return texts.find(text => text !== '') ?? ''
}

/** Keys under which an address can be met, strongest first: with postcode, with town, and street with number alone. Empty texts where a part is missing. */
export function addressKeys(address: Address): { readonly byPostcode: string; readonly byTown: string; readonly byStreet: string } {
  const { street, number, addition, postalCode, town } = address
  if (number === '') return { byPostcode: '', byTown: '', byStreet: '' }
  const house = `${number}/${addition}`
  return {
    byPostcode: postalCode === '' ? '' : `${postalCode}/${house}`,
    byTown: street === '' || town === '' ? '' : `${street}/${house}/${town}`,
    byStreet: street === '' ? '' : `${street}/${house}`,
  }
}

function splitField(text: string): Address {
  const code = POSTCODE.exec(text)
  const postalCode = code ? postcodeKey(code[0]) : ''
  const before = (code ? text.slice(0, code.index) : text).replace(/[\s,]+$/, '')
  const after = code ? text.slice(code.index + code[0].length) : ''
  const comma = before.lastIndexOf(',')
  const head = comma >= 0 && !/\d/.test(before.slice(comma)) ? before.slice(0, comma) : before
  const tail = townOf(head === before ? after : `${before.slice(comma + 1)} ${after}`)
  const street = splitStreet(head)
  if (street) return { ...street, postalCode, town: tail }
  const parts = splitWithoutComma(head)
  return { ...parts, postalCode, town: tail || parts.town }
}

/** `Testloodsweg 7-A Rotterdam`: the town is what follows the number and a possible addition. */
function splitWithoutComma(text: string): Address {
  const words = text.split(/\s+/)
  for (let end = words.length - 1; end >= 2; end--) {
    const head = splitStreet(words.slice(0, end).join(' '))
    if (head && !/^\d/.test(words[end]!)) return { ...head, town: words.slice(end).join(' ') }
  }
  return { ...NOWHERE, street: text }
}

function splitStreet(text: string): Address | null {
  const match = STREET_NUMBER.exec(text.trim().replace(/,$/, '').replace(/,\s*(?=\d)/, ' '))
  return match ? { ...NOWHERE, street: match[1]!, number: match[2]!, addition: match[3] ?? '' } : null
}

/** The addition may stand in the number's column: `7A`, `7-A`, `7 A`, `12 bis`. */
function splitNumber(text: string): { number: string; addition: string } {
  const match = /^\s*0*(\d{1,5})\s*[-/ ]?\s*(.*)$/.exec(text)
  return match ? { number: match[1]!, addition: match[2]! } : { number: '', addition: '' }
}

function additionKey(text: string): string {
  const key = asciiLower(text).replace(/[^a-z0-9]/g, '').toUpperCase()
  return key === 'HUIS' ? 'HS' : key
}

function postcodeKey(text: string): string {
  const match = POSTCODE.exec(text.trim())
  return match ? match[1]! + match[2]!.toUpperCase() : ''
}

function streetKey(text: string): string {
  return wordKey(text.replace(/str\.?(?=\s|$)/i, 'straat').replace(/(\p{L})wg\.?$/iu, '$1weg').replace(/(\p{L})ln\.?$/iu, '$1laan'))
}

function townOf(text: string): string {
  return text.replace(/^[\s,]+|[\s,]+$/g, '').replace(/\b(nederland|nl)$/i, '').trim()
}

function wordKey(text: string): string {
  return asciiLower(text).replace(/[^a-z0-9]+/g, '')
}
