/** One of the ten muted colours, by stable id, so that a structure keeps its colour between openings. */
export function structureColourIndex(id: string): number {
  let hash = 2166136261
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  return (hash >>> 0) % 10
}

/** The CSS colour of a structure. */
export function structureColour(id: string): string {
  return `var(--c${structureColourIndex(id)})`
}
