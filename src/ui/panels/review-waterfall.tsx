import type { CSSProperties, ReactNode } from 'react'
import type { PairExplanation } from '#model/pair-explanation.ts'
import type { ReviewPair } from '#workers/review-jobs.ts'
import { useTexts } from '../text/texts.ts'
import { bits, chance, fieldWords, headed, levelWords } from './review-words.ts'

/** Nearer to even odds than this (millibits) is doubt: chances from 1 in 17 to 16 in 17. */
const DOUBT = 4000
/** Room beside the bars for their numbers, as a share of the width. */
const MARGIN = 0.1

export type WaterfallBar = { readonly id: string; readonly from: number; readonly to: number }

/** The bars of a waterfall in millibits: each begins where the one before ends, the first at 0. */
export function waterfallBars({ prior, lines }: Pick<PairExplanation, 'prior' | 'lines'>): WaterfallBar[] {
  const bars: WaterfallBar[] = [{ id: 'prior', from: 0, to: prior }]
  for (const { field, weight } of lines) {
    const from = bars.at(-1)!.to
    bars.push({ id: field, from, to: from + weight })
  }
  return bars
}

/** Where a weight stands on the track, in per cent of its width. */
function scaleOf(bars: readonly WaterfallBar[]): (millibits: number) => number {
  const ends = [...bars.flatMap(bar => [bar.from, bar.to]), -DOUBT, DOUBT]
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  return millibits => 100 * (MARGIN / 2 + ((millibits - least) / (most - least)) * (1 - 2 * MARGIN))
}

function Bar({ bar, at, kind, number }: { readonly bar: WaterfallBar; readonly at: (millibits: number) => number; readonly kind: string; readonly number: string }): ReactNode {
  const left = at(Math.min(bar.from, bar.to))
  const right = at(Math.max(bar.from, bar.to))
  return (
    <span className="review-track">
      <i className={`review-bar ${kind}`} style={{ left: `${left}%`, width: `max(3px, ${right - left}%)` }} />
      <i className="review-step" style={{ left: `${at(bar.to)}%` }} />
      <span className="review-number" style={{ left: `calc(${right}% + 6px)` }}>{number}</span>
    </span>
  )
}

/** The waterfall: prior, what each field adds or takes, and what they come to; the strongest first. */
export function ReviewWaterfall({ pair }: { readonly pair: ReviewPair }): ReactNode {
  const texts = useTexts()
  const { t } = texts
  const { explanation } = pair
  if (explanation === null) return <p className="card review-none">{t('review.waterfall.none', { weight: bits(pair.weight, texts) })}</p>
  const bars = waterfallBars(explanation)
  const at = scaleOf(bars)
  const zones: CSSProperties = { left: `${at(-DOUBT)}%`, width: `${at(DOUBT) - at(-DOUBT)}%` }
  const sum = t('review.waterfall.chance', { weight: bits(explanation.weight, texts), chance: chance(explanation.probability, texts) })
  return (
    <section className="card review-waterfall" aria-label={t('review.waterfall')}>
      <h2 className="row"><span>{t('review.waterfall')}</span><span className="grow" /><span className="tiny dim">{t('review.waterfall.model', { model: explanation.model.slice(0, 8) })}</span></h2>
      <div className="review-bars">
        <span className="review-plot" aria-hidden="true"><i className="review-zone" style={zones} /><i className="review-even" style={{ left: `${at(0)}%` }} /></span>
        <ol>
          {bars.map((bar, place) => {
            const line = explanation.lines[place - 1]
            const words = line === undefined ? t('review.waterfall.prior') : fieldWords(line.field, pair, texts)
            return (
              <li key={bar.id} data-bar={bar.id} title={line && levelWords(line.level, texts)}>
                <span className="review-bar-name ellipsis">{headed(words)}</span>
                <Bar bar={bar} at={at} kind={line === undefined ? 'prior' : bar.to < bar.from ? 'against' : 'for'} number={bits(bar.to - bar.from, texts)} />
              </li>
            )
          })}
          <li data-bar="sum">
            <b className="review-bar-name">{headed(t('review.waterfall.sum'))}</b>
            <span className="review-track"><i className="review-dot" style={{ left: `${at(explanation.weight)}%` }} /><b className="review-number sum" data-left={at(explanation.weight) > 60 || undefined} style={at(explanation.weight) > 60 ? { right: `calc(${100 - at(explanation.weight)}% + 10px)` } : { left: `calc(${at(explanation.weight)}% + 10px)` }}>{sum}</b></span>
          </li>
        </ol>
        <p className="review-zones tiny" title={t('review.waterfall.doubt.explain')}>
          <span style={{ right: `calc(${100 - at(-DOUBT)}% + 6px)` }}>← {t('review.waterfall.below')}</span>
          <span style={{ left: `${at(0)}%`, transform: 'translateX(-50%)' }}>{t('review.waterfall.doubt')}</span>
          <span style={{ left: `calc(${at(DOUBT)}% + 6px)` }}>{t('review.waterfall.above')} →</span>
        </p>
      </div>
    </section>
  )
}
