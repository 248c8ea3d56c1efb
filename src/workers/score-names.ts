import { readTable } from '#intake/read-table.ts'
import type { Progress } from '#lib/progress.ts'
import type { QuarantinedRow } from '#model/records.ts'
import { cellText, type Table } from '#model/table.ts'
import { comparePrepared, namedKind, prepareName, type NameComparison, type NamedKind, type NameReason, type PreparedName } from '#resolve/names/compare-names.ts'
import { loadTransliteration } from '#resolve/normalise/ascii-letters.ts'
import type { OpenCases } from './open-cases.ts'
import { Refusal } from './protocol.ts'

export type NamesRequest = {
  readonly fileName: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** Names of the columns; `kind` null: both readings, as a person and as an organisation, are tried. */
  readonly columns: { readonly left: string; readonly right: string; readonly kind: string | null }
  /** Whether the reasons are wanted: a text per row takes memory. */
  readonly reasons: boolean
}

export type ScoredNames = {
  /** The input, row by row. */
  readonly table: Table
  /** 0 to 1, of each row of the table. */
  readonly score: Float64Array
  /** 1 where the two names are taken for one. */
  readonly same: Uint8Array
  /** Which word met which, per row; null when not asked for. */
  readonly reasons: readonly string[] | null
  /** Rows without one of the two names, by 1-based row number; they score 0. */
  readonly incomplete: readonly number[]
  /** Values of the kind column that say neither person nor organisation nor ship, with the number of their rows. */
  readonly otherKinds: readonly (readonly [kind: string, rows: number])[]
  readonly encoding: string
  readonly quarantined: readonly QuarantinedRow[]
}

/** Rows between two looks at whether the caller gave up. */
const ROWS_A_STEP = 4096
/** Names kept ready at most: in lists the same name often comes back soon. */
const MOST_PREPARED = 20_000

function columnAt(table: Table, name: string, fileName: string): number {
  const at = table.columns.indexOf(name)
  if (at < 0) throw new Refusal('no-such-column', { column: name, file: fileName }, `${fileName} has no column '${name}'; it has: ${table.columns.join(', ')}`)
  return at
}

/** Reads names once per text and kind. */
function preparer(): (text: string, kind: NamedKind) => PreparedName {
  const ready = new Map<string, PreparedName>()
  return (text, kind) => {
    const key = `${kind} ${text}`
    let name = ready.get(key)
    if (name === undefined) {
      if (ready.size >= MOST_PREPARED) ready.clear()
      name = prepareName(text, kind)
      ready.set(key, name)
    }
    return name
  }
}

const SIGN_OF: Readonly<Partial<Record<NameReason['how'], string>>> = { opposed: '≠', form: '≠' }

/** `Jan = Johannes (nickname); + Pieter; Boer ≠ Vries`: what took something off the score, the most first. */
function told({ reasons }: NameComparison): string {
  const lines = reasons.filter(reason => reason.cost > 0).map(({ how, left, right }) => {
    if (how === 'extra') return left === '' ? `+ ${right}` : `- ${left}`
    return `${left} ${SIGN_OF[how] ?? '='} ${right} (${how})`
  })
  return lines.join('; ')
}

/** The kind of each row by the dictionary index of its cell, so that each distinct word is understood once. */
function kindReader(table: Table, column: number): { kindOf: (row: number) => NamedKind; others: () => (readonly [string, number])[] } {
  const kinds = new Map<number, NamedKind>()
  const unknown = new Map<string, number>()
  const kindOf = (row: number): NamedKind => {
    if (column < 0) return 'any'
    const cell = table.cells[column]![row]!
    let kind = kinds.get(cell)
    if (kind === undefined) kinds.set(cell, (kind = namedKind(table.strings[cell]!)))
    if (kind === 'any') unknown.set(table.strings[cell]!, (unknown.get(table.strings[cell]!) ?? 0) + 1)
    return kind
  }
  return { kindOf, others: () => [...unknown] }
}

/** Scores the pairs of names of a table; delimiter and encoding are found out. Throws Refusal for a column that is not there. */
export async function scoreNames(_cases: OpenCases, request: NamesRequest, progress: Progress): Promise<ScoredNames> {
  const quiet: Progress = { report: () => {}, check: () => progress.check() }
  const { table, quarantined, encoding } = await readTable(request.chunks, { onHeader: names => names.map(() => true) }, quiet)
  const left = columnAt(table, request.columns.left, request.fileName)
  const right = columnAt(table, request.columns.right, request.fileName)
  const kinds = kindReader(table, request.columns.kind === null ? -1 : columnAt(table, request.columns.kind, request.fileName))
  await loadTransliteration(table.strings)
  const prepared = preparer()
  const result = { score: new Float64Array(table.rows), same: new Uint8Array(table.rows), reasons: request.reasons ? ([] as string[]) : null, incomplete: [] as number[] }
  for (let row = 0; row < table.rows; row++) {
    if (row % ROWS_A_STEP === 0) {
      progress.check()
      progress.report(row / table.rows)
    }
    const [a, b] = [cellText(table, left, row), cellText(table, right, row)]
    const kind = kinds.kindOf(row)
    const found = comparePrepared(prepared(a, kind), prepared(b, kind))
    result.score[row] = found.score
    result.same[row] = Number(found.same)
    result.reasons?.push(told(found))
    if (a === '' || b === '') result.incomplete.push(table.rowNumber[row]!)
  }
  progress.report(1)
  return { table, ...result, otherKinds: kinds.others(), encoding, quarantined }
}
