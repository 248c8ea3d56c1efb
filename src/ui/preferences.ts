import type { Language } from './text/texts.ts'

/** What this browser remembers of the page itself; never anything of a case but which one was open. */
export type Preferences = {
  readonly language: Language
  readonly theme: 'light' | 'dark'
  readonly railFolded: boolean
  readonly panelWidth: number
  readonly singleKeys: boolean
  readonly legendOpen: boolean
  /** Who judges pairs, as the ledger names them; asked once. */
  readonly reviewer: string
  /** Whether scores are hidden while judging. */
  readonly blind: boolean
  readonly lastCase: string | null
}

const KEY = 'verband.preferences'

const DEFAULTS: Preferences = { language: 'nl', theme: 'light', railFolded: false, panelWidth: 380, singleKeys: true, legendOpen: true, reviewer: '', blind: false, lastCase: null }

/** What was remembered, or the defaults where nothing usable was. */
export function readPreferences(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>
    return { ...DEFAULTS, theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', ...stored }
  } catch {
    return DEFAULTS
  }
}

export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences))
  } catch {
    // A full or forbidden storage only costs the memory of preferences.
  }
}
