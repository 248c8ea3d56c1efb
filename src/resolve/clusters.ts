import { UnionFind } from '#lib/union-find.ts'
import { MERGE_REASONS, type MergeReason } from '#model/resolution.ts'
import { betterDate, birthDatesClash, isReliable, isSlip } from './normalise/birth-date.ts'

/** Why two clusters may not become one. */
export type Conflict = 'judged-different' | 'different-kind' | 'different-bsn' | 'different-kvk' | 'different-rsin' | 'different-birth-date' | 'different-sex'

/** What a cluster is known to be; a guessed person is neither. */
export const SIDE = { open: 0, person: 1, organisation: 2, thing: 3 } as const

/** A merge that was made: an edge of the forest over mentions. */
export type Merge = { readonly left: number; readonly right: number; readonly reason: number; readonly weight: number }

const REASON_INDEX = new Map<string, number>(MERGE_REASONS.map((reason, index) => [reason.id, index]))

/**
 * Clusters of mentions under constraints. Invariant: no cluster ever holds two valid BSNs, KvK numbers or RSINs,
 * two reliable dates of birth (but for a slip under one number), a person and an organisation, or two mentions judged different.
 * Facts are kept at the representative of each cluster, which is its smallest mention.
 */
export class Clusters {
  readonly sets: UnionFind
  /** Numbers as integers, 0 for none. */
  readonly bsn: Uint32Array
  readonly kvk: Uint32Array
  readonly rsin: Uint32Array
  /** JJJJMMDD, 0 for none. */
  readonly birth: Uint32Array
  /** 1 man, 2 woman, 0 not stated or other. */
  readonly sex: Uint8Array
  readonly side: Uint8Array
  readonly merges: Merge[] = []
  /** Told of every merge: the representative that stays and the one that went. */
  whenMerged: ((stays: number, gone: number) => void) | null = null
  /** Per representative the mentions judged different from its members. */
  private readonly foes = new Map<number, number[]>()

  constructor(mentions: number) {
    this.sets = new UnionFind(mentions)
    this.bsn = new Uint32Array(mentions)
    this.kvk = new Uint32Array(mentions)
    this.rsin = new Uint32Array(mentions)
    this.birth = new Uint32Array(mentions)
    this.sex = new Uint8Array(mentions)
    this.side = new Uint8Array(mentions)
  }

  find(mention: number): number {
    return this.sets.find(mention)
  }

  /** Forbids two mentions, and so their clusters, to meet; to be called before any merge of theirs. */
  keepApart(a: number, b: number): void {
    this.addFoe(this.find(a), b)
    this.addFoe(this.find(b), a)
  }

  /** What stands between the clusters of two mentions; null when they may be one. A shared number excuses a slip in the date and the sex. */
  conflict(a: number, b: number, reason: MergeReason): Conflict | null {
    const left = this.find(a)
    const right = this.find(b)
    if (left === right) return null
    if (this.areFoes(left, right)) return 'judged-different'
    if (differ(this.side[left]!, this.side[right]!)) return 'different-kind'
    if (differ(this.bsn[left]!, this.bsn[right]!)) return 'different-bsn'
    if (differ(this.kvk[left]!, this.kvk[right]!)) return 'different-kvk'
    if (differ(this.rsin[left]!, this.rsin[right]!)) return 'different-rsin'
    const numbered = reason === 'identifier' || reason === 'key-namespace' || reason === 'judgement'
    return this.personConflict(left, right, numbered)
  }

  private personConflict(left: number, right: number, numbered: boolean): Conflict | null {
    const a = this.birth[left]!
    const b = this.birth[right]!
    if (numbered) {
      return isReliable(a) && isReliable(b) && a !== b && !isSlip(a, b) ? 'different-birth-date' : null
    }
    if (birthDatesClash(a, b)) return 'different-birth-date'
    return differ(this.sex[left]!, this.sex[right]!) ? 'different-sex' : null
  }

  /** Makes one cluster of those of two mentions, and notes why. The caller has seen that nothing stands between them. */
  merge(a: number, b: number, reason: MergeReason, weight: number): void {
    const left = this.find(a)
    const right = this.find(b)
    if (left === right) return
    this.sets.union(left, right)
    const root = Math.min(left, right)
    const gone = Math.max(left, right)
    for (const facts of [this.bsn, this.kvk, this.rsin, this.side]) facts[root] = facts[root]! || facts[gone]!
    // One number under two sexes: one of them is an error, and nobody knows which.
    this.sex[root] = differ(this.sex[root]!, this.sex[gone]!) ? 0 : this.sex[root]! | this.sex[gone]!
    this.birth[root] = betterDate(this.birth[root]!, this.birth[gone]!)
    const inherited = this.foes.get(gone)
    if (inherited !== undefined) {
      for (const foe of inherited) this.addFoe(root, foe)
      this.foes.delete(gone)
    }
    this.merges.push({ left: Math.min(a, b), right: Math.max(a, b), reason: REASON_INDEX.get(reason)!, weight })
    this.whenMerged?.(root, gone)
  }

  /** Whether two clusters would meet the same conflicts with any third: the same facts, and nobody judged different from either. */
  alike(a: number, b: number): boolean {
    const left = this.find(a)
    const right = this.find(b)
    if (this.foes.has(left) || this.foes.has(right)) return false
    return [this.bsn, this.kvk, this.rsin, this.birth, this.sex, this.side].every(facts => facts[left] === facts[right])
  }

  private addFoe(root: number, foe: number): void {
    const foes = this.foes.get(root)
    if (foes === undefined) this.foes.set(root, [foe])
    else foes.push(foe)
  }

  private areFoes(left: number, right: number): boolean {
    return this.foes.get(left)?.some(foe => this.find(foe) === right) ?? false
  }
}

function differ(a: number, b: number): boolean {
  return a !== 0 && b !== 0 && a !== b
}
