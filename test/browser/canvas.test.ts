import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CameraState, NodeMove, Scene } from '../../src/ui/canvas/scene.ts'
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
    harness.canvas.setTool('pan')
    harness.canvas.focusNode(null)
    harness.show(harness.example())
    harness.canvas.fit()
  })
  await settle(open.page, 150)
  await open.page.evaluate(() => { harness.log.length = 0 })
})
afterEach(() => {
  expect(open.errors).toEqual([])
})

async function idOf(label: string): Promise<number> {
  return open.page.evaluate(label => harness.scene.nodes.find(node => node.label === label)!.id, label)
}

/** Where a node is on the page. */
async function placeOf(id: number): Promise<{ x: number; y: number }> {
  const place = await open.page.evaluate(id => harness.canvas.positionOf(id)!, id)
  return { x: place.x + LEFT, y: place.y + TOP }
}

async function events(name: string): Promise<unknown[][]> {
  return open.page.evaluate(name => harness.log.filter(entry => entry[0] === name).map(entry => entry.slice(1)), name)
}

/** A place on the page without node or hull. */
const EMPTY = { x: LEFT + 300, y: TOP + 620 }

type Pixel = readonly [red: number, green: number, blue: number]

/** The colours that the page shows at places. */
async function pixels(places: readonly { x: number; y: number }[]): Promise<Pixel[]> {
  const shot = (await open.page.screenshot()).toString('base64')
  return open.page.evaluate(async ({ shot, places }) => {
    const image = new Image()
    image.src = `data:image/png;base64,${shot}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    return places.map(({ x, y }) => {
      const [red, green, blue] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data
      return [red!, green!, blue!] as const
    })
  }, { shot, places: [...places] })
}

const far = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

describe('pointing', () => {
  test('a click reports the node, with Ctrl or Shift as an addition', async () => {
    const id = await idOf('K. Monster')
    const { x, y } = await placeOf(id)
    await open.page.mouse.click(x, y)
    await settle(open.page, 400)
    await open.page.keyboard.down('Control')
    await open.page.mouse.click(x, y)
    await open.page.keyboard.up('Control')
    await settle(open.page, 400)
    await open.page.keyboard.down('Shift')
    await open.page.mouse.click(x, y)
    await open.page.keyboard.up('Shift')
    expect(await events('onNodeClick')).toEqual([[id, { add: false }], [id, { add: true }], [id, { add: true }]])
    expect(await events('onHullClick')).toEqual([])
  })

  test('a double click is one click and one double click, and does not zoom', async () => {
    const id = await idOf('K. Monster')
    const { x, y } = await placeOf(id)
    const before = await open.page.evaluate(() => harness.canvas.camera())
    await open.page.mouse.dblclick(x, y)
    await settle(open.page, 300)
    expect(await events('onNodeClick')).toEqual([[id, { add: false }]])
    expect(await events('onNodeDoubleClick')).toEqual([[id]])
    expect(await open.page.evaluate(() => harness.canvas.camera())).toEqual(before)
  })

  test('titles and the inside of hulls stand for the structure, the rest for the background', async () => {
    await open.page.mouse.click(EMPTY.x, EMPTY.y)
    await settle(open.page, 400)
    expect(await events('onBackgroundClick')).toEqual([[]])
    // Between the parts of the open structure there is no node.
    const gap = await open.page.evaluate(() => {
      const [a, b] = [harness.scene.hulls[7]!.parts![0]![0]!, harness.scene.hulls[7]!.parts![2]![0]!].map(id => harness.canvas.positionOf(id)!)
      for (let t = 0.3; t < 0.8; t += 0.02) {
        const place = { x: a!.x + t * (b!.x - a!.x) - 40, y: a!.y + t * (b!.y - a!.y) }
        if ([0, 8, -8].every(d => harness.canvas.nodeAt(place.x + d, place.y) === null && harness.canvas.nodeAt(place.x, place.y + d) === null)) return place
      }
      throw new Error('no gap')
    })
    await open.page.mouse.click(gap.x + LEFT, gap.y + TOP)
    await settle(open.page, 400)
    await open.page.mouse.dblclick(gap.x + LEFT, gap.y + TOP)
    expect(await events('onHullClick')).toEqual([['S-8', { add: false }], ['S-8', { add: false }]])
    expect(await events('onHullDoubleClick')).toEqual([['S-8']])
  })

  test('hovering is told once and dims all but the neighbours; leaving undoes it', async () => {
    const id = await idOf('M. Proefsma')
    const at = await placeOf(id)
    const [neighbour, stranger] = await open.page.evaluate(id => {
      const near = new Set(harness.scene.edges.flatMap(edge => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : [])))
      const plain = harness.scene.nodes.filter(node => node.shape !== 'triangle' && node.radius === 8 && harness.scene.hulls[7]!.members.includes(node.id))
      return [plain.find(node => near.has(node.id))!.id, plain.find(node => !near.has(node.id) && node.id !== id)!.id]
    }, id)
    const places = [await placeOf(neighbour!), await placeOf(stranger!)]
    const [neighbourBefore, strangerBefore] = await pixels(places)
    await open.page.mouse.move(at.x, at.y)
    await settle(open.page, 250)
    const [neighbourDuring, strangerDuring] = await pixels(places)
    await open.page.mouse.move(at.x + 2, at.y + 1)
    await open.page.mouse.move(2, 2)
    await settle(open.page, 250)
    const [neighbourAfter, strangerAfter] = await pixels(places)
    expect(await events('onNodeHover')).toEqual([[id], [null]])
    expect(far(neighbourDuring!, neighbourBefore!)).toBeLessThan(12)
    expect(far(strangerDuring!, strangerBefore!)).toBeGreaterThan(80)
    expect(far(neighbourAfter!, neighbourBefore!)).toBeLessThan(3)
    expect(far(strangerAfter!, strangerBefore!)).toBeLessThan(3)
  })

  test('the right button asks for a menu of the node or the background, never for the browser\'s', async () => {
    const id = await idOf('J. Voorbeeld')
    const { x, y } = await placeOf(id)
    const prevented = open.page.evaluate(() => new Promise(resolve => {
      document.addEventListener('contextmenu', event => resolve(event.defaultPrevented), { once: true })
    }))
    await open.page.mouse.click(x, y, { button: 'right' })
    expect(await prevented).toBe(true)
    await open.page.mouse.click(EMPTY.x, EMPTY.y, { button: 'right' })
    const [[node, clientX, clientY]] = (await events('onNodeContext')) as [[number, number, number]]
    expect(node).toBe(id)
    expect(Math.hypot(clientX - x, clientY - y)).toBeLessThan(1)
    expect(await events('onBackgroundContext')).toEqual([[EMPTY.x, EMPTY.y]])
    expect(await events('onNodeClick')).toEqual([])
  })
})

describe('dragging', () => {
  test('a node follows the pointer and is reported in layout units; the camera stays', async () => {
    const id = await idOf('K. Monster')
    const at = await placeOf(id)
    const before = await open.page.evaluate(id => ({ camera: harness.canvas.camera(), node: harness.scene.nodes.find(node => node.id === id)!, left: harness.canvas.viewport()!.left, right: harness.canvas.viewport()!.right }), id)
    await open.page.mouse.move(at.x, at.y)
    await open.page.mouse.down()
    await open.page.mouse.move(at.x + 30, at.y + 40, { steps: 6 })
    await open.page.mouse.move(at.x + 60, at.y - 20, { steps: 6 })
    await open.page.mouse.up()
    await settle(open.page, 150)
    const [[moves]] = (await events('onNodesMoved')) as [[NodeMove[]]]
    const unitsPerPixel = (before.right - before.left) / 848
    expect(moves).toHaveLength(1)
    expect(moves[0]!.id).toBe(id)
    expect(moves[0]!.x).toBeCloseTo(before.node.x + 60 * unitsPerPixel, 3)
    expect(moves[0]!.y).toBeCloseTo(before.node.y - 20 * unitsPerPixel, 3)
    expect(await events('onNodeClick')).toEqual([])
    expect(await open.page.evaluate(() => harness.canvas.camera())).toEqual(before.camera)
    const after = await placeOf(id)
    expect(after.x).toBeCloseTo(at.x + 60, 3)
    expect(after.y).toBeCloseTo(at.y - 20, 3)
  })

  test('a selected node takes the selection along; Escape takes it all back', async () => {
    const ids = [await idOf('K. Monster'), await idOf('J. Voorbeeld'), await idOf('ZZ-99-ZZ')]
    await open.page.evaluate(ids => harness.show({ ...harness.scene, nodes: harness.scene.nodes.map(node => ({ ...node, selected: ids.includes(node.id) })) }), ids)
    await settle(open.page)
    const before = await Promise.all(ids.map(placeOf))
    const drag = async (): Promise<void> => {
      await open.page.mouse.move(before[0]!.x, before[0]!.y)
      await open.page.mouse.down()
      await open.page.mouse.move(before[0]!.x + 25, before[0]!.y + 10, { steps: 5 })
    }
    await drag()
    await open.page.keyboard.press('Escape')
    await open.page.mouse.up()
    await settle(open.page)
    expect(await events('onNodesMoved')).toEqual([])
    expect(await Promise.all(ids.map(placeOf))).toEqual(before)
    await drag()
    await open.page.mouse.up()
    await settle(open.page)
    const [[moves]] = (await events('onNodesMoved')) as [[NodeMove[]]]
    expect(moves.map(move => move.id)).toEqual(ids.toSorted((a, b) => a - b))
    for (const [i, place] of (await Promise.all(ids.map(placeOf))).entries()) {
      expect(place.x - before[i]!.x).toBeCloseTo(25, 3)
      expect(place.y - before[i]!.y).toBeCloseTo(10, 3)
    }
  })

  test('less than three pixels is a click', async () => {
    const id = await idOf('K. Monster')
    const at = await placeOf(id)
    await open.page.mouse.move(at.x, at.y)
    await open.page.mouse.down()
    for (const [dx, dy] of [[1, 0], [1, 1], [0, 1], [2, 0], [1, 0]] as const) await open.page.mouse.move(at.x + dx, at.y + dy)
    await open.page.mouse.up()
    expect(await events('onNodesMoved')).toEqual([])
    expect(await events('onNodeClick')).toEqual([[id, { add: false }]])
  })

  test('the background pans, and the camera is told when it rests', async () => {
    const id = await idOf('K. Monster')
    const before = await placeOf(id)
    await open.page.mouse.move(EMPTY.x, EMPTY.y)
    await open.page.mouse.down()
    await open.page.mouse.move(EMPTY.x + 40, EMPTY.y - 30, { steps: 8 })
    await settle(open.page, 150)
    await open.page.mouse.up()
    await settle(open.page, 300)
    const after = await placeOf(id)
    expect(after.x - before.x).toBeCloseTo(40, 3)
    expect(after.y - before.y).toBeCloseTo(-30, 3)
    const told = (await events('onCameraChange')) as [CameraState][]
    expect(told.at(-1)![0]).toEqual(await open.page.evaluate(() => harness.canvas.camera()))
    expect(await events('onBackgroundClick')).toEqual([])
  })

  test('Shift makes a rectangle, the tools a rectangle or lasso; they select what lies inside and leave the camera', async () => {
    const expected = await open.page.evaluate(() => harness.scene.nodes
      .filter(({ id }) => { const { x, y } = harness.canvas.positionOf(id)!; return x > 60 && x < 240 && y > 40 && y < 200 }).map(node => node.id))
    const camera = await open.page.evaluate(() => harness.canvas.camera())
    const drag = async (path: readonly (readonly [number, number])[]): Promise<void> => {
      await open.page.mouse.move(LEFT + path[0]![0], TOP + path[0]![1])
      await open.page.mouse.down()
      for (const [x, y] of path.slice(1)) await open.page.mouse.move(LEFT + x, TOP + y, { steps: 4 })
    }
    await open.page.keyboard.down('Shift')
    await drag([[60, 40], [240, 200]])
    await settle(open.page)
    // The rectangle is seen while it is drawn.
    const [edge, outside] = await pixels([{ x: LEFT + 150, y: TOP + 200 }, { x: LEFT + 150, y: TOP + 206 }])
    expect(far(edge!, outside!)).toBeGreaterThan(60)
    await open.page.mouse.up()
    await open.page.keyboard.up('Shift')
    await open.page.evaluate(() => harness.canvas.setTool('rectangle'))
    await open.page.keyboard.down('Control')
    await drag([[240, 200], [60, 40]])
    await open.page.mouse.up()
    await open.page.keyboard.up('Control')
    await open.page.evaluate(() => harness.canvas.setTool('lasso'))
    await drag([[60, 40], [240, 40], [240, 200], [60, 200]])
    await open.page.mouse.up()
    expect(expected.length).toBeGreaterThan(40)
    expect(await events('onBoxSelect')).toEqual([[expected, false], [expected, true], [expected, false]])
    expect(await open.page.evaluate(() => harness.canvas.camera())).toEqual(camera)
    expect(await events('onBackgroundClick')).toEqual([])
  })
})

describe('the camera', () => {
  test('the wheel zooms around the pointer', async () => {
    const id = await idOf('K. Monster')
    const at = await placeOf(id)
    // The wheel reports whole pixels.
    const pointer = { x: Math.floor(at.x), y: Math.floor(at.y) }
    await open.page.mouse.move(pointer.x, pointer.y)
    await open.page.mouse.wheel(0, -120)
    await settle(open.page, 400)
    const { ratio } = await open.page.evaluate(() => harness.canvas.camera())
    expect(ratio).toBeLessThan(0.9)
    const after = await placeOf(id)
    expect(after.x - pointer.x).toBeCloseTo((at.x - pointer.x) / ratio, 2)
    expect(after.y - pointer.y).toBeCloseTo((at.y - pointer.y) / ratio, 2)
  })

  test('fit shows some or all; the camera goes back where it was; zooming has its bounds', async () => {
    const inView = async (): Promise<number> => open.page.evaluate(() => harness.scene.nodes.filter(({ id }) => {
      const { x, y } = harness.canvas.positionOf(id)!
      return x > 0 && y > 0 && x < 848 && y < 680
    }).length)
    const total = await open.page.evaluate(() => harness.scene.nodes.length)
    expect(await inView()).toBe(total)
    await open.page.evaluate(() => harness.canvas.fit(harness.scene.hulls[0]!.members))
    await settle(open.page, 100)
    const near = await open.page.evaluate(() => harness.canvas.camera())
    const membersInView = await open.page.evaluate(() => harness.scene.hulls[0]!.members.filter(id => {
      const { x, y } = harness.canvas.positionOf(id)!
      return x >= 40 && y >= 40 && x <= 808 && y <= 640
    }).length)
    expect(membersInView).toBe(54)
    expect(await inView()).toBeLessThan(120)
    await open.page.evaluate(() => harness.canvas.fit())
    await settle(open.page, 100)
    expect(await inView()).toBe(total)
    await open.page.evaluate(state => harness.canvas.setCamera(state), near)
    await settle(open.page, 100)
    const back = await open.page.evaluate(() => harness.canvas.camera())
    for (const key of ['x', 'y', 'ratio', 'angle'] as const) expect(back[key]).toBeCloseTo(near[key], 9)
    await open.page.evaluate(() => harness.canvas.zoomBy(1e9))
    await settle(open.page, 100)
    expect((await open.page.evaluate(() => harness.canvas.camera())).ratio).toBeCloseTo(0.02, 9)
  })

  test('a node far outside does not rescale the picture until it is fitted', async () => {
    const id = await idOf('K. Monster')
    const before = await placeOf(id)
    await open.page.evaluate(id => harness.show({ ...harness.scene, nodes: [...harness.scene.nodes, { ...harness.scene.nodes[id]!, id: 9999, x: 3000, y: -500 }] }), id)
    await settle(open.page, 100)
    expect(await placeOf(id)).toEqual(before)
    await open.page.evaluate(() => harness.canvas.fit())
    await settle(open.page, 150)
    const outlier = await placeOf(9999)
    expect(outlier.x).toBeLessThan(LEFT + 848)
    expect(outlier.y).toBeGreaterThan(TOP)
    // Another picture has another extent.
    await open.page.evaluate(() => harness.show({ ...harness.example(), extent: { minX: 0, minY: 0, maxX: 848, maxY: 680 } }))
    await settle(open.page, 150)
    expect(Math.abs((await placeOf(id)).x - before.x)).toBeLessThan(60)
  })
})

describe('the picture', () => {
  test('nodes have their colour, their partners\' arcs at the fixed places, and the selected one its ring', async () => {
    const show = async (partners: number, selected: boolean): Promise<void> => {
      await open.page.evaluate(({ partners, selected }) => {
        const node = { ...harness.example().nodes[0]!, id: 0, x: 0, y: 0, radius: 14, shape: 'circle' as const, kind: 21, colour: '#AA3300', label: '', labelPriority: 0, pinned: false, hiddenNeighbours: 0 }
        const scene: Scene = { nodes: [{ ...node, partners, selected }, { ...node, id: 1, x: 6, y: 4, partners: 0, selected: false }], edges: [], bundles: [], hulls: [], extent: { minX: -6, minY: -4, maxX: 6, maxY: 4 } }
        harness.show(scene)
      }, { partners, selected })
      await settle(open.page, 100)
    }
    const theme = await open.page.evaluate(() => Array.from({ length: 10 }, (_, place) => getComputedStyle(document.documentElement).getPropertyValue(`--p${place}`).trim()))
    const canvas: Pixel = [250, 251, 252]
    await show(0b1010010001, false)
    const at = await placeOf(0)
    const around = (distance: number): { x: number; y: number }[] => theme.map((_, place) => ({ x: at.x + distance * Math.sin((place * Math.PI) / 5), y: at.y - distance * Math.cos((place * Math.PI) / 5) }))
    const arcs = await pixels(around(18))
    for (const [place, css] of theme.entries()) {
      const hex = css.slice(1)
      const wide = hex.length === 3 ? [...hex].map(digit => digit + digit).join('') : hex
      const partner: Pixel = [0, 2, 4].map(i => Number.parseInt(wide.slice(i, i + 2), 16)) as unknown as Pixel
      const drawn = (0b1010010001 >> place) & 1
      expect(far(arcs[place]!, drawn ? partner : canvas), `place ${place}`).toBeLessThan(30)
    }
    const [inside, ring] = await pixels([{ x: at.x - 8, y: at.y - 5 }, around(22.5)[0]!])
    expect(far(inside!, [0xaa, 0x33, 0])).toBeLessThan(6)
    expect(far(ring!, canvas)).toBeLessThan(6)
    await show(0b1010010001, true)
    const [ringSelected] = await pixels([around(22.5)[0]!])
    expect(far(ringSelected!, [0x1b, 0x5a, 0x96])).toBeLessThan(60)
  })

  test('a hull is tinted with its colour, hides the bundle that passes behind it, and turns dark with the theme', async () => {
    const show = async (bundled: boolean): Promise<{ x: number; y: number }> => {
      await open.page.evaluate(bundled => harness.show({
        nodes: [], edges: [], bundles: bundled ? [{ from: 'A', to: 'B', count: 30, highlighted: true }] : [], extent: { minX: 0, minY: 0, maxX: 10, maxY: 8 },
        hulls: [['A', 1], ['B', 9], ['C', 5]].map(([id, x]) => ({ id: String(id), name: '', caption: '', colour: '#B0607F', members: [], state: 'closed' as const, collapsed: { x: Number(x), y: 4, radius: id === 'C' ? 90 : 20, count: 1 } })),
      }), bundled)
      await settle(open.page, 100)
      const { left, right, top, bottom } = (await open.page.evaluate(() => harness.canvas.viewport()))!
      return { x: LEFT + ((5 - left) / (right - left)) * 848, y: TOP + ((4 - top) / (bottom - top)) * 680 }
    }
    const centre = await show(true)
    // The bundle runs from left to right through the middle, bent upwards.
    const column = (dx: number): { x: number; y: number }[] => Array.from({ length: 80 }, (_, i) => ({ x: centre.x + dx, y: centre.y - 60 + i }))
    const [within, beyond] = [await pixels(column(30)), await pixels(column(140))]
    await show(false)
    const [withinBare, beyondBare] = [await pixels(column(30)), await pixels(column(140))]
    expect(within).toEqual(withinBare)
    expect(Math.max(...beyond.map((pixel, i) => far(pixel, beyondBare[i]!)))).toBeGreaterThan(40)
    // Two tenths of the hull's colour over the canvas.
    expect(far(within[5]!, [250 * 0.8 + 0xb0 * 0.2, 251 * 0.8 + 0x60 * 0.2, 252 * 0.8 + 0x7f * 0.2])).toBeLessThan(4)
    await open.page.evaluate(() => harness.dark(true))
    await settle(open.page, 150)
    const [dark] = await pixels([EMPTY])
    await open.page.evaluate(() => harness.dark(false))
    expect(far(dark!, [12, 17, 22])).toBeLessThan(3)
  })

  test('collapsed hulls are drawn and clicked though no node is', async () => {
    await open.page.evaluate(() => harness.show({
      nodes: [], edges: [], bundles: [{ from: 'A', to: 'B', count: 5, highlighted: true }], extent: { minX: 0, minY: 0, maxX: 10, maxY: 8 },
      hulls: ['A', 'B'].map((id, i) => ({ id, name: `Structuur ${id}`, caption: '40 leden', colour: '#B0607F', members: [], state: 'closed' as const, collapsed: { x: 2 + 6 * i, y: 4, radius: 20, count: 40 } })),
    }))
    await settle(open.page, 100)
    const { left, right, top, bottom } = (await open.page.evaluate(() => harness.canvas.viewport()))!
    const at = { x: LEFT + ((8 - left) / (right - left)) * 848, y: TOP + ((4 - top) / (bottom - top)) * 680 }
    await open.page.mouse.click(at.x + 12, at.y + 8)
    expect(await events('onHullClick')).toEqual([['B', { add: false }]])
    const [disc, background] = await pixels([{ x: at.x + 12, y: at.y + 8 }, { x: at.x + 40, y: at.y + 60 }])
    expect(far(disc!, background!)).toBeGreaterThan(12)
  })

  test('arrows walk to drawn neighbours, and the focus is brought into view', async () => {
    const id = await idOf('M. Proefsma')
    const walked = await open.page.evaluate(id => (['up', 'down', 'left', 'right'] as const).map(direction => {
      const next = harness.canvas.neighbourInDirection(id, direction)
      const [from, to] = [harness.canvas.positionOf(id)!, next === null ? null : harness.canvas.positionOf(next)!]
      return to === null ? null : { up: from.y - to.y, down: to.y - from.y, left: from.x - to.x, right: to.x - from.x }[direction]
    }), id)
    for (const step of walked) expect(step).toBeGreaterThan(0)
    await open.page.evaluate(() => harness.canvas.fit(harness.scene.hulls[0]!.members))
    await settle(open.page, 100)
    await open.page.evaluate(id => harness.canvas.focusNode(id), id)
    await settle(open.page, 100)
    const { x, y } = await placeOf(id)
    expect(x > LEFT && y > TOP && x < LEFT + 848 && y < TOP + 680).toBe(true)
    const radius = 10 / Math.sqrt((await open.page.evaluate(() => harness.canvas.camera())).ratio)
    const node = await open.page.evaluate(id => harness.scene.nodes.find(node => node.id === id)!.radius, id)
    const reach = (radius / 10) * node + 8
    const [above] = await pixels([{ x: x - reach * Math.SQRT1_2, y: y - reach * Math.SQRT1_2 }])
    expect(far(above!, [0x0b, 0x6b, 0xcb])).toBeLessThan(70)
  })
})

test('touch: a tap clicks, a finger on a node drags it, a long press asks for the menu and is no tap', async () => {
  const context = await open.browser.newContext({ hasTouch: true, viewport: { width: 888, height: 700 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.goto(`${open.url}?still`)
  await page.waitForFunction(() => 'harness' in globalThis)
  await settle(page, 200)
  const { id, x, y } = await page.evaluate(() => {
    const { id } = harness.scene.nodes.find(node => node.label === 'K. Monster')!
    return { id, ...harness.canvas.positionOf(id)! }
  })
  const at = { x: Math.round(x + LEFT), y: Math.round(y + TOP) }
  const session = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', dx = 0, dy = 0): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: at.x + dx, y: at.y + dy }] })
  const log = (): Promise<unknown[][]> => page.evaluate(() => harness.log.splice(0).filter(entry => entry[0] !== 'onCameraChange' && entry[0] !== 'onNodeHover'))
  await log()
  await touch('touchStart')
  await touch('touchEnd')
  expect(await log()).toEqual([['onNodeClick', id, { add: false }]])
  await settle(page, 400)
  await touch('touchStart')
  await settle(page, 650)
  await touch('touchEnd')
  expect(await log()).toEqual([['onNodeContext', id, at.x, at.y]])
  await settle(page, 400)
  await touch('touchStart')
  for (let step = 1; step <= 6; step++) await touch('touchMove', step * 5, step * 3)
  await touch('touchEnd')
  await settle(page)
  const [[name, moves]] = (await log()) as [[string, NodeMove[]]]
  expect([name, moves.map(move => move.id)]).toEqual(['onNodesMoved', [id]])
  const after = await page.evaluate(id => harness.canvas.positionOf(id)!, id)
  expect(after.x - x).toBeCloseTo(30, 2)
  expect(after.y - y).toBeCloseTo(18, 2)
  await context.close()
})

test('without WebGL 2 the canvas says so', async () => {
  const page = await open.browser.newPage()
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) { return kind === 'webgl2' ? null : (original as (...values: unknown[]) => unknown).call(this, kind, ...rest) } })
  })
  const failed = page.waitForEvent('pageerror')
  await page.goto(open.url)
  expect((await failed).name).toBe('NoWebGl')
  await page.close()
})

test('a lost graphics context is told once, and disposing leaves nothing behind', async () => {
  await open.page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('#canvas canvas.sigma-nodes, #canvas canvas.sigma-edges')) canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext()
  })
  await settle(open.page, 200)
  expect(await events('onContextLost')).toEqual([[]])
  await open.page.evaluate(() => harness.canvas.dispose())
  await settle(open.page, 200)
  expect(await open.page.evaluate(() => document.querySelectorAll('#canvas canvas').length)).toBe(0)
  expect(await events('onContextLost')).toEqual([[]])
})
