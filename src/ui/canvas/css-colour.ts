/** Red, green and blue, each 0 to 1. */
export type Rgb = readonly [number, number, number]

const HEX_DIGITS = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i
const RGB_FUNCTION = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i

/** The parts of `#rgb`, `#rrggbb` or `rgb(…)`; null for every other notation. */
export function parseRgb(colour: string): Rgb | null {
  const hex = HEX_DIGITS.exec(colour.trim())?.[1]
  if (hex !== undefined) {
    const wide = hex.length === 3 ? hex.replace(/./g, digit => digit + digit) : hex
    const value = Number.parseInt(wide, 16)
    return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
  }
  const parts = RGB_FUNCTION.exec(colour.trim())
  if (parts === null) return null
  return [Number(parts[1]) / 255, Number(parts[2]) / 255, Number(parts[3]) / 255]
}

/** A cached reader of CSS colours; what `parseRgb` cannot read, `normalise` (a 2D context's fillStyle) must rewrite. */
export function colourReader(normalise: (colour: string) => string): (colour: string) => Rgb {
  const known = new Map<string, Rgb>()
  return colour => {
    const cached = known.get(colour)
    if (cached !== undefined) return cached
    const read = parseRgb(colour) ?? parseRgb(normalise(colour)) ?? [0.5, 0.5, 0.5]
    known.set(colour, read)
    return read
  }
}

/** Rewrites a CSS colour as `#rrggbb` or `rgba(…)`, as a 2D context does. */
export function colourNormaliser(): (colour: string) => string {
  const context = document.createElement('canvas').getContext('2d')!
  return colour => {
    context.fillStyle = '#808080'
    context.fillStyle = colour
    return context.fillStyle
  }
}
