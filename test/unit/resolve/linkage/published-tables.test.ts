import { describe, expect, it } from 'vitest'
import { haveLinkage, LINKAGE_MISSING, linkPublished, PUBLISHED_TABLES, scoreClusters } from './published-tables.ts'

describe.skipIf(!haveLinkage)(`published tables linked with the defaults${haveLinkage ? '' : ` (${LINKAGE_MISSING})`}`, () => {
  // The largest takes its time; npm run bench -- linkage measures it.
  it.each(PUBLISHED_TABLES.filter(table => table.file !== 'historical_50k.csv'))('$file', async table => {
    const { precision, recall, f1, wrongPairs } = scoreClusters(table, await linkPublished(table))
    console.log(`${table.file}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}, ${wrongPairs} wrong pairs`)
    expect(f1).toBeGreaterThanOrEqual(table.least.f1)
    expect(precision).toBeGreaterThanOrEqual(table.least.precision)
  })
})
