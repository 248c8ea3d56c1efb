const pairsAmong = (n: number): number => (n * (n - 1)) / 2

function crossTable(a: ArrayLike<number>, b: ArrayLike<number>): { cells: Map<string, number>; rows: Map<number, number>; columns: Map<number, number> } {
  const cells = new Map<string, number>()
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (let i = 0; i < a.length; i++) {
    const key = `${a[i]} ${b[i]}`
    cells.set(key, (cells.get(key) ?? 0) + 1)
    rows.set(a[i]!, (rows.get(a[i]!) ?? 0) + 1)
    columns.set(b[i]!, (columns.get(b[i]!) ?? 0) + 1)
  }
  return { cells, rows, columns }
}

const sumOver = (counts: Map<unknown, number>, term: (n: number) => number): number => [...counts.values()].reduce((sum, n) => sum + term(n), 0)

/** Adjusted Rand index of two partitions of the same items: 1 equal, about 0 by chance. Hubert & Arabie 1985. */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, rows, columns } = crossTable(a, b)
  const together = sumOver(cells, pairsAmong)
  const inA = sumOver(rows, pairsAmong)
  const inB = sumOver(columns, pairsAmong)
  const chance = (inA * inB) / pairsAmong(a.length)
  const most = (inA + inB) / 2
  return most === chance ? 1 : (together - chance) / (most - chance)
}

/** Normalised mutual information, by the mean of both entropies: 1 equal, 0 independent. */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, rows, columns } = crossTable(a, b)
  const entropy = (counts: Map<unknown, number>): number => -sumOver(counts, n => (n / a.length) * Math.log(n / a.length))
  const both = entropy(rows) + entropy(columns)
  return both === 0 ? 1 : (2 * (both - entropy(cells))) / both
}
