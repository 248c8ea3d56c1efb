import { badRow } from './bad-rows.ts'
import type { BadReason } from './bad-rows.ts'
import { csvField } from './encoding.ts'
import { FILE_SPECS, fileSpec } from './formats.ts'
import type { Cells, FileName, FileSpec } from './formats.ts'
import { KIND_OF_LETTER } from './world.ts'
import type { KindLetter } from './world.ts'
import type { Dice } from './dice.ts'

export type RowRef = { readonly file: string; readonly row: number }
export type Role = { readonly entity: string; readonly role: string }

/** A planted structure: its members with their roles; evidence rows are tagged with it as they are written. */
export type Plot = { readonly id: string; readonly model: string; readonly members: Role[] }
export type Evidence = { readonly plot: Plot; readonly indicators: readonly string[] }

export type NewRow = {
  /** Sort key within the file: a day or a number. */
  readonly order: number
  readonly cells: Cells
  /** Entity of each slot that the cells mention. */
  readonly slots: Readonly<Record<string, string>>
  readonly evidence?: Evidence | undefined
}

type KeptRow = { readonly order: number; readonly line: string; readonly mentions: readonly string[]; readonly bad: BadReason | null; readonly evidence: Evidence | undefined }

export type FinishedFile = { readonly spec: FileSpec; readonly rows: readonly KeptRow[] }

const PLACEHOLDERS = new Set(['', '-', '?', 'onbekend', 'unknown', 'n.v.t.', 'nvt', 'nb', 'nn', 'diversen', 'contant', 'kas'])
const usable = (value: string | undefined): boolean => !PLACEHOLDERS.has((value ?? '').trim().toLowerCase())

/** Collects the rows of all files with what they truly speak about, spoils some on purpose, and puts them in the order of the export. */
export class CaseBook {
  private readonly rows = new Map<FileName, KeptRow[]>(FILE_SPECS.map(spec => [spec.file, []]))
  private readonly untilBad = new Map<FileName, number>()
  private spoiled = 0
  private readonly dice: Dice

  constructor(dice: Dice) {
    this.dice = dice
    for (const spec of FILE_SPECS) this.untilBad.set(spec.file, dice.between(5, 20))
  }

  /** Adds a row. Throws when a cell speaks about something for which no entity was named: the truth would have a hole. */
  add(file: FileName, row: NewRow): void {
    const spec = fileSpec(file)
    const unknown = Object.keys(row.cells).find(column => !spec.columns.includes(column))
    if (unknown !== undefined) throw new Error(`${file} has no column '${unknown}'; columns: ${spec.columns.join(', ')}`)
    const bad = row.evidence ? null : this.spoil(spec, row.cells)
    const line = bad?.line ?? spec.columns.map(column => csvField(row.cells[column] ?? '', spec.delimiter)).join(spec.delimiter)
    this.rows.get(file)!.push({ order: row.order, line, mentions: bad ? [] : mentionsOf(spec, row), bad: bad?.reason ?? null, evidence: row.evidence })
  }

  private spoil(spec: FileSpec, cells: Cells): ReturnType<typeof badRow> | null {
    const left = this.untilBad.get(spec.file)! - 1
    this.untilBad.set(spec.file, left)
    if (left > 0) return null
    this.untilBad.set(spec.file, this.dice.between(50, 110))
    return badRow(spec, cells, this.spoiled++)
  }

  /** All files with their rows in final order; row numbers are index + 1. Equal keys keep the order in which they were added. */
  finish(): FinishedFile[] {
    return FILE_SPECS.map(spec => ({ spec, rows: this.rows.get(spec.file)!.toSorted((a, b) => a.order - b.order) }))
  }
}

/** `slot,kind,entity` of every slot that the row's cells mention. */
function mentionsOf(spec: FileSpec, row: NewRow): string[] {
  const mentions: string[] = []
  for (const { slot, letters, columns, decided } of spec.slots) {
    if (!(decided ? decided(row.cells) : columns.some(column => usable(row.cells[column])))) continue
    const entity = row.slots[slot]
    if (entity === undefined || !letters.includes(entity[0]!)) {
      throw new Error(`${spec.file}: slot '${slot}' is mentioned but stands for '${entity}', expected an entity of ${letters}; cells ${JSON.stringify(row.cells)}`)
    }
    mentions.push(`${slot},${KIND_OF_LETTER[entity[0] as KindLetter]},${entity}`)
  }
  return mentions
}
