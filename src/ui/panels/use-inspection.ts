import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refused } from '#app/case-files.ts'
import type { WaitingFile } from '#app/workspace-state.ts'
import type { UnknownFile } from '#intake/inspect-unknown.ts'
import type { MappingDraft, Reading } from '#model/mapping.ts'
import { usePage } from '../page-context.ts'

/** What becomes of the mapping once the file was looked at anew; null: what was found does not go with it. */
export type Laying = (waiting: WaitingFile, found: UnknownFile) => MappingDraft | null

export type Inspection = {
  /** What the page shows as chosen: what was asked last, while the file is looked at. */
  readonly reading: Reading
  readonly busy: boolean
  readonly refused: Refused | null
  /** How many looks came to nothing. */
  readonly failures: number
  /** Looks at the file anew and takes over what was found. False when it was refused, cancelled, or does not go together. */
  readonly ask: (reading: Reading, lay: Laying) => Promise<boolean>
}

/**
 * Looking at a waiting file anew. One look at a time; of those asked meanwhile only the last is taken, so that quick
 * choices do not wait for each other. What was there stays until the new look is whole.
 */
export function useInspection(waiting: WaitingFile): Inspection {
  const { workspace } = usePage()
  const [asked, setAsked] = useState<Reading | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [failures, setFailures] = useState(0)
  const latest = useRef(0)
  const running = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => () => { latest.current = -1 }, [])

  const look = useCallback(async (turn: number, reading: Reading, lay: Laying): Promise<boolean> => {
    if (turn !== latest.current) return false
    const found = await workspace.files.inspect(waiting, reading)
    const current = workspace.state().waiting.find(entry => entry.id === waiting.id)
    if (turn !== latest.current || current === undefined) return false
    setAsked(null)
    if (found === null || 'code' in found) {
      setRefused(found)
      setFailures(before => before + 1)
      return false
    }
    const mapping = lay(current, found)
    if (mapping === null) return false
    setRefused(null)
    workspace.files.revise(waiting.id, entry => ({ ...entry, unknown: found, reading, mapping }))
    return true
  }, [workspace, waiting])

  const ask = useCallback((reading: Reading, lay: Laying): Promise<boolean> => {
    const turn = ++latest.current
    setAsked(reading)
    const result = running.current.then(() => look(turn, reading, lay))
    running.current = result
    return result
  }, [look])

  return { reading: asked ?? waiting.reading, busy: asked !== null, refused, failures, ask }
}
