/** BSN and RSIN: nine digits times 9, 8, ..., 2, -1 add up to a multiple of 11 (Wet algemene bepalingen burgerservicenummer). */
export function passesElevenTest(text: string): boolean {
  if (!/^[\d. -]+$/.test(text)) return false
  const digits = text.replace(/\D/g, '')
  if (digits.length < 8 || digits.length > 9 || /^0+$/.test(digits)) return false
  const nine = digits.padStart(9, '0')
  let sum = -Number(nine[8])
  for (let place = 0; place < 8; place++) sum += Number(nine[place]) * (9 - place)
  return sum % 11 === 0
}

/** IBAN, with or without spaces: ISO 13616 with check digits by ISO/IEC 7064 mod 97-10. */
export function isIban(text: string): boolean {
  const value = text.toUpperCase().replace(/[\s.-]/g, '')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false
  let rest = 0
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const part = parseInt(sign, 36)
    rest = (rest * (part > 9 ? 100 : 10) + part) % 97
  }
  return rest === 1
}

/** Container number with its check digit (ISO 6346): letters count from 10 and skip the multiples of 11, places weigh 1, 2, 4, ... */
export function isContainerNumber(text: string): boolean {
  const value = text.toUpperCase().replace(/[\s-]/g, '')
  if (!/^[A-Z]{3}[UJZ]\d{7}$/.test(value)) return false
  let sum = 0
  for (let place = 0; place < 10; place++) {
    const letter = value.charCodeAt(place) - 65
    sum += (letter < 0 ? Number(value[place]) : letter + 10 + Math.ceil(letter / 10)) * 2 ** place
  }
  return (sum % 11) % 10 === Number(value[10])
}

/** IMO number of a ship: seven digits, of which the last is the last digit of the others times 7, 6, ..., 2. */
export function isImoNumber(text: string): boolean {
  const digits = /^(?:IMO\s*)?(\d{7})$/i.exec(text.trim())?.[1]
  if (digits === undefined) return false
  let sum = 0
  for (let place = 0; place < 6; place++) sum += Number(digits[place]) * (7 - place)
  return sum % 10 === Number(digits[6])
}
