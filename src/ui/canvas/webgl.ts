import type Sigma from 'sigma'

/** Thrown where WebGL 2 is not to be had; the page shows the table instead. */
export class NoWebGl extends Error {
  constructor() {
    super('this browser offers no WebGL 2, which the picture needs; the table holds the same')
    this.name = 'NoWebGl'
  }
}

/** Throws NoWebGl where no context can be made; the one made for the trial is given back. */
export function assertWebGl(): void {
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) throw new NoWebGl()
  context.getExtension('WEBGL_lose_context')?.loseContext()
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

/** Calls back once when any of sigma's contexts is lost; `signal` ends the watch. */
export function watchContextLoss(sigma: Sigma, signal: AbortSignal, onLost: () => void): void {
  let told = false
  const canvases = sigma.getCanvases()
  for (const name of ['edges', 'nodes', 'hoverNodes']) {
    canvases[name]?.addEventListener('webglcontextlost', event => {
      event.preventDefault()
      if (!told) onLost()
      told = true
    }, { signal })
  }
}
