import type { ReactNode } from 'react'
import { ENTITY_KINDS, type EntityKind } from '#model/kinds.ts'
import type { MappingDraft } from '#model/mapping.ts'
import { RELATION_KINDS, type RelationKind } from '#model/relations.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'
import { ENDS, withNamespace, withRelation, withRelationAdded, withRelationRemoved, withSlotAdded, withSlotKind, withSlotRemoved } from './mapping-edits.ts'
import { useSlotLabel } from './mapping-slot-label.ts'

type Editing = { readonly mapping: MappingDraft; readonly edit: (change: (mapping: MappingDraft) => MappingDraft) => void }

function hasKey(mapping: MappingDraft, slot: string): boolean {
  return mapping.columns.some(({ use }) => use.as === 'property' && use.slot === slot && use.property === 'key')
}

function SlotLine({ at, mapping, edit }: { readonly at: number } & Editing): ReactNode {
  const { t, of } = useTexts()
  const slotLabel = useSlotLabel()
  const { slot, kind, namespace } = mapping.slots[at]!
  const fixed = mapping.shape === 'relations' && ENDS.includes(slot)
  return (
    <li data-slot={slot}>
      <span className="mono">{slotLabel(slot)}</span>
      <select className="field" aria-label={t('mapping.slot.kind', { slot: slotLabel(slot) })} value={kind} onChange={event => { const chosen = event.target.value as EntityKind; edit(known => withSlotKind(known, slot, chosen)) }}>
        {ENTITY_KINDS.map(entry => <option key={entry.id} value={entry.id}>{of(entry)}</option>)}
      </select>
      {hasKey(mapping, slot) && (
        <label className="row small muted">
          {t('mapping.namespace')}
          <input className="field namespace" aria-label={t('mapping.namespace.of', { slot: slotLabel(slot) })} value={namespace ?? ''} onChange={event => { const text = event.target.value; edit(known => withNamespace(known, slot, text)) }} />
        </label>
      )}
      {!fixed && mapping.slots.length > 1 && (
        <button className="button ghost square" title={t('mapping.slot.remove', { slot })} aria-label={t('mapping.slot.remove', { slot })} onClick={() => edit(known => withSlotRemoved(known, slot))}><Icon name="close" /></button>
      )}
    </li>
  )
}

function Slots({ mapping, edit }: Editing): ReactNode {
  const { t, of } = useTexts()
  return (
    <section>
      <h3>{t('mapping.slots')}</h3>
      <ul>{mapping.slots.map((slot, at) => <SlotLine key={slot.slot} at={at} mapping={mapping} edit={edit} />)}</ul>
      <select
        className="field" aria-label={t('mapping.slot.add')} value=""
        onChange={event => {
          const kind = ENTITY_KINDS.find(entry => entry.id === event.target.value)
          if (kind) edit(known => withSlotAdded(known, kind.id, kind.nl.toLowerCase().replace(/ /g, '_')))
        }}
      >
        <option value="">+ {t('mapping.slot.add')}</option>
        {ENTITY_KINDS.map(entry => <option key={entry.id} value={entry.id}>{of(entry)}</option>)}
      </select>
      {mapping.slots.some(slot => hasKey(mapping, slot.slot)) && <p className="tiny dim" style={{ marginTop: 6 }}>{t('mapping.namespace.lead')}</p>}
    </section>
  )
}

function EndSelect({ at, end, mapping, edit }: { readonly at: number; readonly end: 'from' | 'to' } & Editing): ReactNode {
  const { t } = useTexts()
  const slotLabel = useSlotLabel()
  const relation = mapping.relations[at]!
  const other = relation[end === 'from' ? 'to' : 'from']
  return (
    <select className="field" aria-label={t(`mapping.relation.${end}`)} value={relation[end]} onChange={event => { const slot = event.target.value; edit(known => withRelation(known, at, { [end]: slot })) }}>
      {mapping.slots.filter(({ slot }) => slot !== other).map(({ slot }) => <option key={slot} value={slot}>{slotLabel(slot)}</option>)}
    </select>
  )
}

function RelationLine({ at, mapping, edit }: { readonly at: number } & Editing): ReactNode {
  const { t, of } = useTexts()
  const { kind } = mapping.relations[at]!
  return (
    <li data-relation={kind}>
      <EndSelect at={at} end="from" mapping={mapping} edit={edit} />
      <select className="field" aria-label={t('mapping.relation.kind')} value={kind} onChange={event => { const chosen = event.target.value as RelationKind; edit(known => withRelation(known, at, { kind: chosen })) }}>
        {RELATION_KINDS.map(entry => <option key={entry.id} value={entry.id}>{of(entry)}</option>)}
      </select>
      <EndSelect at={at} end="to" mapping={mapping} edit={edit} />
      <button className="button ghost square" title={t('mapping.relation.remove')} aria-label={t('mapping.relation.remove')} onClick={() => edit(known => withRelationRemoved(known, at))}><Icon name="close" /></button>
    </li>
  )
}

/** The things that each row names, and how they are tied. */
export function MappingThings({ mapping, edit }: Editing): ReactNode {
  const { t } = useTexts()
  return (
    <div className="mapping-parts">
      <Slots mapping={mapping} edit={edit} />
      {mapping.slots.length > 1 && (
        <section>
          <h3>{t('mapping.relations')}</h3>
          <ul>{mapping.relations.map((relation, at) => <RelationLine key={`${at}${relation.kind}`} at={at} mapping={mapping} edit={edit} />)}</ul>
          <button className="button" onClick={() => edit(withRelationAdded)}><Icon name="plus" />{t('mapping.relation.add')}</button>
        </section>
      )}
    </div>
  )
}
