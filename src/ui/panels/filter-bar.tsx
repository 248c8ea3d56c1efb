import type { ReactNode } from 'react'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'

function Chip({ name, value, onRemove }: { readonly name: string; readonly value: string; readonly onRemove: () => void }): ReactNode {
  const { t } = useTexts()
  return (
    <span className="chip"><span className="muted">{name}</span> <b>{value}</b><button aria-label={t('filter.remove', { name: `${name} ${value}` })} onClick={onRemove}><Icon name="close" /></button></span>
  )
}

/** Filters above the canvas: partners as switches, everything left out as removable chips. */
export function FilterBar(): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()
  const { t, of, counted } = useTexts()
  if (!open) return null
  const { view } = open.document
  const present = new Set(open.picture.sources.map(source => source.partner))
  const none = view.hiddenKinds.length + view.hiddenPartners.length + view.hiddenEntities.length === 0
  return (
    <div className="filter-bar" role="group" aria-label={t('filters')}>
      <span className="dim small">{t('filter.partner')}</span>
      {PARTNERS.filter(partner => present.has(partner.id)).map(partner => {
        const shown = !view.hiddenPartners.includes(partner.id)
        return (
          <button key={partner.id} className="partner-switch" aria-pressed={shown} aria-label={t('legend.shows', { name: partner.name })} title={partner.name} onClick={() => void workspace.do('filterPartner', { partner: partner.id, name: partner.name })}>
            <PartnerCode partner={partner.id} />
          </button>
        )
      })}
      <span className="separator" />
      <span className="dim small">{t('filters')}</span>
      {none && <span className="small muted">{t('filter.none')}</span>}
      {view.hiddenKinds.map(kind => {
        const words = ENTITY_KINDS.find(known => known.id === kind)
        const name = words ? of(words) : kind
        return <Chip key={kind} name={t('filter.kind')} value={t('filter.without', { name })} onRemove={() => void workspace.do('filterKind', { kind, name })} />
      })}
      {view.hiddenPartners.map(id => {
        const name = PARTNERS.find(known => known.id === id)?.name ?? id
        return <Chip key={id} name={t('filter.partner')} value={t('filter.without', { name })} onRemove={() => void workspace.do('filterPartner', { partner: id, name })} />
      })}
      {view.hiddenEntities.length > 0 && <Chip name={t('filter.hiddenByHand')} value={counted('filter.hidden', view.hiddenEntities.length)} onRemove={() => void workspace.do('clearFilters', null, false)} />}
      {!none && <button className="link small" onClick={() => void workspace.do('clearFilters', null, false)}>{t('filter.clear')}</button>}
    </div>
  )
}
