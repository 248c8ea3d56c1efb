import { blocksOf, type BlockingRule, type Blocks, type KeyPart } from './blocking.ts'

/** Pairs that one rule may make, per record of the table. Its largest blocks are cut first: a value shared by so many says little. */
const PAIRS_PER_RECORD = 12
const LEAST_BUDGET = 50_000
/** Key parts whose agreement is looked up in a table of 2^parts rules. */
const MOST_PARTS = 16
const NO_RULE = 0xff

/** What a rule left undone because its blocks were too large. */
export type CutRule = { readonly rule: string; readonly blocks: number; readonly pairs: number }

/** A rule with its blocks; blocks of more records than `most` are cut. */
export type RuleBlocks = { readonly rule: BlockingRule; readonly blocks: Blocks; readonly most: number }

/**
 * The candidate pairs of a table: all rules with their blocks. A pair belongs to the first rule that makes it, found without a set of
 * pairs: the key parts of a record stand side by side (one line of memory), two lines give the set of parts that agree, and a
 * table gives the first rule that set satisfies.
 */
export class CandidatePairs {
  readonly rules: readonly RuleBlocks[]
  private readonly lines: Uint32Array
  private readonly width: number
  /** First rule by set of agreeing parts; null where there are too many parts for a table. */
  private readonly firstRule: Uint8Array | null
  /** 1 for a record that stands in a cut block: of it the table does not tell. */
  private readonly isCut: Uint8Array

  constructor(rules: readonly BlockingRule[], records: number) {
    const parts = [...new Set(rules.flatMap(rule => rule.parts))]
    this.width = parts.length
    this.lines = new Uint32Array(records * parts.length)
    for (const [place, { values }] of parts.entries()) for (let r = 0; r < records; r++) this.lines[r * parts.length + place] = values[r]!
    this.isCut = new Uint8Array(records)
    this.rules = rules.map(rule => this.withBlocks(rule))
    this.firstRule = parts.length > MOST_PARTS || rules.length >= NO_RULE ? null : firstRules(rules, parts)
  }

  private withBlocks(rule: BlockingRule): RuleBlocks {
    const blocks = blocksOf(rule.keys)
    const most = largestBlock(blocks, Math.max(LEAST_BUDGET, rule.keys.length * PAIRS_PER_RECORD))
    const { first, members } = blocks
    let keys = rule.keys
    for (let b = 0; b + 1 < first.length; b++) {
      if (first[b + 1]! - first[b]! <= most) continue
      if (keys === rule.keys) keys = rule.keys.slice()
      for (let i = first[b]!; i < first[b + 1]!; i++) {
        keys[members[i]!] = 0
        this.isCut[members[i]!] = 1
      }
    }
    return { rule: { ...rule, keys }, blocks, most }
  }

  /** The first rule that makes a pair; a rule count or more when none does. */
  ruleOf(a: number, b: number): number {
    if (this.firstRule !== null && this.isCut[a] === 0) return this.firstRule[this.agreement(a, b)]!
    const { rules } = this
    for (let r = 0; r < rules.length; r++) {
      const { keys } = rules[r]!.rule
      if (keys[a] === keys[b] && keys[a] !== 0) return r
    }
    return NO_RULE
  }

  /** Parts in which two records agree, as bits. */
  private agreement(a: number, b: number): number {
    const { lines, width } = this
    const left = a * width
    const right = b * width
    let agree = 0
    for (let k = 0; k < width; k++) {
      const value = lines[left + k]!
      if (value === lines[right + k] && value !== 0) agree |= 1 << k
    }
    return agree
  }

  /** Calls `visit` once for each pair whose first rule this is; returns what was cut. */
  visit(place: number, visit: (a: number, b: number) => void): CutRule {
    const { rule, blocks, most } = this.rules[place]!
    const { first, members } = blocks
    const cut = { rule: rule.id, blocks: 0, pairs: 0 }
    for (let block = 0; block + 1 < first.length; block++) {
      const start = first[block]!
      const end = first[block + 1]!
      if (end - start > most) {
        cut.blocks++
        cut.pairs += ((end - start) * (end - start - 1)) / 2
        visitNeighbours(members.subarray(start, end), visit)
      } else this.visitBlock(place, { members, start, end }, visit)
    }
    return cut
  }

  private visitBlock(place: number, { members, start, end }: { members: Uint32Array; start: number; end: number }, visit: (a: number, b: number) => void): void {
    for (let i = start; i < end; i++) {
      const a = members[i]!
      for (let j = i + 1; j < end; j++) {
        const b = members[j]!
        if (this.ruleOf(a, b) === place) visit(a, b)
      }
    }
  }
}

/** Records of equal content stand side by side in canonical order: they meet even in a block that is cut. */
function visitNeighbours(members: Uint32Array, visit: (a: number, b: number) => void): void {
  for (let i = 0; i + 1 < members.length; i++) if (members[i]! + 1 === members[i + 1]) visit(members[i]!, members[i + 1]!)
}

/** For each set of agreeing parts the first rule all of whose parts are in it. */
function firstRules(rules: readonly BlockingRule[], parts: readonly KeyPart[]): Uint8Array {
  const masks = rules.map(rule => rule.parts.reduce((mask, part) => mask | (1 << parts.indexOf(part)), 0))
  const first = new Uint8Array(1 << parts.length).fill(NO_RULE)
  for (let set = 0; set < first.length; set++) {
    const found = masks.findIndex(mask => (set & mask) === mask)
    if (found >= 0) first[set] = found
  }
  return first
}

/** The block size up to which all blocks together stay within a budget of pairs. */
function largestBlock({ first }: Blocks, budget: number): number {
  const blocksOfSize = new Map<number, number>()
  for (let b = 0; b + 1 < first.length; b++) {
    const size = first[b + 1]! - first[b]!
    blocksOfSize.set(size, (blocksOfSize.get(size) ?? 0) + 1)
  }
  let pairs = 0
  let most = 1
  for (const [size, blocks] of [...blocksOfSize].sort(([a], [b]) => a - b)) {
    pairs += (blocks * size * (size - 1)) / 2
    if (pairs > budget) break
    most = size
  }
  return most
}

/** A sample of at most about `most` of the pairs in the blocks of a rule, spread evenly over them; `scale`: how many pairs one of them stands for. */
export function samplePairs({ blocks, most: largest }: RuleBlocks, most: number): { left: Uint32Array; right: Uint32Array; scale: number } {
  const { first, members } = blocks
  let all = 0
  for (let b = 0; b + 1 < first.length; b++) {
    const size = first[b + 1]! - first[b]!
    if (size <= largest) all += (size * (size - 1)) / 2
  }
  const step = Math.max(1, all / most)
  const left: number[] = []
  const right: number[] = []
  let at = 0
  let next = step / 2
  for (let b = 0; b + 1 < first.length; b++) {
    const start = first[b]!
    const size = first[b + 1]! - start
    if (size > largest) continue
    const pairs = (size * (size - 1)) / 2
    for (; next < at + pairs; next += step) {
      const [i, j] = pairAt(Math.floor(next - at), size)
      left.push(members[start + i]!)
      right.push(members[start + j]!)
    }
    at += pairs
  }
  return { left: Uint32Array.from(left), right: Uint32Array.from(right), scale: left.length === 0 ? 0 : all / left.length }
}

/** The pair (i < j) with a given number when pairs of `size` things are counted row by row. */
function pairAt(number: number, size: number): [number, number] {
  let i = 0
  let left = number
  for (let row = size - 1; left >= row; row--) {
    left -= row
    i++
  }
  return [i, i + 1 + left]
}
