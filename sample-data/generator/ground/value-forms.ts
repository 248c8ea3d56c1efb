import { compactDate, dutchDate, isoDate, looseDutchDate, partsOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Address, Organization } from './world.ts'

export type DateForm = 'iso' | 'dutch' | 'compact'

const FORMS = { iso: isoDate, dutch: dutchDate, compact: compactDate } as const

/** A date in the form of the file, here and there in a Dutch form (partner-exports.md 1.6). */
export function writtenDate(dice: Dice, date: Day, form: DateForm): string {
  if (dice.chance(0.9)) return FORMS[form](date)
  return dice.chance(0.5) ? dutchDate(date) : looseDutchDate(date)
}

/** A birth date with unknown parts: `00-00-2001`, `00-07-2001`, `2001-00-00`, `20010000`. */
export function partlyUnknownDate(dice: Dice, date: Day, form: DateForm): string {
  const [year, month] = partsOf(date)
  const known = dice.chance(0.4) ? month : '00'
  return form === 'dutch' ? `00-${known}-${year}` : form === 'iso' ? `${year}-${known}-00` : `${year}${known}00`
}

/** Money in one of the forms of 1.7: `24900`, `24900,00`, `24900.00`, `24.900`, `24.900,00`, `24,900.00`, with spaces before it. */
export function writtenMoney(dice: Dice, amount: number): string {
  const cents = Math.round(amount * 100)
  const whole = String(Math.floor(cents / 100))
  const fraction = String(cents % 100).padStart(2, '0')
  const grouped = (sign: string): string => whole.replace(/\B(?=(\d{3})+$)/g, sign)
  const exact = cents % 100 !== 0
  const form = dice.weighted([
    [`${whole},${fraction}`, 4], [`${whole}.${fraction}`, 2], [`${grouped('.')},${fraction}`, 3], [`${grouped(',')}.${fraction}`, 1],
    [exact ? `${whole},${fraction}` : whole, 4], [exact ? `${whole}.${fraction}` : grouped('.'), 2],
  ])
  return dice.chance(0.04) ? `  ${form}` : form
}

/** A whole number, sometimes with a thousands sign: `19840`, `19.920`. */
export function writtenCount(dice: Dice, count: number): string {
  const text = String(Math.round(Math.abs(count)))
  const sign = count < 0 ? '-' : ''
  return sign + (dice.chance(0.25) ? text.replace(/\B(?=(\d{3})+$)/g, '.') : text)
}

/** Two neighbouring, different digits changed places; the first `keep` signs stay. */
export function transposed(dice: Dice, digits: string, keep = 3): string {
  const places: number[] = []
  for (let i = keep; i + 1 < digits.length; i++) if (digits[i] !== digits[i + 1] && /\d\d/.test(digits.slice(i, i + 2))) places.push(i)
  if (places.length === 0) return digits
  const at = dice.pick(places)
  return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2)
}

/** A plate with or without dashes; reading errors take 0 for D and 8 for B, in either direction. */
export function writtenPlate(dice: Dice, plate: string, errorShare = 0): string {
  const text = dice.weighted([[plate, 5], [plate.replaceAll('-', ''), 3], [plate.replaceAll('-', ' '), 1], [plate.toLowerCase(), 1]])
  if (!dice.chance(errorShare)) return text
  const places = [...text].flatMap((sign, i) => ('0D8B'.includes(sign) ? [i] : []))
  if (places.length === 0) return text
  const at = dice.pick(places)
  return text.slice(0, at) + { 0: 'D', D: '0', 8: 'B', B: '8' }[text[at] as '0' | 'D' | '8' | 'B'] + text.slice(at + 1)
}

/** `06-00000001`, `0600000001`, `+31 6 00000001`, `0031600000001`. */
export function writtenPhone(dice: Dice, number: string): string {
  const last = number.slice(3)
  return dice.weighted([[number, 5], [`06${last}`, 3], [`+316${last}`, 2], [`+31 6 ${last}`, 1], [`00316${last}`, 1], [`06 ${last.slice(0, 4)} ${last.slice(4)}`, 1]])
}

