import type { Random } from '#lib/random.ts'

type Circles = {
  readonly count: number
  readonly radius: Float64Array
  /** Symmetric count × count strengths, at most 1; 0 is no tie. */
  readonly ties: Float64Array
}

const PASSES = 16

/**
 * Positions whose distances follow the lengths of the shortest ways along ties:
 * stress minimised pair by pair with falling step size (Zheng, Pawar and Goodman 2018).
 * A tie is as long as its two circles touching, twice that when it is weak. Pieces without ties between them keep the longest distance.
 */
export function stressLayout(circles: Circles, random: Random): { x: Float64Array; y: Float64Array } {
  const { count } = circles
  const wanted = wantedDistances(circles)
  const { x, y } = startingPositions(circles)
  const pairs = shuffledPairs(count, random)
  let longest = 0
  let shortest = Infinity
  for (const pair of pairs) {
    longest = Math.max(longest, wanted[pair]!)
    shortest = Math.min(shortest, wanted[pair]!)
  }
  // Step sizes fall from the square of the longest to a tenth of that of the shortest distance.
  const ratio = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt((0.1 * shortest * shortest) / (longest * longest)))))
  let step = longest * longest
  for (let pass = 0; pass < PASSES; pass++) {
    for (const pair of pairs) {
      const i = Math.floor(pair / count)
      const j = pair % count
      const d = wanted[pair]!
      const dx = x[i]! - x[j]!
      const dy = y[i]! - y[j]!
      const distance = Math.sqrt(dx * dx + dy * dy) || 1e-9
      const move = (Math.min(1, step / (d * d)) * (distance - d)) / 2 / distance
      x[i]! -= dx * move
      y[i]! -= dy * move
      x[j]! += dx * move
      y[j]! += dy * move
    }
    step *= ratio
  }
  return { x, y }
}

/** A sunflower with the circles in the order given: the golden angle by complex multiplication, since sine and cosine differ between engines. */
function startingPositions({ count, radius }: Circles): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(count)
  const y = new Float64Array(count)
  let c = 1
  let s = 0
  let area = 0
  for (let i = 0; i < count; i++) {
    area += radius[i]! * radius[i]!
    const reach = Math.sqrt(area)
    x[i] = c * reach
    y[i] = s * reach
    const turned = c * -0.7373688780783197 - s * 0.6754902942615238
    s = c * 0.6754902942615238 + s * -0.7373688780783197
    c = turned
  }
  return { x, y }
}

/** Lengths of the shortest ways along ties; pairs without a way get the longest of those. */
function wantedDistances(circles: Circles): Float64Array {
  const { count, radius } = circles
  const d = shortestWays(circles)
  let longest = 0
  for (const way of d) if (way !== Infinity) longest = Math.max(longest, way)
  for (let at = 0; at < d.length; at++) {
    if (d[at] === Infinity) d[at] = Math.max(longest, radius[Math.floor(at / count)]! + radius[at % count]!)
  }
  return d
}

/** Floyd-Warshall, Infinity where there is no way. */
function shortestWays({ count, radius, ties }: Circles): Float64Array {
  const d = ties.map((tie, at) => (tie > 0 ? (radius[Math.floor(at / count)]! + radius[at % count]!) * (2 - tie) : Infinity))
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < count; i++) {
      const first = d[i * count + k]!
      // Rows that cannot reach k cannot get shorter through it.
      for (let j = first === Infinity ? count : 0; j < count; j++) d[i * count + j] = Math.min(d[i * count + j]!, first + d[k * count + j]!)
    }
  }
  return d
}

/** Every pair i < j once, as i × count + j, in random order. */
function shuffledPairs(count: number, random: Random): Uint32Array {
  const pairs = new Uint32Array((count * (count - 1)) / 2)
  let filled = 0
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) pairs[filled++] = i * count + j
  for (let i = pairs.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const swap = pairs[i]!
    pairs[i] = pairs[j]!
    pairs[j] = swap
  }
  return pairs
}
