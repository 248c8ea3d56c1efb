/**
 * Seeded pseudo-random numbers: the only source of chance in the program.
 * Algorithm: sfc32 (Chris Doty-Humphrey, PractRand), seeded through splitmix32.
 */
export type Random = {
  /** A float in [0, 1) with 32 random bits. */
  next(): number
  /** An integer in [0, bound). */
  below(bound: number): number
}

/** Starts a generator; equal seeds give equal sequences on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  const splitmix = (): number => {
    state = (state + 0x9e3779b9) | 0
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) | 0
  }
  let a = splitmix()
  let b = splitmix()
  let c = splitmix()
  let counter = 1
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let warmUp = 0; warmUp < 12; warmUp++) next()
  return { next, below: bound => Math.floor(next() * bound) }
}
