import { TEXTS, type TextKey, type Texts } from './texts.ts'

/** Words of a quarantine reason. */
export function reasonText(reason: string, t: (key: TextKey) => string): string {
  const key = `reason.${reason}`
  return key in TEXTS ? t(key as TextKey) : reason
}

/** The particulars as the reader writes them, the same for every language and carrier; the groups are numbers. */
const DETAILS: readonly (readonly [form: RegExp, key: TextKey, names: readonly string[]])[] = [
  [/^found (\d+) fields, expected (\d+)$/, 'detail.fields', ['found', 'expected']],
  [/^the quote at byte (\d+) opens a field that is not closed before a delimiter or line end$/, 'detail.quote', ['byte']],
  [/^longer than (\d+) bytes$/, 'detail.long', ['most']],
]

/** Particulars of a row that was kept out in the language of the page; a column with its value is the same in all. */
export function detailText(detail: string, { t, count }: Pick<Texts, 't' | 'count'>): string {
  for (const [form, key, names] of DETAILS) {
    const found = form.exec(detail)
    if (found !== null) return t(key, Object.fromEntries(names.map((name, at) => [name, count(Number(found[at + 1]))])))
  }
  // What cannot be seen is shown by its sign.
  return detail.replaceAll('\0', '\u2400')
}
