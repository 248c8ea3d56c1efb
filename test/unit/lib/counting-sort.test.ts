import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ascending, countingSort, groupsOf } from '#lib/counting-sort.ts'

const keys = fc.array(fc.nat(9), { maxLength: 60 })

describe('countingSort', () => {
  it('equals a stable sort, by one key and by two', () => {
    fc.assert(
      fc.property(keys, fc.infiniteStream(fc.nat(4)), (high, stream) => {
        const low = high.map(() => stream.next().value as number)
        const items = ascending(high.length).reverse()
        const byHigh = Array.from(items).sort((a, b) => high[a]! - high[b]! || b - a)
        expect(Array.from(countingSort(items, high, 10))).toEqual(byHigh)
        const byBoth = Array.from(items).sort((a, b) => high[a]! - high[b]! || low[a]! - low[b]! || b - a)
        expect(Array.from(countingSort(countingSort(items, low, 5), high, 10))).toEqual(byBoth)
      }),
      { seed: 20250351, numRuns: 200 },
    )
  })

  it('sorts a part of the items by keys of all', () => {
    expect(Array.from(countingSort(Uint32Array.of(4, 0, 2), [7, 0, 3, 0, 3], 8))).toEqual([4, 2, 0])
  })
})

describe('groupsOf', () => {
  it('gathers every item in its group, ascending', () => {
    fc.assert(
      fc.property(keys, groupOf => {
        const { first, members } = groupsOf(groupOf, 10)
        for (let g = 0; g < 10; g++) {
          const expected = groupOf.flatMap((group, item) => (group === g ? [item] : []))
          expect(Array.from(members.subarray(first[g]!, first[g + 1]!))).toEqual(expected)
        }
      }),
      { seed: 20250352, numRuns: 100 },
    )
  })
})
