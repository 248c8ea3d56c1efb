import { partnerIndex } from '#model/partners.ts'
import type { MentionColumns, Records, RelationColumns, Source, StatementColumns } from '#model/records.ts'
import type { Table } from '#model/table.ts'

/** One source of one part, with its stretch of mentions and relations. */
type Piece = {
  readonly records: Records
  readonly source: Source
  readonly table: Table
  readonly firstMention: number
  readonly endMention: number
  readonly firstRelation: number
  readonly endRelation: number
}

const NOT_TAKEN = 0xffffffff

function piecesOf(records: Records): Piece[] {
  const { mentions, relations } = records
  let mention = 0
  let relation = 0
  return records.sources.map((source, index) => {
    const firstMention = mention
    const firstRelation = relation
    while (mention < mentions.count && mentions.source[mention] === index) mention++
    while (relation < relations.count && relations.from[relation]! < mention) relation++
    return { records, source, table: records.tables[index]!, firstMention, endMention: mention, firstRelation, endRelation: relation }
  })
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Partner in ring order, file name, SHA-256; the rest only tells apart one file read in two ways. */
function compareSources(a: Source, b: Source): number {
  return (
    partnerIndex(a.partner) - partnerIndex(b.partner) ||
    compareText(a.file, b.file) ||
    compareText(a.sha256, b.sha256) ||
    compareText(a.format, b.format) ||
    compareText(a.encoding, b.encoding) ||
    compareText(a.delimiter, b.delimiter)
  )
}

/**
 * Mentions are named by file, row and slot, so file names must differ, also across partners: in canonical order the
 * first keeps its name, the next ones get `name~2`, `name~3`, passing over names that a file has of its own.
 */
function withDistinctNames(pieces: readonly Piece[]): Piece[] {
  const taken = new Set(pieces.map(piece => piece.source.file))
  const seen = new Set<string>()
  return pieces.map(piece => {
    const { file } = piece.source
    if (!seen.has(file)) {
      seen.add(file)
      return piece
    }
    let number = 2
    while (taken.has(`${file}~${number}`)) number++
    taken.add(`${file}~${number}`)
    return { ...piece, source: { ...piece.source, file: `${file}~${number}` } }
  })
}

/** A dictionary that grows by first use, whatever dictionaries the texts come from. */
class JoinedTexts {
  readonly texts: string[]
  private readonly indexByText: Map<string, number>

  constructor(first: readonly string[]) {
    this.texts = first.slice()
    this.indexByText = new Map(first.map((text, index) => [text, index]))
  }

  /** Translates indices into `other` to indices into this dictionary. */
  from(other: readonly string[]): (index: number) => number {
    const translated = new Uint32Array(other.length).fill(NOT_TAKEN)
    return index => {
      if (translated[index] === NOT_TAKEN) translated[index] = this.indexOf(other[index]!)
      return translated[index]!
    }
  }

  private indexOf(text: string): number {
    let index = this.indexByText.get(text)
    if (index === undefined) {
      index = this.texts.length
      this.texts.push(text)
      this.indexByText.set(text, index)
    }
    return index
  }
}

function emptyMentions(count: number): MentionColumns {
  return {
    count, source: new Uint16Array(count), row: new Uint32Array(count), slot: new Uint16Array(count), kind: new Uint8Array(count),
    kindUncertain: new Uint8Array(count), firstStatement: new Uint32Array(count + 1),
  }
}

function emptyStatements(count: number): StatementColumns {
  return { count, property: new Uint16Array(count), column: new Uint16Array(count), value: new Uint32Array(count) }
}

function emptyRelations(count: number): RelationColumns {
  return {
    count, kind: new Uint8Array(count), from: new Uint32Array(count), to: new Uint32Array(count),
    start: new Int32Array(count), end: new Int32Array(count), amount: new Float64Array(count), role: new Uint32Array(count),
  }
}

/** The joined columns, filled piece by piece. */
class Joiner {
  private readonly strings = new JoinedTexts([''])
  private readonly slots = new JoinedTexts([])
  private readonly mentions: MentionColumns
  private readonly statements: StatementColumns
  private readonly relations: RelationColumns
  private mention = 0
  private statement = 0
  private relation = 0

  constructor(pieces: readonly Piece[]) {
    const total = (count: (piece: Piece) => number): number => pieces.reduce((sum, piece) => sum + count(piece), 0)
    this.mentions = emptyMentions(total(piece => piece.endMention - piece.firstMention))
    this.statements = emptyStatements(total(({ records, firstMention, endMention }) => records.mentions.firstStatement[endMention]! - records.mentions.firstStatement[firstMention]!))
    this.relations = emptyRelations(total(piece => piece.endRelation - piece.firstRelation))
  }

  add(piece: Piece, source: number): void {
    const stringOf = this.strings.from(piece.records.strings)
    const mentionShift = this.mention - piece.firstMention
    this.addMentions(piece, source)
    this.addStatements(piece, stringOf)
    this.addRelations(piece, mentionShift, stringOf)
  }

  private addMentions(piece: Piece, source: number): void {
    const { mentions: from } = piece.records
    const { mentions: to } = this
    const slotOf = this.slots.from(piece.records.slots)
    const shift = this.statement - from.firstStatement[piece.firstMention]!
    const at = this.mention
    to.row.set(from.row.subarray(piece.firstMention, piece.endMention), at)
    to.kind.set(from.kind.subarray(piece.firstMention, piece.endMention), at)
    to.kindUncertain.set(from.kindUncertain.subarray(piece.firstMention, piece.endMention), at)
    for (let m = piece.firstMention; m < piece.endMention; m++) {
      to.source[this.mention] = source
      to.slot[this.mention] = slotOf(from.slot[m]!)
      to.firstStatement[++this.mention] = from.firstStatement[m + 1]! + shift
    }
  }

  private addStatements(piece: Piece, stringOf: (index: number) => number): void {
    const { mentions, statements: from } = piece.records
    const { statements: to } = this
    const first = mentions.firstStatement[piece.firstMention]!
    const end = mentions.firstStatement[piece.endMention]!
    to.property.set(from.property.subarray(first, end), this.statement)
    to.column.set(from.column.subarray(first, end), this.statement)
    for (let s = first; s < end; s++) to.value[this.statement++] = stringOf(from.value[s]!)
  }

  private addRelations(piece: Piece, mentionShift: number, stringOf: (index: number) => number): void {
    const { relations: from } = piece.records
    const { relations: to } = this
    to.kind.set(from.kind.subarray(piece.firstRelation, piece.endRelation), this.relation)
    to.start.set(from.start.subarray(piece.firstRelation, piece.endRelation), this.relation)
    to.end.set(from.end.subarray(piece.firstRelation, piece.endRelation), this.relation)
    to.amount.set(from.amount.subarray(piece.firstRelation, piece.endRelation), this.relation)
    for (let r = piece.firstRelation; r < piece.endRelation; r++) {
      to.from[this.relation] = from.from[r]! + mentionShift
      to.to[this.relation] = from.to[r]! + mentionShift
      to.role[this.relation++] = stringOf(from.role[r]!)
    }
  }

  done(pieces: readonly Piece[]): Records {
    const { mentions, statements, relations } = this
    return {
      sources: pieces.map(piece => piece.source), tables: pieces.map(piece => piece.table),
      strings: this.strings.texts, slots: this.slots.texts, mentions, statements, relations,
    }
  }
}

/**
 * The records of several files as one. Sources stand in canonical order (partner in ring order, file name, SHA-256),
 * so the order of `parts` does not matter; values and slots are numbered by first use in that order.
 * Every part lists its mentions and relations source by source, as `recordsOfTable` and this function do.
 */
export function joinRecords(parts: readonly Records[]): Records {
  const canonical = parts.flatMap(piecesOf).sort((a, b) => compareSources(a.source, b.source))
  const pieces = withDistinctNames(canonical).sort((a, b) => compareSources(a.source, b.source))
  const joiner = new Joiner(pieces)
  pieces.forEach((piece, index) => joiner.add(piece, index))
  return joiner.done(pieces)
}
