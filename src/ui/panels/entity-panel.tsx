import { useEffect, useMemo, useState, type ReactNode } from 'react'
import type { EntityDescription, Fact, MentionDescription } from '#workers/describe.ts'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PROPERTIES } from '#model/properties.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCode, PartnerCodes } from '../parts/partner-code.tsx'
import { RowLink } from '../parts/row-link.tsx'
import { useShown } from '../parts/use-shown.tsx'
import { placeOfNode } from '../place-of-node.ts'
import { useTexts, type TextKey } from '../text/texts.ts'
import { useVisible } from '../use-visible.ts'
import { Links } from './entity-links.tsx'
import { Merges } from './entity-merges.tsx'
import { NoteSection } from './note-section.tsx'

/** Rows that a value names at first, mentions and entities that a list begins with. */
const SOURCES_SHOWN = 3
const MENTIONS_SHOWN = 100
const ENTITIES_SHOWN = 500
/** Numbers and dates as short as this stay on one line. */
const LONGEST_WHOLE = 28

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

/** A value as the row writes it, with a mark where its check digit fails; numbers and dates are not broken over lines. */
function FactValue({ fact }: { readonly fact: Fact }): ReactNode {
  const { t } = useTexts()
  const type = labelOf.get(fact.property)?.type
  const whole = (type === 'identifier' || type === 'date' || type === 'code') && fact.text.length <= LONGEST_WHOLE
  return <span className={whole ? 'value whole' : 'value'}>{fact.text}{fact.suspect && <>{' '}<span className="badge warn">{t('entity.suspect')}</span></>}</span>
}

/** One distinct value and every row that states it. */
function StatedValue({ stated }: { readonly stated: readonly Stated[] }): ReactNode {
  const { shown, more } = useShown(stated, SOURCES_SHOWN)
  return (
    <div className="fact-value">
      <FactValue fact={stated[0]!.fact} />
      <span className="row wrap fact-sources">
        {shown.map(({ mention, fact }) => <span key={`${mention.file}${mention.row}${mention.slot}${fact.column}`} className="row" style={{ gap: 3 }}><PartnerCode partner={mention.partner} /><RowLink file={mention.file} row={mention.row} short /></span>)}
        {more}
      </span>
    </div>
  )
}

/** One line per distinct value: what it says, who says so and in which row. */
function Facts({ description }: { readonly description: EntityDescription }): ReactNode {
  const { of } = useTexts()
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
          <dd>{[...values].map(([text, stated]) => <StatedValue key={text} stated={stated} />)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What each partner says, mention by mention, sources kept apart. */
function Mentions({ description }: { readonly description: EntityDescription }): ReactNode {
  const { of } = useTexts()
  const { shown, more } = useShown(description.mentions, MENTIONS_SHOWN)
  return (
    <>
      {shown.map(mention => (
        <section key={`${mention.file}:${mention.row}:${mention.slot}`} className="section" data-mention={`${mention.file}:${mention.row}:${mention.slot}`}>
          <h3><PartnerCode partner={mention.partner} /><RowLink file={mention.file} row={mention.row} /><span className="aside">{mention.slot}</span></h3>
          {mention.facts.map(fact => <p key={fact.column + fact.property} className="row small"><span className="dim" style={{ width: 120, flex: 'none' }}>{of(labelOf.get(fact.property)!)}</span><FactValue fact={fact} /></p>)}
        </section>
      ))}
      {more && <p className="section">{more}</p>}
    </>
  )
}

const TABS = ['facts', 'mentions', 'links', 'history'] as const

/** Pins entities where they stand, or lets them go when all of them are pinned. */
function PinButton({ nodes }: { readonly nodes: readonly number[] }): ReactNode {
  const { workspace } = usePage()
  const { picture, document } = useOpenCase()!
  const items = useVisible()
  const { t } = useTexts()
  const ids = nodes.map(node => picture.network.id[node]!)
  const name = nodes.length === 1 ? picture.network.label[nodes[0]!]! : String(nodes.length)
  const pinned = ids.every(id => Object.hasOwn(document.view.positions, id))
  const act = (): void => {
    if (pinned) void workspace.do('unpin', { ids, name })
    else void workspace.do('pin', { places: Object.fromEntries(nodes.map(node => [picture.network.id[node]!, placeOfNode(picture, document.view, items, node)])), name })
  }
  return <button className="button" data-action="pin" aria-keyshortcuts="P" onClick={act}>{t(pinned ? 'menu.unpin' : 'menu.pin')}</button>
}

function Several({ nodes }: { readonly nodes: readonly number[] }): ReactNode {
  const { workspace, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const { counted } = useTexts()
  const { shown, more } = useShown(nodes, ENTITIES_SHOWN)
  return (
    <>
      <header className="panel-head"><h2>{counted('entity.several', nodes.length)}</h2><p className="row" style={{ marginTop: 8 }}><PinButton nodes={nodes} /></p></header>
      <div className="panel-body column" style={{ padding: 8 }}>
        {shown.map(node => (
          <button key={node} className="list-row" onClick={() => { void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! }); bring([node]) }}>
            <KindShape shape={ENTITY_KINDS[network.kind[node]!]!.shape} /><span className="grow ellipsis">{network.label[node]}</span><PartnerCodes set={network.partners[node]!} />
          </button>
        ))}
        {more}
      </div>
    </>
  )
}

function One({ node }: { readonly node: number }): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()!
  const { t, of, counted } = useTexts()
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
        <p className="row wrap" style={{ marginTop: 6 }}><PartnerCodes set={network.partners[node]!} />{description && <span className="badge">{counted('entity.mentions', description.mentions.length)}</span>}</p>
        <p className="row" style={{ marginTop: 8 }}>
          <button className="button" onClick={() => void workspace.do(expanded ? 'collapse' : 'expand', { id, name: network.label[node]! })}>{t(expanded ? 'menu.collapse' : 'menu.expand')}</button>
          <PinButton nodes={[node]} />
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
