import { NO_PROGRESS, type Progress } from '#lib/progress.ts'
import { isJudgement, pairKey, refsOf, standing, type Ledger } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import type { PairExplanation } from '#model/pair-explanation.ts'
import { startCase } from '#resolve/case-state.ts'
import { pairExplainer, type LikelyPair, type PairExplainer } from '#resolve/explain/explain-pair.ts'
import { reviewQueue as askedPairs, type AskedPair } from '#resolve/explain/review-queue.ts'
import { findMention } from '#resolve/judge.ts'
import { DEFAULT_MODEL, modelHash } from '#resolve/linkage-model.ts'
import { readPersons } from '#resolve/person-facts.ts'
import type { CaseResult } from './case-work.ts'
import { resultOf, type OpenCases } from './open-cases.ts'
import type { MentionPlaces } from './place-judgements.ts'
import { settled } from './review-settled.ts'
import { PairTeller, type MentionName, type ReviewPair } from './review-pair.ts'

export type { MentionName, MentionTie, ReviewMention, ReviewPair, ReviewSide, SharedTie } from './review-pair.ts'

/** The pairs that are worth a person's judgement, and what the ledger speaks of. */
export type ReviewQueue = {
  /** The most informative first, at most `MOST_SENT`; none that was judged. */
  readonly pairs: readonly ReviewPair[]
  /** How many there are in all. */
  readonly total: number
  /** Hash of the model in force, which each judgement names. */
  readonly model: string
  /** Names of the mentions in the ledger, by `mentionRef`; null for one that is gone. */
  readonly names: Readonly<Record<string, MentionName | null>>
  /** What keeps two mentions that were judged the same apart, by their two names with a space between: a hard conflict, e.g. two valid BSNs. */
  readonly held: Readonly<Record<string, string>>
}

export type LedgerRequest = { readonly handle: string; readonly ledger: Ledger }
/** A pair by its mentions; anchors where it was judged, perhaps in an earlier delivery. */
export type PairRequest = { readonly handle: string } & Pick<Judgement, 'left' | 'right' | 'anchors'>

const MOST_SENT = 200

/** What is learned of a result, kept for as long as the result is. */
type Desk = { readonly teller: PairTeller; readonly explainer: PairExplainer }
const desks = new WeakMap<CaseResult, Desk>()

function deskOf(result: CaseResult): Desk {
  const known = desks.get(result)
  if (known) return known
  const { records, resolution } = result
  const state = startCase(records, DEFAULT_MODEL, NO_PROGRESS)
  readPersons(state)
  const { birth } = state.clusters
  const explainer = pairExplainer(records, resolution, DEFAULT_MODEL, mention => birth[mention]!)
  let likely: LikelyPair[] | null = null
  const desk = { teller: new PairTeller(result), explainer: { explain: explainer.explain, likely: () => (likely ??= explainer.likely()) } }
  desks.set(result, desk)
  return desk
}

/** Lets questions that came meanwhile go first: learning takes a second or more. */
const breath = (): Promise<void> => new Promise(done => { setTimeout(done) })

/** What the mentions of a ledger are called now, by `mentionRef`. */
function namesIn(ledger: Ledger, { places, nameOf }: { readonly places: MentionPlaces; readonly nameOf: (mention: number) => MentionName }): Record<string, MentionName | null> {
  const names: Record<string, MentionName | null> = {}
  for (const entry of ledger) {
    if (!isJudgement(entry)) continue
    const refs = refsOf(entry)
    for (const [at, key] of [entry.left, entry.right].entries()) {
      const mention = places.find(key, entry.anchors?.[at])
      names[refs[at]!] = mention < 0 ? null : nameOf(mention)
    }
  }
  return names
}

/** What keeps those apart that were judged the same, by the names of the two. */
function heldApart({ resolution }: CaseResult, judgements: readonly Judgement[], places: MentionPlaces): Record<string, string> {
  const conflicts = new Map(resolution.reviews.map(({ left, right, conflict }) => [pairKey(left, right), conflict]))
  const held: Record<string, string> = {}
  for (const judgement of judgements) {
    const placed = judgement.verdict === 'same' ? places.placed(judgement) : null
    const conflict = placed === null ? undefined : conflicts.get(pairKey(placed.left, placed.right))
    if (conflict !== undefined) held[refsOf(judgement).join(' ')] = conflict
  }
  return held
}

/** Pairs to judge, the most informative first; what the ledger (as it is now, the result may be of the one before) has answered is left out. */
export async function reviewQueue(cases: OpenCases, input: LedgerRequest, progress: Progress): Promise<ReviewQueue> {
  const result = resultOf(cases, input.handle)
  const { teller, explainer } = deskOf(result)
  const step = async (done: number): Promise<void> => {
    progress.report(done)
    await breath()
    progress.check()
  }
  await step(0.2)
  explainer.likely()
  await step(0.7)
  const { places } = teller
  const judgements = standing(input.ledger)
  const isSettled = settled(result, judgements.flatMap(judgement => places.placed(judgement) ?? []))
  const asked = askedPairs(result.records, result.resolution, explainer).filter(pair => !isSettled(pair))
  await step(0.9)
  const pairs = asked.slice(0, MOST_SENT).map(pair => told(result, pair))
  const names = namesIn(input.ledger, { places, nameOf: mention => teller.nameOf(mention) })
  return { pairs, total: asked.length, model: modelHash(DEFAULT_MODEL), names, held: heldApart(result, judgements, places) }
}

function told(result: CaseResult, { left, right, because, weight, information }: AskedPair): ReviewPair {
  const { teller, explainer } = deskOf(result)
  const { records } = result
  return teller.pair(findMention(records, left), findMention(records, right), { because, weight, information, explanation: explainer.explain(left, right) })
}

/** One pair, asked for by its mentions; null when one of them is gone. */
export function reviewPair(cases: OpenCases, input: PairRequest): ReviewPair | null {
  const result = resultOf(cases, input.handle)
  const placed = deskOf(result).teller.places.placed({ ...input, verdict: 'unsure', by: '', at: '', why: '', model: '' })
  if (placed === null) return null
  const { left, right } = placed
  const weight = deskOf(result).explainer.explain(left, right)?.weight ?? 0
  return told(result, { left, right, because: 'looked-up', merged: false, weight, information: 0 })
}

/** What speaks for and against two mentions being one; null when a mention is gone or their kind is not compared. */
export function explainPair(cases: OpenCases, input: PairRequest): PairExplanation | null {
  return deskOf(resultOf(cases, input.handle)).explainer.explain(input.left, input.right)
}
