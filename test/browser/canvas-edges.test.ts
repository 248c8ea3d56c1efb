import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Scene } from '../../src/ui/canvas/scene.ts'
import { openHarness, settle, type OpenHarness } from './canvas-harness/open-harness.ts'
import type { Harness } from './canvas-harness/harness.ts'

declare const harness: Harness

/** Where the canvas stands on the page. */
const LEFT = 20
const TOP = 10

let open: OpenHarness

beforeAll(async () => {
  open = await openHarness('?still')
})
afterAll(() => open?.close())
beforeEach(async () => {
  await open.page.mouse.move(2, 2)
  await open.page.evaluate(() => {
    harness.canvas.setLaidOver([])
    harness.show(harness.example())
    harness.canvas.fit()
  })
  await settle(open.page, 250)
  await open.page.evaluate(() => { harness.log.length = 0 })
})
afterEach(() => {
  expect(open.errors).toEqual([])
})

const events = (name: string): Promise<unknown[][]> => open.page.evaluate(name => harness.log.filter(entry => entry[0] === name).map(entry => entry.slice(1)), name)

/** Two nodes far apart with one edge of so many kinds between them, each time as another picture; gives where they stand on the page. */
let pictures = 0
async function showPair(strands: number): Promise<readonly [{ x: number; y: number }, { x: number; y: number }]> {
  pictures++
  const places = await open.page.evaluate(({ strands, pictures }) => {
    const node = { ...harness.example().nodes[0]!, radius: 8, shape: 'circle' as const, kind: 21, label: '', partners: 0, selected: false, pinned: false, hiddenNeighbours: 0 }
    const scene: Scene = {
      nodes: [{ ...node, id: 0, x: 0, y: 4 }, { ...node, id: 1, x: 6, y: 4 }], hulls: [], bundles: [], extent: { minX: -1, minY: 0, maxX: 7, maxY: 8 + pictures / 1000 },
      edges: [{ id: '0-1', from: 0, to: 1, width: 2, style: 'recorded', tone: 'open', colour: '#000000', count: 6, strands, fanned: false }],
    }
    harness.show(scene)
    return new Promise<[{ x: number; y: number }, { x: number; y: number }]>(resolve => setTimeout(() => resolve([harness.canvas.positionOf(0)!, harness.canvas.positionOf(1)!]), 250))
  }, { strands, pictures })
  return places.map(({ x, y }) => ({ x: x + LEFT, y: y + TOP })) as [{ x: number; y: number }, { x: number; y: number }]
}

