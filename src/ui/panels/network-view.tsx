import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { indexOf } from '#app/picture-index.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import type { NetworkCanvas } from '../canvas/network-canvas.ts'
import type { Place } from '../canvas/view-frame.ts'
import { NoWebGl } from '../canvas/no-webgl.ts'
import { canvasTheme, structurePalette } from '../canvas-theme.ts'
import { usePage, useOpenCase, useWorkspace } from '../page-context.ts'
import { Icon } from '../parts/icon.tsx'
import { placeOfNode } from '../place-of-node.ts'
import { extentOf, sceneOf } from '../scene-of.ts'
import { useTexts } from '../text/texts.ts'
import { useViewport, useVisible } from '../use-visible.ts'
import type { CanvasHooks, HoveredEdge } from './canvas-events.ts'
import { canvasStage, mountStage, parkStage, viewportOnceDrawn, type CanvasStage } from './canvas-stage.ts'
import { ContextMenu, type MenuPlace } from './context-menu.tsx'
import { EdgeCard, HoverCard } from './hover-card.tsx'
import { useCanvasKeys } from './use-canvas-keys.ts'

/** Pixels that names keep from what floats over the picture. */
const CLEAR_OF_FLOATS_PX = 6

type Size = { readonly width: number; readonly height: number }

/** Pixels a layout unit takes when the whole picture is fitted, and how much larger it is drawn now. */
function useScale(size: Size): { readonly spacingPx: number; readonly zoom: number } {
  const { picture } = useOpenCase()!
  const viewport = useViewport()
  const { spacing } = picture.layout
  const { minX, minY, maxX, maxY } = extentOf(picture)
  const fitted = Math.min(size.width / Math.max(maxX - minX, spacing), size.height / Math.max(maxY - minY, spacing))
  const now = viewport === null ? fitted : size.width / (viewport.right - viewport.left)
  // In steps, so that small camera moves do not draw the scene anew.
  const zoom = 2 ** (Math.round(Math.log2(Math.max(now / fitted, 0.25)) * 4) / 4)
  return { spacingPx: spacing * fitted, zoom }
}

function ZoomButtons({ canvas }: { readonly canvas: NetworkCanvas | null }): ReactNode {
  const { t } = useTexts()
  const { nodeOfId } = indexOf(useOpenCase()!.picture)
  const selection = useOpenCase()!.document.view.selection
  return (
    <div className="float zoom-buttons" role="group" data-laid-over>
      <button className="button ghost square" aria-label={t('zoom.in')} title={`${t('zoom.in')} (+)`} onClick={() => canvas?.zoomBy(1.5)}><Icon name="plus" /></button>
      <button className="button ghost square" aria-label={t('zoom.out')} title={`${t('zoom.out')} (−)`} onClick={() => canvas?.zoomBy(1 / 1.5)}><Icon name="minus" /></button>
      <button className="button ghost square" aria-label={t('zoom.fit')} title={`${t('zoom.fit')} (0)`} onClick={() => canvas?.fit()}><Icon name="fit" /></button>
      <button className="button ghost square" aria-label={t('zoom.selection')} title={`${t('zoom.selection')} (F)`} disabled={selection.length === 0} onClick={() => canvas?.fit(selection.flatMap(id => nodeOfId.get(id) ?? []))}><Icon name="target" /></button>
    </div>
  )
}

/** Where nodes stand, or would stand if they were drawn. */
function placesOf({ picture, document }: NonNullable<ReturnType<typeof useOpenCase>>, items: ReturnType<typeof useVisible>, nodes: readonly number[]): Place[] {
  return nodes.map(node => {
    const [x, y] = placeOfNode(picture, document.view, items, node)
    return { x, y }
  })
}

/** Tells the canvas what the page lays over it: all that floats in the same body but what comes and goes with the pointer. */
function useLaidOver(canvas: NetworkCanvas | null, holder: RefObject<HTMLDivElement | null>, changed: unknown): void {
  useEffect(() => {
    const body = holder.current?.parentElement
    if (!canvas || !body) return undefined
    const floats = [...body.querySelectorAll<HTMLElement>('[data-laid-over]')]
    const tell = (): void => {
      const origin = body.getBoundingClientRect()
      canvas.setLaidOver(floats.map(float => float.getBoundingClientRect()).map(({ left, top, right, bottom }) => ({ left: left - origin.left - CLEAR_OF_FLOATS_PX, top: top - origin.top - CLEAR_OF_FLOATS_PX, right: right - origin.left + CLEAR_OF_FLOATS_PX, bottom: bottom - origin.top + CLEAR_OF_FLOATS_PX })))
    }
    const observer = new ResizeObserver(tell)
    for (const element of [body, ...floats]) observer.observe(element)
    return () => observer.disconnect()
  }, [canvas, holder, changed])
}

