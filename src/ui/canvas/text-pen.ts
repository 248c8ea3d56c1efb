/** Text with a halo on a 2D context, its widths remembered. */
export class TextPen {
  private readonly context: CanvasRenderingContext2D
  private readonly widths = new Map<string, number>()
  private font = ''

  constructor(context: CanvasRenderingContext2D) {
    this.context = context
  }

  /** Takes a font, as CSS writes it, for what follows. */
  use(font: string): void {
    this.font = font
    this.context.font = font
  }

  align(textAlign: CanvasTextAlign, textBaseline: CanvasTextBaseline): void {
    Object.assign(this.context, { textAlign, textBaseline })
  }

  /** Pixels that a text takes in the font in use. */
  width(text: string): number {
    const key = `${this.font}\n${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      if (this.widths.size > 20_000) this.widths.clear()
      width = this.context.measureText(text).width
      this.widths.set(key, width)
    }
    return width
  }

  /** Puts a plate over what lies under a text: the colour of the canvas with a tint, a little of what is below seen through it. */
  plate([left, top, right, bottom]: readonly [number, number, number, number], { under, tint }: { readonly under: string; readonly tint: string }): void {
    const { context } = this
    context.beginPath()
    context.roundRect(left - 2, top - 1, right - left + 4, bottom - top + 2, 4)
    for (const [colour, opacity] of [[under, 0.86], [tint, 0.16]] as const) {
      context.globalAlpha = opacity
      context.fillStyle = colour
      context.fill()
    }
    context.globalAlpha = 1
  }

  /** Writes a text over its halo; x and y as the context's alignment reads them. */
  write(text: string, { x, y }: { readonly x: number; readonly y: number }, ink: { readonly colour: string; readonly halo: string; readonly haloWidth: number; readonly opacity?: number }): void {
    const { context } = this
    context.globalAlpha = ink.opacity ?? 1
    context.lineJoin = 'round'
    context.lineWidth = ink.haloWidth
    context.strokeStyle = ink.halo
    context.strokeText(text, x, y)
    context.fillStyle = ink.colour
    context.fillText(text, x, y)
    context.globalAlpha = 1
  }

  /** A short text in a rounded frame around a middle; faint where the context is. */
  pill(text: string, { x, y, width }: { readonly x: number; readonly y: number; readonly width: number }, ink: { readonly fill: string; readonly line: string; readonly text: string; readonly font: string }): void {
    const { context } = this
    context.beginPath()
    context.roundRect(x - width / 2, y - 9, width, 18, 9)
    context.fillStyle = ink.fill
    context.strokeStyle = ink.line
    context.lineWidth = 1
    context.fill()
    context.stroke()
    this.align('center', 'middle')
    this.use(`600 10px ${ink.font}`)
    context.fillStyle = ink.text
    context.fillText(text, x, y + 0.5)
  }

  /** A thin line from so far outside a place to a text that stands away from it. */
  leader(at: { readonly x: number; readonly y: number }, text: { readonly x: number; readonly y: number }, ink: { readonly colour: string; readonly opacity: number; readonly from: number }): void {
    const { context } = this
    const length = Math.hypot(text.x - at.x, text.y - at.y)
    if (length <= ink.from) return
    context.globalAlpha = 0.7 * ink.opacity
    context.strokeStyle = ink.colour
    context.lineWidth = 1
    context.beginPath()
    context.moveTo(at.x + ((text.x - at.x) / length) * ink.from, at.y + ((text.y - at.y) / length) * ink.from)
    context.lineTo(text.x, text.y)
    context.stroke()
    context.globalAlpha = 1
  }
}

/** A text cut to so many characters, an ellipsis in place of its end. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`
}
