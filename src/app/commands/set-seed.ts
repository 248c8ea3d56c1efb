import { viewCommand } from '../command.ts'

/** Sets the seed of structures and layout. */
export const setSeed = viewCommand<{ readonly seed: number }>(
  'set-seed',
  ({ seed }) => ({ nl: `startgetal ${seed}`, en: `seed ${seed}` }),
  (_view, { seed }) => ({ seed }),
)
