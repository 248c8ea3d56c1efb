import type { ReactNode } from 'react'
import { usePage, useOpenCase } from './page-context.ts'
import { useTexts } from './text/texts.ts'

/** The first stop of the Tab key: past header and rail to the picture. Seen only while it has the focus. */
export function SkipLink(): ReactNode {
  const { name } = usePage()
  const open = useOpenCase()
  const { t } = useTexts()
  if (!open || name !== 'network') return null
  return <button className="button skip-link" onClick={() => document.querySelector<HTMLElement>('.canvas')?.focus()}>{t('network.skip')}</button>
}
