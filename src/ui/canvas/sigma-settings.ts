import type { Settings } from 'sigma/settings'
import { FARTHEST_RATIO, FIT_PADDING_PX, NEAREST_RATIO } from './canvas-camera.ts'
import { edgeProgram } from './edge-program.ts'
import { nodeProgram, type ShaderLook } from './node-program.ts'

/** How we use sigma: its camera and its graphics programs; labels, hover and picking are our own. */
export function sigmaSettings(look: ShaderLook, reducedMotion: boolean): Partial<Settings> {
  // Sigma divides by durations: 1 ms is its shortest.
  const lasting = (milliseconds: number): number => (reducedMotion ? 1 : milliseconds)
  return {
    renderLabels: false, renderEdgeLabels: false, enableEdgeEvents: false, enableCameraRotation: false,
    // A container that is hidden for a moment has no size; the picture comes back with it.
    allowInvalidContainer: true,
    stagePadding: FIT_PADDING_PX, minCameraRatio: NEAREST_RATIO, maxCameraRatio: FARTHEST_RATIO,
    zoomToSizeRatioFunction: Math.sqrt, itemSizesReference: 'screen',
    zoomingRatio: 1.4, zoomDuration: lasting(160), doubleClickZoomingDuration: lasting(200),
    inertiaRatio: reducedMotion ? 0 : 1, inertiaDuration: lasting(120),
    defaultNodeType: 'shape', defaultEdgeType: 'tie',
    nodeProgramClasses: { shape: nodeProgram(look) }, edgeProgramClasses: { tie: edgeProgram(look) },
  }
}
