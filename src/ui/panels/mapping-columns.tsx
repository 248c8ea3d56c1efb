import type { ReactNode } from 'react'
import type { ColumnFit, UnknownFile } from '#intake/inspect-unknown.ts'
import { DATA_CATEGORIES } from '#model/data-categories.ts'
import type { MappedColumn, MappingDraft } from '#model/mapping.ts'
import type { PropertyId } from '#model/properties.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'
import { propertiesFor } from './mapping-choices.ts'
import { isRead, parsedUse, textOfUse, withCategory, withUse } from './mapping-edits.ts'
import { useSlotLabel } from './mapping-slot-label.ts'

/** Below this share most values contradict the choice. */
const POOR_FIT = 0.5

type Editing = { readonly mapping: MappingDraft; readonly edit: (change: (mapping: MappingDraft) => MappingDraft) => void }

function UseSelect({ at, column, mapping, edit }: { readonly at: number; readonly column: MappedColumn } & Editing): ReactNode {
  const { t, of } = useTexts()
  const slotLabel = useSlotLabel()
  const chosen = mapping.columns.flatMap(({ use }): PropertyId[] => (use.as === 'property' ? [use.property] : []))
  return (
    <select
      className={column.use.as === 'nothing' ? 'field open-choice' : 'field'} aria-label={t('mapping.use', { column: column.name })} value={textOfUse(column.use)}
      onChange={event => { const use = parsedUse(event.target.value); edit(known => withUse(known, at, use)) }}
    >
      <option value="nothing">{t('mapping.use.choose')}</option>
      {mapping.slots.map(({ slot, kind }) => (
        <optgroup key={slot} label={slotLabel(slot)}>
          {propertiesFor(kind, chosen).map(property => <option key={property.id} value={`${slot}/${property.id}`}>{slotLabel(slot)}: {of(property)}</option>)}
        </optgroup>
      ))}
      <optgroup label={t('mapping.use.relation')}>
        {(['weight', 'date', 'start', 'end', 'role'] as const).map(as => <option key={as} value={as}>{t('mapping.use.relation')}: {t(`mapping.use.${as}`)}</option>)}
      </optgroup>
    </select>
  )
}

/** Whether the category is the partner's own, and nobody said who that is. */
function followsPartner({ use, category }: MappedColumn, { partner }: MappingDraft): boolean {
  return use.as !== 'nothing' && category === null && partner === null
}

function CategorySelect({ at, column, mapping, edit }: { readonly at: number; readonly column: MappedColumn } & Editing): ReactNode {
  const { t, of } = useTexts()
  const follows = followsPartner(column, mapping)
  const known = DATA_CATEGORIES.some(category => category.id === column.category)
  return (
    <select
      className={column.use.as !== 'nothing' && column.category === null && !follows ? 'field open-choice' : 'field'} aria-label={t('mapping.category', { column: column.name })} value={column.category ?? ''}
      onChange={event => { const category = event.target.value || null; edit(mapping => withCategory(mapping, at, category)) }}
    >
      <option value="">{t(follows ? 'mapping.category.partner' : 'mapping.category.choose')}</option>
      {column.category !== null && !known && <option value={column.category}>{column.category}</option>}
      {DATA_CATEGORIES.map(category => <option key={category.id} value={category.id}>{category.id} · {of(category)}</option>)}
    </select>
  )
}

function shareOf(fit: ColumnFit, column: MappedColumn): number {
  if (column.use.as === 'nothing' || fit.shares === null) return 0
  return fit.shares[column.use.as === 'property' ? column.use.property : column.use.as]
}

/** How well the values fit the choice, or why the column is not read. */
function FitLine({ column, fit, mapping }: { readonly column: MappedColumn; readonly fit: ColumnFit; readonly mapping: MappingDraft }): ReactNode {
  const { t, percent } = useTexts()
  if (column.use.as === 'nothing') return <span className="tiny dim">{t('mapping.notRead')}: {t('mapping.noUse')}</span>
  if (column.category === null && !followsPartner(column, mapping)) return <span className="tiny" style={{ color: 'var(--warn)' }}>{t('mapping.notRead')}: {t('mapping.noCategory')}</span>
  if (fit.filled === 0) return <span className="tiny dim">{t('mapping.empty')}</span>
  const share = shareOf(fit, column)
  return <span className="tiny" style={{ color: share < POOR_FIT ? 'var(--warn)' : 'var(--text-3)' }}>{t('mapping.fits', { share: percent(share) })}</span>
}

function BannedHead({ column }: { readonly column: MappedColumn }): ReactNode {
  const { t } = useTexts()
  return (
    <th scope="col" className="banned" data-column={column.name} data-banned="">
      <span className="mono ellipsis" title={column.name}>{column.name}</span>
      <span className="mapping-locked" title={t('mapping.banned.why', { column: column.name })}>{t('mapping.notRead')}<Icon name="lock" /></span>
      <span className="tiny dim">{t('mapping.banned')}</span>
      <span className="visually-hidden">{t('mapping.banned.why', { column: column.name })}</span>
    </th>
  )
}

function Cell({ text, banned, read }: { readonly text: string; readonly banned: boolean; readonly read: boolean }): ReactNode {
  const { t } = useTexts()
  if (banned) return <td><span className="hatch" /></td>
  return <td className={read ? undefined : 'dim'} title={text}>{text === '' ? <span className="dim">{t('mapping.empty')}</span> : text}</td>
}

/** The columns with their use, category and fit, above the first rows. Columns that the ban list keeps out are locked and show no value. */
export function MappingColumns({ unknown, mapping, edit }: { readonly unknown: UnknownFile } & Editing): ReactNode {
  const { t } = useTexts()
  const banned = unknown.fit.map(fit => fit.shares === null)
  const read = mapping.columns.map(isRead)
  return (
    // The table scrolls sideways, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="mapping-scroll" tabIndex={0} aria-label={t('mapping.columns', { file: unknown.fileName })}>
      <table className="mapping-table">
        <thead>
          <tr>
            {mapping.columns.map((column, at) => banned[at]! ? <BannedHead key={column.name} column={column} /> : (
              <th scope="col" key={column.name} data-column={column.name} data-read={read[at]}>
                <span className="mono ellipsis" title={column.name}>{column.name}</span>
                <UseSelect at={at} column={column} mapping={mapping} edit={edit} />
                <CategorySelect at={at} column={column} mapping={mapping} edit={edit} />
                <FitLine column={column} fit={unknown.fit[at]!} mapping={mapping} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {unknown.sample.map((row, index) => (
            <tr key={index}>{mapping.columns.map((column, at) => <Cell key={column.name} text={row[at] ?? ''} banned={banned[at]!} read={read[at]!} />)}</tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
