/**
 * Fictional identifiers of partner-exports.md 1.5, numbered: the same n gives the same identifier,
 * different n give different ones. Check digits are right; dirt is added when a row is written.
 */

/** Check digit of the 11-test (weights 9..2, -1) for eight digits; 10 means that no digit fits. */
function elevenTestDigit(eight: string): number {
  let sum = 0
  for (let i = 0; i < 8; i++) sum += Number(eight[i]) * (9 - i)
  return sum % 11
}

/** Hands out numbers of one kind; skips those for which no check digit exists. */
export type Numbering = () => string

function withElevenTest(prefixOf: (n: number) => string): Numbering {
  let n = 0
  return () => {
    for (;;) {
      const eight = prefixOf(n++)
      const digit = elevenTestDigit(eight)
      if (digit < 10) return eight + String(digit)
    }
  }
}

/** BSN: starts with 9 and never with 99 + RSIN's 899. 6700417 is odd and no multiple of 5, so n -> prefix is one to one below 10^7. */
export function bsnNumbering(): Numbering {
  return withElevenTest(n => `9${String((n * 6_700_417 + 9_990_019) % 10_000_000).padStart(7, '0')}`)
}

/** RSIN: 899 and five digits; 90,909 of them exist. */
export function rsinNumbering(): Numbering {
  return withElevenTest(n => {
    if (n >= 100_000) throw new Error('no RSIN left: the sample holds more than 90,000 organisations; use a smaller --scale')
    return `899${String((n * 70_001 + 90) % 100_000).padStart(5, '0')}`
  })
}

/** KvK number: 9999xxxx, or 999xxxxx in very large sets. */
export function kvkNumbering(large: boolean): Numbering {
  const digits = large ? 5 : 4
  let n = 0
  return () => {
    if (n >= 10 ** digits) throw new Error(`no KvK number left after ${n}; use a smaller --scale`)
    return `${large ? '999' : '9999'}${String((n++ * 7_001 + 1) % 10 ** digits).padStart(digits, '0')}`
  }
}

/** Container with owner code TSTU and the check digit of ISO 6346; numbers whose digit would be 10 are skipped. */
export function containerNumbering(): Numbering {
  let n = 0
  return () => {
    for (;;) {
      const ten = `TSTU${String((n++ * 61_001 + 400_987) % 1_000_000).padStart(6, '0')}`
      const digit = containerCheckDigit(ten)
      if (digit < 10) return ten + String(digit)
    }
  }
}

/** ISO 6346: letters count from A = 10 without multiples of 11, weights are powers of two. 10 means none fits. */
function containerCheckDigit(ten: string): number {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const sign = ten[i]!
    const base = sign >= 'A' ? sign.charCodeAt(0) - 55 : Number(sign)
    sum += (sign >= 'A' ? base + Math.floor((base - 1) / 10) : base) * 2 ** i
  }
  return sum % 11
}

/** IBAN with bank code TEST and ten digits, under any country code. */
export function ibanNumbering(): (country?: string) => string {
  let n = 777_000
  return (country = 'NL') => {
    const account = `TEST${String(n++).padStart(10, '0')}`
    let remainder = 0
    for (const sign of account + country + '00') {
      const value = sign >= 'A' ? String(sign.charCodeAt(0) - 55) : sign
      for (const digit of value) remainder = (remainder * 10 + Number(digit)) % 97
    }
    return `${country}${String(98 - remainder).padStart(2, '0')}${account}`
  }
}

const PLATE_LETTERS = 'BDFGHJKLNPRSTVWX'
/** Letters that are never misread, for the forms whose places would meet another form's after a reading error. */
const SAFE_LETTERS = 'FGHJKLNPRSTVWX'
const PLATE_FORMS: readonly (readonly [letters: string, write: (digits: string, pair: string) => string])[] = [
  [PLATE_LETTERS, (digits, pair) => `ZZ-${digits}-${pair}`], [PLATE_LETTERS, (digits, pair) => `${digits}-ZZ-${pair}`],
  [PLATE_LETTERS, (digits, pair) => `${pair}-${digits}-ZZ`], [SAFE_LETTERS, (digits, pair) => `${pair}-ZZ-${digits}`],
  [SAFE_LETTERS, (digits, pair) => `${digits}-${pair}-ZZ`], [SAFE_LETTERS, (digits, pair) => `ZZ-${pair}-${digits}`],
]

/**
 * Plates with the pair ZZ, which is never misread; letters and digits have fixed places in each form,
 * so two plates stay apart even after 0/D and 8/B reading errors. 135,600 exist.
 */
export function plateNumbering(): Numbering {
  let n = 0
  let form = 0
  return () => {
    const [letters, write] = PLATE_FORMS[form] ?? []
    if (!letters || !write) throw new Error('no plate left after 135,600; use a smaller --scale')
    const size = letters.length ** 2 * 100
    // 7919 is prime and divides no size, so the scramble is one to one.
    const scrambled = (n * 7_919 + 1_234) % size
    const pair = Math.floor(scrambled / 100)
    if (++n === size) {
      n = 0
      form++
    }
    return write(String(scrambled % 100).padStart(2, '0'), letters[Math.floor(pair / letters.length)]! + letters[pair % letters.length]!)
  }
}

/** `06-0000xxxx`; beyond ten thousand the series runs on. */
export function phoneNumbering(): Numbering {
  let n = 0
  return () => {
    const number = n++
    return `06-${String(number < 10_000 ? (number * 7_001 + 1) % 10_000 : number).padStart(8, '0')}`
  }
}

/** Two letters and seven digits. */
export function documentNumbering(): (letters: string) => string {
  let n = 0
  return letters => `${letters}${String((n++ * 7_919 + 1) % 10_000_000).padStart(7, '0')}`
}
