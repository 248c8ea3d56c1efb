import type Sigma from 'sigma'

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
