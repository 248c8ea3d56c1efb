import { describe, expect, test } from 'vitest'
import { colourReader, parseRgb } from '../../../src/ui/canvas/css-colour.ts'
import { bundleWidth, edgeOpacity } from '../../../src/ui/canvas/edge-opacity.ts'
import { areaShape } from '../../../src/ui/canvas/gestures.ts'
import { iconOfKind } from '../../../src/ui/canvas/kind-icons.ts'
import { shortened } from '../../../src/ui/canvas/text-pen.ts'
import { ENTITY_KINDS } from '../../../src/model/kinds.ts'

describe('edge opacity (DESIGN.md section 6)', () => {
  test.each([
    ['open', 300, 0.55], ['open', 301, 0.4], ['open', 1000, 0.4], ['open', 1001, 0.28], ['inside', 1, 0.5], ['inside', 700, 0.3], ['inside', 2000, 0.18],
    ['between', 300, 0.14], ['between', 1000, 0.08], ['between', 1500, 0], ['bundle', 300, 0.14], ['bundle', 1000, 0.14], ['bundle', 2000, 0.12],
  ] as const)('%s at %i nodes is %f', (tone, nodes, opacity) => {
    expect(edgeOpacity(tone, nodes)).toBe(opacity)
  })

  test('bundles grow with the root of their number up to 6 pixels', () => {
    expect([1, 4, 9, 1000].map(bundleWidth)).toEqual([1.9, 2.8, 3.7, 6])
  })
})

describe('colours', () => {
  test.each([
    ['#ff8000', [1, 128 / 255, 0]], ['#F80', [1, 136 / 255, 0]], ['rgb(51, 102 153)', [0.2, 0.4, 0.6]], ['rgba(255,0,0,.5)', [1, 0, 0]], [' #000000 ', [0, 0, 0]],
  ])('%s', (css, rgb) => {
    parseRgb(css)!.forEach((part, i) => expect(part).toBeCloseTo(rgb[i]!, 9))
  })

  test('what is not hex or rgb goes through the given normaliser, once', () => {
    expect(parseRgb('teal')).toBe(null)
    const asked: string[] = []
    const read = colourReader(css => {
      asked.push(css)
      return css === 'teal' ? '#008080' : 'nonsense'
    })
    expect(read('teal')).toEqual([0, 128 / 255, 128 / 255])
    expect(read('teal')).toEqual([0, 128 / 255, 128 / 255])
    expect(read('what?')).toEqual([0.5, 0.5, 0.5])
    expect(asked).toEqual(['teal', 'what?'])
  })
})

describe('drawing an area', () => {
  const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false }
  test.each([
    ['pan', {}, null], ['pan', { shiftKey: true }, 'rectangle'], ['pan', { ctrlKey: true }, 'rectangle'], ['pan', { metaKey: true }, 'rectangle'],
    ['pan', { altKey: true, shiftKey: true }, 'lasso'], ['pan', { altKey: true }, null], ['rectangle', {}, 'rectangle'], ['lasso', {}, 'lasso'], ['lasso', { shiftKey: true }, 'rectangle'],
  ] as const)('tool %s with %o draws %s', (tool, keys, shape) => {
    expect(areaShape(tool, { ...none, ...keys })).toBe(shape)
  })
})

test('every kind has an icon of its own, within its box', () => {
  const icons = ENTITY_KINDS.map((_, kind) => iconOfKind(kind))
  expect(new Set(icons).size).toBe(ENTITY_KINDS.length)
  for (const icon of icons) {
    expect(icon).toMatch(/^M[\d.]/)
    // Absolute starting points lie in the box of 16 × 16.
    for (const [, x, y] of icon.matchAll(/M(-?[\d.]+)[ ,]?(-?[\d.]+)/g)) expect(Number(x) >= 0 && Number(x) <= 16 && Number(y) >= 0 && Number(y) <= 16).toBe(true)
  }
  expect(iconOfKind(999)).toBe(iconOfKind(ENTITY_KINDS.findIndex(kind => kind.id === 'Thing')))
})

test('long names are cut between characters, not within them', () => {
  expect(shortened('Fruit Delta', 34)).toBe('Fruit Delta')
  expect(shortened('abcdefgh', 5)).toBe('abcd…')
  expect(shortened('ab cdefgh', 4)).toBe('ab…')
  expect(shortened('🚢🚢🚢🚢', 3)).toBe('🚢🚢…')
})
