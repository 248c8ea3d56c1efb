import { useEffect, useRef, type ReactNode } from 'react'
import { usePage, type OpenDialog } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { useTexts } from '../text/texts.ts'

/** A modal sheet with a title; Escape closes it and gives the focus back. `back`: the sheet it was opened from, to which Escape goes back. */
export function Sheet({ title, back = null, children }: { readonly title: ReactNode; readonly back?: OpenDialog; readonly children: ReactNode }): ReactNode {
  const { show } = usePage()
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element && !element.open) element.showModal()
    return () => element?.close()
  }, [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the backdrop is a second way out; Escape is the first
    <dialog ref={dialog} onClose={() => show(back)} onClick={event => { if (event.target === dialog.current) show(back) }}>
      <div className="dialog-head">{back !== null && <button className="button" onClick={() => show(back)}>‹ {t('sheet.back')}</button>}<h2 className="ellipsis">{title}</h2><span className="grow" /><button className="button ghost square" aria-label={t('close')} onClick={() => show(null)}><Icon name="close" /></button></div>
      <div className="dialog-body">{children}</div>
    </dialog>
  )
}
