type Tied = { readonly count: number; readonly radius: Float64Array; readonly ties: Float64Array }
type Places = { readonly x: Float64Array; readonly y: Float64Array }

const PASSES = 6

/**
 * Lets circles of equal size exchange places while that shortens their ties, summed as tie × distance.
 * Each exchange lowers the sum, so it ends; the set of places stays, so nothing overlaps that did not.
 */
export function exchangePlaces(tied: Tied, at: Places): void {
  for (let pass = 0; pass < PASSES; pass++) if (!onePass(tied, at)) return
}

/** Tries every pair once; true when one changed places. */
function onePass(tied: Tied, at: Places): boolean {
  const { count, radius } = tied
  let exchanged = false
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      // The tolerance keeps rounding from exchanging the same two for ever.
      if (radius[i] !== radius[j] || gain(tied, at, i, j) <= 1e-9) continue
      exchange(at, i, j)
      exchanged = true
    }
  }
  return exchanged
}

/** By how much the sum falls when i and j exchange places; their own tie keeps its length. */
function gain({ count, ties }: Tied, { x, y }: Places, i: number, j: number): number {
  let sum = 0
  for (let k = 0; k < count; k++) {
    const difference = ties[i * count + k]! - ties[j * count + k]!
    if (difference === 0 || k === i || k === j) continue
    const [xi, yi] = [x[i]! - x[k]!, y[i]! - y[k]!]
    const [xj, yj] = [x[j]! - x[k]!, y[j]! - y[k]!]
    sum += difference * (Math.sqrt(xi * xi + yi * yi) - Math.sqrt(xj * xj + yj * yj))
  }
  return sum
}

function exchange({ x, y }: Places, i: number, j: number): void {
  const [xi, yi] = [x[i]!, y[i]!]
  x[i] = x[j]!
  y[i] = y[j]!
  x[j] = xi
  y[j] = yi
}
