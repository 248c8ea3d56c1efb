import type { ReactNode } from 'react'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS, partnerIndex, type PartnerId } from '#model/partners.ts'
import { relationWords } from '#model/relations.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { ReviewPair, ReviewSide } from '#workers/review-jobs.ts'
import { usePage } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { useTexts } from '../text/texts.ts'
import { flipsOf, type Flip } from './review-flips.ts'
import { bits, fieldWords } from './review-words.ts'

const MOST_SHARED = 6
const MOST_FINDINGS = 4
/** Places of at most four mentions of a group, the one asked about first, on a board of 288 × 96; the right group is its mirror image. */
const PLACES: readonly (readonly [x: number, y: number])[] = [[72, 66], [44, 22], [20, 62], [84, 24]]
const WIDTH = 288

function Disc({ x, y, partner }: { readonly x: number; readonly y: number; readonly partner: PartnerId }): ReactNode {
  const at = partnerIndex(partner)
  return (
    <>
      <circle cx={x} cy={y} r="12" fill={`var(--p${at})`} stroke="var(--surface)" strokeWidth="1.5" />
      <text x={x} y={y + 3.5} textAnchor="middle" fontSize="10" fontWeight="700" fill={`var(--pt${at})`}>{PARTNERS[at]!.code}</text>
    </>
  )
}

function groupDiscs({ mention, others }: ReviewSide, mirrored: boolean): { x: number; y: number; partner: PartnerId }[] {
  return [mention, ...others].slice(0, PLACES.length).map(({ partner }, at) => {
    const [x, y] = PLACES[at]!
    return { x: mirrored ? WIDTH - x : x, y, partner }
  })
}

/** The two groups, and this pair between them. */
function Groups({ pair, blind }: { readonly pair: ReviewPair; readonly blind: boolean }): ReactNode {
  const texts = useTexts()
  const { t, count } = texts
  const sides = [groupDiscs(pair.left, false), groupDiscs(pair.right, true)]
  const label = blind ? t('review.groups.pair') : `${t('review.groups.pair')} ${bits(pair.weight, texts)}`
  const state = blind ? 'blind' : pair.merged ? 'merged' : 'apart'
  return (
    <section className="section">
      <h3>{t(`review.groups.${state}`)}</h3>
      {state !== 'blind' && <p className="small muted">{t(`review.groups.${state}.lead`)}</p>}
      <svg className="review-groups" viewBox={`0 0 ${WIDTH} 96`} aria-hidden="true">
        <line x1={72} y1={66} x2={WIDTH - 72} y2={66} stroke="var(--accent)" strokeWidth="2" strokeDasharray="1 4" strokeLinecap="round" />
        {sides.map(discs => discs.slice(1).map(({ x, y }) => <line key={`${x}`} x1={discs[0]!.x} y1={discs[0]!.y} x2={x} y2={y} stroke="var(--edge-inter)" />))}
        {sides.flat().map(disc => <Disc key={`${disc.x}:${disc.y}`} {...disc} />)}
        <rect x={WIDTH / 2 - 42} y="56" width="84" height="20" rx="10" fill="var(--surface)" stroke="var(--accent)" />
        <text x={WIDTH / 2} y="70" textAnchor="middle" fontSize="11" fontWeight="600" fill="var(--accent)">{label}</text>
      </svg>
      <p className="small muted review-group-names">
        {[pair.left, pair.right].map(side => <span key={side.mention.key} className="row" title={t('entity.mentions', { n: count(side.size) })}><span className="ellipsis">{side.mention.names[0]}</span><span>· {count(side.size)}</span></span>)}
      </p>
    </section>
  )
}

function Shared({ pair, of: picture }: { readonly pair: ReviewPair; readonly of: CasePicture }): ReactNode {
  const { workspace, go, bring } = usePage()
  const { t, of, count, counted } = useTexts()
  const show = (node: number, label: string): void => {
    void workspace.do('select', { ids: [picture.network.id[node]!], add: false, name: label })
    go('network')
    bring([node])
  }
  return (
    <section className="section">
      <h3>{t('review.shared')}</h3>
      {pair.shared.length === 0 && <p className="small muted">{t('review.shared.none')}</p>}
      {pair.shared.slice(0, MOST_SHARED).map(tie => (
        <p key={tie.node} className="row review-shared">
          <KindShape shape={ENTITY_KINDS[tie.kind]!.shape} /><button className="link ellipsis" onClick={() => show(tie.node, tie.label)}>{tie.label}</button>
          <span className="tiny dim">{of(relationWords(tie.relation, tie.outgoing))}</span><span className="grow" /><span className="tiny dim">{counted('review.shared.around', tie.around)}</span>
        </p>
      ))}
      {pair.shared.length > MOST_SHARED && <p className="tiny dim">{t('review.facts.more', { n: count(pair.shared.length - MOST_SHARED) })}</p>}
    </section>
  )
}

function FlipWords({ flip, pair }: { readonly flip: Flip; readonly pair: ReviewPair }): ReactNode {
  const texts = useTexts()
  const { t } = texts
  if (flip.kind === 'equal' || flip.kind === 'differ') return t(`review.flip.${flip.kind}.${flip.property}`)
  const field = fieldWords(flip.field, pair, texts)
  if (flip.kind === 'none') return t('review.flip.none', { field, weight: bits(flip.weight, texts) })
  return t('review.flip.without', { field, from: bits(flip.from, texts), to: bits(flip.to, texts), verdict: t(flip.to >= 0 ? 'review.waterfall.above' : 'review.waterfall.below') })
}

function Rests({ pair, of: picture }: { readonly pair: ReviewPair; readonly of: CasePicture }): ReactNode {
  const { go, openFinding } = usePage()
  const { t, decimal } = useTexts()
  const nodes = [pair.left.node, pair.right.node]
  const findings = picture.findings.filter(finding => nodes.includes(finding.subject) || finding.entities.some(node => nodes.includes(node)))
  return (
    <section className="section">
      <h3>{t('review.rests')}</h3>
      {findings.length === 0 ? <p className="small muted">{t('review.rests.none')}</p> : <p className="small muted">{t('review.rests.lead')}</p>}
      {findings.slice(0, MOST_FINDINGS).map(finding => (
        <p key={finding.id}><button className="link" onClick={() => { openFinding(finding.id); go('findings') }}>{t('review.rests.in', { model: finding.model, subject: picture.network.label[finding.subject]!, score: decimal(finding.score) })}</button></p>
      ))}
    </section>
  )
}

/** What hangs on a pair: its groups, what they share, what would turn the verdict, what rests on it. Blind shows no weight and no verdict of the machine. */
export function ReviewSideSections({ pair, of, blind }: { readonly pair: ReviewPair; readonly of: CasePicture; readonly blind: boolean }): ReactNode {
  const { t } = useTexts()
  return (
    <>
      <Groups pair={pair} blind={blind} />
      <Shared pair={pair} of={of} />
      {!blind && (
        <section className="section">
          <h3>{t('review.flips')}</h3>
          <ul className="review-flips">{flipsOf(pair).map(flip => <li key={'field' in flip ? flip.field : flip.kind}><FlipWords flip={flip} pair={pair} /></li>)}</ul>
        </section>
      )}
      <Rests pair={pair} of={of} />
    </>
  )
}
