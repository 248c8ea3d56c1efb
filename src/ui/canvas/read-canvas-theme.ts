import { PARTNERS } from '#model/partners.ts'
import type { CanvasTheme } from './scene.ts'

/** Reads the theme in force from the CSS variables that an element sees. */
export function readCanvasTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element)
  const value = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise
  return {
    canvas: value('--canvas', '#FAFBFC'), edge: value('--edge', '#3A4656'), edgeInter: value('--edge-inter', '#5C6878'),
    label: value('--label', '#17202B'), halo: value('--halo', '#FAFBFC'), accent: value('--accent', '#1B5A96'),
    focus: value('--focus', '#0B6BCB'), text: value('--text', '#17202B'), text2: value('--text-2', '#445061'),
    border: value('--border', '#D8DEE5'), surface: value('--surface', '#FFFFFF'),
    partners: PARTNERS.map((_, place) => value(`--p${place}`, '#707A86')),
    font: value('--font', 'system-ui, sans-serif'),
  }
}
