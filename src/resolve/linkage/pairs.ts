import { blocksOf, type BlockingRule, type Blocks } from './blocking.ts'

/** Pairs that one rule may make, per record of the table. Its largest blocks are cut first: a value shared by so many says little. */
const PAIRS_PER_RECORD = 12
const LEAST_BUDGET = 50_000

/** What a rule left undone because its blocks were too large. */
export type CutRule = { readonly rule: string; readonly blocks: number; readonly pairs: number }

/** A rule with its blocks; blocks of more records than `most` are cut. */
export type RuleBlocks = { readonly rule: BlockingRule; readonly blocks: Blocks; readonly most: number }

export function ruleBlocks(rules: readonly BlockingRule[]): RuleBlocks[] {
  return rules.map(rule => {
    const blocks = blocksOf(rule.keys)
    const most = largestBlock(blocks, Math.max(LEAST_BUDGET, rule.keys.length * PAIRS_PER_RECORD))
    return { rule: { ...rule, keys: withoutCut(rule.keys, blocks, most) }, blocks, most }
  })
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

/** Keys without those of cut blocks: a later rule may still make their pairs. */
function withoutCut(keys: Uint32Array, { first, members }: Blocks, most: number): Uint32Array {
  const kept = keys.slice()
  for (let b = 0; b + 1 < first.length; b++) {
    if (first[b + 1]! - first[b]! <= most) continue
    for (let i = first[b]!; i < first[b + 1]!; i++) kept[members[i]!] = 0
  }
  return kept
}

/** Whether an earlier rule makes this pair: then it is that rule's. */
export function madeEarlier(rules: readonly RuleBlocks[], place: number, a: number, b: number): boolean {
  for (let r = 0; r < place; r++) {
    const { keys } = rules[r]!.rule
    if (keys[a] === keys[b] && keys[a] !== 0) return true
  }
  return false
}

/** Calls `visit` once for each pair that a rule is the first to make; returns what was cut. */
export function visitPairs(rules: readonly RuleBlocks[], place: number, visit: (a: number, b: number) => void): CutRule {
  const { rule, blocks, most } = rules[place]!
  const { first, members } = blocks
  const cut = { rule: rule.id, blocks: 0, pairs: 0 }
  for (let block = 0; block + 1 < first.length; block++) {
    const start = first[block]!
    const end = first[block + 1]!
    if (end - start > most) {
      cut.blocks++
      cut.pairs += ((end - start) * (end - start - 1)) / 2
      visitNeighbours(members.subarray(start, end), visit)
      continue
    }
    visitBlock(members.subarray(start, end), (a, b) => {
      if (!madeEarlier(rules, place, a, b)) visit(a, b)
    })
  }
  return cut
}

/** Records of equal content stand side by side in canonical order: they meet even in a block that is cut. */
function visitNeighbours(members: Uint32Array, visit: (a: number, b: number) => void): void {
  for (let i = 0; i + 1 < members.length; i++) if (members[i]! + 1 === members[i + 1]) visit(members[i]!, members[i + 1]!)
}

function visitBlock(members: Uint32Array, visit: (a: number, b: number) => void): void {
  for (let i = 0; i < members.length; i++) for (let j = i + 1; j < members.length; j++) visit(members[i]!, members[j]!)
}

/** A sample of at most `most` of the pairs in the blocks of a rule, spread evenly over them; `scale`: how many pairs one of them stands for. */
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
