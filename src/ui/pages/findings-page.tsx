import type { ReactNode } from 'react'
import type { Finding } from '#earning/finding.ts'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { FindingDetail } from '../panels/finding-detail.tsx'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { partnersNeeded } from '../partners-needed.ts'
import { useTexts } from '../text/texts.ts'

function FindingRow({ finding }: { readonly finding: Finding }): ReactNode {
  const { openFinding } = usePage()
  const { catalogue } = useWorkspace()
  const { network } = useOpenCase()!.picture
  const { t, of, decimal, count } = useTexts()
  const model = catalogue?.models.find(known => known.id === finding.model)
  const hits = finding.indicators.filter(outcome => outcome.verdict === 'hit').length
  const found = finding.roles.filter(role => role.nodes.length > 0).length
  return (
    <tr data-finding={finding.id} data-hits={hits}>
      <td className="dim">{finding.model}</td>
      <td><button className={hits > 1 ? 'link strong' : 'link'} onClick={() => openFinding(finding.id)}>{network.label[finding.subject]}</button></td>
      <td className="muted">{model ? of(model.title) : ''}</td>
      <td><span className="row" style={{ gap: 4 }}>{finding.indicators.map(outcome => <VerdictMark key={outcome.id} verdict={outcome.verdict} />)}<span className={hits > 1 ? 'strong' : 'muted'} style={{ marginLeft: 4 }}>{t('findings.hitsOf', { n: count(hits), all: count(finding.indicators.length) })}</span></span></td>
      <td><span className="row" style={{ gap: 3 }}>{partnersNeeded(finding).map(partner => <PartnerCode key={partner} partner={partner} />)}</span></td>
      <td className="right small muted">{t('findings.score.terms', { weight: decimal(finding.weightHit), found: count(found), all: count(finding.roles.length) })}</td>
      <td className={hits > 1 ? 'right strong' : 'right'}>{decimal(finding.score)}</td>
      <td>{hits === 1 && <><span className="badge">{t('findings.thin')}</span>{' '}</>}<span className="badge hold">{t('findings.toReview')}</span></td>
    </tr>
  )
}

/** All findings, or the one that is open. */
export function FindingsPage(): ReactNode {
  const open = useOpenCase()
  const { finding: chosen } = usePage()
  const { t } = useTexts()
  const finding = open?.picture.findings.find(known => known.id === chosen)
  if (finding) return <FindingDetail finding={finding} />
  const findings = open?.picture.findings ?? []
  return (
    <main className="page">
      <div className="page-head"><h1>{t('findings.title')}</h1><span className="muted">{t('findings.lead')}</span></div>
      {findings.length === 0 ? <p className="card empty">{t('findings.none')}</p> : (
        <div className="card" style={{ overflow: 'auto' }}>
          <table className="list">
            <thead><tr><th /><th>{t('findings.subject')}</th><th>{t('structure.model')}</th><th>{t('findings.indicators')}</th><th>{t('findings.partners')}</th><th /><th className="right">{t('findings.score')}</th><th /></tr></thead>
            <tbody>{findings.map(entry => <FindingRow key={entry.id} finding={entry} />)}</tbody>
          </table>
        </div>
      )}
    </main>
  )
}
