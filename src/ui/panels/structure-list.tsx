import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { PARTNERS } from '#model/partners.ts'
import type { Structure } from '#structures/structure.ts'
import { structureColour } from '../structure-colour.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { useTexts, type Texts } from '../text/texts.ts'

const MOST_LISTED = 60

/** Where the arrows lead in a list of so many: null for keys that do not walk. */
function walkTo(key: string, at: number, length: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : null
}

/**
 * Structures of the case, the largest first: choosing one opens its panel and brings it into view. The list is one stop for
 * the Tab key; arrows, Home and End walk it.
 */
export function StructureList(): ReactNode {
  const { workspace, go, bring } = usePage()
  const open = useOpenCase()
  const texts = useTexts()
  const { t, count, counted } = texts
  const [stop, setStop] = useState<string | null>(null)
  if (!open) return null
  const { picture, document } = open
  const listed = indexOf(picture).listed
  const ids = listed.slice(0, MOST_LISTED).map(index => picture.structures.structures[index]!.id)
  // The one walked to last, else the chosen one, else the first takes the focus.
  const stopId = [stop, document.view.structure].find(id => id !== null && ids.includes(id)) ?? ids[0]
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button')]
    const to = walkTo(event.key, buttons.indexOf(event.target as HTMLButtonElement), buttons.length)
    if (to === null) return
    event.preventDefault()
    buttons[to]?.focus()
  }
  return (
    <>
      <div className="rail-head"><span>{t('structures')}</span><span>{t('structures.lead')}</span></div>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus, one at a time */}
      <div className="rail-list" role="toolbar" aria-orientation="vertical" aria-label={t('structures')} onKeyDown={walk}>
        {listed.slice(0, MOST_LISTED).map(index => {
          const structure = picture.structures.structures[index]!
          const gain = addedShare(structure.seenBy)
          const chosen = document.view.structure === structure.id
          return (
            <button
              key={structure.id} className="rail-item structure-item" aria-pressed={chosen} title={rowTitle(structure, texts)} tabIndex={structure.id === stopId ? 0 : -1} onFocus={() => setStop(structure.id)}
              onClick={() => {
                go('network')
                void workspace.do('selectStructure', chosen ? { id: null, name: structure.name } : { id: structure.id, name: structure.name })
                if (!chosen) bring(Array.from(structure.members))
              }}
            >
              <i className="dot" style={{ background: structureColour(picture, index) }} />
              <span className="structure-name">{structure.name}</span>
              <span className="count">{gain > 0 ? `+${count(Math.round(gain * 100))}` : '–'}</span>
            </button>
          )
        })}
        {listed.length > MOST_LISTED && <button className="rail-item" tabIndex={-1} onClick={() => go('structures')}><span>{counted('structures.more', listed.length - MOST_LISTED)}</span></button>}
      </div>
      {listed.length > 0 && <p className="rail-note tiny dim">{t('structures.explain')}</p>}
    </>
  )
}

/** A line of the list in words: size, who sees most, what joining adds. */
function rowTitle({ name, members, seenBy }: Structure, { t, counted, percent }: Texts): string {
  const best = seenBy.reduce<Structure['seenBy'][number] | null>((most, view) => (most === null || view.memberShare > most.memberShare ? view : most), null)
  if (best === null) return name
  return t('structures.row', { name, members: counted('structure.caption', members.length), partner: PARTNERS.find(partner => partner.id === best.partner)!.name, most: percent(best.memberShare), gain: percent(addedShare(seenBy)) })
}

/** Share of members that the partner who sees most does not see. */
export function addedShare(seenBy: readonly { readonly memberShare: number }[]): number {
  return 1 - seenBy.reduce((most, view) => Math.max(most, view.memberShare), 0)
}
