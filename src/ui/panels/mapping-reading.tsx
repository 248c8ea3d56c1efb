import { useEffect, useId, useState, type ReactNode } from 'react'
import type { WaitingFile } from '#app/workspace-state.ts'
import { isDelimiter } from '#model/delimiter.ts'
import type { Reading } from '#model/mapping.ts'
import { ENCODINGS } from '#model/records.ts'
import { TEXTS, useTexts, type TextKey, type Texts } from '../text/texts.ts'
import { afterInspection } from './mapping-edits.ts'
import type { Inspection } from './use-inspection.ts'

/** Delimiters with a name; any other one is typed. */
const NAMED = [';', ',', '\t', '|', ' '] as const
const OTHER = 'other'

/** What a delimiter is called. */
export function delimiterName(t: Texts['t'], sign: string): string {
  const key = `mapping.delimiter.${sign}`
  return key in TEXTS ? t(key as TextKey) : t('mapping.delimiter.sign', { sign })
}

function DelimiterChoice({ sign, failures, choose }: { readonly sign: string; readonly failures: number; readonly choose: (sign: string) => void }): ReactNode {
  const { t } = useTexts()
  const isNamed = (NAMED as readonly string[]).includes(sign)
  // While another one is being typed the field is open, though the file is still parted by the one before.
  const [typed, setTyped] = useState<string | null>(null)
  const reasonId = useId()
  // A sign that the file could not be read with is not the one in force.
  useEffect(() => setTyped(before => (before === null ? null : '')), [failures])
  const open = typed !== null || !isNamed
  const text = typed ?? sign
  const wrong = typed !== null && typed !== '' && !isDelimiter(typed)
  const type = (value: string): void => {
    // The field holds one character; the last one typed takes its place.
    const last = value.slice(-1)
    setTyped(last)
    if (isDelimiter(last)) choose(last)
  }
  const select = (value: string): void => {
    setTyped(value === OTHER ? '' : null)
    if (value !== OTHER) choose(value)
  }
  return (
    <>
      <label>{t('mapping.delimiter')}
        <select className="field" data-choice="delimiter" value={open ? OTHER : sign} onChange={event => select(event.target.value)}>
          {NAMED.map(named => <option key={named} value={named}>{delimiterName(t, named)}</option>)}
          <option value={OTHER}>{t('mapping.delimiter.other')}</option>
        </select>
      </label>
      {open && (
        <input
          className="field mapping-sign mono" data-choice="delimiter-sign" aria-label={t('mapping.delimiter.type')} aria-invalid={wrong} aria-describedby={wrong ? reasonId : undefined} size={1}
          value={text} onFocus={event => event.target.select()} onChange={event => type(event.target.value)}
        />
      )}
      {wrong && <span id={reasonId} role="status" className="mapping-wrong">{t('mapping.delimiter.wrong')}</span>}
    </>
  )
}

/** How the bytes become rows: delimiter, first row, encoding. Each change looks at the file anew. */
export function MappingReading({ waiting, inspection }: { readonly waiting: WaitingFile; readonly inspection: Inspection }): ReactNode {
  const { t } = useTexts()
  const { unknown, mapping } = waiting
  const { reading } = inspection
  const change = (part: Partial<Reading>): void => void inspection.ask({ ...reading, ...part }, (entry, found) => afterInspection(entry.mapping, entry.unknown, found))
  const header = reading.header ?? mapping.header
  return (
    <>
      <DelimiterChoice sign={reading.delimiter ?? unknown.delimiter} failures={inspection.failures} choose={delimiter => change({ delimiter })} />
      <label>{t('mapping.header')}
        <select className="field" data-choice="header" value={header ? 'yes' : 'no'} onChange={event => change({ header: event.target.value === 'yes' })}>
          {(['yes', 'no'] as const).map(choice => <option key={choice} value={choice}>{t(`mapping.header.${choice}`)}</option>)}
        </select>
      </label>
      <label>{t('mapping.encoding')}
        <select className="field" data-choice="encoding" value={reading.encoding ?? ''} onChange={event => change({ encoding: ENCODINGS.find(known => known === event.target.value) ?? null })}>
          <option value="">{unknown.guess.encoding === null ? t('mapping.encoding.auto', { encoding: unknown.encoding }) : t('mapping.encoding.auto.plain')}</option>
          {ENCODINGS.map(encoding => <option key={encoding} value={encoding}>{encoding}</option>)}
        </select>
      </label>
    </>
  )
}
