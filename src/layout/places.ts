import type { GroupTree } from './group-tree.ts'

/** Centre and radius of every item of a tree; the centre is seen from that of its group, or absolute after `makeAbsolute`. */
export type Places = {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Radius of the disc; the room it needs among its siblings is larger. */
  readonly r: Float64Array
}

/** Places of as many items as the tree has, all zero. */
export function emptyPlaces(tree: GroupTree): Places {
  const items = tree.parent.length
  return { x: new Float64Array(items), y: new Float64Array(items), r: new Float64Array(items) }
}

/** Turns centres seen from the group into centres in the picture. */
export function makeAbsolute(tree: GroupTree, { x, y }: Places): void {
  for (let item = tree.root - 1; item >= 0; item--) {
    x[item]! += x[tree.parent[item]!]!
    y[item]! += y[tree.parent[item]!]!
  }
}
