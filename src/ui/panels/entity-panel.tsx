import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { EntityDescription, Fact, MentionDescription } from '#workers/describe.ts'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PROPERTIES } from '#model/properties.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import { MERGE_REASONS } from '#model/resolution.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCode, PartnerCodes } from '../parts/partner-code.tsx'
import { useTexts, type TextKey } from '../text/texts.ts'
import { NoteSection } from './note-section.tsx'

/** The link to a source row: one click from any value to the place it came from. */
export function RowLink({ file, row, short = false }: { readonly file: string; readonly row: number; readonly short?: boolean }): ReactNode {
  const { show } = usePage()
  const { count } = useTexts()
  return <button className="link small" data-row-link={`${file}:${row}`} title={`${file}.csv ${count(row)}`} onClick={() => show({ kind: 'row', file, row })}>{short ? count(row) : `${file} ${count(row)}`}</button>
}

function useDescription(node: number): EntityDescription | null {
  const { workspace } = usePage()
  const picture = useOpenCase()?.picture
  const [description, setDescription] = useState<EntityDescription | null>(null)
  useEffect(() => {
    let stale = false
    setDescription(null)
    void workspace.ask('describeEntity', { node }).then(found => { if (!stale) setDescription(found) }, () => {})
    return () => { stale = true }
  }, [workspace, node, picture])
  return description
}

const labelOf = new Map(PROPERTIES.map(property => [property.id, property]))

type Stated = { readonly fact: Fact; readonly mention: MentionDescription }

