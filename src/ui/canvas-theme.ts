import { PARTNERS } from '#model/partners.ts'
import type { CanvasTheme } from './canvas/scene.ts'

const STRUCTURE_COLOURS = 10

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}

/** The tokens of the theme in force, as the canvas takes them. */
export function canvasTheme(): CanvasTheme {
  return {
    canvas: token('canvas'), edge: token('edge'), edgeInter: token('edge-inter'), label: token('label'), halo: token('halo'), accent: token('accent'), focus: token('focus'),
    text: token('text'), text2: token('text-2'), border: token('border'), surface: token('surface'), partners: PARTNERS.map((_, place) => token(`p${place}`)),
    font: getComputedStyle(document.body).fontFamily,
  }
}

/** The ten structure colours and the grey for what has no structure. */
export function structurePalette(): { colours: string[]; grey: string; edge: string; edgeInter: string } {
  return { colours: Array.from({ length: STRUCTURE_COLOURS }, (_, at) => token(`c${at}`)), grey: token('text-3'), edge: token('edge'), edgeInter: token('edge-inter') }
}
