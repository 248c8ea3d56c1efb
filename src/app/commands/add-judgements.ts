import { joinedLedgers, type Ledger } from '#model/judgement-ledger.ts'
import type { Command } from '../command.ts'

/** Takes the judgements of a file into the ledger; those it has already are not doubled. */
export const addJudgements: Command<{ readonly ledger: Ledger; readonly file: string }> = {
  id: 'add-judgements',
  label: ({ file }) => ({ nl: `oordelen uit ${file}`, en: `judgements from ${file}` }),
  apply: (document, { ledger }) => ({ ...document, judgements: joinedLedgers(document.judgements, ledger) }),
}
