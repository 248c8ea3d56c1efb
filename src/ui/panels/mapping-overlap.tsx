import type { ReactNode } from 'react'
import type { WaitingFile } from '#app/workspace-state.ts'
import type { MappingDraft } from '#model/mapping.ts'
import type { KeyOverlap } from '#workers/key-overlap.ts'
import { useTexts } from '../text/texts.ts'
import { keyedSlots, withKindNamespace } from './mapping-edits.ts'
import { useKeyOverlap } from './use-key-overlap.ts'

/** Files with the most keys in common that are shown. */
const MOST_SHOWN = 4

type Editing = { readonly mapping: MappingDraft; readonly edit: (change: (mapping: MappingDraft) => MappingDraft) => void }

/** Whether every key of this kind already stands in the namespace of the other file. */
function isOne({ slots, ...rest }: MappingDraft, { kind, namespace }: KeyOverlap): boolean {
  const keyed = keyedSlots({ slots, ...rest })
  return slots.every(slot => slot.kind !== kind || !keyed.includes(slot.slot) || slot.namespace?.trim() === namespace)
}

function OverlapLine({ overlap, mapping, edit }: { readonly overlap: KeyOverlap } & Editing): ReactNode {
  const { t, count } = useTexts()
  const { kind, file, namespace, shared, keys } = overlap
  const one = isOne(mapping, overlap)
  return (
    <li data-overlap={file} data-one={one}>
      {t(one ? 'mapping.overlap.one' : 'mapping.overlap.two', { shared: count(shared), keys: count(keys), file, namespace })}
      {!one && <button className="button" onClick={() => edit(known => withKindNamespace(known, kind, namespace))}>{t('mapping.overlap.join', { namespace })}</button>}
    </li>
  )
}

/** Before a file is read: which of its keys also occur in files of the case, and whether they will be the same things. */
export function MappingOverlap({ waiting, edit }: { readonly waiting: WaitingFile } & Pick<Editing, 'edit'>): ReactNode {
  const { t } = useTexts()
  const overlaps = useKeyOverlap(waiting)
  if (overlaps === null) return null
  if (overlaps.length === 0) return <p className="mapping-note">{t('mapping.overlap.none')}</p>
  return (
    <ul className="mapping-note mapping-overlap" aria-live="polite">
      {overlaps.slice(0, MOST_SHOWN).map(overlap => <OverlapLine key={JSON.stringify([overlap.kind, overlap.file, overlap.namespace])} overlap={overlap} mapping={waiting.mapping} edit={edit} />)}
    </ul>
  )
}
