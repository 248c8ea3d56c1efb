import type { View } from '#app/document.ts'
import type { VisibleItems } from '#app/visible-items.ts'
import type { CasePicture } from '#workers/jobs.ts'

/** Where a node stands, or would stand if it were drawn, in layout units: where a person put it, beside what was expanded, or in the layout. */
export function placeOfNode(picture: CasePicture, view: Pick<View, 'positions'>, items: VisibleItems | { readonly counts: null }, node: number): readonly [x: number, y: number] {
  const moved = view.positions[picture.network.id[node]!] ?? (items.counts === null ? undefined : items.placed.get(node))
  return moved ?? [picture.layout.x[node]!, picture.layout.y[node]!]
}
