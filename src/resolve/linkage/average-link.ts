/** Candidate pairs with their scores in millibits, prior included. */
export type ScoredPairs = { readonly left: Uint32Array; readonly right: Uint32Array; readonly score: Int32Array; readonly count: number }

/** A merge of two clusters, in the order in which they were made: any one member of each, and the mean score over their cross pairs. */
export type ClusterMerge = { readonly left: number; readonly right: number; readonly score: number }

/** What two clusters must reach to become one: the mean over all cross pairs, and the best of the pairs that met. */
export type Least = { readonly mean: number; readonly best: number }

/** Cross pairs looked at for one mean; beyond, members are taken at even steps. */
const MOST_CROSS_PAIRS = 400

/** Sum and best of the scores of the cross pairs of two clusters. */
type Link = { readonly sum: number; readonly best: number }

function added(a: Link, b: Link): Link {
  return { sum: a.sum + b.sum, best: Math.max(a.best, b.best) }
}

type Candidate = { readonly a: number; readonly b: number; readonly mean: number }

/**
 * Average-link agglomeration: the two clusters with the highest mean score over all their cross pairs become one, as long as that
 * mean reaches `least`. Pairs that never met in a block are scored too. O(pairs log pairs) for small clusters.
 * Sokal and Michener 1958 (UPGMA), on the candidate graph. Clusters are named by their smallest member.
 */
export function averageLink(records: number, pairs: ScoredPairs, score: (a: number, b: number) => number, least: Least): { clusterOf: Uint32Array; merges: ClusterMerge[] } {
  const work = new Agglomeration(records, score, least)
  work.start(pairs)
  return work.run()
}

class Agglomeration {
  private readonly members = new Map<number, number[]>()
  private readonly links = new Map<number, Map<number, Link>>()
  private readonly clusterOf: Uint32Array
  private readonly heap = new CandidateHeap()
  private readonly merges: ClusterMerge[] = []
  private readonly score: (a: number, b: number) => number
  private readonly least: Least

  constructor(records: number, score: (a: number, b: number) => number, least: Least) {
    this.score = score
    this.least = least
    this.clusterOf = new Uint32Array(records)
    for (let i = 0; i < records; i++) this.clusterOf[i] = i
  }

  start({ left, right, score, count }: ScoredPairs): void {
    for (let p = 0; p < count; p++) this.link(left[p]!, right[p]!, { sum: score[p]!, best: score[p]! })
  }

  run(): { clusterOf: Uint32Array; merges: ClusterMerge[] } {
    for (let best = this.heap.take(); best !== null; best = this.heap.take()) {
      const link = this.links.get(best.a)?.get(best.b)
      if (link === undefined || this.meanOf(best.a, best.b, link.sum) !== best.mean) continue
      this.merge(best)
    }
    return { clusterOf: this.clusterOf, merges: this.merges }
  }

  private membersOf(cluster: number): number[] {
    return this.members.get(cluster) ?? [cluster]
  }

  private meanOf(a: number, b: number, sum: number): number {
    return sum / (this.membersOf(a).length * this.membersOf(b).length)
  }

  /** Notes the sum of scores between two clusters, and queues them when their mean suffices. */
  private link(a: number, b: number, link: Link): void {
    const mean = this.meanOf(a, b, link.sum)
    if (mean < this.least.mean) return
    this.neighbours(a).set(b, link)
    this.neighbours(b).set(a, link)
    if (link.best >= this.least.best) this.heap.add({ a: Math.min(a, b), b: Math.max(a, b), mean })
  }

  private neighbours(cluster: number): Map<number, Link> {
    let found = this.links.get(cluster)
    if (found === undefined) {
      found = new Map()
      this.links.set(cluster, found)
    }
    return found
  }

  private merge({ a, b, mean }: Candidate): void {
    this.merges.push({ left: a, right: b, score: Math.round(mean) })
    const nearA = this.neighbours(a)
    const nearB = this.neighbours(b)
    const others = new Map<number, Link>()
    for (const other of [...nearA.keys(), ...nearB.keys()]) {
      if (other === a || other === b || others.has(other)) continue
      others.set(other, added(nearA.get(other) ?? this.crossLink(a, other), nearB.get(other) ?? this.crossLink(b, other)))
    }
    for (const other of others.keys()) {
      this.neighbours(other).delete(a)
      this.neighbours(other).delete(b)
    }
    this.links.delete(a)
    this.links.delete(b)
    const joined = [...this.membersOf(a), ...this.membersOf(b)].sort((x, y) => x - y)
    this.members.set(a, joined)
    this.members.delete(b)
    for (const member of joined) this.clusterOf[member] = a
    for (const [other, link] of others) this.link(a, other, link)
  }

  private crossLink(a: number, b: number): Link {
    const left = this.membersOf(a)
    const right = this.membersOf(b)
    const all = left.length * right.length
    const step = Math.ceil(all / MOST_CROSS_PAIRS)
    let sum = 0
    let best = -Infinity
    let taken = 0
    for (let at = 0; at < all; at += step) {
      const score = this.score(left[Math.floor(at / right.length)]!, right[at % right.length]!)
      sum += score
      if (score > best) best = score
      taken++
    }
    return { sum: Math.round((sum / taken) * all), best }
  }
}

/** Binary heap of candidates, the highest mean first; of equal ones those with the smallest names. */
class CandidateHeap {
  private readonly items: Candidate[] = []

  add(item: Candidate): void {
    const { items } = this
    let at = items.length
    items.push(item)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(item, items[parent]!)) break
      items[at] = items[parent]!
      at = parent
    }
    items[at] = item
  }

  take(): Candidate | null {
    const { items } = this
    const best = items[0]
    const last = items.pop()
    if (best === undefined || last === undefined) return null
    if (items.length > 0) this.sink(last)
    return best
  }

  private sink(item: Candidate): void {
    const { items } = this
    let at = 0
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      if (child + 1 < items.length && before(items[child + 1]!, items[child]!)) child++
      if (!before(items[child]!, item)) break
      items[at] = items[child]!
      at = child
    }
    items[at] = item
  }
}

function before(x: Candidate, y: Candidate): boolean {
  return x.mean !== y.mean ? x.mean > y.mean : x.a !== y.a ? x.a < y.a : x.b < y.b
}
