import { useState, type ReactNode } from 'react'
import type { EntityDescription, LinkDescription } from '#workers/describe.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { relationWords } from '#model/relations.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { KindShape } from '../parts/kind-shape.tsx'
import { PartnerCodes } from '../parts/partner-code.tsx'
import { RowLink } from '../parts/row-link.tsx'
import { useShown } from '../parts/use-shown.tsx'
import { amountText } from '../text/amount-text.ts'
import { useTexts, type Texts } from '../text/texts.ts'

const ROWS_SHOWN = 40
const LINKS_SHOWN = 200

type RowPlace = { readonly file: string; readonly row: number }

function Rows({ rows }: { readonly rows: readonly RowPlace[] }): ReactNode {
  const { shown, more } = useShown(rows, ROWS_SHOWN)
  return <p className="row wrap small">{shown.map(row => <RowLink key={`${row.file}:${row.row}`} file={row.file} row={row.row} />)}{more}</p>
}

/** A day, a stretch, or the side of it that is known. */
function whenText({ first, last }: LinkDescription, { t, date }: Texts): string {
  if (first === last) return date(first)
  if (last === '') return t('link.since', { date: date(first) })
  return first === '' ? t('link.until', { date: date(last) }) : `${date(first)} – ${date(last)}`
}

/** One kind of relation with one other entity, said from the entity one looks at. */
function Link({ link }: { readonly link: LinkDescription }): ReactNode {
  const { workspace, bring } = usePage()
  const { network } = useOpenCase()!.picture
  const texts = useTexts()
  const { of, counted } = texts
  const [rows, setRows] = useState<readonly RowPlace[] | null>(null)
  const name = network.label[link.other]!
  const toggleRows = (): void => {
    if (rows === null) void workspace.ask('edgeRows', { edge: link.edge }).then(setRows)
    else setRows(null)
  }
  const choose = (): void => {
    void workspace.do('select', { ids: [network.id[link.other]!], add: false, name })
    bring([link.other])
  }
  const when = whenText(link, texts)
  return (
    <div className="link-line">
      <p className="row small"><span className="muted">{link.outgoing ? '→' : '←'} {of(relationWords(link.kind, link.outgoing))}</span><span className="grow" /><PartnerCodes set={link.partners} /><button className="link small" onClick={toggleRows} aria-expanded={rows !== null}>{counted('link.rows', link.count)}</button></p>
      <button className="row" style={{ width: '100%', textAlign: 'left' }} onClick={choose}>
        <KindShape shape={ENTITY_KINDS[network.kind[link.other]!]!.shape} /><span className="grow ellipsis">{name}</span>
        <span className="tiny dim link-facts">{[when, ...link.amounts.map(amount => amountText(amount, texts))].filter(part => part !== '').join(' · ')}</span>
      </button>
      {rows !== null && <Rows rows={rows} />}
    </div>
  )
}

/** What ties an entity to others, by kind of relation and direction. */
export function Links({ description }: { readonly description: EntityDescription }): ReactNode {
  const { t } = useTexts()
  const { shown, more } = useShown(description.links, LINKS_SHOWN)
  if (description.links.length === 0) return <p className="section muted">{t('entity.links.none')}</p>
  return <div className="column" style={{ padding: '8px 16px 16px' }}>{shown.map(link => <Link key={`${link.edge}${link.outgoing}`} link={link} />)}{more}</div>
}
