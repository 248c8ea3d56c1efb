import { textHash64 } from '#lib/text-hash.ts'
import type { Judgement, MentionAnchor } from '#model/judgement.ts'
import { PROPERTIES } from '#model/properties.ts'
import { mentionKey, type MentionKey, type Records } from '#model/records.ts'
import { findMention } from '#resolve/judge.ts'

/** Mentions of one source by slot and checksum. */
type SourceIndex = { readonly byRow: ReadonlyMap<string, readonly number[]>; readonly bySays: ReadonlyMap<string, readonly number[]> }

const BETWEEN = '\u001f'

/** Checksums of what mentions say, and the way from a judged mention to where its row stands now. */
export class MentionPlaces {
  private readonly records: Records
  private readonly indices = new Map<number, SourceIndex>()

  constructor(records: Records) {
    this.records = records
  }

  private statementsOf(mention: number, identifyingOnly: boolean): string[] {
    const { mentions, statements, strings } = this.records
    const said: string[] = []
    for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
      const { id, identifying } = PROPERTIES[statements.property[s]!]!
      if (identifying || !identifyingOnly) said.push(`${id}${BETWEEN}${strings[statements.value[s]!]!}`)
    }
    return said.sort()
  }

  /** Checksum of what identifies a mention; of all it says where nothing does. */
  private says(mention: number): string {
    const identifying = this.statementsOf(mention, true)
    return textHash64((identifying.length > 0 ? identifying : this.statementsOf(mention, false)).join('\n'))
  }

  /** Mentions of the row of a mention, which stand together. */
  private rowOf(mention: number): { first: number; end: number } {
    const { mentions } = this.records
    const sameRow = (m: number): boolean => mentions.source[m] === mentions.source[mention] && mentions.row[m] === mentions.row[mention]
    let first = mention
    while (first > 0 && sameRow(first - 1)) first--
    let end = mention + 1
    while (end < mentions.count && sameRow(end)) end++
    return { first, end }
  }

  private row(mention: number): string {
    const { mentions, slots } = this.records
    const { first, end } = this.rowOf(mention)
    const parts: string[] = []
    for (let m = first; m < end; m++) parts.push(`${slots[mentions.slot[m]!]!}${BETWEEN}${this.statementsOf(m, false).join('\n')}`)
    return textHash64(parts.sort().join('\n\n'))
  }

  /** What a mention is now, to be kept with a judgement on it. */
  anchorOf(mention: number): MentionAnchor {
    const { mentions, sources } = this.records
    return { sha256: sources[mentions.source[mention]!]!.sha256, row: this.row(mention), says: this.says(mention) }
  }

  private indexOf(source: number): SourceIndex {
    const known = this.indices.get(source)
    if (known) return known
    const { mentions, slots } = this.records
    const byRow = new Map<string, number[]>()
    const bySays = new Map<string, number[]>()
    for (let m = 0; m < mentions.count; m++) {
      if (mentions.source[m] !== source) continue
      const slot = slots[mentions.slot[m]!]!
      for (const [index, sum] of [[byRow, this.row(m)], [bySays, this.says(m)]] as const) {
        const key = `${slot}${BETWEEN}${sum}`
        index.set(key, [...(index.get(key) ?? []), m])
      }
    }
    const index = { byRow, bySays }
    this.indices.set(source, index)
    return index
  }

  /**
   * The mention that a key meant when it was judged; -1 when it is gone. In the same bytes it is the same row. In another
   * delivery of the file it is the row that says the same in full, the nearest of equal ones; else the only mention that is
   * identified the same. Where several are, none is taken: a judgement is never moved by guessing.
   */
  find(key: MentionKey, anchor: MentionAnchor | undefined): number {
    const { sources, mentions } = this.records
    const { file, row, slot } = parsedKey(key)
    if (anchor === undefined) return findMention(this.records, key)
    const named = sources.findIndex(source => source.file === file)
    const same = named >= 0 && sources[named]!.sha256 === anchor.sha256 ? named : sources.findIndex(source => source.sha256 === anchor.sha256)
    if (same >= 0) return findMention(this.records, `${sources[same]!.file}:${row}:${slot}`)
    if (named < 0) return -1
    const { byRow, bySays } = this.indexOf(named)
    const distance = (m: number): number => Math.abs(mentions.row[m]! - row)
    const equal = byRow.get(`${slot}${BETWEEN}${anchor.row}`) ?? []
    if (equal.length > 0) return equal.reduce((nearest, m) => (distance(m) < distance(nearest) ? m : nearest))
    const alike = bySays.get(`${slot}${BETWEEN}${anchor.says}`) ?? []
    return alike.length === 1 ? alike[0]! : -1
  }

  /** A judgement with the keys that its mentions have now; null when one is gone, or they became one and the same. */
  placed(judgement: Judgement): Judgement | null {
    const [left, right] = [this.find(judgement.left, judgement.anchors?.[0]), this.find(judgement.right, judgement.anchors?.[1])]
    return left < 0 || right < 0 || left === right ? null : { ...judgement, left: mentionKey(this.records, left), right: mentionKey(this.records, right) }
  }
}

/** `file:row:slot`; a file's name may hold colons. */
function parsedKey(key: MentionKey): { file: string; row: number; slot: string } {
  const slotAt = key.lastIndexOf(':')
  const rowAt = key.lastIndexOf(':', slotAt - 1)
  return { file: key.slice(0, rowAt), row: Number(key.slice(rowAt + 1, slotAt)), slot: key.slice(slotAt + 1) }
}
