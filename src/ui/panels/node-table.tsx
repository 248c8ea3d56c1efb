import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { PartnerCodes } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'
import { useVisible } from '../use-visible.ts'

/** What is shown, as a table: in place of the picture where a browser has no WebGL. */
export function NodeTable(): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()!
  const items = useVisible()
  const { t, of, count } = useTexts()
  const { network, structures } = open.picture
  const index = indexOf(open.picture)
  return (
    <div style={{ overflow: 'auto', height: '100%' }}>
      <table className="list">
        <thead><tr><th>{t('views.name')}</th><th>{t('filter.kind')}</th><th>{t('structures.name')}</th><th>{t('filter.partner')}</th><th className="right">{t('tab.links')}</th></tr></thead>
        <tbody>
          {(items.counts === null ? [] : items.nodes).map(node => (
            <tr key={node}>
              <td><button className="link" onClick={() => void workspace.do('select', { ids: [network.id[node]!], add: false, name: network.label[node]! })}>{network.label[node]}</button></td>
              <td>{of(ENTITY_KINDS[network.kind[node]!]!)}</td>
              <td>{structures.structures[index.topOf[node]!]!.name}</td>
              <td><PartnerCodes set={network.partners[node]!} /></td>
              <td className="right">{count(index.degree[node]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