/** Mounts the canvas, draws the scene of the open case on it, and turns gestures into commands. */
export function NetworkView({ onFailure }: { readonly onFailure: (failure: 'no-webgl' | 'context-lost') => void }): ReactNode {
  const { workspace, preferences, lookAt } = usePage()
  const open = useOpenCase()!
  const { cameraAsked } = useWorkspace()
  const texts = useTexts()
  const items = useVisible()
  const holder = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<CanvasStage | null>(null)
  const canvas = stage?.canvas ?? null
  const [hovered, setHovered] = useState<number | null>(null)
  const [hoveredEdge, setHoveredEdge] = useState<HoveredEdge | null>(null)
  const [focused, setFocused] = useState<number | null>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [size, setSize] = useState({ width: 1000, height: 700 })
  const hooks: CanvasHooks = { workspace, picture: open.picture, view: open.document.view, setHovered, setHoveredEdge, setMenu, setFocused, onFailure }

  const firstPicture = useRef(open.picture)
  useLayoutEffect(() => {
    if (stage) stage.hooks = hooks
  })
  useLayoutEffect(() => {
    const element = holder.current!
    let taken: CanvasStage
    try {
      taken = canvasStage()
    } catch (error) {
      if (!(error instanceof NoWebGl)) throw error
      onFailure('no-webgl')
      return undefined
    }
    mountStage(taken, element, firstPicture.current)
    setStage(taken)
    const measure = (): void => {
      setSize({ width: element.clientWidth, height: element.clientHeight })
      viewportOnceDrawn(taken)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      parkStage(taken)
      setStage(null)
    }
  }, [onFailure])

  useLaidOver(canvas, holder, preferences.legendOpen)
  const { spacingPx, zoom } = useScale(size)
  useEffect(() => {
    if (!stage || !canvas || items.counts === null) return
    stage.drawn = open.picture
    canvas.setTheme(canvasTheme())
    const { colours, grey, edge, edgeInter } = structurePalette()
    canvas.show(sceneOf({ picture: open.picture, document: open.document, items, colours, grey, edgeColour: edge, betweenColour: edgeInter, texts, spacingPx, zoom }))
    performance.mark('verband:picture')
    // oxlint-disable-next-line react/exhaustive-deps -- the document changes with each camera move; `items` changes with everything drawn
  }, [stage, canvas, items, open.picture, open.document.view.structure, preferences.theme, texts, spacingPx, zoom])

  useEffect(() => {
    if (!stage || cameraAsked === stage.cameraFollowed) return
    stage.cameraFollowed = cameraAsked
    const camera = stage.hooks?.view.camera
    if (camera) stage.canvas.setCamera({ ...camera, angle: 0 }, false)
    else stage.canvas.fit()
  }, [stage, cameraAsked])

  useEffect(() => {
    if (!stage || lookAt.id === stage.followed) return
    stage.followed = lookAt.id
    if (lookAt.nodes.length > 0) stage.canvas.fitPlaces(placesOf(open, items, lookAt.nodes))
    // oxlint-disable-next-line react/exhaustive-deps -- places are read when asked to look, not whenever they change
  }, [stage, lookAt])

  useEffect(() => canvas?.focusNode(focused), [canvas, focused])
  const onKeyDown = useCanvasKeys(canvas, focused, setFocused, setMenu)
  const counts = items.counts ?? { shown: 0, total: 0 }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- role=application takes the focus and the keys; the table is its twin */}
      <div ref={holder} className="canvas" role="application" tabIndex={0} aria-label={texts.t('network.label', { shown: texts.count(counts.shown), total: texts.count(counts.total) })} onKeyDown={onKeyDown} onContextMenu={event => event.preventDefault()} />
      <p className="visually-hidden" role="status">{focused === null ? '' : `${texts.of(ENTITY_KINDS[open.picture.network.kind[focused]!]!)} ${open.picture.network.label[focused]}`}</p>
      {counts.shown === 0 && <p className="message float" style={{ left: '50%', top: '40%', transform: 'translateX(-50%)' }}>{texts.t('filter.everythingHidden')} <button className="link" onClick={() => void workspace.do('clearFilters', null, false)}>{texts.t('filter.clear')}</button></p>}
      <ZoomButtons canvas={canvas} />
      {hovered !== null && canvas && <HoverCard node={hovered} place={canvas.positionOf(hovered)} within={size} />}
      {hoveredEdge !== null && menu === null && <EdgeCard edge={hoveredEdge.edge} place={hoveredEdge} within={size} />}
      {menu && <ContextMenu place={menu} onClose={() => setMenu(null)} />}
    </>
  )
}
