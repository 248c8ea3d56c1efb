import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoxGrid } from '../../../src/ui/canvas/box-grid.ts'
import { distanceToHull } from '../../../src/ui/canvas/convex-hull.ts'
import { HullCover } from '../../../src/ui/canvas/hull-cover.ts'
import { carried, placeTitles, type PlacedTitle, type TitleRoom, type TitleWish } from '../../../src/ui/canvas/place-titles.ts'
import { titleLines } from '../../../src/ui/canvas/title-lines.ts'

const WIDTH = 600
const HEIGHT = 400
const PAD = 8
/** Pixels of a letter in these tests. */
const LETTER = 6

type Box = readonly [left: number, top: number, right: number, bottom: number]
type Hull = { readonly id: string; readonly x: number; readonly y: number; readonly halfWidth: number; readonly halfHeight: number; readonly name: string; readonly large: boolean; readonly weight: number; readonly nodes: readonly (readonly [number, number])[] }

const hullAt = (id: string, x: number, y: number, changes: Partial<Hull> = {}): Hull => ({ id, x, y, halfWidth: 32, halfHeight: 22, name: 'Aannemers', large: false, weight: 10, nodes: [], ...changes })

const cornersOf = ({ x, y, halfWidth, halfHeight }: Hull): number[] => [x - halfWidth, y - halfHeight, x + halfWidth, y - halfHeight, x + halfWidth, y + halfHeight, x - halfWidth, y + halfHeight]
const nodeBox = ([x, y]: readonly [number, number]): Box => [x - 3, y - 3, x + 3, y + 3]
const meet = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

function wishOf(hull: Hull, number: number): TitleWish {
  const { id, x, y, halfWidth, halfHeight, name, large, weight, nodes } = hull
  return {
    id, hull: number, left: x - halfWidth - PAD, right: x + halfWidth + PAD, top: y - halfHeight - PAD, bottom: y + halfHeight + PAD,
    names: titleLines(name, text => LETTER * text.length), captionWidth: 50, large, weight, drawn: nodes.length,
  }
}

function place(hulls: readonly Hull[], changes: Partial<TitleRoom> = {}): PlacedTitle[] {
  const nodes = new BoxGrid(WIDTH, HEIGHT)
  for (const node of hulls.flatMap(hull => hull.nodes)) nodes.add(...nodeBox(node))
  const cover = new HullCover(WIDTH, HEIGHT, hulls.map(hull => ({ corners: cornersOf(hull), pad: PAD })))
  return placeTitles(hulls.map(wishOf), { width: WIDTH, height: HEIGHT, cover, nodes, ...changes })
}

/** The least distance from any place in a box to a hull's outline; 0 or less on the hull. */
function awayFrom(hull: Hull, [left, top, right, bottom]: Box): number {
  let least = Infinity
  for (let x = left; x <= right; x += (right - left) / 12) for (let y = top; y <= bottom; y += (bottom - top) / 6) least = Math.min(least, distanceToHull(cornersOf(hull), x, y) - PAD)
  return least
}

const anyHulls = fc.array(fc.record({
  x: fc.integer({ min: -40, max: 640 }), y: fc.integer({ min: -40, max: 440 }), halfWidth: fc.integer({ min: 6, max: 60 }), halfHeight: fc.integer({ min: 6, max: 50 }),
  name: fc.constantFrom('Rijn', 'Amber Klus Zuid B.V.', 'Oostpoort Personenvervoer Services V.O.F.', 'Jan Joost Zandhoek'), weight: fc.integer({ min: 1, max: 50 }), large: fc.boolean(),
  inside: fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), { maxLength: 20 }),
}), { maxLength: 40 }).map(list => list.map(({ inside, ...rest }, i): Hull => ({ id: `S-${i}`, ...rest, nodes: inside.map(([dx, dy]) => [rest.x + dx * rest.halfWidth, rest.y + dy * rest.halfHeight] as const) })))

