import { BoxGrid } from './box-grid.ts'

/** A hull that wants its title: its box on the screen and the size of its two lines, in pixels. */
export type TitleWish = {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly nameWidth: number
  readonly captionWidth: number
  /** Open and selected hulls have the larger name and the first choice of place; then the hulls with more weight. */
  readonly large: boolean
  readonly weight: number
}

/** Centre and baselines of a title; without a caption where only the name found room. */
export type PlacedTitle = { readonly id: string; readonly x: number; readonly nameY: number; readonly captionY: number | null; readonly box: readonly [number, number, number, number] }

const NAME_HEIGHT = 14
const LARGE_NAME_HEIGHT = 16
const CAPTION_HEIGHT = 14
const GAP = 4
const MARGIN = 2
/** Steps aside, as a share of the width of the title. */
const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5]

type Size = { readonly width: number; readonly height: number }

/**
 * Places titles above their hulls, else beside or below, so that no two overlap: first with the caption
 * and off whatever `keepOff` holds, then with the caption over it, then the name alone. A hull out of view
 * has no title, one without any room neither. A hull that runs out of the picture keeps its title at the edge.
 */
export function placeTitles(wishes: readonly TitleWish[], width: number, height: number, keepOff: BoxGrid): PlacedTitle[] {
  const titles = new BoxGrid(width, height)
  const placed: PlacedTitle[] = []
  const inView = wishes.filter(wish => wish.right > 0 && wish.left < width && wish.bottom > 0 && wish.top < height)
  for (const wish of inView.sort((a, b) => Number(b.large) - Number(a.large) || b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const title = findPlace(wish, { width, height }, titles, keepOff)
    if (title === null) continue
    titles.add(...title.box)
    placed.push(title)
  }
  return placed
}

function findPlace(wish: TitleWish, view: Size, titles: BoxGrid, keepOff: BoxGrid): PlacedTitle | null {
  const name = wish.large ? LARGE_NAME_HEIGHT : NAME_HEIGHT
  const both: Size = { width: Math.max(wish.nameWidth, wish.captionWidth), height: name + CAPTION_HEIGHT }
  const nameOnly: Size = { width: wish.nameWidth, height: name }
  const tries = [{ size: both, avoid: [titles, keepOff] }, { size: both, avoid: [titles] }, { size: nameOnly, avoid: [titles, keepOff] }, { size: nameOnly, avoid: [titles] }]
  for (const { size, avoid } of tries) {
    for (const [left, top] of corners(wish, size, view)) {
      const box = [left - MARGIN, top, left + size.width + MARGIN, top + size.height] as const
      if (avoid.some(grid => grid.hits(...box))) continue
      const nameY = top + name - 3
      return { id: wish.id, x: left + size.width / 2, nameY, captionY: size === both ? nameY + CAPTION_HEIGHT : null, box }
    }
  }
  return null
}

/** Upper left corners to try: above and below the hull, in the middle and to the sides, kept within the view. */
function corners(wish: TitleWish, size: Size, view: Size): [number, number][] {
  const within = (value: number, most: number): number => Math.max(MARGIN, Math.min(value, most - MARGIN))
  const middle = (wish.left + wish.right) / 2
  return [wish.top - GAP - size.height, wish.bottom + GAP].flatMap(top =>
    SHIFTS.map((shift): [number, number] => [
      within(middle + (shift - 0.5) * size.width, view.width - size.width),
      within(top, view.height - size.height),
    ]),
  )
}
