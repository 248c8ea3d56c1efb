import type { Mapping } from '#model/mapping.ts'
import type { Source } from '#model/records.ts'
import type { Table } from '#model/table.ts'

/**
 * One imported file as bytes for storage: what was read and nothing that was refused.
 * Layout (little-endian): `VBS1`, length of the JSON head (u32), head, padding to 8, row numbers (u32 × rows),
 * row bytes (f64 × rows), cells (u32 × rows per column), strings as one JSON array in UTF-8.
 */
const MAGIC = 0x31534256 // "VBS1"
const FIXED = 8

type Head = {
  readonly source: Source
  readonly mapping: Mapping | null
  readonly columns: readonly string[]
  readonly rows: number
  readonly stringBytes: number
}

/** Thrown when bytes are no segment, or one of another version or length. */
export class DamagedSegment extends Error {
  readonly code = 'damaged-segment'
  readonly detail: { readonly place: string }

  constructor(place: string) {
    super(`damaged segment: ${place}`)
    this.name = 'DamagedSegment'
    this.detail = { place }
  }
}

const alignedTo8 = (at: number): number => (at + 7) & ~7

/** Packs a stored table with its source and mapping; equal input gives equal bytes. */
export function writeSegment(table: Table, source: Source, mapping: Mapping | null): Uint8Array {
  const encoder = new TextEncoder()
  const strings = encoder.encode(JSON.stringify(table.strings))
  const head: Head = { source, mapping, columns: table.columns, rows: table.rows, stringBytes: strings.length }
  const headBytes = encoder.encode(JSON.stringify(head))
  const numbersAt = alignedTo8(FIXED + headBytes.length)
  const bytesAt = alignedTo8(numbersAt + 4 * table.rows)
  const cellsAt = bytesAt + 8 * table.rows
  const stringsAt = cellsAt + 4 * table.rows * table.columns.length
  const out = new Uint8Array(stringsAt + strings.length)
  const view = new DataView(out.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, headBytes.length, true)
  out.set(headBytes, FIXED)
  new Uint32Array(out.buffer, numbersAt, table.rows).set(table.rowNumber)
  new Float64Array(out.buffer, bytesAt, table.rows).set(table.rowByte)
  table.cells.forEach((cells, column) => new Uint32Array(out.buffer, cellsAt + 4 * table.rows * column, table.rows).set(cells))
  out.set(strings, stringsAt)
  return out
}

function readHead(bytes: Uint8Array): { head: Head; length: number } {
  if (bytes.length < FIXED) throw new DamagedSegment('byte 0: too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) throw new DamagedSegment('byte 0: not a Verband segment of version 1')
  const length = view.getUint32(4, true)
  if (FIXED + length > bytes.length) throw new DamagedSegment('byte 4: head longer than the file')
  try {
    return { head: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(FIXED, FIXED + length))) as Head, length }
  } catch {
    throw new DamagedSegment(`byte ${FIXED}: head is not JSON`)
  }
}

/** Unpacks a segment; throws DamagedSegment with the place of the damage. */
export function readSegment(input: Uint8Array): { table: Table; source: Source; mapping: Mapping | null } {
  // Typed arrays need their start aligned, which a view into a larger buffer may not have.
  const bytes = input.byteOffset % 8 === 0 ? input : input.slice()
  const { head, length } = readHead(bytes)
  const { rows, columns } = head
  const numbersAt = alignedTo8(FIXED + length)
  const bytesAt = alignedTo8(numbersAt + 4 * rows)
  const cellsAt = bytesAt + 8 * rows
  const stringsAt = cellsAt + 4 * rows * columns.length
  if (stringsAt + head.stringBytes !== bytes.length) throw new DamagedSegment(`byte ${bytes.length}: ${stringsAt + head.stringBytes} bytes expected`)
  const base = bytes.byteOffset
  const strings = parseStrings(bytes.subarray(stringsAt), stringsAt)
  const cells = columns.map((_, column) => new Uint32Array(bytes.buffer, base + cellsAt + 4 * rows * column, rows))
  const outside = cells.findIndex(column => column.some(code => code >= strings.length))
  if (outside >= 0) throw new DamagedSegment(`column '${columns[outside]}': a cell points outside the dictionary`)
  return {
    source: head.source,
    mapping: head.mapping,
    table: { columns, cells, strings, rows, rowNumber: new Uint32Array(bytes.buffer, base + numbersAt, rows), rowByte: new Float64Array(bytes.buffer, base + bytesAt, rows) },
  }
}

function parseStrings(bytes: Uint8Array, at: number): string[] {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as string[]
  } catch {
    throw new DamagedSegment(`byte ${at}: dictionary is not JSON`)
  }
}
