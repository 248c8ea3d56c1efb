import anyAscii from 'any-ascii'

const ONLY_ASCII = /^[\u0020-\u007e]*$/

/** Lower case without diacritics or foreign scripts: `Şahin` and `Sahin` read the same. */
export function asciiLower(text: string): string {
  return (ONLY_ASCII.test(text) ? text : anyAscii(text)).toLowerCase()
}

/**
 * One spelling for the transliterations of partner-exports.md 1.10 and of the machine-readable zone
 * (ICAO 9303 part 3, section 6: Ä Ö Ü as AE OE UE): Sh/S, Kh/K, Ou/U, IJ/Y, doubled letters. Input: `asciiLower`.
 */
export function foldSound(letters: string): string {
  return letters
    .replace(/s?sh/g, 's')
    .replace(/([kgt])h/g, '$1')
    .replace(/ph/g, 'f')
    .replace(/(ou|oe|ue|ae|ij|y|dj)/g, pair => SOUND[pair]!)
    .replace(/(.)\1+/g, '$1')
}

const SOUND: Readonly<Record<string, string>> = { ou: 'u', oe: 'o', ue: 'u', ae: 'a', ij: 'i', y: 'i', dj: 'j' }
