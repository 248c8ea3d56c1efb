import { PARTNERS } from '#model/partners.ts'

/** The colours and the type face that the canvas draws with; values of the design's CSS variables. */
export type CanvasTheme = {
  readonly canvas: string
  readonly edge: string
  readonly edgeInter: string
  readonly label: string
  readonly halo: string
  readonly accent: string
  readonly focus: string
  readonly text2: string
  readonly text3: string
  readonly border: string
  readonly borderStrong: string
  readonly surface: string
  /** One for each partner, in the order of PARTNERS. */
  readonly partners: readonly string[]
  /** A CSS font family list. */
  readonly font: string
}

/** Reads the theme in force from the CSS variables that an element sees. */
export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element)
  const value = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise
  return {
    canvas: value('--canvas', '#FAFBFC'), edge: value('--edge', '#3A4656'), edgeInter: value('--edge-inter', '#5C6878'),
    label: value('--label', '#17202B'), halo: value('--halo', '#FAFBFC'), accent: value('--accent', '#1B5A96'),
    focus: value('--focus', '#0B6BCB'), text2: value('--text-2', '#445061'), text3: value('--text-3', '#5C6878'),
    border: value('--border', '#D8DEE5'), borderStrong: value('--border-strong', '#7C8896'), surface: value('--surface', '#FFFFFF'),
    partners: PARTNERS.map((_, place) => value(`--p${place}`, '#707A86')),
    font: value('--font', 'system-ui, sans-serif'),
  }
}
