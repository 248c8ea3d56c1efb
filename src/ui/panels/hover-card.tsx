import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { relationWords } from '#model/relations.ts'
import { useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCodes } from '../parts/partner-code.tsx'
import { edgesBetween, endsOfDrawn, relationLines, relationsByKind } from '../relation-lines.ts'
import { useTexts } from '../text/texts.ts'

type At = { readonly x: number; readonly y: number }

/** Kinds of relation that a card names; the others are counted. */
const MOST_KINDS = 4
/** More than the card ever takes: nearer to an edge of the picture it opens the other way. */
const ROOM = { width: 300, height: 150 }

function Card({ place, within, children }: { readonly place: At; readonly within: { readonly width: number; readonly height: number }; readonly children: ReactNode }): ReactNode {
  const [toLeft, upwards] = [place.x + ROOM.width > within.width, place.y + ROOM.height > within.height]
  const left = toLeft ? { right: within.width - place.x + 16 } : { left: place.x + 16 }
  const top = upwards ? { bottom: within.height - place.y + 12 } : { top: place.y + 12 }
  return <div className="float hover-card" style={{ ...left, ...top }}>{children}</div>
}

/** A small card beside the node under the pointer: what it is, what ties it, and who knows it. */
export function HoverCard({ node, place, within }: { readonly node: number; readonly place: At | null; readonly within: { readonly width: number; readonly height: number } }): ReactNode {
  const open = useOpenCase()
  const { of, count, counted } = useTexts()
  if (!open || !place || node >= open.picture.network.nodes) return null
  const { network } = open.picture
  const kind = ENTITY_KINDS[network.kind[node]!]!
  const kinds = relationsByKind(open.picture, node)
  return (
    <Card place={place} within={within}>
      <p className="row tiny dim"><KindShape shape={kind.shape} />{of(kind)} · {counted('tooltip.relations', indexOf(open.picture).degree[node]!)}</p>
      <p className="strong">{network.label[node]}</p>
      <PartnerCodes set={network.partners[node]!} />
      {kinds.length > 0 && <p className="tiny muted">{kinds.slice(0, MOST_KINDS).map(({ kind: each, outgoing, relations }) => `${of(relationWords(each, outgoing))} ${count(relations)}`).join(' · ')}{kinds.length > MOST_KINDS && ` · + ${count(kinds.length - MOST_KINDS)}`}</p>}
    </Card>
  )
}

/** A small card beside the edge under the pointer: its ends, and each kind of relation with its number and who states it. */
export function EdgeCard({ edge, place, within }: { readonly edge: string; readonly place: At; readonly within: { readonly width: number; readonly height: number } }): ReactNode {
  const open = useOpenCase()
  const { of, count } = useTexts()
  const [one, other] = endsOfDrawn(edge)
  if (!open || Math.max(one, other) >= open.picture.network.nodes) return null
  const { network } = open.picture
  const lines = relationLines(open.picture, edgesBetween(open.picture, one, other))
  return (
    <Card place={place} within={within}>
      <p className="strong">{network.label[one]} – {network.label[other]}</p>
      <ul>
        {lines.map(line => (
          <li key={`${line.kind}|${line.from}`} className="row small" style={{ minHeight: 20 }}>
            <span className="muted grow">{line.from === one ? '→' : '←'} {of(relationWords(line.kind, line.from === one))}</span>
            <b>{count(line.relations)} ×</b><PartnerCodes set={line.partners} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
