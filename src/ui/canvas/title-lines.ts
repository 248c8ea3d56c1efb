/** A name in one or more lines, and the width of the widest, in pixels. */
export type TitleLines = { readonly lines: readonly string[]; readonly width: number }

/** Names shorter than this are not broken. */
const SHORTEST_BROKEN_PX = 64

/**
 * The ways to write a name: in one line, then in two and in three, broken between words so that the widest
 * line is as narrow as can be. More lines are offered only where they make it narrower.
 */
export function titleLines(name: string, widthOf: (text: string) => number): TitleLines[] {
  const ways: TitleLines[] = [{ lines: [name], width: widthOf(name) }]
  const words = name.split(' ')
  for (const lines of [2, 3]) {
    if (words.length < lines || ways.at(-1)!.width < SHORTEST_BROKEN_PX) break
    const broken = narrowest(words, lines, widthOf)
    if (broken.width < ways.at(-1)!.width) ways.push(broken)
  }
  return ways
}

/** The break into so many lines with the narrowest widest line; of equals the one with the shortest first line. */
function narrowest(words: readonly string[], lines: number, widthOf: (text: string) => number): TitleLines {
  const whole = words.join(' ')
  if (lines === 1) return { lines: [whole], width: widthOf(whole) }
  let best: TitleLines | null = null
  for (let first = 1; first <= words.length - lines + 1; first++) {
    const head = words.slice(0, first).join(' ')
    const tail = narrowest(words.slice(first), lines - 1, widthOf)
    const width = Math.max(widthOf(head), tail.width)
    if (best === null || width < best.width) best = { lines: [head, ...tail.lines], width }
  }
  return best!
}
