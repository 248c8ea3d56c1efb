import type { ReactNode } from 'react'
import type { IndicatorDeclaration } from '#earning/earning-model.ts'
import type { Finding, IndicatorOutcome } from '#earning/finding.ts'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { partnersNeeded } from '../partners-needed.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { RowLink } from '../parts/row-link.tsx'
import { useShown } from '../parts/use-shown.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { missingTexts } from '../text/missing-text.ts'
import { useTexts } from '../text/texts.ts'
import { FindingRoles } from './finding-roles.tsx'

const ROWS_SHOWN = 8

function useModel(finding: Finding) {
  const { catalogue } = useWorkspace()
  return catalogue?.models.find(known => known.id === finding.model)
}

function hitsOf(finding: Finding): number {
  return finding.indicators.filter(outcome => outcome.verdict === 'hit').length
}

/** What an indicator counts and how much: its weight when it hits, where its limit comes from, and how it is measured. */
function Basis({ outcome, indicator }: { readonly outcome: IndicatorOutcome; readonly indicator: IndicatorDeclaration }): ReactNode {
  const { t } = useTexts()
  const sourced = indicator.basis === 'source'
  return (
    <>
      <span className={outcome.verdict === 'hit' ? 'strong' : 'dim'} data-weight={outcome.verdict === 'hit' ? indicator.weight : 0}>{outcome.verdict === 'hit' ? t('findings.weight', { n: indicator.weight }) : t('findings.weight.none')}</span>
      <abbr className="dim" title={sourced ? t('findings.source.explain', { source: indicator.source }) : t('findings.proposal.explain')}>{t(sourced ? 'findings.source' : 'findings.proposal')}{sourced && `: ${indicator.source}`}</abbr>
    </>
  )
}

function Indicator({ finding, outcome }: { readonly finding: Finding; readonly outcome: IndicatorOutcome }): ReactNode {
  const texts = useTexts()
  const { t, of, decimal } = texts
  const indicator = useModel(finding)?.indicators.find(known => known.id === outcome.id)
  const { shown, more } = useShown(outcome.rows, ROWS_SHOWN)
  const { text } = outcome
  const measured = text ? of(text) : outcome.value === null ? '' : `${decimal(outcome.value, 3)} · ${t('findings.threshold')} ${outcome.threshold}`
  return (
    <article className="card indicator" data-indicator={outcome.id} data-verdict={outcome.verdict}>
      <VerdictMark verdict={outcome.verdict} />
      <div className="grow column" style={{ gap: 2 }}>
        <p className="row"><span className="strong">{indicator ? of(indicator.title) : outcome.id}</span><span className="dim small">{outcome.id}</span><span className="grow" />{outcome.partners.map(partner => <PartnerCode key={partner} partner={partner} />)}</p>
        {outcome.missing.length === 0 ? <p>{measured}</p> : missingTexts(outcome.missing, texts).map(line => <p key={line} className="muted">{line}</p>)}
        {indicator && <p className="small muted">{of(indicator.explanation)}</p>}
        <div className="row wrap small">
          {indicator && <Basis outcome={outcome} indicator={indicator} />}
          <span className="grow" />
          {shown.map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}
          {more}
        </div>
      </div>
    </article>
  )
}

function Tiles({ finding }: { readonly finding: Finding }): ReactNode {
  const { t, decimal, count, counted } = useTexts()
  const found = finding.roles.filter(role => role.nodes.length > 0).length
  const untested = finding.indicators.filter(outcome => outcome.verdict === 'not-testable').length
  return (
    <div className="card tiles">
      <div><p className="small muted">{t('findings.score')}</p><p className="tile-value">{decimal(finding.score)}</p><p className="small muted">{t('findings.score.terms', { weight: decimal(finding.weightHit), found: count(found), all: count(finding.roles.length) })}</p></div>
      <div><p className="small muted">{t('findings.roles')}</p><p className="tile-value">{count(found)} / {count(finding.roles.length)}</p></div>
      <div><p className="small muted">{t('findings.indicators')}</p><p className="tile-value">{t('findings.hitsOf', { n: count(hitsOf(finding)), all: count(finding.indicators.length) })}</p><p className="small muted">{counted('findings.hits', hitsOf(finding))}{untested > 0 && ` · ${counted('findings.untested', untested)}`}</p></div>
      <div><p className="small muted">{t('findings.partners')}</p><p className="row" style={{ gap: 4, marginTop: 6 }}>{partnersNeeded(finding).map(partner => <PartnerCode key={partner} partner={partner} />)}</p></div>
    </div>
  )
}

/** The rows that make the subject one that the model looks at. */
function SubjectRows({ finding }: { readonly finding: Finding }): ReactNode {
  const { network } = useOpenCase()!.picture
  const { t } = useTexts()
  const { shown, more } = useShown(finding.subjectRows ?? [], ROWS_SHOWN)
  if (shown.length === 0) return null
  return <p className="row wrap small" style={{ marginBottom: 12 }}><span className="muted">{t('findings.subject.rows', { name: network.label[finding.subject]! })}</span>{shown.map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}{more}</p>
}

/** One finding: its score in terms, roles found and missing, and every indicator with value, threshold and source rows. */
export function FindingDetail({ finding }: { readonly finding: Finding }): ReactNode {
  const { workspace, openFinding, go, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { t, of } = useTexts()
  const model = useModel(finding)
  const showInNetwork = (): void => {
    void workspace.do('select', { ids: finding.entities.map(node => network.id[node]!), add: false, name: network.label[finding.subject]! })
    go('network')
    bring(finding.entities)
  }
  return (
    <main className="page">
      <div className="page-head">
        <div className="column">
          <p className="small"><button className="link" onClick={() => openFinding(null)}>{t('findings.back')}</button> / {network.label[finding.subject]}</p>
          <h1>{model ? of(model.title) : ''} <span className="dim" style={{ fontWeight: 400 }}>{finding.model}</span></h1>
        </div>
        <span className="grow" />
        {hitsOf(finding) === 1 && <span className="badge">{t('findings.thin')}</span>}
        <span className="badge hold">{t('findings.toReview')}</span>
        <button className="button large" onClick={showInNetwork}><Icon name="network" />{t('structure.show')}</button>
      </div>
      {model && <p className="muted" style={{ marginBottom: 12 }}>{of(model.question)}</p>}
      <SubjectRows finding={finding} />
      <Tiles finding={finding} />
      <h3 style={{ margin: '16px 0 6px' }}>{t('findings.roles')}</h3>
      <FindingRoles finding={finding} />
      <h3 style={{ margin: '16px 0 6px' }}>{t('findings.indicators')}</h3>
      <div className="column" style={{ gap: 8 }}>{finding.indicators.map(outcome => <Indicator key={outcome.id} finding={finding} outcome={outcome} />)}</div>
      <p className="small muted" style={{ marginTop: 12 }}>{t('findings.lead')}</p>
    </main>
  )
}
