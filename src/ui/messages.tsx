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
    // Particulars that are codes have words of their own.
    const word = name === 'reason' || name === 'looksLike' ? `${name}.${value}` : null
    values[name] = word !== null && word in TEXTS ? t(word as TextKey) : typeof value === 'number' ? count(value) : value
  }
  const one = (message.detail['count'] ?? message.detail['n']) === 1 ? `${key}.one` : key
  if (one in TEXTS) return t(one as TextKey, values)
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
        {typeof message.detail['sha256'] === 'string' && <> <button className="link" onClick={() => show({ kind: 'encoding', sha256: String(message.detail['sha256']) })}>{texts.t('encoding.look')}</button></>}
      </span>
      <button className="button ghost square" aria-label={texts.t('dismiss')} onClick={() => workspace.dismiss(message.id)}><Icon name="close" /></button>
    </div>
  )
}

/** Messages that wait for the user, newest last, in a strip of their own above the status line: they cover nothing of the page. */
export function Messages(): ReactNode {
  const { workspace } = usePage()
  const { messages } = useWorkspace()
  const { t } = useTexts()
  return (
    <div className="messages" role="log" aria-live="polite">
      {messages.map(message => <MessageLine key={message.id} message={message} />)}
      {messages.length > 1 && <button className="link small" style={{ marginLeft: 'auto' }} onClick={() => workspace.dismiss()}>{t('dismiss.all')}</button>}
    </div>
  )
}
