import { readDate } from '#model/dates.ts'
import { readNumber } from '#model/numbers.ts'
import { isUsable } from '#model/usable-value.ts'
import { looksLikeCitizenNumber, looksLikeContainer, looksLikeIban, looksLikeImo } from './guess-check-digits.ts'
import { holdsLegalForm } from './person-or-organization.ts'

/** Ways a value can be written, as far as its text alone shows. */
export type ValueFormId =
  | 'usable' | 'words' | 'personName' | 'companyName' | 'date' | 'moment' | 'clock' | 'number' | 'whole' | 'money' | 'bsn' | 'companyTax' | 'kvk' | 'iban' | 'plate'
  | 'container' | 'mrn' | 'phone' | 'email' | 'postcode' | 'houseNumber' | 'address' | 'gender' | 'country' | 'imo' | 'wallet' | 'code' | 'latitude' | 'longitude'
  | 'caseNumber' | 'recordNumber'

/** The Dutch series of plates (RDW sidecodes 1 to 14) as letters (L) and digits (D). */
const PLATE_SERIES = new Set(['LLDDDD', 'DDDDLL', 'DDLLDD', 'LLDDLL', 'LLLLDD', 'DDLLLL', 'DDLLLD', 'DLLLDD', 'LLDDDL', 'LDDDLL', 'LLLDDL', 'LDDLLL', 'DLLDDD', 'DDDLLD'])

function isPlate(text: string): boolean {
  const plate = text.toUpperCase().replace(/[\s-]/g, '')
  return PLATE_SERIES.has(plate.replace(/[A-Z]/g, 'L').replace(/\d/g, 'D'))
}

/** A number that can be rung: with its trunk zero or country code, 8 to 15 digits (ITU-T E.164). */
function isPhone(text: string): boolean {
  if (!/^\+?[\d\s().\-/]+$/.test(text)) return false
  const digits = text.replace(/\(0\)/g, '').replace(/\D/g, '')
  return digits.length >= 8 && digits.length <= 15 && /^(?:\+|0|31\d{9}$|6\d{8}$)/.test(text.startsWith('+') ? text : digits)
}

const NAME_PREFIX = /^(?:van|von|de|der|den|het|ter|ten|te|vd|v|d|el|al|la|le|di|da|dos|ben|bin)$/i

