import type { Random } from '#lib/random.ts'
import { exchangePlaces } from './exchange-places.ts'
import { pushApart, tightest } from './push-apart.ts'
import { stressLayout } from './stress-layout.ts'

export type Siblings = {
  readonly count: number
  /** Half of the room each one needs. */
  readonly radius: Float64Array
  /** Symmetric count × count tie strengths, at most 1, 0 on the diagonal. */
  readonly ties: Float64Array
  /** Wished width over height of the whole. */
  readonly aspect: number
}

export type Placed = {
  /** Centres; the origin is the centre of the enclosing circle. */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Radius of the enclosing circle. */
  readonly extent: number
}

type Moving = { readonly x: Float64Array; readonly y: Float64Array }

/** Rounds of pulling and pushing. */
const ROUNDS = 90
/** Share of the rounds in which the circles grow from this part to their full size. */
const GROWING = 0.6
const GROWN_FROM = 0.7
/** Rounds of pushing only, at most, until no two circles need more than this factor to come apart. */
const SEPARATING = 100
const ALMOST_APART = 1.02
/** Pull to the middle and along ties, per round. */
const GRAVITY = 0.03
const PULL = 0.12

/**
 * Places circles so that tied ones are near each other, none overlap, and the whole is compact:
 * stress layout of the centres, then the circles grow while they push each other aside, are pulled along their ties and to the middle.
 * What overlap the pushing leaves is removed by spreading the whole a little, so the result is exact.
 * At the end, equal circles exchange places where that shortens their ties.
 */
export function placeSiblings(siblings: Siblings, random: Random): Placed {
  const { count, radius } = siblings
  if (count === 0) return { x: new Float64Array(0), y: new Float64Array(0), extent: 0 }
  if (count === 1) return { x: new Float64Array(1), y: new Float64Array(1), extent: radius[0]! }
  const at = stressLayout(siblings, random)
  fitToArea(siblings, at)
  const sum = tieSums(siblings)
  for (let round = 0; round < ROUNDS; round++) {
    const easing = Math.min(1, (ROUNDS - round) / (ROUNDS * 0.2))
    pullTogether(siblings, at, sum.map(s => (PULL * easing) / s))
    pullMiddle(siblings, at, easing)
    pushApart(siblings, at, Math.min(1, GROWN_FROM + ((1 - GROWN_FROM) * round) / (GROWING * ROUNDS)))
  }
  for (let round = 0; round < SEPARATING && tightest(siblings, at) > ALMOST_APART; round++) pushApart(siblings, at, (1 + ALMOST_APART) / 2)
  scale(at, tightest(siblings, at), 1)
  exchangePlaces(siblings, at)
  return enclosed(siblings, at)
}

function areaOf(radius: Float64Array): number {
  return radius.reduce((sum, r) => sum + r * r, 0)
}

/** Scales the centres up to the spread of circles that fill the plane to four fifths, if they lie closer; never down, which would fold chains at random. */
function fitToArea({ count, radius, aspect }: Siblings, at: Moving): void {
  let square = 0
  for (let i = 0; i < count; i++) square += at.x[i]! * at.x[i]! + at.y[i]! * at.y[i]!
  const factor = square > 0 ? Math.max(1, Math.sqrt((areaOf(radius) * count) / (1.6 * square))) : 1
  scale(at, factor, Math.sqrt(aspect))
}

function scale({ x, y }: Moving, factor: number, stretch: number): void {
  for (let i = 0; i < x.length; i++) {
    x[i]! *= factor * stretch
    y[i]! *= factor / stretch
  }
}

/** Sum of ties per sibling, at least 1: steps along ties are divided by it, so that many ties together do not overshoot. */
function tieSums({ count, ties }: Siblings): Float64Array {
  const sum = new Float64Array(count)
  for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) sum[i]! += ties[i * count + j]!
  return sum.map(s => Math.max(1, s))
}

/** One step of every pair with a tie towards each other, until they touch; the smaller one moves further. */
function pullTogether({ count, radius, ties }: Siblings, { x, y }: Moving, strength: Float64Array): void {
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const tie = ties[i * count + j]!
      if (tie === 0) continue
      const dx = x[j]! - x[i]!
      const dy = y[j]! - y[i]!
      const distance = Math.sqrt(dx * dx + dy * dy)
      const slack = distance - radius[i]! - radius[j]!
      if (slack <= 0) continue
      const step = (Math.min(strength[i]!, strength[j]!) * tie * slack) / distance
      const share = (radius[j]! * radius[j]!) / (radius[i]! * radius[i]! + radius[j]! * radius[j]!)
      x[i]! += dx * step * share
      y[i]! += dy * step * share
      x[j]! -= dx * step * (1 - share)
      y[j]! -= dy * step * (1 - share)
    }
  }
}

function pullMiddle({ count, aspect }: Siblings, { x, y }: Moving, easing: number): void {
  for (let i = 0; i < count; i++) {
    x[i]! *= 1 - (GRAVITY * easing) / aspect
    y[i]! *= 1 - GRAVITY * easing * aspect
  }
}

/** Moves the origin to the centre of the enclosing circle, found by ever smaller steps to the farthest rim (Badoiu and Clarkson 2003). */
function enclosed({ count, radius }: Siblings, { x, y }: Moving): Placed {
  const centre = { x: 0, y: 0 }
  for (let step = 2; step < 62; step++) {
    const { far, reach } = farthest(radius, { x, y }, centre)
    const distance = reach - radius[far]!
    if (distance <= 0) break
    const share = reach / distance / step
    centre.x += (x[far]! - centre.x) * share
    centre.y += (y[far]! - centre.y) * share
  }
  const { reach } = farthest(radius, { x, y }, centre)
  for (let i = 0; i < count; i++) {
    x[i]! -= centre.x
    y[i]! -= centre.y
  }
  return { x, y, extent: reach }
}

/** The circle whose rim reaches farthest from a point. */
function farthest(radius: Float64Array, { x, y }: Moving, from: { x: number; y: number }): { far: number; reach: number } {
  let far = 0
  let reach = 0
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - from.x
    const dy = y[i]! - from.y
    const here = Math.sqrt(dx * dx + dy * dy) + radius[i]!
    if (here > reach) {
      reach = here
      far = i
    }
  }
  return { far, reach }
}
