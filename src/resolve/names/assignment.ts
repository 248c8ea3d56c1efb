/**
 * The best one-to-one assignment of rows to columns: the Hungarian method in the form with potentials and shortest
 * augmenting paths (Kuhn 1955, Munkres 1957; Jonker and Volgenant 1987), O(rows² · columns).
 * `gain[row][column]` >= 0; rows must not outnumber columns. Returns the column of each row.
 */
export function bestAssignment(gain: readonly (readonly number[])[]): number[] {
  const columns = gain[0]?.length ?? 0
  const state: State = {
    gain,
    columns,
    rowPotential: new Float64Array(gain.length + 1),
    columnPotential: new Float64Array(columns + 1),
    owner: new Int32Array(columns + 1),
    came: new Int32Array(columns + 1),
  }
  for (let row = 1; row <= gain.length; row++) place(state, row)
  const columnOf = Array.from({ length: gain.length }, () => -1)
  for (let column = 1; column <= columns; column++) if (state.owner[column]! > 0) columnOf[state.owner[column]! - 1] = column - 1
  return columnOf
}

/** Rows and columns count from 1 here; column 0 is the seat of the row that is being placed. */
type State = {
  readonly gain: readonly (readonly number[])[]
  readonly columns: number
  readonly rowPotential: Float64Array
  readonly columnPotential: Float64Array
  /** Row that has each column; 0: nobody. */
  readonly owner: Int32Array
  /** Column from which each column was reached. */
  readonly came: Int32Array
}

/** Finds the cheapest chain of moves that gives the row a column. */
function place(state: State, row: number): void {
  const { owner, came } = state
  owner[0] = row
  const slack = new Float64Array(state.columns + 1).fill(Infinity)
  const used = new Uint8Array(state.columns + 1)
  let at = 0
  while (owner[at] !== 0) {
    used[at] = 1
    lowerSlack(state, at, slack, used)
    at = nearest(slack, used)
    shiftPotentials(state, slack[at]!, slack, used)
  }
  while (at !== 0) {
    owner[at] = owner[came[at]!]!
    at = came[at]!
  }
}

function lowerSlack(state: State, at: number, slack: Float64Array, used: Uint8Array): void {
  const row = state.owner[at]!
  for (let column = 1; column <= state.columns; column++) {
    if (used[column]) continue
    const cost = -state.gain[row - 1]![column - 1]! - state.rowPotential[row]! - state.columnPotential[column]!
    if (cost >= slack[column]!) continue
    slack[column] = cost
    state.came[column] = at
  }
}

function nearest(slack: Float64Array, used: Uint8Array): number {
  let best = 0
  for (let column = 1; column < slack.length; column++) if (!used[column] && (best === 0 || slack[column]! < slack[best]!)) best = column
  return best
}

function shiftPotentials(state: State, step: number, slack: Float64Array, used: Uint8Array): void {
  for (let column = 0; column <= state.columns; column++) {
    if (used[column]) {
      state.rowPotential[state.owner[column]!]! += step
      state.columnPotential[column]! -= step
    } else slack[column]! -= step
  }
}
