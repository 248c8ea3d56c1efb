/** Words kept at most; beyond that all are forgotten, so that a million rare words do not fill the memory. */
const MOST_WORDS = 50_000

/** A pure function of a word that remembers what it found: names are made of few words. */
export function remembered<Found>(find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>()
  return word => {
    let found = known.get(word)
    if (found === undefined) {
      found = find(word)
      if (known.size >= MOST_WORDS) known.clear()
      known.set(word, found)
    }
    return found
  }
}
