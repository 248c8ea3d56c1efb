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

  /** Writes a text over its halo; x and y as the context's alignment reads them. */
  write(text: string, { x, y }: { readonly x: number; readonly y: number }, ink: { readonly colour: string; readonly halo: string; readonly haloWidth: number }): void {
    const { context } = this
    context.lineJoin = 'round'
    context.lineWidth = ink.haloWidth
    context.strokeStyle = ink.halo
    context.strokeText(text, x, y)
    context.fillStyle = ink.colour
    context.fillText(text, x, y)
  }
}

/** A text cut to so many characters, an ellipsis in place of its end. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`
}
