import { mentionKey, type Records } from '#model/records.ts'
import type { ReviewItem } from '#model/resolution.ts'
import type { Conflict } from './clusters.ts'

/** Why a pair is left to a person: a conflict, more than one candidate, or evidence too thin. */
export type ReviewReason = Conflict | 'ambiguous' | 'name-only' | 'chance-name' | 'unsure'

type Found = { readonly a: number; readonly b: number; readonly weight: number; readonly conflict: ReviewReason }

/** Collects the pairs that were not merged and why. */
export class Reviews {
  private readonly found: Found[] = []

  add(a: number, b: number, weight: number, conflict: ReviewReason): void {
    this.found.push({ a: Math.min(a, b), b: Math.max(a, b), weight, conflict })
  }

  /** One item per pair of entities and reason, the strongest; pairs that became one entity after all are gone. Best first. */
  items(records: Records, entityOf: Uint32Array): ReviewItem[] {
    const ordered = [...this.found].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b || (x.conflict < y.conflict ? -1 : 1))
    const seen = new Set<string>()
    const items: ReviewItem[] = []
    for (const { a, b, weight, conflict } of ordered) {
      const left = Math.min(entityOf[a]!, entityOf[b]!)
      const right = Math.max(entityOf[a]!, entityOf[b]!)
      const pair = `${left}/${right}/${conflict}`
      if (left === right || seen.has(pair)) continue
      seen.add(pair)
      items.push({ left: mentionKey(records, a), right: mentionKey(records, b), weight, conflict })
    }
    return items
  }
}
