import { useEffect, useState } from 'react'
import type { WaitingFile } from '#app/workspace-state.ts'
import type { KeyOverlap } from '#workers/key-overlap.ts'
import { usePage, useWorkspace } from '../page-context.ts'
import { keyedSlots } from './mapping-edits.ts'

/** What decides which keys there are: the reading, the key columns with their kinds, and the files of the case. */
function questionOf({ mapping }: WaitingFile, sources: readonly string[]): string {
  const keyed = keyedSlots(mapping)
  const columns = mapping.columns.map(({ use }) => (use.as === 'property' && use.property === 'key' ? use.slot : null))
  const kinds = mapping.slots.filter(({ slot }) => keyed.includes(slot)).map(({ slot, kind }) => [slot, kind])
  return keyed.length === 0 || sources.length === 0 ? '' : JSON.stringify([mapping.header, mapping.delimiter, mapping.encoding, columns, kinds, sources])
}

/** Keys of a waiting file that also occur in files of the case; null while nothing was compared. */
export function useKeyOverlap(waiting: WaitingFile): readonly KeyOverlap[] | null {
  const { workspace } = usePage()
  const { history } = useWorkspace()
  const [found, setFound] = useState<{ readonly question: string; readonly overlaps: readonly KeyOverlap[] } | null>(null)
  const question = questionOf(waiting, history?.present.sources.map(source => source.key) ?? [])
  useEffect(() => {
    if (question === '') return undefined
    const abort = new AbortController()
    workspace.files.keyOverlap(waiting, waiting.mapping, abort.signal).then(
      overlaps => { if (!abort.signal.aborted) setFound({ question, overlaps }) },
      // What is wrong with the file is said when it is looked at or read.
      () => {},
    )
    return () => abort.abort()
    // oxlint-disable-next-line react/exhaustive-deps -- the question holds everything of the waiting file that the answer depends on
  }, [question, workspace])
  return found !== null && found.question === question ? found.overlaps : null
}
