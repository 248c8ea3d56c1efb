import { useState, type ReactNode } from 'react'
import { usePage, useOpenCase } from '../page-context.ts'
import { useTexts } from '../text/texts.ts'

/** The note on an entity or structure; it is part of the view. */
export function NoteSection({ on }: { readonly on: string }): ReactNode {
  const { workspace } = usePage()
  const open = useOpenCase()!
  const { t } = useTexts()
  const known = open.document.view.notes.find(note => note.on === on)
  const [text, setText] = useState(known?.text ?? '')
  const [source, setSource] = useState(known?.text)
  if (source !== known?.text) {
    setSource(known?.text)
    setText(known?.text ?? '')
  }
  return (
    <section className="section">
      <h3>{t('note.write')}</h3>
      <textarea className="field" rows={3} aria-label={t('note.write')} placeholder={t('note.none')} value={text} onChange={event => setText(event.target.value)} />
      <button className="button" style={{ marginTop: 6 }} disabled={text.trim() === (known?.text ?? '')} onClick={() => void workspace.do('writeNote', { note: { id: known?.id ?? `note:${on}`, on, text: text.trim() } })}>{t('note.save')}</button>
    </section>
  )
}
