import { BoxGrid } from './box-grid.ts'
import type { HullCover } from './hull-cover.ts'
import type { TitleLines } from './title-lines.ts'

/** A hull that wants its title: its box on the screen and the ways to write its name, in pixels. */
export type TitleWish = {
  readonly id: string
  /** The number of the hull in the cover. */
  readonly hull: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly names: readonly TitleLines[]
  readonly captionWidth: number
  /** Open and selected hulls have the larger name, the first choice of place, and a title whatever it costs; then the hulls with more weight. */
  readonly large: boolean
  readonly weight: number
  /** Its members that are drawn. */
  readonly drawn: number
}

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** Centre and baselines of a title; without a caption where only the name found room. */
export type PlacedTitle = { readonly id: string; readonly x: number; readonly lines: readonly string[]; readonly nameY: number; readonly captionY: number | null; readonly box: Box; /** Whether it stands over nodes of its hull, which show through a plate. */ readonly overNodes: boolean }

export type TitleRoom = {
  readonly width: number
  readonly height: number
  readonly cover: HullCover
  /** What titles must keep off: nodes. */
  readonly nodes: BoxGrid
  /** What lies over the picture: nothing is written there. */
  readonly laidOver?: readonly Box[]
}

export const NAME_LINE = 14
export const LARGE_NAME_LINE = 17
export const CAPTION_LINE = 13
const GAP = 3
const MARGIN = 2
/** Pixels that a title outside its hull keeps from other hulls, so that it is seen whose it is. */
const CLEAR = 5
/** Pixels between places tried. */
const STEP = 6
/** A name that is neither longer than this nor wider than its hull stays in one line. */
const ONE_LINE_PX = 104
/** Steps aside above and below a hull, as a share of the width of the title. */
const SHIFTS = [0, -0.2, 0.2, -0.4, 0.4]
const OVER_SHIFTS = [0, -0.15, 0.15, -0.3, 0.3]
/** Share of the drawn nodes of a hull that its title may cover; of the largest third, which must have a name, more. */
const COVERED_AT_MOST = 0.4
const COVERED_OF_LARGEST = 0.75

type Written = { readonly lines: readonly string[]; readonly caption: boolean; readonly width: number; readonly height: number; readonly lineHeight: number }
type Trial = { readonly wish: TitleWish; readonly written: Written; readonly room: TitleRoom; readonly titles: BoxGrid; /** Share of its nodes that the title may cover. */ readonly covers: number }

/**
 * Places titles so that no two overlap, none lies over a node or over the hull of another, and each stands
 * at its own hull: above it, else inside where it is empty, else below or beside it. A title that finds no
 * room drops its caption, then goes without; only open and selected hulls then write over their nodes.
 * A hull out of view has no title; one that runs out of the picture keeps its title at the edge.
 */
export function placeTitles(wishes: readonly TitleWish[], room: TitleRoom): PlacedTitle[] {
  const titles = new BoxGrid(room.width, room.height)
  for (const box of room.laidOver ?? []) titles.add(...box)
  const placed: PlacedTitle[] = []
  const seen = wishes.filter(wish => wish.right > 0 && wish.left < room.width && wish.bottom > 0 && wish.top < room.height)
  seen.sort((a, b) => Number(b.large) - Number(a.large) || b.weight - a.weight || (a.id < b.id ? -1 : 1))
  for (const [rank, wish] of seen.entries()) {
    const title = findPlace({ wish, room, titles, covers: rank < seen.length / 3 ? COVERED_OF_LARGEST : COVERED_AT_MOST })
    if (title === null) continue
    titles.add(...title.box)
    placed.push(title)
  }
  return placed
}

