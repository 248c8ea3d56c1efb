import { useMemo, useState, type ReactNode } from 'react'
import { ENTITY_KINDS, type NodeShape } from '#model/kinds.ts'
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

/** Kinds of one shape: one line with the count of all, opened into its kinds where there are several. */
function ShapeGroup({ shape, counts }: { readonly shape: NodeShape; readonly counts: Uint32Array }): ReactNode {
  const { workspace } = usePage()
  const { document, picture } = useOpenCase()!
  const { t, of, count } = useTexts()
  const [open, setOpen] = useState(false)
  const kinds = ENTITY_KINDS.map((kind, at) => ({ ...kind, at })).filter(kind => kind.shape === shape && counts[kind.at]! > 0)
  if (kinds.length === 0) return null
  const { hiddenKinds } = document.view
  const { network } = picture
  const hidden = kinds.filter(kind => hiddenKinds.includes(kind.id))
  const total = kinds.reduce((sum, kind) => sum + counts[kind.at]!, 0)
  const all = kinds.map(kind => of(kind)).join(', ')
  const name = kinds.length === 1 ? all : t(`legend.shape.${shape}`)
  const select = (ids: readonly number[], what: string): void => void workspace.do('select', { ids: network.id.filter((_, node) => ids.includes(network.kind[node]!)), add: false, name: what })
  const toggleAll = (): void => {
    const wanted = hidden.length === 0 ? kinds : hidden
    void workspace.do('filterKinds', { kinds: wanted.map(kind => kind.id), hide: hidden.length === 0, name })
  }
  return (
    <li>
      <span className="row">
        <input type="checkbox" aria-label={t('legend.shows', { name })} checked={hidden.length < kinds.length} ref={box => { if (box) box.indeterminate = hidden.length > 0 && hidden.length < kinds.length }} onChange={toggleAll} />
        <KindShape shape={shape} />
        <button className="grow legend-name" title={all} onClick={() => select(kinds.map(kind => kind.at), name)}>{name}</button>
        <span className="dim">{count(total)}</span>
        {kinds.length > 1 && <button className="dim" aria-expanded={open} aria-label={t('legend.kindsOf', { name })} onClick={() => setOpen(!open)}><Icon name={open ? 'down' : 'right'} /></button>}
      </span>
      {open && (
        <ul style={{ paddingLeft: 18 }}>
          {kinds.map(kind => (
            <li key={kind.id} className="row">
              <input type="checkbox" aria-label={t('legend.shows', { name: of(kind) })} checked={!hiddenKinds.includes(kind.id)} onChange={() => void workspace.do('filterKind', { kind: kind.id, name: of(kind) })} />
              <button className="grow legend-name" onClick={() => select([kind.at], of(kind))}>{of(kind)}</button>
              <span className="dim">{count(counts[kind.at]!)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const SHAPES: readonly NodeShape[] = ['circle', 'square', 'diamond', 'hexagon', 'pentagon', 'triangle']

/** What shapes and rings mean, with counts; a box hides its kinds or shows them again, a name selects them. */
export function Legend(): ReactNode {
  const { preferences, prefer } = usePage()
  const open = useOpenCase()
  const { t } = useTexts()
  const network = open?.picture.network
  const counts = useMemo(() => {
    const byKind = new Uint32Array(ENTITY_KINDS.length)
    for (let node = 0; node < (network?.nodes ?? 0); node++) byKind[network!.kind[node]!]!++
    return byKind
  }, [network])
  if (!open) return null
  const toggle = (
    <button className="row strong legend-head" aria-expanded={preferences.legendOpen} onClick={() => prefer({ legendOpen: !preferences.legendOpen })}>{t('legend')}<span className="grow" /><Icon name={preferences.legendOpen ? 'down' : 'right'} /></button>
  )
  if (!preferences.legendOpen) return <section className="float legend" data-laid-over aria-label={t('legend')}>{toggle}</section>
  return (
    <section className="float legend" data-laid-over aria-label={t('legend')}>
      {toggle}
      <p className="tiny dim">{t('legend.kinds')}</p>
      <ul className="legend-kinds">{SHAPES.map(shape => <ShapeGroup key={shape} shape={shape} counts={counts} />)}</ul>
      <p className="tiny dim legend-ring" style={{ marginTop: 6 }}>{t('legend.partners')}</p>
      <div className="row legend-ring"><RingKey /><p className="tiny muted column"><span>{t('legend.colour')}</span><span>{t('legend.line')}</span><span>{t('legend.width')}</span></p></div>
    </section>
  )
}
