import { useEffect, useState, type ReactNode } from 'react'
import type { Message } from '#app/messages.ts'
import { usePage, useWorkspace } from './page-context.ts'
import { Icon } from './parts/icon.tsx'
import { TEXTS, useTexts, type TextKey, type Texts } from './text/texts.ts'

/** What a message says: what happened, where, what now. */
export function messageText(message: Pick<Message, 'code' | 'detail'>, { t, count }: Texts): string {
  const key = `message.${message.code}`
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.detail)) {
    const reason = name === 'reason' ? `reason.${value}` : null
    values[name] = reason !== null && reason in TEXTS ? t(reason as TextKey) : typeof value === 'number' ? count(value) : value
  }
  if (key in TEXTS) return t(key as TextKey, values)
  return t('message.unexpected', { what: [message.code, ...Object.values(values)].join(' · ') })
}

/** Good news and remarks leave by themselves; refusals stay until they are dismissed. */
const REMARK_STAYS_MS = 20_000

function MessageLine({ message }: { readonly message: Message }): ReactNode {
  const { workspace, show } = usePage()
  const texts = useTexts()
  const [held, setHeld] = useState(false)
  const passing = message.tone !== 'danger' && !held
  useEffect(() => {
    if (!passing) return undefined
    const timer = setTimeout(() => workspace.dismiss(message.id), REMARK_STAYS_MS)
    return () => clearTimeout(timer)
  }, [passing, workspace, message.id])
  const quarantine = message.code.startsWith('quarantined')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- holding the pointer over it only keeps it there
    <div className={`message ${message.tone}`} role={message.tone === 'danger' ? 'alert' : 'status'} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)}>
      <Icon name={message.tone === 'info' || message.tone === 'ok' ? 'info' : 'warn'} />
      <span className="grow">
        {messageText(message, texts)}
        {quarantine && <> <button className="link" onClick={() => show({ kind: 'quarantine', file: message.code === 'quarantined' ? String(message.detail['file']) : null })}>{texts.t('quarantine.title')}</button></>}
      </span>
      <button className="button ghost square" aria-label={texts.t('dismiss')} onClick={() => workspace.dismiss(message.id)}><Icon name="close" /></button>
    </div>
  )
}

/** Messages that wait for the user, newest last, in the lower right corner. */
export function Messages(): ReactNode {
  const { messages } = useWorkspace()
  if (messages.length === 0) return null
  return <div className="messages" role="log" aria-live="polite">{messages.map(message => <MessageLine key={message.id} message={message} />)}</div>
}