type Edges = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A title carried along with its hull while the camera moves: it keeps its distance outside the hull, and its share of the way within it. */
export function carried(title: PlacedTitle, before: Edges, now: Edges): PlacedTitle {
  const [left, top, right, bottom] = title.box
  const dx = step((left + right) / 2, [before.left, before.right], [now.left, now.right])
  const dy = step((top + bottom) / 2, [before.top, before.bottom], [now.top, now.bottom])
  return { ...title, x: title.x + dx, nameY: title.nameY + dy, captionY: title.captionY === null ? null : title.captionY + dy, box: [left + dx, top + dy, right + dx, bottom + dy] }
}

function step(at: number, [from, to]: readonly [number, number], [newFrom, newTo]: readonly [number, number]): number {
  if (at <= from) return newFrom - from
  if (at >= to) return newTo - to
  return newFrom + ((at - from) / (to - from)) * (newTo - newFrom) - at
}

function findPlace(given: Omit<Trial, 'written'>): PlacedTitle | null {
  const { wish, room } = given
  const [full, plain] = [waysToWrite(wish, true), waysToWrite(wish, false)]
  const tries: readonly (readonly [readonly Written[], (trial: Trial) => Box | null])[] = [
    [full, above], [full, inside], [plain, above], [plain, inside], [full, below], [plain, below], [plain, beside], [plain, over],
    ...(wish.large ? [[full, anywhere], [plain, anywhere]] as const : []),
  ]
  for (const [ways, find] of tries) {
    for (const written of ways) {
      const box = find({ ...given, written })
      if (box !== null) return titleIn(wish, written, box, room.nodes.hits(...box))
    }
  }
  return null
}

/** The ways to write a title, the preferred one first: broken when it is long and wider than its hull. */
function waysToWrite({ names, captionWidth, large, left, right }: TitleWish, caption: boolean): Written[] {
  const lineHeight = large ? LARGE_NAME_LINE : NAME_LINE
  const ways = names.map(({ lines, width }): Written => ({
    lines, caption, lineHeight, width: caption ? Math.max(width, captionWidth) : width, height: lines.length * lineHeight + (caption ? CAPTION_LINE : 0),
  }))
  const broken = names[0]!.width > Math.max(ONE_LINE_PX, right - left)
  return broken ? [...ways.slice(1), ways[0]!] : ways
}

function titleIn(wish: TitleWish, { lines, caption, lineHeight }: Written, box: Box, overNodes: boolean): PlacedTitle {
  const nameY = box[1] + lineHeight - 3
  return { id: wish.id, x: (box[0] + box[2]) / 2, lines, nameY, captionY: caption ? nameY + (lines.length - 1) * lineHeight + CAPTION_LINE : null, box, overNodes }
}

/** A box of the title's size around a middle, with its margin. */
function boxAt({ written }: Trial, x: number, top: number): Box {
  return [x - written.width / 2 - MARGIN, top, x + written.width / 2 + MARGIN, top + written.height]
}

/** Whether a title may stand here: in view, off titles and nodes, off the hulls of others by so many pixels. */
function fits({ wish, room, titles }: Trial, box: Box, clear: number): boolean {
  const [left, top, right, bottom] = box
  if (!inView(box, room)) return false
  if (titles.hits(...box) || room.nodes.hits(...box)) return false
  return room.cover.count(wish.hull, [left - clear, top - clear, right + clear, bottom + clear]).others === 0
}

function inView([left, top, right, bottom]: Box, { width, height }: TitleRoom): boolean {
  return left >= 0 && top >= 0 && right <= width && bottom <= height
}

/** Above the hull, as near to its outline as it goes there. */
function above(trial: Trial): Box | null {
  const { wish, written } = trial
  return along(trial, wish.top - GAP - written.height, 1)
}

function below(trial: Trial): Box | null {
  return along(trial, trial.wish.bottom + GAP, -1)
}