export function writtenIban(dice: Dice, iban: string): string {
  return dice.chance(0.3) ? iban.replace(/(.{4})(?=.)/g, '$1 ') : iban
}

export function writtenContainer(dice: Dice, container: string, errorShare = 0): string {
  const text = dice.chance(errorShare) ? transposed(dice, container, 4) : container
  return dice.weighted([[text, 6], [`${text.slice(0, 4)} ${text.slice(4, 10)}-${text.slice(10)}`, 2], [text.toLowerCase(), 1], [`${text.slice(0, 4)} ${text.slice(4)}`, 1]])
}

/** Address columns as in 2.1: addition inside `huisnr`, postcode with a space or missing. */
export function addressCells(dice: Dice, address: Address): { straat: string; huisnr: string; toev: string; postcode: string; plaats: string } {
  const joined = address.addition !== '' && dice.chance(0.3)
  const postcode = dice.weighted([[address.postcode, 8], [`${address.postcode.slice(0, 4)} ${address.postcode.slice(4)}`, 2], ['', 0.7]])
  return {
    straat: dice.chance(0.05) ? address.street.toUpperCase() : address.street,
    huisnr: `${address.number}${joined ? dice.pick(['', '-', ' ']) + address.addition : ''}`,
    toev: joined ? '' : address.addition, postcode, plaats: address.town,
  }
}

/** Street, number and addition in one field: `Testloodsweg 7-A`, `7A`, `7 A`. */
export function streetAndNumber(dice: Dice, address: Address): string {
  const addition = address.addition === '' ? '' : dice.pick(['-', '', ' ']) + address.addition
  return `${address.street} ${address.number}${addition}`
}

/** The whole address in one field, as declarants write it. */
export function addressInOneField(dice: Dice, address: Address): string {
  const postcode = dice.weighted([[`${address.postcode} `, 4], [`${address.postcode.slice(0, 4)} ${address.postcode.slice(4)} `, 4], ['', 1]])
  const text = `${streetAndNumber(dice, address)}, ${postcode}${address.town}`
  return dice.chance(0.1) ? text.toUpperCase() : text
}

const FORM_VARIANTS: Readonly<Record<string, readonly string[]>> = {
  'B.V.': ['B.V.', 'B.V.', 'BV', 'b v', 'B.V', 'bv'], 'N.V.': ['N.V.', 'NV'], 'V.O.F.': ['V.O.F.', 'VOF', 'v.o.f.'],
  Stichting: ['Stichting', 'St.', 'Stg'], 'S.A.': ['S.A.', 'SA'], 'S.A.S.': ['S.A.S.', 'SAS'], Ltd: ['Ltd', 'LTD', 'Ltd.'],
}

/** Statutory name: `Tropisch Fruit Delta B.V.`, `Stichting Proefzorg`. A bank without legal form has only its name. */
export function statutoryName(firm: Organization): string {
  return firm.form === 'Stichting' ? `Stichting ${firm.name}` : `${firm.name} ${firm.form}`.trim()
}

/** A firm's name as others write it: other legal form or none, trade name, `en` for `&`, abbreviations, capitals. `formRequired` keeps a legal form in it. */
export function writtenFirm(dice: Dice, firm: Organization, formRequired = false): string {
  if (!formRequired && firm.tradeName !== '' && dice.chance(0.12)) return firm.tradeName
  let name = firm.name
  if (dice.chance(0.3)) name = name.replace(' & ', ' en ')
  if (dice.chance(0.08)) name = name.replace('Transport', 'Transp.').replace('Nederland', 'Ned.').replace('Import en Export', 'Imp. & Exp.')
  const form = !formRequired && dice.chance(0.12) ? '' : dice.pick(FORM_VARIANTS[firm.form] ?? [firm.form])
  const text = firm.form === 'Stichting' ? `${form} ${name}`.trim() : `${name} ${form}`.trim()
  return dice.chance(0.12) ? text.toUpperCase() : text
}
