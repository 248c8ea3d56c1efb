import { describe, expect, test } from 'vitest'
import { readTable, UnreadableFile } from '#intake/read-table.ts'
import { NO_PROGRESS } from '#lib/progress.ts'
import { messageText } from '#ui/messages.tsx'
import { detailText } from '#ui/text/reason-text.ts'
import { textsOf } from '#ui/text/texts.ts'

const nl = textsOf('nl')
const en = textsOf('en')

async function refusal(bytes: Uint8Array, maxRecordBytes?: number): Promise<UnreadableFile> {
  const chunks = (async function* () { yield bytes })()
  try {
    await readTable(chunks, { onHeader: names => names.map(() => true), ...(maxRecordBytes === undefined ? {} : { maxRecordBytes }) }, NO_PROGRESS)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error('the file was read')
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const hex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g)!, pair => Number.parseInt(pair, 16))

describe('why a file was refused, on the page', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['zip', hex('504b030414000600'), /maar een ZIP-archief/], ['office', hex('d0cf11e0a1b11ae1'), /oud Office-document/], ['pdf', hex('255044462d312e37'), /maar een PDF/], ['png', hex('89504e470d0a1a0a0000'), /afbeelding \(PNG\)/],
    ['jpeg', hex('ffd8ffe000'), /afbeelding \(JPEG\)/], ['gzip', hex('1f8b0800'), /gecomprimeerd archief/], ['7z', hex('377abcaf271c'), /gecomprimeerd archief/], ['sqlite', utf8('SQLite format 3\0'), /SQLite-database/],
    ['parquet', hex('504152311504'), /Parquet/], ['utf-32', hex('fffe000061000000'), /UTF-32/], ['zeros', hex('613b620a310000003b320a'), /nulbytes/], ['html', utf8('  <!doctype HTML><p>'), /webpagina/], ['xml', utf8('<?xml version="1.0"?>'), /XML-document/],
  ])('%s', async (_, bytes, said) => {
    const { code, detail } = await refusal(bytes)
    const words = [nl, en].map(texts => messageText({ code, detail: { ...detail, file: 'foto.csv' } }, texts))
    expect(words[0]).toMatch(said)
    for (const text of words) expect(text).not.toMatch(/\{|\}/)
    expect(words[1]).toMatch(/^foto\.csv is no text with a table but /)
  })

  test('a header that cannot be read: its place and what is wrong with it', async () => {
    const say = async (bytes: Uint8Array, most?: number): Promise<string> => {
      const { code, detail } = await refusal(bytes, most)
      return messageText({ code, detail: { ...detail, file: 'a.csv' } }, nl)
    }
    expect(await say(utf8('naam;"stad;land\n1;2;3\n'))).toContain('(byte 5: aanhalingsteken niet gesloten)')
    expect(await say(utf8(`\n\n${'x'.repeat(90)}`), 50)).toContain('(byte 2: de rij is te lang, of een aanhalingsteken erin wordt nergens gesloten)')
  })
})

describe('particulars of rows that were kept out', () => {
  const rows = async (text: string, maxRecordBytes: number): Promise<readonly string[]> => {
    const chunks = (async function* () { yield utf8(text) })()
    const { quarantined } = await readTable(chunks, { onHeader: names => names.map(() => true), maxRecordBytes }, NO_PROGRESS)
    return quarantined.map(row => detailText(row.detail, nl))
  }

  test('as the reader gives them, in Dutch with Dutch numbers', async () => {
    expect(await rows(`a;b\n1\n"x" y;2\n${'z'.repeat(2000)};1\n`, 1500)).toEqual([
      '1 velden gevonden, 2 verwacht', 'het aanhalingsteken op byte 6 opent een veld dat voor het volgende scheidingsteken of regeleinde niet wordt gesloten', 'langer dan 1.500 bytes',
    ])
  })

  test('a column and its value stay as they are; what cannot be seen gets a sign', () => {
    expect(detailText("datum: '31-02-2025'", nl)).toBe("datum: '31-02-2025'")
    expect(detailText("kenteken: 'AB\0C'", en)).toBe("kenteken: 'AB\u2400C'")
  })
})
