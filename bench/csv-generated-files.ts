import type { Random } from '#lib/random.ts'

/** A well-formed file with what its writer put into it. */
export type GeneratedFile = { readonly text: string; readonly delimiter: string; readonly newline: '\n' | '\r\n' | '\r'; readonly cells: readonly (readonly string[])[] }

const WORDS = ['', 'x', 'Jansen', 'de Vries', '24.900,00', '-12,5', '2025-03-14', 'Çelik', 'Wiśniewski', 'café €', '李', '😀', "d'Arc", '0612345678', '=1+1', '\u00a0', '#', '\\', 'NULL', '__proto__']
const QUOTED_ONLY = ['"', '""', '\n', '\r\n', '\r', ';', ',', '\t', '|', 'a\nb', '"x"', ' ; ']

function pick<T>(random: Random, from: readonly T[]): T {
  return from[random.below(from.length)]!
}

function cellText(random: Random): string {
  const parts = Array.from({ length: 1 + random.below(3) }, () => pick(random, random.below(5) === 0 ? QUOTED_ONLY : WORDS))
  return parts.join(pick(random, ['', '', ' ']))
}

function written(cell: string, delimiter: string, random: Random): string {
  const mustQuote = cell.startsWith('"') || cell.includes(delimiter) || /[\r\n]/.test(cell)
  return mustQuote || random.below(6) === 0 ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A seeded file of 2 to 7 columns and up to 12 rows with one kind of line end, as a careful writer makes it: quotes where
 * needed and now and then where not, delimiters, quotes and line ends inside cells, bare quotes inside unquoted cells.
 */
export function generatedFile(random: Random): GeneratedFile {
  const delimiter = pick(random, [';', ',', '\t', '|'])
  const newline = pick(random, ['\n', '\r\n', '\r'] as const)
  const columns = 2 + random.below(6)
  const header = Array.from({ length: columns }, (_, i) => `kolom_${i}`)
  const rows = Array.from({ length: random.below(13) }, () => Array.from({ length: columns }, () => cellText(random)))
  const cells = [header, ...rows]
  const lines = cells.map(row => row.map(cell => written(cell, delimiter, random)).join(delimiter))
  return { text: lines.join(newline) + (random.below(2) === 0 ? newline : ''), delimiter, newline, cells }
}

/** One row of a large file like the partners' exports: 13 columns, about 150 bytes, decimal commas, 3 in 10 cells quoted. */
function exportRow(row: number, random: Random): string {
  const name = pick(random, ['Jansen', 'de Vries', 'Çelik', 'van den Berg', 'Wisniewski', 'Bakker', 'El Idrissi'])
  const amount = `${random.below(900)}.${100 + random.below(900)},${10 + random.below(90)}`
  const note = random.below(20) === 0 ? `"zie ""dossier ${row}""\r\nvervolg; blad ${random.below(9)}"` : `"Overboeking; ref ${random.below(100000)}"`
  const day = `${2020 + random.below(6)}-0${1 + random.below(9)}-${10 + random.below(19)}`
  return [
    `TR${1000000 + row}`, day, `${random.below(24)}:${10 + random.below(50)}`, `"${name}, ${pick(random, 'ABCDEF'.split(''))}."`, `NL${10 + random.below(90)}FICT0${100000000 + random.below(300000)}`,
    `"${pick(random, ['Bouw', 'Schoonmaak', 'Transport'])} ${random.below(5000)} B.V."`, `NL${10 + random.below(90)}FICT0${100000000 + random.below(300000)}`, amount, 'EUR', note,
    pick(random, ['Rotterdam', 'Tilburg', "'s-Hertogenbosch", 'Zoetermeer']), `"${1000 + random.below(9000)} AB"`, pick(random, ['ja', 'nee', '']),
  ].join(';')
}

/** A seeded file of about this many bytes, UTF-8, `;` and CRLF, in pieces of a mebibyte as a file stream gives them. */
export function largeFile(bytes: number, random: Random): Uint8Array[] {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let text = 'transactie_id;datum;tijd;naam;iban;tegenpartij;iban_tegenpartij;bedrag;munt;omschrijving;plaats;postcode;contant\r\n'
  let written = 0
  for (let row = 0; written < bytes; row++) {
    text += `${exportRow(row, random)}\r\n`
    if (text.length < 1 << 20) continue
    const chunk = encoder.encode(text)
    chunks.push(chunk)
    written += chunk.length
    text = ''
  }
  return [...chunks, encoder.encode(text)]
}
