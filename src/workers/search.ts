import { readDate } from '#model/dates.ts'
import { PROPERTIES, propertyIndex, type PropertyId } from '#model/properties.ts'
import { phoneNumber } from '#resolve/normalise/phone-number.ts'
import type { CaseResult } from './case-work.ts'
import { fold, searchTerms, type SearchTerm, type WantedDate } from './search-terms.ts'

export { fold } from './search-terms.ts'

export type SearchHit = { readonly node: number; readonly property: PropertyId | 'label'; readonly text: string }

/** The best hits, and how many entities fit in all. */
export type SearchAnswer = { readonly hits: readonly SearchHit[]; readonly total: number }

const PHONE = propertyIndex('phone')
const BIRTH_DATE = propertyIndex('birthDate')
const MINUTES_A_DAY = 24 * 60

/** Folded texts of the dictionary, by index. */
export function foldedDictionary(result: CaseResult): string[] {
  return result.records.strings.map(fold)
}

/** How good a match is: whole value, then beginning, then inside; 0 is none. */
function rank(folded: string, wanted: string): number {
  const at = wanted === '' ? -1 : folded.indexOf(wanted)
  if (at < 0) return 0
  if (folded.length === wanted.length) return 3
  return at === 0 ? 2 : 1
}

/** Looks in values for one term; each value of the dictionary is looked at once. */
class TermFinder {
  private readonly term: SearchTerm
  private readonly inText = new Map<number, number>()
  private readonly read = new Map<number, number>()
  private readonly strings: readonly string[]
  /** JJJJMMDD: dates of two-digit years lie before it. */
  private readonly before: number

  constructor(term: SearchTerm, result: CaseResult, folded: readonly string[]) {
    this.term = term
    this.strings = result.records.strings
    this.before = Number(new Date((result.asOf + MINUTES_A_DAY) * 60000).toISOString().slice(0, 10).replaceAll('-', ''))
    folded.forEach((entry, index) => {
      const quality = rank(entry, term.text)
      if (quality > 0) this.inText.set(index, quality)
    })
  }

  inLabel(folded: string): number {
    return rank(folded, this.term.text)
  }

  /** Whether a value of an identifying property fits, as text, or as the phone number or date that it is. */
  inValue(property: number, value: number): number {
    const { date, phone } = this.term
    const asText = this.inText.get(value) ?? 0
    if (asText === 3) return asText
    if (property === PHONE && phone !== null) return Math.max(asText, this.once(value, text => rank(phoneNumber(text)?.value.slice(1) ?? '', phone)))
    if (property === BIRTH_DATE && date !== null) return Math.max(asText, this.once(value, text => this.sameDate(text, date)))
    return asText
  }

  /** A property is read in one way, and values of different properties are rarely one text: one memory serves both. */
  private once(value: number, read: (text: string) => number): number {
    let known = this.read.get(value)
    if (known === undefined) {
      known = read(this.strings[value]!)
      this.read.set(value, known)
    }
    return known
  }

  private sameDate(text: string, wanted: WantedDate): number {
    const date = readDate(text, this.before)
    if (date.kind !== 'date' || date.year !== wanted.year) return 0
    if (wanted.month !== 0 && date.month !== wanted.month) return 0
    if (wanted.day !== 0 && date.day !== wanted.day) return 0
    return wanted.day === 0 ? 2 : 3
  }
}

type Ranked = { readonly rank: number; readonly hit: SearchHit }

/** The best hit for each entity that a term is found at: in its label or in an identifying value. */
function hitsOf(term: SearchTerm, result: CaseResult, folded: readonly string[], labels: readonly string[]): Map<number, Ranked> {
  const { records, resolution, network } = result
  const finder = new TermFinder(term, result, folded)
  const best = new Map<number, Ranked>()
  const offer = (node: number, quality: number, hit: () => SearchHit): void => {
    if (quality > (best.get(node)?.rank ?? 0)) best.set(node, { rank: quality, hit: hit() })
  }
  labels.forEach((label, node) => {
    const quality = finder.inLabel(label)
    if (quality > 0) offer(node, quality + 0.5, () => ({ node, property: 'label', text: network.label[node]! }))
  })
  for (let m = 0; m < records.mentions.count; m++) {
    const node = resolution.entityOf[m]!
    for (let s = records.mentions.firstStatement[m]!; s < records.mentions.firstStatement[m + 1]!; s++) {
      const property = PROPERTIES[records.statements.property[s]!]!
      if (!property.identifying) continue
      const value = records.statements.value[s]!
      offer(node, finder.inValue(records.statements.property[s]!, value), () => ({ node, property: property.id, text: records.strings[value]! }))
    }
  }
  return best
}

/** Entities at which every part is found; the hit shown is one beside the label, since the label stands there anyway. */
function hitsOfAll(parts: readonly SearchTerm[], result: CaseResult, folded: readonly string[], labels: readonly string[]): Map<number, Ranked> {
  const found = parts.map(part => hitsOf(part, result, folded, labels))
  const [first, ...others] = found
  const all = new Map<number, Ranked>()
  for (const node of first?.keys() ?? []) {
    if (!others.every(other => other.has(node))) continue
    const hits = found.map(other => other.get(node)!)
    const beside = hits.filter(({ hit }) => hit.property !== 'label').sort((a, b) => b.rank - a.rank)[0]
    all.set(node, { rank: beside === undefined ? 1.5 : 1.25, hit: (beside ?? hits[0]!).hit })
  }
  return all
}

/**
 * Entities whose label or identifying values hold the wanted text, best first, then by degree. Phone numbers are found however
 * they are written, dates of birth also by the name of the month; several words must each be found at the entity.
 */
export function search(result: CaseResult, folded: readonly string[], text: string, limit: number): SearchAnswer {
  if (fold(text) === '') return { hits: [], total: 0 }
  const { network } = result
  const { whole, parts } = searchTerms(text)
  const labels = network.label.map(fold)
  const best = hitsOf(whole, result, folded, labels)
  for (const [node, ranked] of hitsOfAll(parts, result, folded, labels)) if (ranked.rank > (best.get(node)?.rank ?? 0)) best.set(node, ranked)
  const degree = (node: number): number => network.offset[node + 1]! - network.offset[node]!
  const sorted = [...best.values()].sort((a, b) => b.rank - a.rank || degree(b.hit.node) - degree(a.hit.node) || a.hit.node - b.hit.node)
  return { hits: sorted.slice(0, limit).map(entry => entry.hit), total: sorted.length }
}
