/** What phrases of one or more words stand for, found at a place in a row of words, the longest first. */
export type PhraseTable = { readonly meaning: ReadonlyMap<string, string>; readonly longest: number }

/** Reads lines `code: spelling|spelling`; a spelling that stands in several lines keeps its first code. */
export function phraseTable(lines: string, keyOf: (spelling: string) => string): PhraseTable {
  const meaning = new Map<string, string>()
  let longest = 1
  for (const line of lines.split('\n')) {
    const [code, spellings] = line.split(': ')
    if (spellings === undefined) continue
    for (const spelling of spellings.split('|')) {
      const key = keyOf(spelling)
      longest = Math.max(longest, key.split(' ').length)
      if (!meaning.has(key)) meaning.set(key, code!)
    }
  }
  return { meaning, longest }
}

/** The phrase that begins at a place and how many words it has; null when none does. */
export function phraseAt(table: PhraseTable, keys: readonly string[], at: number): { readonly code: string; readonly length: number } | null {
  for (let length = Math.min(table.longest, keys.length - at); length > 0; length--) {
    const code = table.meaning.get(length === 1 ? keys[at]! : keys.slice(at, at + length).join(' '))
    if (code !== undefined) return { code, length }
  }
  return null
}
