import { useMemo, useState, type ReactNode } from 'react'
import type { Structure } from '#structures/structure.ts'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCode, PartnerCodes } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { FindingLine } from './finding-line.tsx'
import { NoteSection } from './note-section.tsx'

/** What each partner alone sees of the structure: members, ties, and into how many parts it falls. */
function AddedValue({ structure }: { readonly structure: Structure }): ReactNode {
  const { t, percent, counted } = useTexts()
  const views = [...structure.seenBy].filter(view => view.members > 0).sort((a, b) => b.memberShare - a.memberShare)
  const most = views[0]
  return (
    <section className="section" data-section="added-value">
      <h3>{t('structure.added')}<span className="aside">{t('structure.added.lead')}</span></h3>
      {most && <p style={{ marginBottom: 8 }}>{most.memberShare >= 1 ? t('structure.added.whole', { partner: PARTNERS.find(known => known.id === most.partner)!.name }) : t('structure.added.sentence', { share: percent(most.memberShare) })}</p>}
      <table className="added">
        <thead><tr><th colSpan={2}>{t('structure.partner')}</th><th>{t('structures.members')}</th><th /><th className="right">{t('structures.ties')}</th><th className="right">{t('structure.parts')}</th></tr></thead>
        <tbody>
          {views.map(view => (
            <tr key={view.partner}>
              <td><PartnerCode partner={view.partner} /></td>
              <td>{PARTNERS.find(known => known.id === view.partner)!.name}</td>
              <td style={{ width: 64 }}><div className="bar"><i style={{ width: `${view.memberShare * 100}%` }} /></div></td>
              <td className="right">{percent(view.memberShare)}</td>
              <td className="right">{percent(view.tieShare)}</td>
              <td className="right muted">{counted('structure.connected', view.parts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function MembersByKind({ structure }: { readonly structure: Structure }): ReactNode {
  const open = useOpenCase()!
  const { t, of, count } = useTexts()
  const counts = useMemo(() => {
    const byKind = new Map<number, number>()
    for (const node of structure.members) byKind.set(open.picture.network.kind[node]!, (byKind.get(open.picture.network.kind[node]!) ?? 0) + 1)
    return [...byKind].sort((a, b) => b[1] - a[1])
  }, [structure, open.picture])
  return (
    <section className="section">
      <h3>{t('structure.members')}</h3>
      {counts.map(([kind, number]) => <p key={kind} className="row"><KindShape shape={ENTITY_KINDS[kind]!.shape} />{of(ENTITY_KINDS[kind]!)}<span className="grow" /><b>{count(number)}</b></p>)}
    </section>
  )
}

function MemberList({ structure }: { readonly structure: Structure }): ReactNode {
  const { workspace, bring } = usePage()
  const open = useOpenCase()!
  const { network } = open.picture
  const { degree } = indexOf(open.picture)
  const members = useMemo(() => Array.from(structure.members).sort((a, b) => degree[b]! - degree[a]! || a - b), [structure, degree])
  return (
    <div className="column" style={{ padding: '8px 8px 16px' }}>
      {members.map(node => (
        <button key={node} className="list-row" onClick={() => { void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! }); bring([node]) }}>
          <KindShape shape={ENTITY_KINDS[network.kind[node]!]!.shape} /><span className="grow ellipsis">{network.label[node]}</span><PartnerCodes set={network.partners[node]!} />
        </button>
      ))}
    </div>
  )
}

function Actions({ structure }: { readonly structure: Structure }): ReactNode {
  const { workspace, bring } = usePage()
  const { view } = useOpenCase()!.document
  const { t } = useTexts()
  const args = { id: structure.id, name: structure.name }
  const isOpen = view.opened.includes(structure.id)
  const isCollapsed = view.collapsed.includes(structure.id)
  return (
    <div className="row" style={{ padding: '0 16px 12px' }}>
      <button className="button" onClick={() => { void workspace.do(isOpen ? 'closeStructure' : 'openStructure', args); if (!isOpen) bring(Array.from(structure.members)) }}>{t(isOpen ? 'structure.close' : 'structure.open')}</button>
      <button className="button" onClick={() => void workspace.do(isCollapsed ? 'closeStructure' : 'collapseStructure', args)}>{t(isCollapsed ? 'structure.unfold' : 'structure.collapse')}</button>
    </div>
  )
}

/** One structure: what the partners see of it alone, its earning models, its members. */
export function StructurePanel({ id }: { readonly id: string }): ReactNode {
  const open = useOpenCase()!
  const { t, counted } = useTexts()
  const [tab, setTab] = useState<'overview' | 'members'>('overview')
  const at = indexOf(open.picture).structureOfId.get(id)
  const structure = at === undefined ? undefined : open.picture.structures.structures[at]
  if (!structure) return null
  const parts = open.picture.structures.structures.filter(child => child.parent === at).length
  const findings = open.picture.findings.filter(finding => finding.structure === id)
  return (
    <>
      <header className="panel-head">
        <p className="tiny dim">{counted('structure.level', parts, { level: structure.level })}</p>
        <h2>{structure.name}</h2>
        <p className="row wrap" style={{ marginTop: 6 }}>
          <span className="badge">{counted('structure.caption', structure.members.length)}</span>
          <span className="badge">{counted('structure.ties', structure.ties)}</span>
          {structure.stability === null && <span className="badge">{t('structures.stability.unknown')}</span>}
        </p>
      </header>
      <Actions structure={structure} />
      <div className="tabs" role="tablist">
        {(['overview', 'members'] as const).map(name => <button key={name} className="tab" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>{t(`tab.${name}`)}</button>)}
      </div>
      <div className="panel-body">
        {tab === 'members' ? <MemberList structure={structure} /> : (
          <>
            <AddedValue structure={structure} />
            <section className="section"><h3>{t(findings.length === 1 ? 'structure.model' : 'structure.models')}</h3>{findings.length === 0 ? <p className="muted">{t('structure.models.none')}</p> : findings.map(finding => <FindingLine key={finding.id} finding={finding} />)}</section>
            <MembersByKind structure={structure} />
            <NoteSection on={id} />
          </>
        )}
      </div>
    </>
  )
}
