import type { MentionAnchor } from '#model/judgement.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import type { PairExplanation } from '#model/pair-explanation.ts'
import { partnerIndex, type PartnerId } from '#model/partners.ts'
import { PROPERTIES, type PropertyId } from '#model/properties.ts'
import { mentionKey, type MentionKey } from '#model/records.ts'
import type { CaseResult } from './case-work.ts'
import { describeMention, type Fact, type MentionDescription } from './describe.ts'
import { MentionPlaces } from './place-judgements.ts'

/** What a mention is called in its row, and by whom. */
export type MentionName = { readonly name: string; readonly partner: PartnerId }

/** A relation that the row of a mention states. */
export type MentionTie = {
  /** Index into RELATION_KINDS. */
  readonly relation: number
  readonly outgoing: boolean
  /** The entity at the other end: node, kind (index into ENTITY_KINDS) and label. */
  readonly node: number
  readonly kind: number
  readonly label: string
}

/** One row's word on one of the two that are compared. */
export type ReviewMention = MentionDescription & {
  readonly key: MentionKey
  /** As the row writes them, the fullest first; at least one. */
  readonly names: readonly string[]
  readonly ties: readonly MentionTie[]
}

/** One side of a pair: the mention that is asked about, and what is held to be the same already, without the other side. */
export type ReviewSide = {
  readonly mention: ReviewMention
  /** What the mention is, to be kept with a judgement. */
  readonly anchor: MentionAnchor
  /** The rest of the group, at most `MOST_OTHERS` of them. */
  readonly others: readonly ReviewMention[]
  /** Mentions in the group, with the one asked about. */
  readonly size: number
  /** PartnerSet of the group. */
  readonly partners: number
  /** Entity of the mention. */
  readonly node: number
}

/** An entity that both sides are related to. */
export type SharedTie = {
  readonly node: number
  readonly kind: number
  readonly label: string
  /** Index into RELATION_KINDS, as the left side states it. */
  readonly relation: number
  readonly outgoing: boolean
  /** Entities around it: one that many share says little. */
  readonly around: number
}

/** Everything a person needs to judge a pair. */
export type ReviewPair = {
  readonly left: ReviewSide
  readonly right: ReviewSide
  /** Index into ENTITY_KINDS. */
  readonly kind: number
  /** Why it is asked. */
  readonly because: string
  /** Whether the two are one entity now. */
  readonly merged: boolean
  /** Millibits. */
  readonly weight: number
  readonly information: number
  readonly shared: readonly SharedTie[]
  /** null where mentions of this kind are not compared by what they say. */
  readonly explanation: PairExplanation | null
}

const MOST_OTHERS = 8
const GIVEN: readonly PropertyId[] = ['givenNames', 'initials']
const WHOLE_NAMES: readonly PropertyId[] = ['name', 'statutoryName', 'tradeName', 'mrzName']

/** The names that a row writes: its parts put together, then whole ones; the first identifying value where it writes no name. */
export function writtenNames(facts: readonly Fact[]): string[] {
  const said = (property: PropertyId): string => facts.find(fact => fact.property === property)?.text ?? ''
  const given = GIVEN.map(said).find(text => text !== '') ?? ''
  const parts = said('familyName') === '' ? [] : [given, said('namePrefix'), said('familyName')]
  const names = [parts.filter(part => part !== '').join(' '), ...WHOLE_NAMES.map(said)].filter(name => name !== '')
  if (names.length > 0) return [...new Set(names)]
  return facts.filter(fact => PROPERTIES.find(property => property.id === fact.property)?.identifying).slice(0, 1).map(fact => fact.text)
}

/** Lists of numbers by mention, packed: those of mention m stand at values[first[m] .. first[m + 1]]. */
type ByMention = { readonly first: Uint32Array; readonly values: Uint32Array }

function byMention(mentions: number, ends: readonly Uint32Array[]): ByMention {
  const first = new Uint32Array(mentions + 1)
  for (const end of ends) for (const mention of end) first[mention + 1]!++
  for (let m = 0; m < mentions; m++) first[m + 1] = first[m + 1]! + first[m]!
  const next = first.slice(0, mentions)
  const values = new Uint32Array(first[mentions]!)
  for (const end of ends) for (const [at, mention] of end.entries()) values[next[mention]!++] = at
  return { first, values }
}

const listOf = ({ first, values }: ByMention, mention: number): Uint32Array => values.subarray(first[mention]!, first[mention + 1]!)

