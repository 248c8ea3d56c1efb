import type { ReactNode } from 'react'
import type { Finding, IndicatorOutcome } from '#earning/finding.ts'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { partnersNeeded } from '../partners-needed.ts'
import { Icon } from '../parts/icon.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { useTexts } from '../text/texts.ts'
import { RowLink } from './entity-panel.tsx'

const ROWS_SHOWN = 8

function useModel(finding: Finding) {
  const { catalogue } = useWorkspace()
  return catalogue?.models.find(known => known.id === finding.model)
}

function Indicator({ finding, outcome }: { readonly finding: Finding; readonly outcome: IndicatorOutcome }): ReactNode {
  const { t, of, decimal, count } = useTexts()
  const indicator = useModel(finding)?.indicators.find(known => known.id === outcome.id)
  const { text } = outcome
  return (
    <article className="card indicator" data-indicator={outcome.id} data-verdict={outcome.verdict}>
      <VerdictMark verdict={outcome.verdict} />
      <div className="grow column" style={{ gap: 2 }}>
        <p className="row"><span className="strong">{indicator ? of(indicator.title) : outcome.id}</span><span className="grow" />{outcome.partners.map(partner => <PartnerCode key={partner} partner={partner} />)}</p>
        <p>{text ? of(text) : outcome.value === null ? '' : `${decimal(outcome.value, 3)} · ${t('findings.threshold')} ${outcome.threshold}`}</p>
        {outcome.missing.map(entry => <p key={entry.field} className="muted small">{t('findings.missing', { field: entry.field, partner: entry.partner })}</p>)}
        <p className="row wrap small">
          <span className="dim">{outcome.id}</span>
          {indicator && <span className="dim">{t(indicator.basis === 'source' ? 'findings.source' : 'findings.proposal')}</span>}
          <span className="grow" />
          {outcome.rows.slice(0, ROWS_SHOWN).map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}
          {outcome.rows.length > ROWS_SHOWN && <span className="dim">{t('findings.moreRows', { n: count(outcome.rows.length - ROWS_SHOWN) })}</span>}
        </p>
      </div>
    </article>
  )
}

function Tiles({ finding }: { readonly finding: Finding }): ReactNode {
  const { t, decimal, count } = useTexts()
  const found = finding.roles.filter(role => role.nodes.length > 0).length
  const number = (verdict: string): number => finding.indicators.filter(outcome => outcome.verdict === verdict).length
  return (
    <div className="card tiles">
      <div><p className="small muted">{t('findings.score')}</p><p className="tile-value">{decimal(finding.score)}</p><p className="small muted">{t('findings.score.terms', { weight: decimal(finding.weightHit), found: count(found), all: count(finding.roles.length) })}</p></div>
      <div><p className="small muted">{t('findings.roles')}</p><p className="tile-value">{count(found)} / {count(finding.roles.length)}</p></div>
      <div><p className="small muted">{t('findings.indicators')}</p><p className="tile-value">{count(number('hit'))} · {count(number('no-hit'))} · {count(number('not-testable'))}</p><p className="small muted">{t('verdict.hit')} · {t('verdict.no-hit')} · {t('verdict.not-testable')}</p></div>
      <div><p className="small muted">{t('findings.partners')}</p><p className="row" style={{ gap: 4, marginTop: 6 }}>{partnersNeeded(finding).map(partner => <PartnerCode key={partner} partner={partner} />)}</p></div>
    </div>
  )
}

function Roles({ finding }: { readonly finding: Finding }): ReactNode {
  const { workspace, go, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { t, of } = useTexts()
  const model = useModel(finding)
  const choose = (node: number): void => {
    void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! })
    go('network')
    bring([node])
  }
  return (
    <div className="role-cards">
      {finding.roles.map(role => {
        const words = model?.roles.find(known => known.id === role.id)
        return (
          <div key={role.id} className={role.nodes.length === 0 ? 'role-card missing' : 'role-card'}>
            <p className="small muted">{words ? of(words) : role.id}</p>
            {role.nodes.length === 0 ? <p className="small dim">{t('findings.role.missing')}</p> : role.nodes.slice(0, 6).map(node => <p key={node}><button className="link" onClick={() => choose(node)}>{network.label[node]}</button></p>)}
          </div>
        )
      })}
    </div>
  )
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
        <span className="badge hold">{t('findings.toReview')}</span>
        <button className="button large" onClick={showInNetwork}><Icon name="network" />{t('structure.show')}</button>
      </div>
      {model && <p className="muted" style={{ marginBottom: 12 }}>{of(model.question)}</p>}
      <Tiles finding={finding} />
      <h3 style={{ margin: '16px 0 6px' }}>{t('findings.roles')}</h3>
      <Roles finding={finding} />
      <h3 style={{ margin: '16px 0 6px' }}>{t('findings.indicators')}</h3>
      <div className="column" style={{ gap: 8 }}>{finding.indicators.map(outcome => <Indicator key={outcome.id} finding={finding} outcome={outcome} />)}</div>
      <p className="small muted" style={{ marginTop: 12 }}>{t('findings.lead')}</p>
    </main>
  )
}
