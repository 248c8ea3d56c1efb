import type { Judgement } from '#model/judgement.ts'
import { kindIndex } from '#model/kinds.ts'
import type { MentionKey, Records } from '#model/records.ts'
import { mergeOrReview, type CaseState } from './case-state.ts'

type Judged = { readonly a: number; readonly b: number; readonly verdict: Judgement['verdict'] }

/** Where the mention of a key stands; -1 when it is gone. Keys are `file:row:slot`; a file's name may hold colons. */
export function findMention(records: Records, key: MentionKey): number {
  const slotAt = key.lastIndexOf(':')
  const rowAt = key.lastIndexOf(':', slotAt - 1)
  const file = key.slice(0, rowAt)
  const row = Number(key.slice(rowAt + 1, slotAt))
  const slot = records.slots.indexOf(key.slice(slotAt + 1))
  for (const [source, { file: name }] of records.sources.entries()) {
    if (name !== file) continue
    const found = searchRow(records, { source, row, slot })
    if (found >= 0) return found
  }
  return -1
}

/** Binary search: mentions are ordered by source, then row. */
function searchRow(records: Records, place: { source: number; row: number; slot: number }): number {
  const { mentions } = records
  let low = 0
  let high = mentions.count
  while (low < high) {
    const middle = (low + high) >>> 1
    const before = mentions.source[middle]! < place.source || (mentions.source[middle] === place.source && mentions.row[middle]! < place.row)
    if (before) low = middle + 1
    else high = middle
  }
  for (; low < mentions.count && mentions.source[low] === place.source && mentions.row[low] === place.row; low++) {
    if (mentions.slot[low] === place.slot) return low
  }
  return -1
}

/**
 * Applies the ledger: of several judgements on one pair the last counts. `different` keeps whole clusters apart, `same` merges
 * unless something hard stands between, `unsure` asks again. Returns how many were ignored because a mention is gone.
 */
export function applyJudgements(state: CaseState, judgements: readonly Judgement[]): number {
  const byPair = new Map<string, Judged>()
  const { byContent } = state.text
  let ignored = 0
  for (const { left, right, verdict } of judgements) {
    const a = findMention(state.records, left)
    const b = findMention(state.records, right)
    if (a < 0 || b < 0 || a === b) ignored++
    else byPair.set(`${Math.min(a, b)}/${Math.max(a, b)}`, byContent(a, b) < 0 ? { a, b, verdict } : { a: b, b: a, verdict })
  }
  const judged = [...byPair.values()].sort((x, y) => byContent(x.a, y.a) || byContent(x.b, y.b))
  for (const { a, b, verdict } of judged) if (verdict === 'different') state.clusters.keepApart(a, b)
  const { judgement: weight } = state.model.weights
  for (const { a, b, verdict } of judged) {
    if (verdict === 'unsure') state.reviews.add(a, b, 0, 'unsure')
    if (verdict !== 'same') continue
    if (!kindsMayMeet(state, a, b)) state.reviews.add(a, b, weight, 'different-kind')
    else mergeOrReview(state, [a, b], 'judgement', weight)
  }
  return ignored
}

/** One kind, or a guessed person and an organisation (partner-exports.md 1.4 rule 4). */
function kindsMayMeet(state: CaseState, a: number, b: number): boolean {
  const { kind, kindUncertain } = state.records.mentions
  if (kind[a] === kind[b]) return true
  const organisation = kindIndex('Organization')
  return (kindUncertain[a] === 1 && kind[b] === organisation) || (kindUncertain[b] === 1 && kind[a] === organisation)
}