/** One line per distinct value: what it says, who says so and in which row. */
function Facts({ description }: { readonly description: EntityDescription }): ReactNode {
  const { t, of, count } = useTexts()
  const groups = useMemo(() => {
    const byProperty = new Map<string, Map<string, Stated[]>>()
    for (const mention of description.mentions) {
      for (const fact of mention.facts) {
        const values = byProperty.get(fact.property) ?? new Map<string, Stated[]>()
        values.set(fact.text, [...(values.get(fact.text) ?? []), { fact, mention }])
        byProperty.set(fact.property, values)
      }
    }
    const order = new Map(PROPERTIES.map((property, at) => [property.id as string, at]))
    return [...byProperty].sort((a, b) => order.get(a[0])! - order.get(b[0])!)
  }, [description])
  return (
    <dl className="facts">
      {groups.map(([property, values]) => (
        <div key={property} className="fact">
          <dt>{of(labelOf.get(property as never)!)}</dt>
          <dd>
            {[...values].map(([text, stated]) => (
              <p key={text} className="fact-value">
                <span className="value">{text}{stated[0]!.fact.suspect && <span className="badge warn" style={{ marginLeft: 6 }}>{t('entity.suspect')}</span>}</span>
                <span className="row fact-sources">
                  {stated.slice(0, 3).map(({ mention, fact }) => <span key={`${mention.file}${mention.row}${mention.slot}${fact.column}`} className="row" style={{ gap: 3 }}><PartnerCode partner={mention.partner} /><RowLink file={mention.file} row={mention.row} short /></span>)}
                  {stated.length > 3 && <span className="tiny dim">+ {count(stated.length - 3)}</span>}
                </span>
              </p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What each partner says, mention by mention, sources kept apart. */
function Mentions({ description }: { readonly description: EntityDescription }): ReactNode {
  const { of } = useTexts()
  return (
    <>
      {description.mentions.map(mention => (
        <section key={`${mention.file}:${mention.row}:${mention.slot}`} className="section" data-mention={`${mention.file}:${mention.row}:${mention.slot}`}>
          <h3><PartnerCode partner={mention.partner} /><RowLink file={mention.file} row={mention.row} /><span className="aside">{mention.slot}</span></h3>
          {mention.facts.map(fact => <p key={fact.column + fact.property} className="row small"><span className="dim" style={{ width: 120, flex: 'none' }}>{of(labelOf.get(fact.property)!)}</span><span className="value">{fact.text}</span></p>)}
        </section>
      ))}
    </>
  )
}

function Links({ description }: { readonly description: EntityDescription }): ReactNode {
  const { workspace, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { t, of, count, decimal, date } = useTexts()
  const [open, setOpen] = useState<{ edge: number; rows: readonly { file: string; row: number }[] } | null>(null)
  if (description.links.length === 0) return <p className="section muted">{t('entity.links.none')}</p>
  const rowsOf = (edge: number): void => {
    if (open?.edge === edge) setOpen(null)
    else void workspace.ask('edgeRows', { edge }).then(rows => setOpen({ edge, rows }))
  }
  return (
    <div className="column" style={{ padding: '8px 16px 16px' }}>
      {description.links.map(link => (
        <div key={`${link.edge}${link.outgoing}`} className="link-line">
          <p className="row small"><span className="muted">{link.outgoing ? '→' : '←'} {of(RELATION_KINDS[link.kind]!)}</span><span className="grow" /><PartnerCodes set={link.partners} /><button className="link small" onClick={() => rowsOf(link.edge)} aria-expanded={open?.edge === link.edge}>{count(link.count)} ×</button></p>
          <button className="row" style={{ width: '100%', textAlign: 'left' }} onClick={() => { void workspace.do('select', { ids: [network.id[link.other]!], add: false, name: network.label[link.other]! }); bring([link.other]) }}>
            <KindShape shape={ENTITY_KINDS[network.kind[link.other]!]!.shape} /><span className="grow ellipsis">{network.label[link.other]}</span>
            <span className="tiny dim">{link.first === link.last ? date(link.first) : `${date(link.first)} – ${date(link.last)}`}{Number.isNaN(link.amount) ? '' : ` · € ${decimal(link.amount, 2)}`}</span>
          </button>
          {open?.edge === link.edge && <p className="row wrap small">{open.rows.slice(0, 40).map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}</p>}
        </div>
      ))}
    </div>
  )
}

function Merges({ description }: { readonly description: EntityDescription }): ReactNode {
  const { t, of, count, decimal } = useTexts()
  if (description.merges.length === 0) return <p className="section muted">{t('entity.noMerges')}</p>
  return (
    <section className="section">
      <h3>{t('entity.merges', { n: count(description.merges.length) })}</h3>
      {description.merges.map(merge => (
        <div key={`${merge.left}|${merge.right}`} style={{ padding: '6px 0' }}>
          <p className="small">{merge.left} = {merge.right}</p>
          <p className="small muted">{of(MERGE_REASONS.find(reason => reason.id === merge.reason)!)} · {t('entity.weight', { n: decimal(merge.weight) })}</p>
        </div>
      ))}
    </section>
  )
}

const TABS = ['facts', 'mentions', 'links', 'history'] as const

function Several({ nodes }: { readonly nodes: readonly number[] }): ReactNode {
  const { workspace, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { t, count } = useTexts()
  return (
    <>
      <header className="panel-head"><h2>{t('entity.several', { n: count(nodes.length) })}</h2></header>
      <div className="panel-body column" style={{ padding: 8 }}>
        {nodes.slice(0, 500).map(node => (
          <button key={node} className="list-row" onClick={() => { void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! }); bring([node]) }}>
            <KindShape shape={ENTITY_KINDS[network.kind[node]!]!.shape} /><span className="grow ellipsis">{network.label[node]}</span><PartnerCodes set={network.partners[node]!} />
          </button>
        ))}
      </div>
    </>
  )
}

function One({ node }: { readonly node: number }): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()!
  const { t, of, count } = useTexts()
  const description = useDescription(node)
  const [tab, setTab] = useState<(typeof TABS)[number]>('facts')
  const { network, structures } = open.picture
  const kind = ENTITY_KINDS[network.kind[node]!]!
  const id = network.id[node]!
  const structure = structures.structures[indexOf(open.picture).topOf[node]!]!
  const expanded = open.document.view.expanded.includes(id)
  return (
    <>
      <header className="panel-head">
        <p className="row tiny dim"><KindShape shape={kind.shape} />{of(kind)} · <button className="link" onClick={() => void workspace.do('selectStructure', { id: structure.id, name: structure.name })}>{structure.name}</button></p>
        <h2>{network.label[node]}</h2>
        <p className="row wrap" style={{ marginTop: 6 }}><PartnerCodes set={network.partners[node]!} />{description && <span className="badge">{t('entity.mentions', { n: count(description.mentions.length) })}</span>}</p>
        <p className="row" style={{ marginTop: 8 }}>
          <button className="button" onClick={() => void workspace.do(expanded ? 'collapse' : 'expand', { id, name: network.label[node]! })}>{t(expanded ? 'menu.collapse' : 'menu.expand')}</button>
          <button className="button" onClick={() => void workspace.do('hide', { ids: [id], name: network.label[node]! })}>{t('menu.hide')}</button>
        </p>
      </header>
      <div className="tabs" role="tablist">{TABS.map(name => <button key={name} className="tab" role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>{t(`tab.${name}` as TextKey)}</button>)}</div>
      <div className="panel-body">
        {description === null ? <p className="section muted">{t('entity.loading')}</p>
          : tab === 'facts' ? <><Facts description={description} /><NoteSection on={id} /></>
          : tab === 'mentions' ? <Mentions description={description} />
          : tab === 'links' ? <Links description={description} /> : <Merges description={description} />}
      </div>
    </>
  )
}

/** Details of the selection: one entity in full, or the list of several. */
export function EntityPanel(): ReactNode {
  const open = useOpenCase()!
  const { nodeOfId } = indexOf(open.picture)
  const nodes = open.document.view.selection.flatMap(id => nodeOfId.get(id) ?? [])
  if (nodes.length === 0) return null
  return nodes.length === 1 ? <One key={nodes[0]} node={nodes[0]!} /> : <Several nodes={nodes} />
}
