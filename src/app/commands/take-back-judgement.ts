import { withTakenBack, type TakenBack } from '#model/judgement-ledger.ts'
import type { Command } from '../command.ts'
import type { PairNames } from './judge.ts'

/** Takes exactly one judgement back: an entry of its own in the ledger, after which that judgement counts as never made. */
export const takeBackJudgement: Command<{ readonly entry: TakenBack; readonly names: PairNames }> = {
  id: 'take-back-judgement',
  label: ({ names: { left, right } }) => ({ nl: `oordeel terugnemen: ${left} – ${right}`, en: `take back judgement: ${left} – ${right}` }),
  told: ({ names: { left, right } }) => ({ nl: `Oordeel teruggenomen: ${left} – ${right}`, en: `Judgement taken back: ${left} – ${right}` }),
  follows: 'later',
  apply: (document, { entry }) => ({ ...document, judgements: withTakenBack(document.judgements, entry) }),
}