describe('placeTitles', () => {
  test('titles lie in view and never over each other; those of closed hulls never over a node or hull of another', () => {
    fc.assert(fc.property(anyHulls, hulls => {
      const placed = place(hulls)
      placed.forEach(({ id, box }, i) => {
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= WIDTH && box[3] <= HEIGHT).toBe(true)
        for (const other of placed.slice(i + 1)) expect(meet(box, other.box)).toBe(false)
        const own = hulls.find(hull => hull.id === id)!
        if (own.large) return
        for (const hull of hulls) {
          if (hull === own) continue
          // Cells are 4 px: an outline may be missed by less than one.
          expect(awayFrom(hull, box)).toBeGreaterThan(-5.7)
        }
      })
    }), { seed: 41, numRuns: 120 })
  })

  test('a title touches its own hull or all but touches it, and covers at most its share of the nodes', () => {
    fc.assert(fc.property(anyHulls, hulls => {
      for (const { id, box, overNodes } of place(hulls)) {
        const own = hulls.find(hull => hull.id === id)!
        if (own.large) continue
        expect(awayFrom(own, box)).toBeLessThan(14)
        const under = own.nodes.filter(node => meet(box, nodeBox(node))).length
        expect(overNodes).toBe(hulls.flatMap(hull => hull.nodes).some(node => meet(box, nodeBox(node))))
        expect(under).toBeLessThanOrEqual(0.75 * own.nodes.length)
      }
    }), { seed: 43, numRuns: 120 })
  })

  test('stands above the middle of its hull with its caption when there is room, a long name in two lines', () => {
    const [title] = place([hullAt('S-1', 300, 200)])
    expect(title).toMatchObject({ id: 'S-1', x: 300, lines: ['Aannemers'], overNodes: false })
    expect(title!.captionY! - title!.nameY).toBe(13)
    expect(title!.captionY).toBeLessThan(170)
    expect(title!.captionY).toBeGreaterThan(155)
    expect(place([hullAt('S-1', 300, 200, { name: 'Oostpoort Personenvervoer' })])[0]!.lines).toEqual(['Oostpoort', 'Personenvervoer'])
  })

  test('goes inside where nodes or another hull are above, and down the slope of its outline', () => {
    const above = hullAt('S-2', 300, 118, { halfWidth: 90, weight: 1 })
    const own = hullAt('S-1', 300, 210, { halfHeight: 40, halfWidth: 50, nodes: [[300, 240], [280, 245]] })
    const title = place([own, above]).find(({ id }) => id === 'S-1')!
    expect(title.overNodes).toBe(false)
    expect(title.box[1]).toBeGreaterThanOrEqual(210 - 40 - PAD)
    expect(title.box[3]).toBeLessThan(210 + 40 + PAD)
  })

  test('where it is cramped it stands over few of its own nodes, then goes without; an open hull is named whatever it costs', () => {
    const nodes = Array.from({ length: 90 }, (_, i): [number, number] => [246 + (i % 10) * 12, 153 + Math.floor(i / 10) * 12])
    const walls = [[300, 100], [300, 310], [190, 200], [420, 200]].map(([x, y], i) => hullAt(`W-${i}`, x!, y!, { halfWidth: i < 2 ? 170 : 40, halfHeight: i < 2 ? 30 : 60, weight: 99, name: '' }))
    const own = (changes: Partial<Hull>): Hull => hullAt('S-1', 300, 200, { halfWidth: 55, halfHeight: 45, nodes, name: 'Amber Klus Zuid B.V.', ...changes })
    const find = (hull: Hull): PlacedTitle | undefined => place([hull, ...walls]).find(({ id }) => id === 'S-1')
    const over = find(own({}))!
    expect(over).toMatchObject({ overNodes: true, captionY: null })
    expect(nodes.filter(node => meet(over.box, nodeBox(node))).length).toBeLessThanOrEqual(0.4 * nodes.length)
    const small = own({ halfWidth: 20, halfHeight: 12, nodes: nodes.map(([x, y]) => [300 + (x - 300) / 4, 200 + (y - 200) / 5]) })
    const tight = walls.map(wall => ({ ...wall, x: 300 + (wall.x - 300) * 0.8, y: 200 + (wall.y - 200) * 0.62 }))
    expect(place([small, ...tight]).some(({ id }) => id === 'S-1')).toBe(false)
    expect(place([{ ...small, large: true }, ...tight].filter(hull => hull.name !== ''))[0]!.id).toBe('S-1')
  })

  test('open hulls choose first, then the heavier, whatever the order given', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => hullAt(`S-${String(i).padStart(2, '0')}`, 300 + (i % 3), 200, { weight: i, large: i === 3 || i === 7 }))
    const placed = place(crowd)
    expect(placed.slice(0, 2).map(title => title.id)).toEqual(['S-07', 'S-03'])
    expect(place(crowd.toReversed())).toEqual(placed)
  })

  test('keeps off what lies over the picture', () => {
    const legend: Box = [0, 0, WIDTH, 172]
    const [title] = place([hullAt('S-1', 300, 200)], { laidOver: [legend] })
    expect(meet(title!.box, legend)).toBe(false)
  })

  test('a hull that runs out of the picture keeps its title at the edge; one out of view has none', () => {
    const [cut] = place([hullAt('S-1', 300, 10)])
    expect(cut!.box[1]).toBeGreaterThanOrEqual(0)
    expect(place([hullAt('S-1', 300, -200)])).toEqual([])
    expect(place([hullAt('S-1', 900, 200)])).toEqual([])
  })
})

describe('carried', () => {
  const before = { left: 100, top: 100, right: 200, bottom: 180 }
  test('keeps its distance outside a hull that grows and moves, and its share within it', () => {
    const title: PlacedTitle = { id: 'S-1', x: 150, lines: ['Naam'], nameY: 84, captionY: 97, box: [120, 70, 180, 98], overNodes: false }
    const now = { left: 300, top: 50, right: 500, bottom: 210 }
    const moved = carried(title, before, now)
    expect(moved.box).toEqual([370, 20, 430, 48])
    expect([moved.x, moved.nameY, moved.captionY]).toEqual([400, 34, 47])
    const within = carried({ ...title, captionY: null, box: [120, 130, 180, 150] }, before, now)
    expect((within.box[1] + within.box[3]) / 2).toBeCloseTo(130, 9)
    expect(within.captionY).toBe(null)
  })

  test('goes back to where it was when the hull does', () => {
    const box = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })).map(([x, y]): Box => [x, y, x + 60, y + 20])
    fc.assert(fc.property(box, ([left, top, right, bottom]) => {
      const title: PlacedTitle = { id: 'S', x: (left + right) / 2, lines: [], nameY: bottom - 3, captionY: null, box: [left, top, right, bottom], overNodes: false }
      const there = { left: 40, top: -20, right: 90, bottom: 400 }
      carried(carried(title, before, there), there, before).box.forEach((value, i) => expect(value).toBeCloseTo(title.box[i]!, 6))
    }), { seed: 44, numRuns: 100 })
  })
})
