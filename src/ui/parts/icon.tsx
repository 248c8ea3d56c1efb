import type { ReactNode } from 'react'

/** Line icons on a 16 × 16 grid. */
const PATHS = {
  data: 'M3 4c0-1.1 2.2-2 5-2s5 .9 5 2-2.2 2-5 2-5-.9-5-2zm0 0v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  network: 'M4 4.5 11.5 4M4.5 5.5 7.5 12M11.5 5.5 8.5 12M5 4.2a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM14 4a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0zM9.5 13a1.5 1.5 0 1 1-3 0 1.5 1.5 0 0 1 3 0z',
  structures: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.5 7.5a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4zM10 10.5a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4z',
  findings: 'M4 2h6l3 3v9H4zM10 2v3h3M6 8h5M6 11h5',
  review: 'M2 3h5v10H2zM9 3h5v10H9zM4 6h1M4 8.5h1M11 6h1M11 8.5h1',
  views: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM11 11l3 3',
  undo: 'M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H7',
  redo: 'm10 3 3 3-3 3m3-3H7a4 4 0 0 0 0 8h2',
  moon: 'M13 9.5A5.5 5.5 0 1 1 6.5 3 4.5 4.5 0 0 0 13 9.5z',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  close: 'm4 4 8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  pin: 'M8 9v5M5 9h6l-1-3V2H6v4z',
  upload: 'M8 12V3M4.5 6.5 8 3l3.5 3.5M3 14h10',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  right: 'm6 4 4 4-4 4',
  left: 'm10 4-4 4 4 4',
  lock: 'M4 7h8v7H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  warn: 'M8 2 1.5 13.5h13zM8 6.5v3.5M8 12v.2',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.5V11M8 5v.2',
  check: 'm3 8.5 3.5 3.5L13 5',
  note: 'M3 3h10v7l-3 3H3zM13 10h-3v3',
  shield: 'M8 1.5 13 3.5v4c0 3.5-2.2 5.8-5 7-2.8-1.2-5-3.5-5-7v-4z',
  menu: 'M2 4h12M2 8h12M2 12h12',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5 5 13.5h6l.5-9',
  target: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM8 1v3M8 12v3M1 8h3M12 8h3',
  file: 'M4 2h5l3 3v9H4zM9 2v3h3',
  folder: 'M2 4h4l1.5 1.5H14V13H2z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
