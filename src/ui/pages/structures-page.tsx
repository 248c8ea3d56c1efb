import { useMemo, useState, type ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { addedShare } from '../panels/structure-list.tsx'
import { PartnerCode } from '../parts/partner-code.tsx'
import { structureColour } from '../structure-colour.ts'
import { useTexts } from '../text/texts.ts'

/** Every structure of the case in a table: members, relations, who sees most of it, what joining adds. */
export function StructuresPage(): ReactNode {
  const { workspace, go, bring } = usePage()
  const open = useOpenCase()
  const { t, count, percent } = useTexts()
  const [text, setText] = useState('')
  const picture = open?.picture
  const listed = useMemo(() => (picture ? indexOf(picture).listed.map(index => picture.structures.structures[index]!) : []), [picture])
  const wanted = text.trim().toLowerCase()
  const shown = listed.filter(structure => structure.name.toLowerCase().includes(wanted))
  return (
    <main className="page">
      <div className="page-head"><h1>{t('nav.structures')}</h1><span className="muted">{t('structures.explain')}</span><span className="grow" /><input className="field" type="search" aria-label={t('structures.filter')} placeholder={t('structures.filter')} value={text} onChange={event => setText(event.target.value)} /></div>
      <div className="card" style={{ overflow: 'auto' }}>
        <table className="list">
          <thead><tr><th /><th>{t('structures.name')}</th><th className="right">{t('structures.members')}</th><th className="right">{t('structures.ties')}</th><th>{t('structures.most')}</th><th className="right">{t('structures.gain')}</th><th className="right">{t('structures.findings')}</th></tr></thead>
          <tbody>
            {shown.map(structure => {
              const most = structure.seenBy.reduce<(typeof structure.seenBy)[number] | null>((best, view) => (best === null || view.memberShare > best.memberShare ? view : best), null)
              const findings = picture!.findings.filter(finding => finding.structure === structure.id).length
              return (
                <tr key={structure.id}>
                  <td><i className="dot" style={{ background: structureColour(picture!, indexOf(picture!).structureOfId.get(structure.id)!) }} /></td>
                  <td><button className="link" onClick={() => { go('network'); void workspace.do('selectStructure', { id: structure.id, name: structure.name }); bring(Array.from(structure.members)) }}>{structure.name}</button></td>
                  <td className="right">{count(structure.members.length)}</td>
                  <td className="right">{count(structure.ties)}</td>
                  <td>{most && <span className="row"><PartnerCode partner={most.partner} />{percent(most.memberShare)}</span>}</td>
                  <td className="right strong">+{percent(addedShare(structure.seenBy))}</td>
                  <td className={findings === 0 ? 'right dim' : 'right'}>{count(findings)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </main>
  )
}
