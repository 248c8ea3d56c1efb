/** Tests of numbers that carry a check digit, on their one form: capitals and digits without spaces or signs. */

/**
 * The test of BSN and RSIN: digits times 9, 8, ..., 2, -1 add up to a multiple of 11
 * (Wet algemene bepalingen burgerservicenummer; logisch ontwerp BSN). Any single wrong digit and
 * any swap of neighbours fails: neighbouring weights differ by 1, the last two by 3, both prime to 11.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  let sum = -Number(digits[8])
  for (let place = 0; place < 8; place++) sum += Number(digits[place]) * (9 - place)
  return sum % 11 === 0
}

/** IBAN: ISO 13616, check digits by ISO/IEC 7064 mod 97-10. */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false
  let rest = 0
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const part = parseInt(sign, 36)
    rest = (rest * (part > 9 ? 100 : 10) + part) % 97
  }
  return rest === 1
}

/** Container number (ISO 6346): places weigh 1, 2, 4, …; letters count from 10 up and skip the multiples of 11: 10 for A, 12..21 for B..K, 23..32 for L..U, 34..38 for V..Z. */
export function isContainerNumber(value: string): boolean {
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(value)) return false
  let sum = 0
  for (let place = 0; place < 10; place++) {
    const letter = value.charCodeAt(place) - 65
    sum += (letter < 0 ? Number(value[place]) : letter + 10 + Math.ceil(letter / 10)) * 2 ** place
  }
  return (sum % 11) % 10 === Number(value[10])
}

/** IMO number of a ship (IMO resolution A.1117(30)): seven digits, the last is the last digit of the others times 7, 6, ..., 2. */
export function isImoNumber(digits: string): boolean {
  if (!/^\d{7}$/.test(digits)) return false
  let sum = 0
  for (let place = 0; place < 6; place++) sum += Number(digits[place]) * (7 - place)
  return sum % 10 === Number(digits[6])
}
