import { useEffect, useState, type ReactNode } from 'react'
import type { EvidenceRow, Finding } from '#earning/finding.ts'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { RowLink } from '../parts/row-link.tsx'
import { useShown } from '../parts/use-shown.tsx'
import { edgesBetween } from '../relation-lines.ts'
import { useTexts } from '../text/texts.ts'

const NODES_SHOWN = 6
const ROWS_SHOWN = 4

/** The rows in which two entities stand together; null while they are fetched. */
function useRowsBetween(one: number, other: number): readonly EvidenceRow[] | null {
  const { workspace } = usePage()
  const { picture } = useOpenCase()!
  const [rows, setRows] = useState<readonly EvidenceRow[] | null>(null)
  useEffect(() => {
    let stale = false
    const ask = edgesBetween(picture, one, other).map(edge => workspace.ask('edgeRows', { edge }))
    void Promise.all(ask).then(found => {
      if (!stale) setRows([...new Map(found.flat().map(row => [`${row.file}:${row.row}`, row])).values()])
    }, () => {})
    return () => { stale = true }
  }, [workspace, picture, one, other])
  return rows
}

/** Whoever has a role, and the rows that tie them to the one the model looks at. */
function RoleHolder({ subject, node }: { readonly subject: number; readonly node: number }): ReactNode {
  const { workspace, go, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { t } = useTexts()
  const rows = useRowsBetween(subject, node)
  const { shown, more } = useShown(rows ?? [], ROWS_SHOWN)
  const choose = (): void => {
    void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! })
    go('network')
    bring([node])
  }
  return (
    <div data-role-holder={node}>
      <p><button className="link" onClick={choose}>{network.label[node]}</button></p>
      {rows !== null && rows.length === 0 && <p className="tiny dim">{t('findings.role.noRows')}</p>}
      {rows !== null && rows.length > 0 && <p className="row wrap tiny" style={{ gap: '0 8px' }}><span className="dim">{t('findings.role.rows')}</span>{shown.map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}{more}</p>}
    </div>
  )
}

function Role({ finding, role }: { readonly finding: Finding; readonly role: Finding['roles'][number] }): ReactNode {
  const { catalogue } = useWorkspace()
  const { t, of } = useTexts()
  const { shown, more } = useShown(role.nodes, NODES_SHOWN)
  const words = catalogue?.models.find(known => known.id === finding.model)?.roles.find(known => known.id === role.id)
  return (
    <div className={role.nodes.length === 0 ? 'role-card missing' : 'role-card'} data-role={role.id}>
      <p className="small strong">{words ? of(words) : role.id}</p>
      {words && <p className="tiny muted">{t('findings.role.condition', { condition: of(words.condition) })}</p>}
      {role.nodes.length === 0 ? <p className="small dim">{t('findings.role.missing')}</p> : shown.map(node => <RoleHolder key={node} subject={finding.subject} node={node} />)}
      {more}
    </div>
  )
}

/** The roles of the model: under which condition one has it, who has it, and in which rows that stands. */
export function FindingRoles({ finding }: { readonly finding: Finding }): ReactNode {
  return <div className="role-cards">{finding.roles.map(role => <Role key={role.id} finding={finding} role={role} />)}</div>
}