/** The first place along an edge of the hull, moved towards the hull until it all but touches the outline; a hull that runs out of view is written at the edge of the view. */
function along(trial: Trial, from: number, direction: 1 | -1): Box | null {
  const { wish, written, room } = trial
  const middle = (Math.max(0, wish.left) + Math.min(room.width, wish.right)) / 2
  const edge = Math.max(MARGIN, Math.min(from, room.height - written.height - MARGIN))
  if (edge !== from && (edge - from) * direction < 0) return null
  for (const shift of SHIFTS) {
    const x = Math.max(written.width / 2 + MARGIN, Math.min(middle + shift * written.width, room.width - written.width / 2 - MARGIN))
    const top = atOutline(trial, x, { from: edge, step: direction * STEP })
    if (top === null) continue
    const box = boxAt(trial, x, top)
    if (fits(trial, box, CLEAR)) return box
  }
  return null
}

/** How far a title can be moved towards its hull until it all but touches the outline; null when it would pass beside the hull. */
function atOutline(trial: Trial, x: number, { from, step }: { readonly from: number; readonly step: number }): number | null {
  const { wish, room } = trial
  for (let top = from; Math.abs(top - from) <= wish.bottom - wish.top; top += step) {
    const [left, above, right, below] = boxAt(trial, x, top + step)
    if (room.cover.count(wish.hull, [left, above - GAP, right, below + GAP]).own > 0) return top
  }
  return null
}

/** Within the outline where no node is, the upper places first and of equally high ones the middle. */
function inside(trial: Trial): Box | null {
  const { wish, written, room } = trial
  const [left, right] = [Math.max(0, wish.left), Math.min(room.width, wish.right)]
  const [top, bottom] = [Math.max(0, wish.top), Math.min(room.height, wish.bottom)]
  if (right - left < written.width || bottom - top < written.height) return null
  const middle = (left + right) / 2
  const slack = (right - left - written.width) / 2
  for (let y = top; y + written.height <= bottom; y += STEP) {
    for (let off = 0; off <= slack; off += STEP) {
      const box = [middle - off, middle + off].map(x => boxAt(trial, x, y)).find(tried => fits(trial, tried, 0) && covered(trial, tried))
      if (box !== undefined) return box
    }
  }
  return null
}

/** Whether a box lies wholly on the hull. */
function covered({ wish, room }: Trial, box: Box): boolean {
  const { own, all } = room.cover.count(wish.hull, box)
  return own === all
}

/** Over the hull where it covers the fewest nodes, the upper places first, partly above it where no other hull is; never over too many of its nodes. */
function over(trial: Trial): Box | null {
  const { wish, written, room, titles } = trial
  const middle = (wish.left + wish.right) / 2
  let best: Box | null = null
  let fewest = wish.drawn * trial.covers
  for (let top = wish.top - written.height; top <= wish.bottom; top += STEP) {
    for (const shift of OVER_SHIFTS) {
      const box = boxAt(trial, middle + shift * written.width, top)
      if (!inView(box, room) || titles.hits(...box) || room.cover.count(wish.hull, box).others > 0) continue
      const under = room.nodes.count(...box)
      if (under < fewest) [best, fewest] = [box, under]
    }
  }
  return best
}

/** Right or left of the hull, at half its height or a little off it. */
function beside(trial: Trial): Box | null {
  const { wish, written } = trial
  const middle = (wish.top + wish.bottom - written.height) / 2
  for (const off of [0, -2 * STEP, 2 * STEP]) {
    for (const x of [wish.right + GAP + MARGIN + written.width / 2, wish.left - GAP - MARGIN - written.width / 2]) {
      const box = boxAt(trial, x, middle + off)
      if (fits(trial, box, CLEAR)) return box
    }
  }
  return null
}

/** Above the hull or at the edge of the view, over whatever is there but titles. */
function anywhere(trial: Trial): Box | null {
  const { wish, written, room, titles } = trial
  const within = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most - MARGIN))
  const middle = (wish.left + wish.right) / 2
  for (const top of [wish.top - GAP - written.height, wish.bottom + GAP]) {
    for (const shift of SHIFTS) {
      const box = boxAt(trial, within(middle + (shift - 0.5) * written.width, room.width - written.width) + written.width / 2, within(top, room.height - written.height))
      if (!titles.hits(...box)) return box
    }
  }
  return null
}
