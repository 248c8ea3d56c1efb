import { asciiOf, needsTransliteration } from '../normalise/ascii-letters.ts'

/**
 * How much of a word its script writes down: letters for every sound, consonants with few vowels (Arabic, Hebrew,
 * the scripts of India, whose short vowels any transliteration by letter leaves out), or one sign per syllable.
 */
export type ScriptKind = 'alphabet' | 'consonants' | 'sign'

/** A word as it stands in a text. */
export type TextWord = {
  readonly written: string
  /** Lower-case ASCII letters and digits. */
  readonly letters: string
  readonly script: ScriptKind
  /** Begins with a capital, or the script has none. */
  readonly capital: boolean
  /** Consists of more than one sign, all of them capitals. */
  readonly capitals: boolean
  /** A full stop behind it. */
  readonly stopped: boolean
  /** A hyphen between it and the next word. */
  readonly hyphen: boolean
  /** A comma behind it. */
  readonly comma: boolean
  /** Between brackets or quotation marks. */
  readonly aside: boolean
}

const CONSONANT_SCRIPTS = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Tibetan}]/u
const SIGN = /[\p{Script=Han}\p{Script=Hangul}]/u
/** Letters with what stands on them, a full stop behind included; `&` and `+` count as words. */
const ARABIC_ARTICLE = /(?<=^|[^\p{L}\p{M}])(ال)(?=\p{Script=Arabic}{3,})/gu
const WORD = /[\p{Script=Han}\p{Script=Hangul}]|(?:[\p{L}\p{N}]\p{M}*)+|[&+]/gu
const ONLY_ASCII = /^[ -~]*$/
const ASCII_WORD = /[A-Za-z0-9]+|[&+]/g

/** Apostrophes close up (`Qa'ida`, `Yo'n`), the Arabic article comes off its word; invisible signs and stress marks drop out. */
function tidied(text: string): string {
  const closed = text.replace(/['’‘`´ʻʼʾʿ′ˈ]/g, '')
  // Text that needs no transliteration is left as it is: no other form of it may come to need one.
  if (!needsTransliteration(closed)) return closed
  return closed
    .normalize('NFKC')
    .replace(/[\u0300\u0301](?=[\u0400-\u04ff\s]|$)/g, '')
    .replace(ARABIC_ARTICLE, '$1-')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
}

function scriptOf(written: string): ScriptKind {
  if (SIGN.test(written)) return 'sign'
  return CONSONANT_SCRIPTS.test(written) ? 'consonants' : 'alphabet'
}

/** Depth of brackets and quotation marks before each word, without a stack: names hold one pair at most. */
function isAside(text: string, at: number): boolean {
  const before = text.slice(0, at)
  const open = before.lastIndexOf('(')
  if (open >= 0 && before.indexOf(')', open) < 0) return true
  return (before.split(/["“”«»„]/).length - 1) % 2 === 1
}

/**
 * Cuts a text into words at spaces, punctuation and hyphens. Signs of Chinese and Korean are a word each, since only
 * there a syllable can be told from its neighbours. Foreign scripts must have been announced to `loadTransliteration`.
 */
export function splitText(text: string): TextWord[] {
  const tidy = tidied(text)
  const plain = ONLY_ASCII.test(tidy)
  const marked = /[("“”«»„]/.test(tidy)
  const words: TextWord[] = []
  for (const match of tidy.matchAll(plain ? ASCII_WORD : WORD)) {
    const written = match[0]
    // The article has a vowel that the script leaves out.
    const letters = written === 'ال' ? 'al' : asciiOf(written).toLowerCase().replace(/[^a-z0-9&+]/g, '')
    if (letters === '') continue
    const next = tidy[match.index + written.length]
    words.push({
      written,
      letters,
      script: plain ? 'alphabet' : scriptOf(written),
      capital: written[0] !== written[0]!.toLowerCase() || written[0]!.toLowerCase() === written[0]!.toUpperCase(),
      capitals: written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase(),
      stopped: next === '.',
      hyphen: next === '-' || next === '‐' || next === '‑',
      comma: next === ',',
      aside: marked && isAside(tidy, match.index),
    })
  }
  return words
}
