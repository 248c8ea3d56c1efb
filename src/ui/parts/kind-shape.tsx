import type { ReactNode } from 'react'
import type { NodeShape } from '#model/kinds.ts'

const SHAPES: Record<NodeShape, string> = {
  circle: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  square: 'M1.5 1.5h9v9h-9z',
  diamond: 'M6 .5 11.5 6 6 11.5.5 6z',
  hexagon: 'M3.2 1.2h5.6L11.6 6l-2.8 4.8H3.2L.4 6z',
  pentagon: 'M6 .6 11.4 4.6l-2 6.4H2.6l-2-6.4z',
  triangle: 'M6 1 11.4 10.6H.6z',
}

/** The shape that stands for a kind. */
export function KindShape({ shape, colour = 'var(--text-2)' }: { readonly shape: NodeShape; readonly colour?: string }): ReactNode {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={SHAPES[shape]} fill={colour} />
    </svg>
  )
}
