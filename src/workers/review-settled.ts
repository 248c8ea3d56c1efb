import { pairKey } from '#model/judgement-ledger.ts'
import type { Judgement } from '#model/judgement.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import type { MentionKey } from '#model/records.ts'
import type { AskedPair } from '#resolve/explain/review-queue.ts'
import { findMention } from '#resolve/judge.ts'
import type { CaseResult } from './case-work.ts'

/** Numbers of which an entity has one: two entities with different valid ones are never merged, whatever a person says. */
const ONE_EACH = ['bsn', 'kvkNumber', 'rsin'].map(id => propertyIndex(id as PropertyId))

/** Tells whether two entities hold valid numbers of one kind and share none. */
function numbersApart({ records, resolution }: CaseResult): (left: number, right: number) => boolean {
  const { mentions, statements, strings } = records
  const { entities, suspects } = resolution
  const doubted = new Set(suspects.map(({ mention, property }) => `${mention}:${property}`))
  const known = new Map<number, readonly ReadonlySet<string>[]>()
  const numbersOf = (entity: number): readonly ReadonlySet<string>[] => {
    const found = ONE_EACH.map(() => new Set<string>())
    for (const mention of entities.members.subarray(entities.firstMember[entity]!, entities.firstMember[entity + 1]!)) {
      for (let s = mentions.firstStatement[mention]!; s < mentions.firstStatement[mention + 1]!; s++) {
        const digits = strings[statements.value[s]!]!.replace(/\D/g, '')
        if (digits !== '' && !doubted.has(`${mention}:${statements.property[s]!}`)) found[ONE_EACH.indexOf(statements.property[s]!)]?.add(digits)
      }
    }
    known.set(entity, found)
    return found
  }
  return (left, right) => {
    const [a, b] = [left, right].map(entity => known.get(entity) ?? numbersOf(entity)) as [readonly ReadonlySet<string>[], readonly ReadonlySet<string>[]]
    return a.some((numbers, at) => numbers.size > 0 && b[at]!.size > 0 && [...numbers].every(number => !b[at]!.has(number)))
  }
}

/**
 * Which pairs need no answer: those that were judged, those between two entities that hold mentions judged different,
 * and those that only look alike while their numbers keep them apart for good.
 */
export function settled(result: CaseResult, judgements: readonly Judgement[]): (pair: AskedPair) => boolean {
  const { records, resolution } = result
  const judged = new Set(judgements.map(({ left, right }) => pairKey(left, right)))
  const entity = (key: MentionKey): string => {
    const mention = findMention(records, key)
    return mention < 0 ? key : String(resolution.entityOf[mention]!)
  }
  const apart = new Set(judgements.filter(({ verdict }) => verdict === 'different').map(({ left, right }) => pairKey(entity(left), entity(right))))
  const haveNumbersApart = numbersApart(result)
  const entityOf = (key: MentionKey): number => resolution.entityOf[findMention(records, key)]!
  return ({ left, right, because, merged }) => {
    if (because === 'judged-different' || judged.has(pairKey(left, right))) return true
    if (merged) return false
    return apart.has(pairKey(entity(left), entity(right))) || (because === 'likely' && haveNumbersApart(entityOf(left), entityOf(right)))
  }
}
