import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCodes } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'

/** A small card beside the node under the pointer: what it is, and who knows it. */
export function HoverCard({ node, place }: { readonly node: number; readonly place: { readonly x: number; readonly y: number } | null }): ReactNode {
  const open = useOpenCase()
  const { t, of, count } = useTexts()
  if (!open || !place || node >= open.picture.network.nodes) return null
  const { network } = open.picture
  const kind = ENTITY_KINDS[network.kind[node]!]!
  return (
    <div className="float hover-card" style={{ left: place.x + 16, top: place.y + 12 }}>
      <p className="row tiny dim"><KindShape shape={kind.shape} />{of(kind)} · {t('tooltip.relations', { n: count(indexOf(open.picture).degree[node]!) })}</p>
      <p className="strong">{network.label[node]}</p>
      <PartnerCodes set={network.partners[node]!} />
    </div>
  )
}
