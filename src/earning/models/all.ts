import type { EarningModel } from '../earning-model.ts'
import type { RunnableModel } from '../runnable-model.ts'
import { VM13 } from './vm13-care-fraud.ts'

/** Every earning model, in the order of their ids. One line per model. */
export const ALL_MODELS: readonly RunnableModel[] = [VM13]

/** The declarations alone: data for forms, flags and the manual. */
export const EARNING_MODELS: readonly EarningModel[] = ALL_MODELS.map(({ declaration }) => declaration)
