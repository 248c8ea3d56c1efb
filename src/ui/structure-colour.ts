import { indexOf } from '#app/picture-index.ts'
import type { CasePicture } from '#workers/jobs.ts'

/** The CSS colour of a structure, by its index among all structures; grey for one that has no place in the picture. */
export function structureColour(picture: CasePicture, structure: number): string {
  const colour = indexOf(picture).colour.get(structure)
  return colour === undefined ? 'var(--text-3)' : `var(--c${colour})`
}
