/** Disjoint sets over 0..n-1; the representative of a set is always its smallest member, whatever the order of unions. */
export class UnionFind {
  readonly parent: Uint32Array

  constructor(n: number) {
    this.parent = new Uint32Array(n)
    for (let i = 0; i < n; i++) this.parent[i] = i
  }

  find(item: number): number {
    const parent = this.parent
    let root = item
    while (parent[root] !== root) root = parent[root]!
    while (parent[item] !== root) {
      const next = parent[item]!
      parent[item] = root
      item = next
    }
    return root
  }

  /** Joins two sets; false when they were one already. */
  union(a: number, b: number): boolean {
    const rootA = this.find(a)
    const rootB = this.find(b)
    if (rootA === rootB) return false
    if (rootA < rootB) this.parent[rootB] = rootA
    else this.parent[rootA] = rootB
    return true
  }
}
