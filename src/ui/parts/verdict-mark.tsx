import type { ReactNode } from 'react'
import type { Verdict } from '#earning/finding.ts'
import { useTexts } from '../text/texts.ts'

/** Three-valued, black and white on purpose: filled disc with tick, open ring, dashed ring with bar. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { t } = useTexts()
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" role="img" aria-label={t(`verdict.${verdict}`)} style={{ flex: 'none' }}>
      <title>{t(`verdict.${verdict}`)}</title>
      {verdict === 'hit' && (
        <>
          <circle cx="7" cy="7" r="6" fill="var(--text)" />
          <path d="m4 7.2 2.2 2.2L10 5.2" fill="none" stroke="var(--surface)" strokeWidth="1.6" />
        </>
      )}
      {verdict === 'no-hit' && <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--text-2)" strokeWidth="1.2" />}
      {verdict === 'not-testable' && (
        <>
          <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--text-2)" strokeWidth="1.2" strokeDasharray="2 2" />
          <path d="M4.5 7h5" stroke="var(--text-2)" strokeWidth="1.4" />
        </>
      )}
    </svg>
  )
}
