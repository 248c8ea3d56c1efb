import type { ReactNode } from 'react'
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

/** Messages that wait for the user, newest last, in the upper right corner. */
export function Messages(): ReactNode {
  const { workspace, show } = usePage()
  const { messages } = useWorkspace()
  const texts = useTexts()
  if (messages.length === 0) return null
  return (
    <div className="messages" role="log" aria-live="polite">
      {messages.map(message => (
        <div key={message.id} className={`message ${message.tone}`} role={message.tone === 'danger' ? 'alert' : undefined}>
          <Icon name={message.tone === 'info' || message.tone === 'ok' ? 'info' : 'warn'} />
          <span className="grow">
            {messageText(message, texts)}
            {message.code === 'quarantined' && <> <button className="link" onClick={() => show({ kind: 'quarantine', file: String(message.detail['file']) })}>{texts.t('quarantine.title')}</button></>}
          </span>
          <button className="button ghost square" aria-label={texts.t('dismiss')} onClick={() => workspace.dismiss(message.id)}><Icon name="close" /></button>
        </div>
      ))}
    </div>
  )
}
