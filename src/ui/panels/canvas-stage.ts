import type { CasePicture } from '#workers/jobs.ts'
import { NetworkCanvas } from '../canvas/network-canvas.ts'
import { setViewport } from '../use-visible.ts'
import { canvasEvents, type CanvasHooks } from './canvas-events.ts'

/** The one renderer of the page's life, and the element it draws in. */
export type CanvasStage = {
  readonly element: HTMLElement
  readonly canvas: NetworkCanvas
  /** What gestures act on; null while no page shows the picture. */
  hooks: CanvasHooks | null
  /** The last `lookAt` that was followed: coming back to the page must not follow it again. */
  followed: number
  /** The last camera request that was followed. */
  cameraFollowed: number
  /** The picture that is drawn: only coming back to the same one keeps the view. */
  drawn: CasePicture | null
}

let stage: CanvasStage | null = null

/** Where the element waits while no page shows it: as large as it will be, so that nothing has to be sized anew. */
function parkingPlace(): HTMLElement {
  const known = document.getElementById('canvas-parking')
  if (known) return known
  const made = document.createElement('div')
  made.id = 'canvas-parking'
  made.className = 'canvas-parking'
  made.setAttribute('aria-hidden', 'true')
  document.body.append(made)
  return made
}

/**
 * The renderer, made at the first call. Starting WebGL and compiling the shaders takes longer than drawing, so it is
 * begun while the worker still merges. Throws NoWebGl where WebGL 2 is missing.
 */
export function canvasStage(): CanvasStage {
  if (stage !== null) return stage
  const element = document.createElement('div')
  element.className = 'canvas-stage'
  watchPress(element)
  parkingPlace().append(element)
  let made: CanvasStage | null = null
  const events = canvasEvents(() => made?.hooks ?? null, () => viewportOnceDrawn(made!))
  try {
    const canvas = new NetworkCanvas(element, events, { reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches })
    made = { element, canvas, hooks: null, followed: 0, cameraFollowed: 0, drawn: null }
  } catch (error) {
    element.remove()
    throw error
  }
  // Browser tests click where a person sees a label; nothing else reads this.
  Object.assign(globalThis, { verbandPlaceOf: (label: string) => canvasPlaceOf(label) })
  stage = made
  return stage
}

function canvasPlaceOf(label: string): { readonly x: number; readonly y: number } | null {
  return stage?.hooks ? stage.canvas.positionOf(stage.hooks.picture.network.label.indexOf(label)) : null
}

/** Begins the renderer when the page has a moment; where WebGL is missing, the page that needs it will say so. */
export function warmCanvas(): void {
  setTimeout(() => {
    try {
      canvasStage()
    } catch {
      stage = null
    }
  }, 0)
}

/** Lets a page show a picture. */
export function mountStage(on: CanvasStage, holder: HTMLElement, picture: CasePicture): void {
  holder.append(on.element)
  on.canvas.resize()
  // What was in view is still about right until a frame of the size of this place was drawn.
  if (on.drawn !== picture) setViewport(null)
}

/**
 * Tells what is in view once it was drawn: where frames are slow, the last one is older than what the camera or the size of
 * the place is now. After a new size the first frame tells the camera of it, and the next draws what it made of it.
 */
export function viewportOnceDrawn(on: CanvasStage, frames = 3): void {
  requestAnimationFrame(() => {
    if (on.hooks === null) return
    // Another scene would end what is being dragged: it waits until the button is let go.
    if (frames > 1 || pressed) viewportOnceDrawn(on, Math.max(1, frames - 1))
    else setViewport(on.canvas.viewport())
  })
}

/** Whether a button is held that was pressed on the picture. */
let pressed = false

function watchPress(element: HTMLElement): void {
  element.addEventListener('pointerdown', () => { pressed = true }, true)
  for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => { pressed = false }, true)
  // Not while it passes down: a field that loses the focus to the picture is no window that does.
  window.addEventListener('blur', () => { pressed = false })
}

/** Takes the picture off its page; camera and what is drawn stay. */
export function parkStage(on: CanvasStage): void {
  const { hooks } = on
  on.hooks = null
  // One that was given up has nothing left to park.
  if (on !== stage) return
  on.canvas.leave()
  // A move that has not come to rest yet belongs to the view all the same.
  const { x, y, ratio } = on.canvas.camera()
  if (hooks !== null && on.drawn === hooks.picture && hooks.workspace.state().picture === hooks.picture) hooks.workspace.lookFrom({ x, y, ratio })
  parkingPlace().append(on.element)
}

/** Gives the renderer up, after its graphics context was lost; the next call makes another. */
export function dropStage(): void {
  stage?.canvas.dispose()
  stage?.element.remove()
  stage = null
}
