/** Texts that the light table covers: ASCII, Latin-1, Latin Extended-A, typographic dashes and quotes, the euro sign. */
const LIGHT = /^[\t\n\r\u0020-\u017f\u2013\u2014\u2018-\u201e\u20ac]*$/
const ONLY_ASCII = /^[\t\n\r\u0020-\u007e]*$/

/** Signs of the light range that are no letter with a diacritic: each sign, then what it is written as. */
const WRITTEN_AS =
  '\u00a0  |\u00ad |¡ !|¢ c|£ GBP|¤ $|¥ Y|¦ \u2016|§ S|¨ "|© (C)|ª a|« <<|¬ !|® (R)|¯ -|° deg|± +-|² 2|³ 3|´ \'|µ u|¶ P|· -|¸ ,|¹ 1|º o|» >>|¼ 1/4|½ 1/2|¾ 3/4|¿ ?|Æ Ae|Ð D|× *|Ø O|Þ Th|ß ss|æ ae|ð d|÷ /|ø o|þ th|Đ D|đ d|Ħ H|ħ h|ı i|Ĳ IJ|ĳ ij|ĸ q|Ŀ L|ŀ l|Ł L|ł l|ŉ \'n|Ŋ Ng|ŋ ng|Œ Oe|œ oe|Ŧ T|ŧ t|ſ s|– -|— -|‘ \'|’ \'|‚ \'|‛ \'|“ "|” "|„ "|€ EUR'

const LIGHT_TABLE = new Map(WRITTEN_AS.split('|').map(entry => [entry[0]!, entry.slice(2).replace('\u2016', '|')]))

type Transliterate = (text: string) => string

let transliterateAll: Transliterate | null = null

/** Whether a text holds signs beyond the light table (Arabic, Cyrillic, Chinese, Berber, …). */
export function needsTransliteration(text: string): boolean {
  return !LIGHT.test(text)
}

/**
 * Loads the full transliteration table (any-ascii, 250 KB packed) when one of the texts needs it. Most cases never do,
 * so it stays out of the first load. Afterwards `asciiLower` knows every script; it remains a pure function of its text.
 */
export async function loadTransliteration(texts: Iterable<string>): Promise<void> {
  if (transliterateAll) return
  for (const text of texts) {
    if (!needsTransliteration(text)) continue
    transliterateAll = (await import('any-ascii')).default
    return
  }
}

function lightAscii(text: string): string {
  let written = ''
  for (const sign of text) written += LIGHT_TABLE.get(sign) ?? sign
  return written.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** ASCII for any text; throws when a script beyond the light table was not announced to `loadTransliteration`. */
export function asciiOf(text: string): string {
  if (ONLY_ASCII.test(text)) return text
  if (LIGHT.test(text)) return lightAscii(text)
  if (!transliterateAll) throw new Error(`no transliteration loaded for '${text}'; call loadTransliteration with the texts of the case first`)
  return transliterateAll(text)
}

/** Lower case without diacritics or foreign scripts: `Şahin` and `Sahin` read the same. */
export function asciiLower(text: string): string {
  return asciiOf(text).toLowerCase()
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
