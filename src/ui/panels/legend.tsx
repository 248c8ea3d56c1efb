import { useMemo, type ReactNode } from 'react'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { KindShape } from '../parts/kind-shape.tsx'
import { useTexts } from '../text/texts.ts'

/** The ring of the ten partners at their fixed places, with their codes around it. */
function RingKey(): ReactNode {
  const centre = 36
  const point = (angle: number, radius: number): [number, number] => [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)]
  return (
    <svg width="84" height="76" viewBox="-6 -2 84 76" aria-hidden="true">
      {PARTNERS.map((partner, place) => {
        const from = ((place * 36 - 15) * Math.PI) / 180
        const to = ((place * 36 + 15) * Math.PI) / 180
        const [x1, y1] = point(from, 19)
        const [x2, y2] = point(to, 19)
        const [tx, ty] = point((place * 36 * Math.PI) / 180, 30)
        return (
          <g key={partner.id}>
            <path d={`M${x1} ${y1}A19 19 0 0 1 ${x2} ${y2}`} fill="none" stroke={`var(--p${place})`} strokeWidth="5" />
            <text x={tx} y={ty} textAnchor="middle" dominantBaseline="central" fontSize="9" fontWeight="600" fill="var(--text-2)">{partner.code}</text>
          </g>
        )
      })}
    </svg>
  )
}

/** What shapes and rings mean, with counts; a box hides its kind or shows it again, a name selects it. */
export function Legend(): ReactNode {
  const { workspace, preferences, prefer } = usePage()
  const open = useOpenCase()
  const { t, of, count } = useTexts()
  const network = open?.picture.network
  const counts = useMemo(() => {
    const byKind = new Uint32Array(ENTITY_KINDS.length)
    for (let node = 0; network && node < network.nodes; node++) byKind[network.kind[node]!]!++
    return byKind
  }, [network])
  if (!open || !network) return null
  const { view } = open.document
  const toggle = (
    <button className="row strong legend-head" aria-expanded={preferences.legendOpen} onClick={() => prefer({ legendOpen: !preferences.legendOpen })}>{t('legend')}<span className="grow" /><Icon name={preferences.legendOpen ? 'down' : 'right'} /></button>
  )
  if (!preferences.legendOpen) return <section className="float legend" aria-label={t('legend')}>{toggle}</section>
  return (
    <section className="float legend" aria-label={t('legend')}>
      {toggle}
      <p className="tiny dim">{t('legend.kinds')}</p>
      <ul className="legend-kinds">
        {ENTITY_KINDS.map((kind, at) => counts[at]! > 0 && (
          <li key={kind.id} className="row">
            <input type="checkbox" aria-label={t('legend.shows', { name: of(kind) })} checked={!view.hiddenKinds.includes(kind.id)} onChange={() => void workspace.do('filterKind', { kind: kind.id, name: of(kind) })} />
            <KindShape shape={kind.shape} />
            <button
              className="grow ellipsis" style={{ textAlign: 'left' }}
              onClick={() => void workspace.do('select', { ids: network.id.filter((_, node) => network.kind[node] === at), add: false, name: of(kind) })}
            >{of(kind)}</button>
            <span className="dim">{count(counts[at]!)}</span>
          </li>
        ))}
      </ul>
      <p className="tiny dim" style={{ marginTop: 6 }}>{t('legend.partners')}</p>
      <div className="row"><RingKey /><p className="tiny muted column"><span>{t('legend.colour')}</span><span>{t('legend.line')}</span></p></div>
    </section>
  )
}
