import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BoxGrid } from '../../../src/ui/canvas/box-grid.ts'
import { placeTitles, type TitleWish } from '../../../src/ui/canvas/place-titles.ts'

const WIDTH = 600
const HEIGHT = 400

const hull = (id: string, x: number, y: number, changes: Partial<TitleWish> = {}): TitleWish => ({
  id, left: x - 40, top: y - 30, right: x + 40, bottom: y + 30, nameWidth: 90, captionWidth: 110, large: false, weight: 10, ...changes,
})

const place = (wishes: readonly TitleWish[], keepOff = new BoxGrid(WIDTH, HEIGHT)) => placeTitles(wishes, WIDTH, HEIGHT, keepOff)

describe('placeTitles', () => {
  test('no two titles overlap and all lie within the picture', () => {
    const hulls = fc.array(fc.record({ x: fc.integer({ min: -60, max: 660 }), y: fc.integer({ min: -60, max: 460 }), nameWidth: fc.integer({ min: 20, max: 200 }), captionWidth: fc.integer({ min: 0, max: 200 }), large: fc.boolean(), weight: fc.integer({ min: 1, max: 50 }) }), { maxLength: 60 })
    fc.assert(fc.property(hulls, list => {
      const placed = place(list.map(({ x, y, ...rest }, i) => hull(`S-${i}`, x, y, rest)))
      placed.forEach(({ box: a }, i) => {
        expect(a[0] >= 0 && a[1] >= 0 && a[2] <= WIDTH && a[3] <= HEIGHT).toBe(true)
        for (const { box: b } of placed.slice(i + 1)) expect(a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]).toBe(false)
      })
    }), { seed: 41, numRuns: 200 })
  })

  test('stands above the middle of its hull with its caption when there is room', () => {
    const [title] = place([hull('S-1', 300, 200)])
    expect(title).toMatchObject({ id: 'S-1', x: 300 })
    expect(title!.captionY! - title!.nameY).toBe(14)
    expect(title!.captionY).toBeLessThan(170)
    expect(title!.captionY).toBeGreaterThan(155)
  })

  test('gives way to nodes, then stands over them rather than drop its caption', () => {
    const above = new BoxGrid(WIDTH, HEIGHT)
    above.add(200, 130, 400, 169)
    const [below] = place([hull('S-1', 300, 200)], above)
    expect(below!.nameY).toBeGreaterThan(230)
    const everywhere = new BoxGrid(WIDTH, HEIGHT)
    everywhere.add(0, 0, WIDTH, HEIGHT)
    expect(place([hull('S-1', 300, 200)], everywhere)[0]).toMatchObject({ x: 300, captionY: expect.any(Number) })
  })

  test('the open hull chooses first, then the heavier; later ones go without, whatever the order given', () => {
    const crowd = Array.from({ length: 40 }, (_, i) => hull(`S-${String(i).padStart(2, '0')}`, 300 + (i % 3), 200, { weight: i, large: i === 3 }))
    const placed = place(crowd)
    expect(placed[0]!.id).toBe('S-03')
    expect(placed[1]!.id).toBe('S-39')
    expect(placed.length).toBeGreaterThan(1)
    expect(placed.length).toBeLessThan(40)
    expect(place(crowd.toReversed())).toEqual(placed)
  })

  test('shifts off a title in its way; where there is no room for two lines, the name stands alone', () => {
    const [first, second] = place([hull('S-1', 300, 200, { weight: 2 }), hull('S-2', 390, 200, { weight: 1 })])
    expect(first!.x).toBe(300)
    expect(second!.x).toBeGreaterThan(390)
    expect(second!.captionY).not.toBe(null)
    // The title of S-1 ends at 166; S-2 begins at 184 and runs out of a picture 190 high.
    const low = placeTitles([hull('S-1', 300, 200, { weight: 2 }), hull('S-2', 300, 214, { weight: 1 })], WIDTH, 190, new BoxGrid(WIDTH, 190))
    expect(low.map(title => [title.id, title.captionY === null])).toEqual([['S-1', false], ['S-2', true]])
  })

  test('a hull that runs out of the picture keeps its title at the edge; one out of view has none', () => {
    const [cut] = place([hull('S-1', 300, 10)])
    expect(cut!.box[1]).toBeGreaterThanOrEqual(0)
    expect(place([hull('S-1', 300, -200)])).toEqual([])
    expect(place([hull('S-1', 900, 200)])).toEqual([])
  })
})
