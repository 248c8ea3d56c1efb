import type { ReactNode } from 'react'
import type { EntityDescription } from '#workers/describe.ts'
import type { MergeDescription, MergeSide, MergeValue } from '#workers/describe-merges.ts'
import { PROPERTIES } from '#model/properties.ts'
import { MERGE_REASONS } from '#model/resolution.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { RowLink } from '../parts/row-link.tsx'
import { useShown } from '../parts/use-shown.tsx'
import { useTexts } from '../text/texts.ts'
import { weightWord } from '../text/weight-word.ts'

const MERGES_SHOWN = 100

function Side({ side }: { readonly side: MergeSide }): ReactNode {
  return <span className="row" style={{ gap: 4 }}><PartnerCode partner={side.partner} /><RowLink file={side.file} row={side.row} /></span>
}

/** The value that matched: once when both rows write it alike, else as each writes it. */
function Value({ value }: { readonly value: MergeValue }): ReactNode {
  const { t, of } = useTexts()
  const property = PROPERTIES.find(known => known.id === value.property)!
  const written = (text: string): ReactNode => (text === '' ? <span className="dim">{t('merge.notStated')}</span> : <span className="value strong">{text}</span>)
  return (
    <p className="small merge-value" data-merge-value={value.property}>
      <span className="dim">{of(property)}</span>{' '}
      {value.left === value.right ? written(value.left) : <>{written(value.left)} <span className="dim">/</span> {written(value.right)}</>}
    </p>
  )
}

function Merge({ merge }: { readonly merge: MergeDescription }): ReactNode {
  const { t, of, counted } = useTexts()
  const bits = Math.round(merge.weight * 10) / 10
  return (
    <li className="merge-line" data-merge={merge.reason}>
      <p className="row wrap small"><Side side={merge.left} /><span className="dim" role="img" aria-label={t('merge.isWritten')}>=</span><Side side={merge.right} /></p>
      <p className="small muted">{of(MERGE_REASONS.find(reason => reason.id === merge.reason)!)}</p>
      {merge.values.map(value => <Value key={value.property} value={value} />)}
      <p className="small" title={t('merge.bits.explain')}>{t(weightWord(merge))}{merge.reason !== 'judgement' && <span className="dim"> · {counted('merge.bits', bits)}</span>}</p>
    </li>
  )
}

/** How the entity came to be one: each merge with its two rows, the values that matched, and how sure that makes it. */
export function Merges({ description }: { readonly description: EntityDescription }): ReactNode {
  const { t, counted } = useTexts()
  const { shown, more } = useShown(description.merges, MERGES_SHOWN)
  if (description.merges.length === 0) return <p className="section muted">{t('entity.noMerges')}</p>
  return (
    <section className="section">
      <h3>{counted('entity.merges', description.merges.length)}</h3>
      <p className="tiny dim">{t('merge.bits.explain')}</p>
      <ol>{shown.map(merge => <Merge key={`${merge.left.file}:${merge.left.row}:${merge.left.slot}|${merge.right.file}:${merge.right.row}:${merge.right.slot}`} merge={merge} />)}</ol>
      {more}
    </section>
  )
}
