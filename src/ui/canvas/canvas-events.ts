/**
 * Where the camera stands: its centre in layout units and its ratio. Ratio 1 shows the extent that the
 * picture had at the first `show` or the last `fit()`; .5 is twice as near.
 */
export type CameraState = { readonly x: number; readonly y: number; readonly ratio: number; readonly angle: number }

/** Whether a click adds to the selection (Ctrl, Cmd or Shift held) or replaces it. */
export type ClickModifiers = { readonly add: boolean }

export type NodeMove = { readonly id: number; readonly x: number; readonly y: number }

/** What dragging over the background does; Shift and Ctrl make a rectangle and Alt+Shift a lasso in every tool. */
export type CanvasTool = 'pan' | 'rectangle' | 'lasso'

/** What the canvas tells its owner. Places named client are those of the window, for menus. */
export type CanvasEvents = {
  onNodeClick(id: number, modifiers: ClickModifiers): void
  onNodeDoubleClick(id: number): void
  onNodeHover(id: number | null): void
  onNodeContext(id: number, clientX: number, clientY: number): void
  onHullClick(id: string, modifiers: ClickModifiers): void
  onHullDoubleClick(id: string): void
  onBackgroundClick(): void
  onBackgroundContext(clientX: number, clientY: number): void
  /** At the end of a drag: the new places of everything that moved, in layout units. */
  onNodesMoved(moves: readonly NodeMove[]): void
  /** Nodes within a rectangle or lasso, ascending; may be empty. */
  onBoxSelect(ids: readonly number[], add: boolean): void
  /** Once the camera has come to rest. */
  onCameraChange(camera: CameraState): void
  /** The graphics context is gone: dispose of the canvas and make a new one, or show the table. */
  onContextLost(): void
}
