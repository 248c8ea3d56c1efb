import { useEffect, useId, useState, type ReactNode, type RefObject } from 'react'
import type { SearchAnswer, SearchHit } from '#workers/search.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PROPERTIES } from '#model/properties.ts'
import { usePage, useOpenCase } from './page-context.ts'
import { Icon } from './parts/icon.tsx'
import { KindShape } from './parts/kind-shape.tsx'
import { PartnerCodes } from './parts/partner-code.tsx'
import { useTexts } from './text/texts.ts'

const AFTER_MS = 120
const MOST_HITS = 30

/** Finds while one types; an older answer never overtakes a newer question. */
function useAnswer(text: string): SearchAnswer | null {
  const { workspace } = usePage()
  const [answer, setAnswer] = useState<SearchAnswer | null>(null)
  useEffect(() => {
    if (text.trim() === '') {
      setAnswer(null)
      return undefined
    }
    let stale = false
    const timer = setTimeout(() => {
      void workspace.ask('search', { text, limit: MOST_HITS }).then(found => { if (!stale) setAnswer(found) }, () => setAnswer({ hits: [], total: 0 }))
    }, AFTER_MS)
    return () => {
      stale = true
      clearTimeout(timer)
    }
  }, [workspace, text])
  return answer
}

/** Search over names, numbers and addresses; choosing a hit selects it and brings it into view. */
export function SearchField({ field }: { readonly field: RefObject<HTMLInputElement | null> }): ReactNode {
  const { workspace, go, bring } = usePage()
  const open = useOpenCase()
  const { t, of, count, counted } = useTexts()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const list = useId()
  const answer = useAnswer(open ? text : '')
  const hits = answer?.hits ?? null
  const choose = (hit: SearchHit | undefined): void => {
    if (!hit || !open) return
    const { network } = open.picture
    go('network')
    void workspace.do('select', { ids: [network.id[hit.node]!], add: false, name: network.label[hit.node]! })
    bring([hit.node])
    setText('')
    // The keys of the picture (E, P, H …) work on what was found: the focus goes there once the picture stands.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.canvas')?.focus())
  }
  const onKey = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const last = (hits?.length ?? 0) - 1
    if (event.key === 'ArrowDown') setActive(at => Math.min(at + 1, last))
    else if (event.key === 'ArrowUp') setActive(at => Math.max(at - 1, 0))
    else if (event.key === 'Enter') choose(hits?.[active])
    else if (event.key === 'Escape') { setText(''); event.currentTarget.blur() }
    else return
    event.preventDefault()
  }
  return (
    <div className="search">
      <Icon name="search" />
      <input
        ref={field} className="field" type="search" role="combobox" aria-expanded={hits !== null} aria-controls={list} aria-label={t('search.placeholder')}
        aria-activedescendant={hits && hits.length > 0 ? `${list}-${active}` : undefined}
        placeholder={t('search.placeholder')} value={text} onChange={event => { setText(event.target.value); setActive(0) }} onKeyDown={onKey} autoComplete="off" spellCheck={false}
      />
      {text === '' && <kbd>/</kbd>}
      {hits !== null && (
        <div className="search-hits float" id={list} role="listbox" aria-label={counted('search.found', answer!.total)}>
          {hits.length === 0 && <p className="muted small" style={{ padding: 8 }}>{t('search.none', { text })}</p>}
          {hits.map((hit, at) => {
            const kind = ENTITY_KINDS[open!.picture.network.kind[hit.node]!]!
            const property = PROPERTIES.find(known => known.id === hit.property)
            return (
              <button key={hit.node} id={`${list}-${at}`} role="option" aria-selected={at === active} onMouseDown={event => event.preventDefault()} onClick={() => choose(hit)} onMouseMove={() => setActive(at)}>
                <KindShape shape={kind.shape} />
                <span className="column grow"><span className="ellipsis">{open!.picture.network.label[hit.node]}</span><span className="tiny dim ellipsis">{of(kind)}{property ? ` · ${of(property)} ${hit.text}` : ''}</span></span>
                <PartnerCodes set={open!.picture.network.partners[hit.node]!} />
              </button>
            )
          })}
          {answer!.total > hits.length && <p className="tiny dim search-more" role="status">{t('search.more', { shown: count(hits.length), n: count(answer!.total) })}</p>}
        </div>
      )}
    </div>
  )
}
