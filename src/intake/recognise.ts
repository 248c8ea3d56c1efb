import { comparableName } from './column-lookup.ts'
import type { PartnerFormat } from './partner-format.ts'
import { PARTNER_FORMATS } from './partners/all.ts'

/** A file may lack columns (an older export, a selection), but must hold the key and this share of those declared. */
const LEAST_SHARE = 0.7

/**
 * The export format that a header is of; its order, further columns and the file's name do not matter.
 * null when no format's key and most of its columns are there, or when two formats fit equally well.
 */
export function recognise(header: readonly string[]): PartnerFormat | null {
  const present = new Set(header.map(comparableName))
  let best: PartnerFormat | null = null
  let bestShare = 0
  for (const format of PARTNER_FORMATS) {
    if (format.key === null || !present.has(format.key)) continue
    const share = format.columns.filter(column => present.has(column.name)).length / format.columns.length
    if (share < LEAST_SHARE || share < bestShare) continue
    best = share === bestShare ? null : format
    bestShare = share
  }
  return best
}
