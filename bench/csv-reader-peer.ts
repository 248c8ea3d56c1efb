import Papa from 'papaparse'

/** What PapaParse is told of a large file, so that it need not guess. */
export type PeerRules = { readonly delimiter: string; readonly newline: '\n' | '\r\n' }

/** Rows of a text as PapaParse makes them: arrays of strings, none kept. Returns how many there are. */
export function papaRowCount(text: string, rules: PeerRules): number {
  let rows = 0
  Papa.parse<string[]>(text, { ...rules, step: () => void rows++ })
  return rows
}

/** Dictionary-coded columns by way of PapaParse and a Map: what its user must do to have what our reader gives. Returns rows and distinct texts. */
export function papaColumns(text: string, rules: PeerRules): { readonly rows: number; readonly texts: number } {
  const numberOf = new Map<string, number>([['', 0]])
  const columns: number[][] = []
  let rows = 0
  Papa.parse<string[]>(text, {
    ...rules,
    step: ({ data }) => {
      for (const [k, cell] of data.entries()) {
        const trimmed = cell.trim()
        let number = numberOf.get(trimmed)
        if (number === undefined) {
          number = numberOf.size
          numberOf.set(trimmed, number)
        }
        ;(columns[k] ??= []).push(number)
      }
      rows++
    },
  })
  return { rows, texts: numberOf.size }
}
