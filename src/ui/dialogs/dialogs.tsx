import type { ReactNode } from 'react'
import { usePage } from '../page-context.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import { EncodingDialog } from './encoding-dialog.tsx'
import { QuarantineDialog } from './quarantine-dialog.tsx'
import { RowDialog } from './row-dialog.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'

/** The dialog that is open, if any. */
export function Dialogs(): ReactNode {
  const { dialog } = usePage()
  if (dialog === null) return null
  if (dialog.kind === 'row') return <RowDialog key={`${dialog.file}:${dialog.row}`} file={dialog.file} row={dialog.row} from={dialog.from ?? null} />
  if (dialog.kind === 'quarantine') return <QuarantineDialog file={dialog.file} />
  if (dialog.kind === 'columns') return <ColumnsDialog file={dialog.file} />
  if (dialog.kind === 'encoding') return <EncodingDialog key={dialog.sha256} sha256={dialog.sha256} />
  return <ShortcutsDialog />
}