/** How dark the page is along a line downwards through a place, 0 to 255 per pixel, from so many pixels above to as many below. */
async function darkness(at: { x: number; y: number }, reach: number): Promise<number[]> {
  const shot = (await open.page.screenshot()).toString('base64')
  return open.page.evaluate(async ({ shot, at, reach }) => {
    const image = new Image()
    image.src = `data:image/png;base64,${shot}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    return Array.from({ length: 2 * reach + 1 }, (_, i) => 255 - context.getImageData(Math.round(at.x), Math.round(at.y) - reach + i, 1, 1).data[0]!)
  }, { shot, at, reach })
}

/** Lines that a line downwards through a place crosses: stretches of pixels darker than the canvas. */
async function linesAt(at: { x: number; y: number }): Promise<number> {
  const dark = await darkness(at, 24)
  return dark.filter((value, i) => value > 45 && (dark[i - 1] ?? 0) <= 45).length
}

describe('edges under the pointer', () => {
  test('an edge is told once, with the pointer; leaving it is told too; it asks for a menu of its own', async () => {
    const [from, to] = await showPair(3)
    const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) }
    await open.page.mouse.move(middle.x, middle.y)
    await open.page.mouse.move(middle.x + 1, middle.y)
    await settle(open.page, 100)
    await open.page.mouse.click(middle.x, middle.y, { button: 'right' })
    await open.page.mouse.move(middle.x, middle.y + 60)
    expect(await events('onEdgeHover')).toEqual([['0-1', middle.x - LEFT, middle.y - TOP], [null, middle.x - LEFT, middle.y + 60 - TOP]])
    expect(await events('onEdgeContext')).toEqual([['0-1', middle.x, middle.y]])
    expect(await events('onNodeHover')).toEqual([])
    // A node on the line goes first.
    await open.page.mouse.move(from.x + 3, from.y)
    expect(await events('onNodeHover')).toEqual([[0]])
    expect((await events('onEdgeHover')).length).toBe(2)
  })

  test('relations of several kinds are one line, and fan out into one curve each while they are pointed at', async () => {
    for (const [strands, curves] of [[1, 1], [2, 2], [3, 3]] as const) {
      const [from, to] = await showPair(strands)
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
      // A screenshot may still show a frame before: what counts is what it comes to.
      const comesTo = (lines: number): Promise<void> => expect.poll(async () => {
        await settle(open.page, 300)
        return linesAt(middle)
      }, { timeout: 8000, interval: 100, message: `${strands} kinds` }).toBe(lines)
      await comesTo(1)
      await open.page.mouse.move(middle.x - 20, middle.y)
      await comesTo(curves)
      await open.page.mouse.move(2, 2)
      await comesTo(1)
    }
  })

  test('the right button within a hull, beside nodes and edges, asks for the menu of the structure', async () => {
    const place = await open.page.evaluate(() => {
      const [a, b] = [harness.scene.hulls[7]!.parts![0]![0]!, harness.scene.hulls[7]!.parts![2]![0]!].map(id => harness.canvas.positionOf(id)!)
      return { x: (a!.x + b!.x) / 2, y: (a!.y + b!.y) / 2 }
    })
    // The middle may lie on an edge: the first place near it that does not.
    for (let step = 0; step < 12 && (await events('onHullContext')).length === 0; step++) await open.page.mouse.click(place.x + LEFT - 7 * step, place.y + TOP, { button: 'right' })
    const [[id, x, y]] = (await events('onHullContext')) as [[string, number, number]]
    expect(id).toBe('S-8')
    expect(Math.abs(y - place.y - TOP)).toBeLessThan(1)
    expect(x).toBeLessThanOrEqual(place.x + LEFT)
    expect(await events('onBackgroundContext')).toEqual([])
    expect(await events('onHullClick')).toEqual([])
  })
})

describe('fitting beside what lies over the picture', () => {
  const legend = { left: 0, top: 420, right: 230, bottom: 680 }
  const within = (): Promise<number> => open.page.evaluate(legend => harness.scene.nodes.filter(({ id }) => {
    const { x, y } = harness.canvas.positionOf(id)!
    return x > legend.left && x < legend.right && y > legend.top && y < legend.bottom
  }).length, legend)
  const inView = (width: number): Promise<number> => open.page.evaluate(width => harness.scene.nodes.filter(({ id }) => {
    const { x, y } = harness.canvas.positionOf(id)!
    return x > 0 && y > 0 && x < width && y < 680
  }).length, width)

  test('the whole picture steps aside, and back, as long as nobody moved the camera', async () => {
    const total = await open.page.evaluate(() => harness.scene.nodes.length)
    const before = await open.page.evaluate(() => harness.canvas.camera())
    await open.page.evaluate(legend => harness.canvas.setLaidOver([legend]), legend)
    await settle(open.page, 200)
    expect([await within(), await inView(848)]).toEqual([0, total])
    await open.page.evaluate(() => harness.canvas.setLaidOver([]))
    await settle(open.page, 200)
    const back = await open.page.evaluate(() => harness.canvas.camera())
    for (const key of ['x', 'y', 'ratio'] as const) expect(back[key]).toBeCloseTo(before[key], 6)
    // Once it was moved by hand it stays.
    await open.page.evaluate(() => harness.canvas.zoomBy(1.5))
    await settle(open.page, 200)
    const moved = await open.page.evaluate(() => harness.canvas.camera())
    await open.page.evaluate(legend => harness.canvas.setLaidOver([legend]), legend)
    await settle(open.page, 200)
    expect(await open.page.evaluate(() => harness.canvas.camera())).toEqual(moved)
  })

  test('a picture that was moved stays where it is on the screen when the view becomes lower or higher', async () => {
    await open.page.evaluate(() => harness.canvas.zoomBy(1.7))
    await settle(open.page, 250)
    const id = await open.page.evaluate(() => harness.scene.nodes.find(node => node.label === 'K. Monster')!.id)
    const placeAt = async (height: string): Promise<{ x: number; y: number }> => {
      await open.page.evaluate(height => { document.querySelector<HTMLElement>('#canvas')!.style.height = height }, height)
      await settle(open.page, 300)
      return open.page.evaluate(id => harness.canvas.positionOf(id)!, id)
    }
    const before = await open.page.evaluate(id => harness.canvas.positionOf(id)!, id)
    for (const height of ['600px', '420px', '640px', '']) {
      const { x, y } = await placeAt(height)
      expect(x).toBeCloseTo(before.x, 3)
      expect(y).toBeCloseTo(before.y, 3)
    }
  })

  test('some nodes that were fitted stay fitted when a panel takes part of the view', async () => {
    const members = await open.page.evaluate(() => harness.scene.hulls[2]!.members)
    await open.page.evaluate(members => harness.canvas.fit(members), members)
    await settle(open.page, 150)
    await open.page.evaluate(() => { document.querySelector<HTMLElement>('#canvas')!.style.width = '520px' })
    await settle(open.page, 300)
    const outside = await open.page.evaluate(members => members.filter(id => {
      const { x, y } = harness.canvas.positionOf(id)!
      return x < 20 || x > 500 || y < 20 || y > 660
    }).length, members)
    await open.page.evaluate(() => { document.querySelector<HTMLElement>('#canvas')!.style.width = '' })
    expect(outside).toBe(0)
  })
})
