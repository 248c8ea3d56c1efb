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

/** Rows of a large file, with how many bytes it should have. */
type LargeFile = { readonly header: string; row(number: number, random: Random): string }

/** Thirteen columns of which four hardly repeat a value: identifiers, both accounts, amounts. 3 in 10 cells quoted, CRLF. */
const DISTINCT: LargeFile = {
  header: 'transactie_id;datum;tijd;naam;iban;tegenpartij;iban_tegenpartij;bedrag;munt;omschrijving;plaats;postcode;contant\r\n',
  row: (row, random) => {
    const name = pick(random, ['Jansen', 'de Vries', 'Çelik', 'van den Berg', 'Wisniewski', 'Bakker', 'El Idrissi'])
    const amount = `${random.below(900)}.${100 + random.below(900)},${10 + random.below(90)}`
    const note = random.below(20) === 0 ? `"zie ""dossier ${row}""\r\nvervolg; blad ${random.below(9)}"` : `"Overboeking; ref ${random.below(100000)}"`
    const day = `${2020 + random.below(6)}-0${1 + random.below(9)}-${10 + random.below(19)}`
    return [
      `TR${1000000 + row}`, day, `${random.below(24)}:${10 + random.below(50)}`, `"${name}, ${pick(random, 'ABCDEF'.split(''))}."`, `NL${10 + random.below(90)}FICT0${100000000 + random.below(300000)}`,
      `"${pick(random, ['Bouw', 'Schoonmaak', 'Transport'])} ${random.below(5000)} B.V."`, `NL${10 + random.below(90)}FICT0${100000000 + random.below(300000)}`, amount, 'EUR', note,
      pick(random, ['Rotterdam', 'Tilburg', "'s-Hertogenbosch", 'Zoetermeer']), `"${1000 + random.below(9000)} AB"`, pick(random, ['ja', 'nee', '']),
    ].join(';') + '\r\n'
  },
}

const HOLDERS = ['Jansen', 'van der Velde', 'Çelik', 'VOORBEELD BOUW B.V.', 'St. Ster Dienstencentrum Noord', 'Wiśniewska', 'Otter Trading Centraal BV', 'El Idrissi', 'Novicki']
const ACCOUNTS = 60_000

/** A number below `end` that is small more often than large: few accounts make most payments. */
function skewed(random: Random, end: number): number {
  return Math.floor(end * (random.below(1 << 16) / (1 << 16)) ** 3)
}

/** An account and its holder, always the same for the same number; some write it in groups of four. */
function account(number: number): readonly [string, string] {
  const digits = String(777_000_000 + number * 7).padStart(10, '0')
  const iban = `NL${10 + (number % 89)}TEST${digits}`
  const holder = `${'JMPASEKR'[number % 8]}. ${HOLDERS[number % HOLDERS.length]} ${number >> 4}`
  return [number % 5 === 0 ? iban.replaceAll(/(.{4})(?=.)/g, '$1 ') : iban, number % 9 === 3 || number % 9 === 6 ? `"${holder}"` : holder]
}

function amountText(random: Random): string {
  const round = random.below(3) > 0
  const whole = round ? 50 * (1 + skewed(random, 1000)) : 1 + skewed(random, 40_000)
  const cents = round ? '00' : String(random.below(100)).padStart(2, '0')
  const form = random.below(4)
  return form === 0 ? `${whole}` : form === 1 ? `${whole}.${cents}` : `${whole >= 1000 ? `${Math.floor(whole / 1000)}.${String(whole % 1000).padStart(3, '0')}` : whole},${cents}`
}

/** Payments as `fiod_transacties` has them (partner-exports.md 2.7), LF: the identifier is new in every row, accounts, holders and amounts come back. */
const PAYMENTS: LargeFile = {
  header: 'tx_id;datum;tijd;van_rekening;van_naam;naar_rekening;naar_naam;bedrag;valuta;contant;soort;omschrijving;melder;typologie;dossiernr\n',
  row: (row, random) => {
    const [from, fromName] = account(skewed(random, ACCOUNTS))
    const [to, toName] = account(skewed(random, ACCOUNTS))
    const day = String(1 + random.below(28)).padStart(2, '0')
    const month = String(1 + random.below(12)).padStart(2, '0')
    const year = 2020 + random.below(6)
    const about = random.below(12) === 0 ? `"levering; zie ""order ${random.below(2000)}""\nen bijlage"` : pick(random, [`factuur ${random.below(20_000)}`, `huur ${month}-${year}`, 'lening terug', '"loon, week"', ''])
    return [
      `T${String(row).padStart(7, '0')}`, row % 7 === 0 ? `${day}-${month}-${year}` : `${year}-${month}-${day}`, random.below(6) === 0 ? '' : `${String(random.below(24)).padStart(2, '0')}:${String(random.below(60)).padStart(2, '0')}`,
      from, fromName, to, toName, amountText(random), 'EUR', random.below(30) === 0 ? 'J' : 'N', pick(random, ['overboeking', 'overboeking', 'incasso', 'storting']), about,
      pick(random, ['bank', 'bank', 'notaris']), random.below(8) === 0 ? pick(random, ['LB', 'OB', 'witwassen']) : '', random.below(10) === 0 ? `FD-25-${100 + random.below(900)}` : '',
    ].join(';') + '\n'
  },
}

const LARGE = { payments: PAYMENTS, distinct: DISTINCT }
export type LargeKind = keyof typeof LARGE

/** A seeded file of about this many bytes in UTF-8, in pieces of a mebibyte as a file stream gives them. */
export function largeFile(kind: LargeKind, bytes: number, random: Random): Uint8Array[] {
  const { header, row } = LARGE[kind]
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let text = header
  let written = 0
  for (let number = 0; written + text.length < bytes; number++) {
    text += row(number, random)
    if (text.length < 1 << 20) continue
    const chunk = encoder.encode(text)
    chunks.push(chunk)
    written += chunk.length
    text = ''
  }
  return [...chunks, encoder.encode(text)]
}
