import type { MentionColumns, RelationColumns, StatementColumns } from '#model/records.ts'

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** A copy with room for `length` values. */
function wider<T extends NumberArray>(values: T, make: (length: number) => T, length: number): T {
  const room = make(length)
  room.set(values)
  return room
}

const FIRST_ROOM = 1024

/**
 * The columns of one file's records while their length is unknown. They double when full; room is made once a row,
 * so that the stores in between are plain ones into arrays of one kind each (a shared push costs five times as much).
 */
export class GrowingRecords {
  mentions = 0
  row = new Uint32Array(FIRST_ROOM)
  slot = new Uint16Array(FIRST_ROOM)
  kind = new Uint8Array(FIRST_ROOM)
  kindUncertain = new Uint8Array(FIRST_ROOM)
  firstStatement = new Uint32Array(FIRST_ROOM)

  statements = 0
  property = new Uint16Array(FIRST_ROOM)
  column = new Uint16Array(FIRST_ROOM)
  value = new Uint32Array(FIRST_ROOM)

  relations = 0
  relation = new Uint8Array(FIRST_ROOM)
  from = new Uint32Array(FIRST_ROOM)
  to = new Uint32Array(FIRST_ROOM)
  start = new Int32Array(FIRST_ROOM)
  end = new Int32Array(FIRST_ROOM)
  amount = new Float64Array(FIRST_ROOM)
  role = new Uint32Array(FIRST_ROOM)

  /** Makes room for so many more mentions; one place stays free for the last end. */
  roomForMentions(more: number): void {
    if (this.mentions + more < this.row.length) return
    const length = 2 * (this.mentions + more)
    this.row = wider(this.row, n => new Uint32Array(n), length)
    this.slot = wider(this.slot, n => new Uint16Array(n), length)
    this.kind = wider(this.kind, n => new Uint8Array(n), length)
    this.kindUncertain = wider(this.kindUncertain, n => new Uint8Array(n), length)
    this.firstStatement = wider(this.firstStatement, n => new Uint32Array(n), length)
  }

  roomForStatements(more: number): void {
    if (this.statements + more <= this.property.length) return
    const length = 2 * (this.statements + more)
    this.property = wider(this.property, n => new Uint16Array(n), length)
    this.column = wider(this.column, n => new Uint16Array(n), length)
    this.value = wider(this.value, n => new Uint32Array(n), length)
  }

  roomForRelations(more: number): void {
    if (this.relations + more <= this.relation.length) return
    const length = 2 * (this.relations + more)
    this.relation = wider(this.relation, n => new Uint8Array(n), length)
    this.from = wider(this.from, n => new Uint32Array(n), length)
    this.to = wider(this.to, n => new Uint32Array(n), length)
    this.start = wider(this.start, n => new Int32Array(n), length)
    this.end = wider(this.end, n => new Int32Array(n), length)
    this.amount = wider(this.amount, n => new Float64Array(n), length)
    this.role = wider(this.role, n => new Uint32Array(n), length)
  }

  /** Adds a statement to the last mention; room must have been made. */
  state(property: number, column: number, value: number): void {
    const at = this.statements++
    this.property[at] = property
    this.column[at] = column
    this.value[at] = value
  }

  /** All mentions, of the only source 0. */
  mentionColumns(): MentionColumns {
    const count = this.mentions
    const firstStatement = this.firstStatement.slice(0, count + 1)
    firstStatement[count] = this.statements
    return {
      count, source: new Uint16Array(count), row: this.row.slice(0, count), slot: this.slot.slice(0, count), kind: this.kind.slice(0, count),
      kindUncertain: this.kindUncertain.slice(0, count), firstStatement,
    }
  }

  statementColumns(): StatementColumns {
    const count = this.statements
    return { count, property: this.property.slice(0, count), column: this.column.slice(0, count), value: this.value.slice(0, count) }
  }

  relationColumns(): RelationColumns {
    const count = this.relations
    return {
      count, kind: this.relation.slice(0, count), from: this.from.slice(0, count), to: this.to.slice(0, count), start: this.start.slice(0, count),
      end: this.end.slice(0, count), amount: this.amount.slice(0, count), role: this.role.slice(0, count),
    }
  }
}
