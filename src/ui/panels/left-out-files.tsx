import type { ReactNode } from 'react'
import type { LeftOutFile } from '#app/workspace-state.ts'
import { messageText } from '../messages.tsx'
import { usePage, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'

function LeftOutLine({ entry }: { readonly entry: LeftOutFile }): ReactNode {
  const { workspace } = usePage()
  const texts = useTexts()
  const { t } = texts
  const file = entry.file.name
  const again = t(entry.waiting === null ? 'data.leftOut.again' : 'data.leftOut.back')
  return (
    <tr data-left-out={file} data-code={entry.code}>
      <td className="left-out-name">{file}</td>
      <td className="muted left-out-why">{messageText(entry, texts)}</td>
      <td className="right">
        {entry.code !== 'duplicate' && <button className="button" aria-label={t('data.leftOut.of', { what: again, file })} onClick={() => void workspace.files.takeUp(entry)}>{again}</button>}
        <button className="button ghost square" title={t('data.leftOut.forget', { file })} aria-label={t('data.leftOut.forget', { file })} onClick={() => workspace.files.forgetLeftOut([entry.id])}><Icon name="close" /></button>
      </td>
    </tr>
  )
}

/** The files that were offered and are not in the case, each with the reason and the way back. */
export function LeftOutFiles(): ReactNode {
  const { workspace } = usePage()
  const { leftOut } = useWorkspace()
  const { t, count } = useTexts()
  if (leftOut.length === 0) return null
  const skipped = leftOut.filter(entry => entry.waiting !== null)
  const takeBack = async (): Promise<void> => { for (const entry of skipped) await workspace.files.takeUp(entry) }
  return (
    <section className="card left-out" aria-labelledby="left-out-title">
      <div className="left-out-head">
        <h2 id="left-out-title">{t('data.leftOut')} · {count(leftOut.length)}</h2>
        <span className="small muted grow">{t('data.leftOut.lead')}</span>
        {skipped.length > 1 && <button className="button" onClick={() => void takeBack()}>{t('data.leftOut.allBack', { n: count(skipped.length) })}</button>}
      </div>
      <table className="list"><tbody>{leftOut.map(entry => <LeftOutLine key={entry.id} entry={entry} />)}</tbody></table>
    </section>
  )
}
