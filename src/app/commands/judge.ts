import type { Judgement } from '#model/judgement.ts'
import type { Command } from '../command.ts'

/** What two mentions are called, for the name of the step. */
export type PairNames = { readonly left: string; readonly right: string }

const VERDICTS = { same: { nl: 'zelfde', en: 'same' }, different: { nl: 'verschillend', en: 'different' }, unsure: { nl: 'onzeker', en: 'unsure' } }

/** Adds a judgement on two mentions to the ledger. */
export const judge: Command<{ readonly judgement: Judgement; readonly names: PairNames }> = {
  id: 'judge',
  label: ({ judgement, names: { left, right } }) => {
    const { nl, en } = VERDICTS[judgement.verdict]
    return { nl: `${nl}: ${left} – ${right}`, en: `${en}: ${left} – ${right}` }
  },
  follows: 'later',
  apply: (document, { judgement }) => ({ ...document, judgements: [...document.judgements, judgement] }),
}
