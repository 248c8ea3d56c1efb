import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { useTexts } from '../text/texts.ts'

/** The link to a source row: one click from any value to the place it came from. */
export function RowLink({ file, row, short = false }: { readonly file: string; readonly row: number; readonly short?: boolean }): ReactNode {
  const { show } = usePage()
  const { count } = useTexts()
  return <button className="link small" data-row-link={`${file}:${row}`} title={`${file}.csv ${count(row)}`} onClick={() => show({ kind: 'row', file, row })}>{short ? count(row) : `${file} ${count(row)}`}</button>
}
