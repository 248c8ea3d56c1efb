/**
 * The best one-to-one assignment of rows to columns: the Hungarian method in the form with potentials and shortest
 * augmenting paths (Kuhn 1955, Munkres 1957; Jonker and Volgenant 1987), O(rows² · columns).
 * `gain[row][column]` >= 0; rows must not outnumber columns. Returns the column of each row.
 */
export function bestAssignment(gain: readonly (readonly number[])[]): number[] {
  const rows = gain.length
  const columns = gain[0]?.length ?? 0
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(columns + 1)
  /** Row assigned to each column, 1-based; column 0 is the row that is being placed. */
  const owner = new Int32Array(columns + 1)
  const came = new Int32Array(columns + 1)
  for (let placed = 1; placed <= rows; placed++) {
    owner[0] = placed
    const slack = new Float64Array(columns + 1).fill(Infinity)
    const used = new Uint8Array(columns + 1)
    let at = 0
    while (owner[at] !== 0) {
      used[at] = 1
      const from = owner[at]!
      let step = Infinity
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const cost = -gain[from - 1]![column - 1]! - rowPotential[from]! - columnPotential[column]!
        if (cost < slack[column]!) {
          slack[column] = cost
          came[column] = at
        }
        if (slack[column]! < step) {
          step = slack[column]!
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          rowPotential[owner[column]!]! += step
          columnPotential[column]! -= step
        } else slack[column]! -= step
      }
      at = next
    }
    while (at !== 0) {
      owner[at] = owner[came[at]!]!
      at = came[at]!
    }
  }
  const columnOf = Array.from({ length: rows }, () => -1)
  for (let column = 1; column <= columns; column++) if (owner[column]! > 0) columnOf[owner[column]! - 1] = column - 1
  return columnOf
}
