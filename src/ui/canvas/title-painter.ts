import type { BoxGrid } from './box-grid.ts'
import { HullCover } from './hull-cover.ts'
import type { ScreenHull } from './hull-shapes.ts'
import type { Painting, ScreenBox } from './painting.ts'
import { CAPTION_LINE, carried, LARGE_NAME_LINE, NAME_LINE, placeTitles, type PlacedTitle, type TitleWish } from './place-titles.ts'
import { shortened, type TextPen } from './text-pen.ts'
import { titleLines } from './title-lines.ts'

const TITLE_CHARACTERS = 48
const HALO_PX = 4

type Room = { readonly taken: BoxGrid; readonly uncovered: readonly ScreenBox[] }

/** Places the names of hulls and writes them; they are placed anew when the picture rests, and carried along with their hulls while it moves. */
export class TitlePainter {
  /** Where titles stand in the last frame, as they are clicked like their hulls. */
  titles: readonly PlacedTitle[] = []
  private placedFor: readonly ScreenHull[] | null = null

  /** Writes the titles, off what must stay uncovered, and adds their boxes to `taken`, which holds the nodes. */
  draw(painting: Painting, pen: TextPen, room: Room): void {
    const { taken } = room
    const { hulls } = painting
    const before = this.placedFor
    if (before !== hulls) this.titles = before !== null && painting.moving ? this.carry(before, hulls) : this.place(painting, pen, room)
    this.placedFor = hulls
    const byId = new Map(hulls.map(({ hull }) => [hull.id, hull]))
    for (const title of this.titles) {
      taken.add(...title.box)
      write(title, byId.get(title.id)!, painting.theme, pen)
    }
  }

  private carry(before: readonly ScreenHull[], now: readonly ScreenHull[]): readonly PlacedTitle[] {
    const [was, is] = [before, now].map(hulls => new Map(hulls.map(hull => [hull.hull.id, hull])))
    return this.titles.flatMap(title => {
      const [from, to] = [was!.get(title.id), is!.get(title.id)]
      return from === undefined || to === undefined ? [] : [carried(title, from, to)]
    })
  }

  private place({ hulls, frame, theme, laidOver }: Painting, pen: TextPen, { taken, uncovered }: Room): readonly PlacedTitle[] {
    const cover = new HullCover(frame.width, frame.height, hulls)
    const wishes = hulls.flatMap((hull, number) => (hull.hull.name === '' ? [] : [wishOf(hull, number, theme.font, pen)]))
    return placeTitles(wishes, { width: frame.width, height: frame.height, cover, nodes: taken, laidOver: [...laidOver, ...uncovered].map(({ left, top, right, bottom }) => [left, top, right, bottom] as const) })
  }
}

function wishOf({ hull, left, top, right, bottom, weight, drawnMembers }: ScreenHull, number: number, font: string, pen: TextPen): TitleWish {
  const large = hull.state !== 'closed'
  pen.use(titleFont(large, font))
  const names = titleLines(shortened(hull.name, TITLE_CHARACTERS), text => pen.width(text))
  pen.use(captionFont(font))
  return { id: hull.id, hull: number, left, top, right, bottom, names, captionWidth: pen.width(hull.caption), large, weight, drawn: drawnMembers }
}

function write(title: PlacedTitle, hull: ScreenHull['hull'], theme: Painting['theme'], pen: TextPen): void {
  const large = hull.state !== 'closed'
  if (title.overNodes) pen.plate(title.box, { under: theme.canvas, tint: hull.colour ?? theme.text2 })
  const ink = { halo: theme.canvas, haloWidth: HALO_PX }
  pen.align('center', 'alphabetic')
  pen.use(titleFont(large, theme.font))
  title.lines.forEach((line, at) => pen.write(line, { x: title.x, y: title.nameY + at * (large ? LARGE_NAME_LINE : NAME_LINE) }, { ...ink, colour: theme.label }))
  if (title.captionY === null) return
  pen.use(captionFont(theme.font))
  pen.write(hull.caption, { x: title.x, y: title.captionY }, { ...ink, colour: theme.text2 })
}

function titleFont(large: boolean, family: string): string {
  return `600 ${large ? LARGE_NAME_LINE - 3 : NAME_LINE - 2}px ${family}`
}

function captionFont(family: string): string {
  return `${CAPTION_LINE - 2}px ${family}`
}
