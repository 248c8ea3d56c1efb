import { NetworkCanvas } from '../../../src/ui/canvas/network-canvas.ts'
import { readCanvasTheme } from '../../../src/ui/canvas/read-canvas-theme.ts'
import type { CanvasEvents, Scene } from '../../../src/ui/canvas/scene.ts'
import { exampleScene, largeScene, type SceneOptions } from './example-scene.ts'

/** What a test drives: the canvas, the last scene, and every event with its arguments. */
export type Harness = {
  canvas: NetworkCanvas
  scene: Scene
  readonly log: unknown[][]
  example(): Scene
  large(nodes: number): Scene
  show(scene: Scene): void
  dark(on: boolean): void
}

const holder = document.querySelector<HTMLElement>('#canvas')!
const log: unknown[][] = []

function options(): SceneOptions {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(name).trim()
  return { colours: Array.from({ length: 10 }, (_, at) => value(`--c${at}`)), grey: value('--text-3'), edge: value('--edge'), edgeInter: value('--edge-inter') }
}

const names: readonly (keyof CanvasEvents)[] = ['onNodeClick', 'onNodeDoubleClick', 'onNodeHover', 'onNodeContext', 'onEdgeHover', 'onEdgeContext', 'onHullClick', 'onHullDoubleClick', 'onHullContext', 'onBackgroundClick', 'onBackgroundContext', 'onNodesMoved', 'onBoxSelect', 'onCameraChange', 'onContextLost']
const events = Object.fromEntries(names.map(name => [name, (...values: unknown[]) => log.push([name, ...values])])) as unknown as CanvasEvents

const reducedMotion = new URLSearchParams(location.search).has('still')
const canvas = new NetworkCanvas(holder, events, { reducedMotion })

const harness: Harness = {
  canvas, log, scene: exampleScene(options()),
  example: () => exampleScene(options()),
  large: nodes => largeScene(nodes, options()),
  show(scene) {
    harness.scene = scene
    harness.canvas.show(scene)
  },
  dark(on) {
    document.documentElement.dataset.theme = on ? 'dark' : 'light'
    harness.canvas.setTheme(readCanvasTheme(holder))
    harness.show(exampleScene(options()))
  },
}
Object.assign(globalThis, { harness })
harness.show(harness.scene)
