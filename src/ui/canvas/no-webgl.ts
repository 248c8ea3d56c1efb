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
