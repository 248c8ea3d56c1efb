type Circles = { readonly count: number; readonly radius: Float64Array }
type Moving = { readonly x: Float64Array; readonly y: Float64Array }

/** Distance, as a share of the room wanted, under which two centres have no usable direction. */
const COINCIDENT = 1e-9

/** One round of pushing every two overlapping circles, at the given part of their size, until they touch; the smaller one moves further. */
export function pushApart({ count, radius }: Circles, { x, y }: Moving, grown: number): void {
  for (let i = 1; i < count; i++) {
    const ri = radius[i]!
    for (let j = 0; j < i; j++) {
      const room = (ri + radius[j]!) * grown
      let dx = x[i]! - x[j]!
      let dy = y[i]! - y[j]!
      const square = dx * dx + dy * dy
      if (square >= room * room) continue
      let distance = Math.sqrt(square)
      if (distance <= COINCIDENT * room) {
        // Any direction does, as long as it differs per pair.
        const length = Math.sqrt((1 + j) * (1 + j) + i * i)
        distance = COINCIDENT * room
        dx = ((1 + j) / length) * distance
        dy = (i / length) * distance
      }
      const step = (room - distance) / distance
      const share = (radius[j]! * radius[j]!) / (ri * ri + radius[j]! * radius[j]!)
      x[i]! += dx * step * share
      y[i]! += dy * step * share
      x[j]! -= dx * step * (1 - share)
      y[j]! -= dy * step * (1 - share)
    }
  }
}

/** The smallest factor on all positions that leaves no overlap; at most 1 when there is none. */
export function tightest({ count, radius }: Circles, { x, y }: Moving): number {
  let factor = 0
  for (let i = 1; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const dx = x[i]! - x[j]!
      const dy = y[i]! - y[j]!
      const room = radius[i]! + radius[j]!
      const square = dx * dx + dy * dy
      if (square * factor * factor < room * room) factor = room / Math.sqrt(square)
    }
  }
  return factor
}
