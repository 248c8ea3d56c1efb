export type SiblingEdge = { readonly from: number; readonly to: number; readonly weight: number }

/**
 * Clusters many siblings by repeated heavy-edge matching (Karypis and Kumar 1998), so that none has more than `most` siblings
 * and linked ones stay together. Siblings without any edge are put together in the order given.
 * Returns the clusters in order of their first sibling; at most half as many as there were siblings.
 */
export function splitSiblings(siblings: readonly number[], edges: readonly SiblingEdge[], most: number): number[][] {
  const cluster = siblings.map((_, i) => i)
  const size = siblings.map(() => 1)
  for (let round = 0; round < 12; round++) {
    const into = matching({ count: siblings.length, cluster, size, edges, most })
    if (into === null) break
    for (let i = 0; i < cluster.length; i++) cluster[i] = into[cluster[i]!]!
  }
  const clusters = new Map<number, number[]>()
  siblings.forEach((sibling, i) => {
    const list = clusters.get(cluster[i]!)
    if (list) list.push(sibling)
    else clusters.set(cluster[i]!, [sibling])
  })
  return packed([...clusters.values()], most)
}

type Clustering = { readonly count: number; readonly cluster: readonly number[]; readonly size: number[]; readonly edges: readonly SiblingEdge[]; readonly most: number }
type Links = ReadonlyMap<number, ReadonlyMap<number, number>>

/** One round: every cluster joins its best-linked free neighbour. Returns the new cluster per cluster, null when nothing joined. */
function matching(state: Clustering): number[] | null {
  const { count, size } = state
  const links = linksBetween(state)
  const into = Array.from({ length: count }, (_, i) => i)
  const taken = new Uint8Array(count)
  let joined = false
  // Those with the fewest neighbours go first: they have the least choice.
  const turns = [...links.keys()].sort((a, b) => links.get(a)!.size - links.get(b)!.size || a - b)
  for (const a of turns) {
    const best = taken[a] === 1 ? -1 : bestFree(state, links.get(a)!, a, taken)
    if (best === -1) continue
    const low = Math.min(a, best)
    const high = Math.max(a, best)
    into[high] = low
    size[low]! += size[high]!
    taken[a] = 1
    taken[best] = 1
    joined = true
  }
  return joined ? into : null
}

function linksBetween({ cluster, edges }: Clustering): Links {
  const links = new Map<number, Map<number, number>>()
  for (const { from, to, weight } of edges) {
    const a = cluster[from]!
    const b = cluster[to]!
    if (a === b) continue
    const row = links.get(a) ?? new Map<number, number>()
    links.set(a, row.set(b, (row.get(b) ?? 0) + weight))
  }
  return links
}

/** The free neighbour with the strongest link for the sizes of both, the lowest of equals; -1 when none fits. */
function bestFree({ size, most }: Clustering, row: ReadonlyMap<number, number>, a: number, taken: Uint8Array): number {
  let best = -1
  let bestScore = 0
  for (const [b, weight] of row) {
    if (taken[b] === 1 || size[a]! + size[b]! > most) continue
    const score = weight / Math.sqrt(size[a]! * size[b]!)
    if (score > bestScore || (score === bestScore && b < best)) {
      best = b
      bestScore = score
    }
  }
  return best
}

/** Fills clusters up with each other while they fit, so that matching that got stuck still halves the number. */
function packed(clusters: readonly number[][], most: number): number[][] {
  const result: number[][] = []
  let open: number[] | null = null
  for (const cluster of clusters) {
    if (cluster.length > most / 2) result.push(cluster)
    else if (open !== null && open.length + cluster.length <= most) open.push(...cluster)
    else {
      open = [...cluster]
      result.push(open)
    }
  }
  return result
}