/** Tells of the mentions of a result, with the merges and relations of each at hand. */
export class PairTeller {
  readonly result: CaseResult
  readonly places: MentionPlaces
  private readonly merges: ByMention
  private readonly relations: ByMention

  constructor(result: CaseResult) {
    this.result = result
    this.places = new MentionPlaces(result.records)
    const { mentions, relations } = result.records
    const { merges } = result.resolution
    this.merges = byMention(mentions.count, [merges.left, merges.right])
    this.relations = byMention(mentions.count, [relations.from.subarray(0, relations.count), relations.to.subarray(0, relations.count)])
  }

  nameOf(mention: number): MentionName {
    const { names, partner } = this.mention(mention)
    return { name: names[0]!, partner }
  }

  private tiesOf(mention: number): MentionTie[] {
    const { records, resolution, network } = this.result
    const ties: MentionTie[] = []
    for (const r of listOf(this.relations, mention)) {
      const outgoing = records.relations.from[r] === mention
      const node = resolution.entityOf[outgoing ? records.relations.to[r]! : records.relations.from[r]!]!
      ties.push({ relation: records.relations.kind[r]!, outgoing, node, kind: network.kind[node]!, label: network.label[node]! })
    }
    return ties.sort((a, b) => a.kind - b.kind || a.relation - b.relation || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.node - b.node))
  }

  private mention(mention: number): ReviewMention {
    const { records, resolution, network } = this.result
    const described = describeMention(this.result, mention)
    const names = writtenNames(described.facts)
    return { ...described, key: mentionKey(records, mention), names: names.length > 0 ? names : [network.label[resolution.entityOf[mention]!]!], ties: this.tiesOf(mention) }
  }

  /**
   * What is one with a mention if it is not one with the other. In two entities: each whole. In one: what the merges
   * still join when those between the two are left out; where no single merge does, each stands for itself.
   */
  groupOf(mention: number, other: number): number[] {
    const { entityOf, entities, merges } = this.result.resolution
    const entity = entityOf[mention]!
    if (entity !== entityOf[other]) return [...entities.members.subarray(entities.firstMember[entity]!, entities.firstMember[entity + 1]!)]
    const found = new Set([mention])
    for (const from of found) {
      for (const m of listOf(this.merges, from)) {
        const to = merges.left[m] === from ? merges.right[m]! : merges.left[m]!
        if ((from !== mention || to !== other) && (from !== other || to !== mention)) found.add(to)
      }
    }
    return found.has(other) ? [mention] : [...found].sort((a, b) => a - b)
  }

  private side(mention: number, group: readonly number[]): ReviewSide {
    const { records, resolution } = this.result
    let partners = 0
    for (const m of group) partners |= 1 << partnerIndex(records.sources[records.mentions.source[m]!]!.partner)
    const others = group.filter(m => m !== mention).slice(0, MOST_OTHERS)
    return { mention: this.mention(mention), anchor: this.places.anchorOf(mention), others: others.map(m => this.mention(m)), size: group.length, partners, node: resolution.entityOf[mention]! }
  }

  private shared(left: readonly number[], right: readonly number[]): SharedTie[] {
    const { network } = this.result
    const ofRight = new Set(right.flatMap(m => this.tiesOf(m).map(tie => tie.node)))
    const found = new Map<number, SharedTie>()
    for (const { node, kind, label, relation, outgoing } of left.flatMap(m => this.tiesOf(m))) {
      if (!ofRight.has(node) || found.has(node)) continue
      found.set(node, { node, kind, label, relation, outgoing, around: network.offset[node + 1]! - network.offset[node]! })
    }
    return [...found.values()].sort((a, b) => a.around - b.around || a.node - b.node)
  }

  /** The pair as a person judges it. */
  pair(left: number, right: number, asked: Pick<ReviewPair, 'because' | 'weight' | 'information' | 'explanation'>): ReviewPair {
    const { entityOf } = this.result.resolution
    const [ofLeft, ofRight] = [this.groupOf(left, right), this.groupOf(right, left)]
    return {
      ...asked, left: this.side(left, ofLeft), right: this.side(right, ofRight), kind: kindOf(this.result, left, right),
      merged: entityOf[left] === entityOf[right], shared: this.shared(ofLeft, ofRight),
    }
  }
}

/** The kind of the two; of a guessed person and an organisation, the organisation. */
function kindOf({ network, resolution }: CaseResult, left: number, right: number): number {
  const kinds = [network.kind[resolution.entityOf[left]!]!, network.kind[resolution.entityOf[right]!]!]
  return kinds.find(kind => ENTITY_KINDS[kind]!.id !== 'Person') ?? kinds[0]!
}
