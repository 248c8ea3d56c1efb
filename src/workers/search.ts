import { PROPERTIES, type PropertyId } from '#model/properties.ts'
import type { CaseResult } from './case-work.ts'

export type SearchHit = { readonly node: number; readonly property: PropertyId | 'label'; readonly text: string }

/** Folds a text for searching: lower case, no accents, no separators, so `ZZ-99-ZZ` is found by `zz99zz`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Folded texts of the dictionary, by index. */
export function foldedDictionary(result: CaseResult): string[] {
  return result.records.strings.map(fold)
}

/** How good a match is: whole value, then beginning, then inside; 0 is none. */
function rank(folded: string, wanted: string): number {
  const at = folded.indexOf(wanted)
  if (at < 0) return 0
  if (folded.length === wanted.length) return 3
  return at === 0 ? 2 : 1
}

/**
 * Entities whose label or identifying values hold the wanted text, best first, then by degree.
 * Several words must all be found in the label, or together in one value.
 */
export function search(result: CaseResult, folded: readonly string[], text: string, limit: number): SearchHit[] {
  const wanted = fold(text)
  if (wanted === '') return []
  const { records, resolution, network } = result
  const best = new Map<number, { rank: number; hit: SearchHit }>()
  const offer = (node: number, quality: number, hit: SearchHit): void => {
    const known = best.get(node)
    if (!known || quality > known.rank) best.set(node, { rank: quality, hit })
  }
  const words = text.split(/\s+/).map(fold).filter(word => word !== '')
  network.label.forEach((label, node) => {
    const whole = fold(label)
    const quality = Math.max(rank(whole, wanted), words.length > 1 && words.every(word => whole.includes(word)) ? 1 : 0)
    if (quality > 0) offer(node, quality + 0.5, { node, property: 'label', text: label })
  })
  const matching = new Map<number, number>()
  folded.forEach((entry, index) => {
    const quality = rank(entry, wanted)
    if (quality > 0) matching.set(index, quality)
  })
  for (let m = 0; matching.size > 0 && m < records.mentions.count; m++) {
    for (let s = records.mentions.firstStatement[m]!; s < records.mentions.firstStatement[m + 1]!; s++) {
      const value = records.statements.value[s]!
      const quality = matching.get(value) ?? 0
      const property = PROPERTIES[records.statements.property[s]!]!
      const node = resolution.entityOf[m]!
      if (quality > 0 && property.identifying) offer(node, quality, { node, property: property.id, text: records.strings[value]! })
    }
  }
  const degree = (node: number): number => network.offset[node + 1]! - network.offset[node]!
  return [...best.values()].sort((a, b) => b.rank - a.rank || degree(b.hit.node) - degree(a.hit.node) || a.hit.node - b.hit.node).slice(0, limit).map(entry => entry.hit)
}
