import { useEffect, useState, type ReactNode } from 'react'
import type { QuarantinedRow as Entry, Source } from '#model/records.ts'
import type { SourceRow } from '#workers/describe.ts'
import type { QuarantinedLine } from '#workers/quarantined-line.ts'
import '../data.css'
import { usePage, useWorkspace } from '../page-context.ts'
import { detailText, reasonText } from '../text/reason-text.ts'
import { useTexts } from '../text/texts.ts'
import { RowCells } from './row-cells.tsx'

function Line({ line, source, entry }: { readonly line: QuarantinedLine | null; readonly source: Source; readonly entry: Entry }): ReactNode {
  const { t, count } = useTexts()
  if (line === null) return <p className="small muted">{t('quarantine.line.file', { file: source.file, byte: count(entry.byte) })}</p>
  if (line.kind === 'hidden') return <p className="small muted" data-line="hidden">{t('quarantine.line.hidden', { columns: line.columns.join(', '), byte: count(entry.byte) })}</p>
  if (line.kind === 'cells') return <RowCells cells={source.columns.map(({ name, category, refusedBy }, at) => ({ column: name, category, refusedBy, text: line.cells[at] ?? null }))} />
  return (
    <>
      <h3>{t('quarantine.line')}</h3>
      <pre className="source-line mono" data-line="raw">{line.text}</pre>
      {line.cut && <p className="small muted">{t('quarantine.line.cut')}</p>}
    </>
  )
}

/** A row that was kept out: why, and the row itself as far as it may be seen. */
export function QuarantinedRow({ row }: { readonly row: SourceRow }): ReactNode {
  const { workspace } = usePage()
  const { picture } = useWorkspace()
  const texts = useTexts()
  const [line, setLine] = useState<QuarantinedLine | null | 'looking'>('looking')
  const source = picture?.sources.find(known => known.sha256 === row.sha256)
  const entry = source?.quarantined.find(known => known.row === row.row)
  useEffect(() => {
    // A file that was moved meanwhile is as little at hand as one that was never chosen.
    if (source !== undefined && entry !== undefined) workspace.files.quarantinedLine(source, entry).then(setLine, () => setLine(null))
  }, [workspace, source, entry])
  if (source === undefined || entry === undefined) return null
  return (
    <>
      <p className="message warn">{texts.t('row.quarantined', { reason: reasonText(entry.reason, texts.t) })}. {detailText(entry.detail, texts)}</p>
      {line !== 'looking' && <Line line={line} source={source} entry={entry} />}
    </>
  )
}
