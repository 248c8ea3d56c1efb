import type { ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { structureColour } from '../structure-colour.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { useTexts } from '../text/texts.ts'

const MOST_LISTED = 60

/** Structures of the case, the largest first: choosing one opens its panel and brings it into view. */
export function StructureList(): ReactNode {
  const { workspace, go, bring } = usePage()
  const open = useOpenCase()
  const { t, count } = useTexts()
  if (!open) return null
  const { picture, document } = open
  const listed = indexOf(picture).drawn.filter(index => picture.structures.structures[index]!.members.length > 2)
  return (
    <>
      <div className="rail-head" title={t('structures.explain')}><span>{t('structures')}</span><span>{t('structures.lead')}</span></div>
      <div className="rail-list">
        {listed.slice(0, MOST_LISTED).map(index => {
          const structure = picture.structures.structures[index]!
          const gain = addedShare(structure.seenBy)
          const chosen = document.view.structure === structure.id
          return (
            <button
              key={structure.id} className="rail-item" aria-pressed={chosen} title={structure.name}
              onClick={() => {
                go('network')
                void workspace.do('selectStructure', chosen ? { id: null, name: structure.name } : { id: structure.id, name: structure.name })
                if (!chosen) bring(Array.from(structure.members))
              }}
            >
              <i className="dot" style={{ background: structureColour(picture, index) }} />
              <span className="ellipsis">{structure.name}</span>
              <span className="count">{gain > 0 ? `+${count(Math.round(gain * 100))}` : '0'}</span>
            </button>
          )
        })}
        {listed.length > MOST_LISTED && <button className="rail-item" onClick={() => go('structures')}>+ {count(listed.length - MOST_LISTED)}</button>}
      </div>
    </>
  )
}

/** Share of members that the partner who sees most does not see. */
export function addedShare(seenBy: readonly { readonly memberShare: number }[]): number {
  return 1 - seenBy.reduce((most, view) => Math.max(most, view.memberShare), 0)
}
