import type { ReactNode } from 'react'
import type { Finding } from '#earning/finding.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { useTexts } from '../text/texts.ts'

/** A finding in two lines: model, state, indicators, and the score with its terms. */
export function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  const { go, openFinding } = usePage()
  const { catalogue } = useWorkspace()
  const { t, of, decimal, count } = useTexts()
  const model = catalogue?.models.find(known => known.id === finding.model)
  const hits = finding.indicators.filter(outcome => outcome.verdict === 'hit').length
  const found = finding.roles.filter(role => role.nodes.length > 0).length
  return (
    <button className="finding-line" onClick={() => { openFinding(finding.id); go('findings') }}>
      <span className="row"><span className="dim small">{finding.model}</span><span className="strong ellipsis grow">{model ? of(model.title) : finding.model}</span>{hits === 1 && <span className="badge">{t('findings.thin')}</span>}<span className="badge hold">{t('findings.toReview')}</span></span>
      <span className="row" style={{ marginTop: 4 }}>{finding.indicators.map(outcome => <VerdictMark key={outcome.id} verdict={outcome.verdict} />)}<span className="small">{t('findings.hitsOf', { n: count(hits), all: count(finding.indicators.length) })}</span><span className="grow" /><span className="small muted">{t('findings.score.terms', { weight: decimal(finding.weightHit), found: count(found), all: count(finding.roles.length) })}</span><b>{decimal(finding.score)}</b></span>
    </button>
  )
}
