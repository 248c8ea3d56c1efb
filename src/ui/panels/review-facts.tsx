import type { ReactNode } from 'react'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import { relationWords } from '#model/relations.ts'
import type { WaterfallLine } from '#model/pair-explanation.ts'
import type { MentionTie, ReviewPair, ReviewSide } from '#workers/review-jobs.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts, type TextKey } from '../text/texts.ts'
import { RowLink } from '../parts/row-link.tsx'
import { DifferingText, differingRuns, type DiffRun } from './review-differing.tsx'
import { compareRows, tieLines, type RowValue } from './review-rows.ts'
import { bits, fieldWords, headed, levelWords, rowWords } from './review-words.ts'

const MOST_ALSO = 2
const MOST_TIES = 5

/** Who speaks on one side, and in which row. */
function SideHead({ side }: { readonly side: ReviewSide }): ReactNode {
  const { t } = useTexts()
  const { partner, file, row, slot, facts } = side.mention
  const grading = facts.find(fact => fact.property === 'grading')?.text
  return (
    <th scope="col">
      <span className="row"><PartnerCode partner={partner} /><b className="ellipsis">{PARTNERS.find(known => known.id === partner)!.name}</b>{grading !== undefined && <span className="badge" title={t('review.facts.grading')}>{grading}</span>}</span>
      <span className="row small review-row-link"><RowLink file={file} row={row} /><span className="dim ellipsis">{slot}</span></span>
    </th>
  )
}

function Also({ values }: { readonly values: readonly RowValue[] }): ReactNode {
  const { t, count } = useTexts()
  return (
    <>
      {values.slice(0, MOST_ALSO).map(value => (
        <p key={value.text} className="review-also"><span className="value">{value.text}</span> <span className="visually-hidden">{t('review.facts.also')}</span> <span className="review-from"><PartnerCode partner={value.partner} /> <RowLink file={value.file} row={value.row} short /></span></p>
      ))}
      {values.length > MOST_ALSO && <p className="review-also dim">{t('review.facts.more', { n: count(values.length - MOST_ALSO) })}</p>}
    </>
  )
}

function Value({ value, runs, also }: { readonly value: RowValue | null; readonly runs: readonly DiffRun[]; readonly also: readonly RowValue[] }): ReactNode {
  const { t } = useTexts()
  return (
    <td>
      {value === null ? <span className="dim">{t('review.facts.empty')}</span> : <span className="value"><DifferingText runs={runs} /></span>}
      {value?.suspect && <span className="badge warn" style={{ marginLeft: 6 }}>{t('entity.suspect')}</span>}
      <Also values={also} />
    </td>
  )
}

const UNWEIGHED = { missing: 'review.facts.missing', equal: 'review.level.exact', differs: 'review.level.different' } as const

/** What the model makes of one row: a word and a weight for each of its fields. */
function Compared({ lines, unweighed, pair, blind }: { readonly lines: readonly WaterfallLine[]; /** What to say where the model says nothing. */ readonly unweighed: TextKey; readonly pair: ReviewPair; readonly blind: boolean }): ReactNode {
  const texts = useTexts()
  const { t } = texts
  if (lines.length === 0) return <td><p className="review-compared"><span className={unweighed === 'review.facts.missing' ? 'dim' : ''}>{t(unweighed)}</span></p></td>
  return (
    <td>
      {lines.map(line => (
        <p key={line.field} className="review-compared">
          <span>{lines.length > 1 && <span className="dim">{fieldWords(line.field, pair, texts)} </span>}{levelWords(line.level, texts)}</span>
          {!blind && <b>{bits(line.weight, texts)}</b>}
        </p>
      ))}
    </td>
  )
}

function Ties({ ties, shared }: { readonly ties: readonly MentionTie[]; readonly shared: ReadonlySet<number> }): ReactNode {
  const { t, of, count } = useTexts()
  if (ties.length === 0) return <td><span className="dim">{t('review.facts.empty')}</span></td>
  return (
    <td>
      {ties.slice(0, MOST_TIES).map(tie => (
        <p key={`${tie.node}:${tie.relation}`} className="review-tie" title={`${of(relationWords(tie.relation, tie.outgoing))}: ${tie.label}`}>
          <KindShape shape={ENTITY_KINDS[tie.kind]!.shape} /><span className={shared.has(tie.node) ? 'ellipsis strong' : 'ellipsis'}>{tie.label}</span>{shared.has(tie.node) && <span className="badge accent">=</span>}
        </p>
      ))}
      {ties.length > MOST_TIES && <p className="dim small">{t('review.facts.more', { n: count(ties.length - MOST_TIES) })}</p>}
    </td>
  )
}

function TieRow({ pair, blind }: { readonly pair: ReviewPair; readonly blind: boolean }): ReactNode {
  const texts = useTexts()
  const right = new Set(pair.right.mention.ties.map(tie => tie.node))
  const shared = new Set(pair.left.mention.ties.map(tie => tie.node).filter(node => right.has(node)))
  if (pair.left.mention.ties.length + pair.right.mention.ties.length === 0) return null
  return (
    <tr data-compare="ties">
      <th scope="row">{headed(rowWords('ties', texts))}</th>
      <Ties ties={pair.left.mention.ties} shared={shared} />
      <Ties ties={pair.right.mention.ties} shared={shared} />
      <Compared lines={tieLines(pair)} unweighed={shared.size > 0 ? 'review.level.shared' : 'review.level.none'} pair={pair} blind={blind} />
    </tr>
  )
}

/** The two rows side by side, sources kept apart, values aligned, with what the model makes of each. */
export function ReviewFacts({ pair, blind }: { readonly pair: ReviewPair; readonly blind: boolean }): ReactNode {
  const texts = useTexts()
  const { t } = texts
  return (
    <div className="card review-facts">
      <table aria-label={t('review.facts')}>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{t('review.facts.field')}</span></th>
            <SideHead side={pair.left} /><SideHead side={pair.right} />
            <th scope="col" className="review-head"><p className="review-compared"><span>{t('review.facts.compare')}</span>{!blind && <span>{t('review.facts.weight')}</span>}</p></th>
          </tr>
        </thead>
        <tbody>
          {compareRows(pair).map(row => {
            const marks = differingRuns(row.left?.text ?? '', row.right?.text ?? '', row.type)
            return (
              <tr key={row.id} data-compare={row.id}>
                <th scope="row">{headed(rowWords(row.id, texts))}</th>
                <Value value={row.left} runs={marks.left} also={row.alsoLeft} />
                <Value value={row.right} runs={marks.right} also={row.alsoRight} />
                <Compared lines={row.lines} unweighed={UNWEIGHED[row.state]} pair={pair} blind={blind} />
              </tr>
            )
          })}
          <TieRow pair={pair} blind={blind} />
        </tbody>
      </table>
    </div>
  )
}
