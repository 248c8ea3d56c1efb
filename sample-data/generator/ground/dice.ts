import type { Random } from '#lib/random.ts'

/** Draws from one seeded stream; every choice of the generator goes through it. */
export type Dice = {
  chance(probability: number): boolean
  /** An integer from low to high, both included. */
  between(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  /** A new list in random order. */
  shuffled<T>(list: readonly T[]): T[]
  /** One of the values, by weight. */
  weighted<T>(options: readonly (readonly [T, number])[]): T
}

/** Wraps the seeded stream of #lib/random.ts. */
export function diceOf(random: Random): Dice {
  const between = (low: number, high: number): number => low + random.below(high - low + 1)
  return {
    chance: probability => random.next() < probability,
    between,
    pick(list) {
      if (list.length === 0) throw new Error('cannot pick from an empty list')
      return list[random.below(list.length)]!
    },
    shuffled(list) {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = random.below(i + 1)
        const kept = copy[i]!
        copy[i] = copy[j]!
        copy[j] = kept
      }
      return copy
    },
    weighted(options) {
      let rest = random.next() * options.reduce((sum, option) => sum + option[1], 0)
      for (const [value, weight] of options) {
        rest -= weight
        if (rest < 0) return value
      }
      return options[options.length - 1]![0]
    },
  }
}
