import { kindIndex, type EntityKind } from '#model/kinds.ts'
import { NO_TIME } from '#model/records.ts'
import type { RelationKind } from '#model/relations.ts'
import type { CaseFacts, Direction, Tie } from '../case-facts.ts'

/** One step of a path: over which relations, in which direction, to what. */
export type PathStep = {
  readonly over: readonly RelationKind[]
  readonly direction: Direction
  readonly to?: EntityKind
  readonly accept?: (node: number) => boolean
}

/** A path: nodes from the start on, and all relations that carry its steps. */
export type TypedPath = { readonly nodes: readonly number[]; readonly ties: readonly Tie[] }

type Walk = {
  readonly facts: CaseFacts
  readonly steps: readonly PathStep[]
  readonly simultaneous: boolean
  readonly nodes: number[]
  readonly ties: Tie[]
  readonly found: Map<string, { nodes: readonly number[]; ties: Set<Tie> }>
}

/** A stretch of time; unknown ends are open. */
type Span = { readonly from: number; readonly until: number }

/**
 * Rule kind 4, path between typed nodes: every simple path that takes the steps in turn; its length is at most
 * that of the steps, so "at most k" is the union over step lists. Nothing that began after `asOf` counts.
 * With `simultaneous`, all relations of a path must have held at one common moment (unknown dates are open).
 */
export function typedPaths(facts: CaseFacts, start: number, steps: readonly PathStep[], simultaneous: boolean): readonly TypedPath[] {
  const walk: Walk = { facts, steps, simultaneous, nodes: [start], ties: [], found: new Map() }
  advance(walk, { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY })
  return [...walk.found.values()].map(({ nodes, ties }) => ({ nodes, ties: [...ties] }))
}

function advance(walk: Walk, span: Span): void {
  const step = walk.steps[walk.ties.length]
  if (step === undefined) {
    keep(walk)
    return
  }
  const here = walk.nodes.at(-1)!
  for (const kind of step.over) {
    for (const tie of walk.facts.ties(here, kind, step.direction)) {
      const next = step.direction === 'out' ? tie.to : tie.from
      const common = narrowed(span, tie, walk)
      if (common === null || walk.nodes.includes(next) || !fits(walk.facts, step, next)) continue
      walk.nodes.push(next)
      walk.ties.push(tie)
      advance(walk, common)
      walk.nodes.pop()
      walk.ties.pop()
    }
  }
}

function keep(walk: Walk): void {
  const key = walk.nodes.join(' ')
  const known = walk.found.get(key)
  if (known === undefined) walk.found.set(key, { nodes: [...walk.nodes], ties: new Set(walk.ties) })
  else for (const tie of walk.ties) known.ties.add(tie)
}

function fits(facts: CaseFacts, step: PathStep, node: number): boolean {
  if (step.to !== undefined && facts.network.kind[node] !== kindIndex(step.to)) return false
  return step.accept === undefined || step.accept(node)
}

function narrowed(span: Span, tie: Tie, { facts, simultaneous }: Walk): Span | null {
  const from = tie.start === NO_TIME ? Number.NEGATIVE_INFINITY : tie.start
  if (from > facts.asOf) return null
  if (!simultaneous) return span
  const until = tie.end === NO_TIME ? Number.POSITIVE_INFINITY : tie.end
  const common = { from: Math.max(span.from, from), until: Math.min(span.until, until) }
  return common.from <= common.until ? common : null
}