/** A name of a person: at least two words, each with a capital in front or a known prefix; no digits, no legal form. */
function isPersonName(text: string): boolean {
  if (!/^[\p{L}\p{M}.,'’<\s/-]+$/u.test(text) || !/\p{L}{2}/u.test(text) || holdsLegalForm(text, false)) return false
  const words = text.split(/[\s,.<]+/).filter(word => word !== '')
  return words.length >= 2 && words.length <= 7 && words.every(word => /^['’]?\p{Lu}/u.test(word) || NAME_PREFIX.test(word))
}

function inDegrees(most: number): (text: string) => boolean {
  return text => {
    const degrees = Number(text.replace(',', '.'))
    return /^-?\d{1,3}[.,]\d+$/.test(text) && Math.abs(degrees) <= most
  }
}

function isReadDate(text: string): boolean {
  return readDate(text).kind === 'date'
}

function isNumber(text: string): boolean {
  return !Number.isNaN(readNumber(text))
}

/** Whether a usable, trimmed text is written in a form. */
const FITS: Readonly<Record<ValueFormId, (text: string) => boolean>> = {
  usable: () => true,
  words: text => /\p{L}/u.test(text),
  personName: isPersonName,
  companyName: text => holdsLegalForm(text, false),
  date: isReadDate,
  moment: isReadDate,
  clock: text => /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text),
  number: isNumber,
  whole: text => /^-?\d{1,15}$/.test(text),
  money: isNumber,
  bsn: looksLikeCitizenNumber,
  companyTax: text => looksLikeCitizenNumber(text.toUpperCase().replace(/^NL/, '').replace(/[BL]\d{2}$/, '').trim()),
  kvk: text => /^\d{7,8}$/.test(text.replace(/[\s.]/g, '')),
  iban: looksLikeIban,
  plate: isPlate,
  container: looksLikeContainer,
  mrn: text => /^\d{2}[A-Z]{2}[A-Z0-9]{10,16}$/i.test(text.replace(/\s/g, '')),
  phone: isPhone,
  email: text => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  postcode: text => /^[1-9]\d{3}\s?[A-Z]{2}$/i.test(text),
  houseNumber: text => /^\d{1,5}(?:\s?[a-z-].{0,8})?$/i.test(text),
  address: text => /\p{L}{2}.*\d/u.test(text),
  gender: text => /^(?:m|v|f|x|o|man|vrouw|male|female|onbekend)$/i.test(text),
  country: text => /^[A-Z]{2,3}$/i.test(text) || /^\p{L}[\p{L} .'-]{3,}$/u.test(text),
  imo: looksLikeImo,
  wallet: text => /^(?:bc1[a-z0-9]{20,80}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|0x[0-9a-f]{40}|T[1-9A-HJ-NP-Za-km-z]{33})$/.test(text) || /^0x[0-9A-Fa-f]{40}$/.test(text),
  code: text => /[\p{L}\d]/u.test(text) && text.length <= 60,
  latitude: inDegrees(90),
  longitude: inDegrees(180),
  caseNumber: text => /^\d{2}[-/. ]?\d{6}[-/. ]?\d{2}$/.test(text),
  recordNumber: text => /^PL\d{4}-\d+-\d$/i.test(text),
}

/** Whether a text says something that is written in a form; placeholders never are. */
export function hasForm(form: ValueFormId, text: string): boolean {
  const trimmed = text.trim()
  return isUsable(trimmed) && FITS[form](trimmed)
}

/** Share of the non-empty texts that are written in a form; 0 when there are none. */
export function shareOfForm(form: ValueFormId, texts: readonly string[]): number {
  const said = texts.filter(text => text.trim() !== '')
  return said.length === 0 ? 0 : said.filter(text => hasForm(form, text)).length / said.length
}

/**
 * Forms that hardly any other text has, strictest first: without a header word these decide alone.
 * Eight bare digits could be a date, a KvK number or a count, so neither is told from its text alone.
 */
const TELLING: readonly (readonly [ValueFormId, (text: string) => boolean])[] = [
  ['iban', looksLikeIban], ['container', looksLikeContainer], ['email', FITS.email], ['recordNumber', FITS.recordNumber], ['wallet', FITS.wallet],
  ['postcode', FITS.postcode], ['mrn', text => text.length === 18 && FITS.mrn(text)], ['plate', isPlate],
  ['bsn', text => /^\d{9}$/.test(text) && looksLikeCitizenNumber(text)],
  ['phone', text => /^(?:\+|0)/.test(text) && !/^0?\d{1,7}$/.test(text) && isPhone(text)],
  ['clock', FITS.clock], ['moment', text => isReadDate(text) && /:/.test(text)], ['date', text => isReadDate(text) && isDayOfNow(text)],
  ['companyName', FITS.companyName], ['personName', isPersonName],
]

/** A separated date, or eight digits that are a day since 1880. */
function isDayOfNow(text: string): boolean {
  return /\D/.test(text) || /^(?:18[89]|19\d|20\d)\d(?:0\d|1[0-2])[0-3]\d$/.test(text)
}

/** A BSN has a one in eleven chance of passing by accident, so nearly all must. */
const LEAST_SHARE = 0.8
/** Companies and persons mix in one column; half with a legal form makes it a column of companies. */
const LEAST_COMPANIES = 0.5

/** The form that a column's texts show by themselves; null when they show none. */
export function tellingForm(texts: readonly string[]): ValueFormId | null {
  const said = texts.map(text => text.trim()).filter(isUsable)
  if (said.length === 0) return null
  const found = TELLING.find(([form, tells]) => said.filter(tells).length / said.length >= (form === 'companyName' ? LEAST_COMPANIES : LEAST_SHARE))
  return found?.[0] ?? null
}
