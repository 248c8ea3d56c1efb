import { clockTime } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { nameInOneField } from '../ground/person-forms.ts'
import { writtenDate, writtenFirm, writtenIban, writtenMoney } from '../ground/value-forms.ts'
import type { Thing } from '../ground/world.ts'
import { isFirm } from './scribe.ts'
import type { Party, Scribe } from './scribe.ts'

/** One side of a payment: a holder with an account (the own one when absent), or cash. */
export type Side = { readonly party: Party; readonly account?: Thing } | 'cash'

export type PaymentRow = {
  readonly date: Day
  /** Minute of the day; random office hours when absent. */
  readonly minute?: number
  readonly from: Side
  readonly to: Side
  readonly amount: number
  readonly text: string
  readonly kind?: string
  readonly typology?: string
  readonly evidence?: Evidence | undefined
}

/** Writes a payment. */
export function writePayment(scribe: Scribe, row: PaymentRow): void {
  const { dice, world, book } = scribe
  const number = world.newId('X').slice(1)
  const minute = row.minute ?? dice.between(480, 1080)
  // A tie of a planted structure must stay visible, so its holders are always named.
  const unnamedShare = row.evidence ? 0 : 0.03
  const from = sideCells(scribe, row.from, unnamedShare)
  const to = sideCells(scribe, row.to, unnamedShare)
  const cash = row.from === 'cash' || row.to === 'cash'
  book.add('fiod_transacties', {
    order: row.date + minute / 1440, evidence: row.evidence,
    cells: {
      tx_id: `T${number}`, datum: writtenDate(dice, row.date, 'iso'), tijd: row.minute !== undefined || dice.chance(0.8) ? clockTime(minute) : '',
      van_rekening: from.account, van_naam: from.name, naar_rekening: to.account, naar_naam: to.name, bedrag: writtenMoney(dice, row.amount), valuta: 'EUR', contant: cash ? 'J' : 'N',
      soort: row.kind ?? (cash ? (row.from === 'cash' ? 'storting' : 'opname') : 'overboeking'), omschrijving: row.text, melder: dice.pick(['bank', 'bank', 'bank', 'wisselkantoor']),
      typologie: row.typology ?? dice.pick(['', '', '', 'OV']), dossiernr: dice.chance(0.1) ? `FD-25-${String(dice.between(1, 250)).padStart(3, '0')}` : '',
    },
    slots: { van_rekening: from.accountId, van_houder: from.holder, naar_rekening: to.accountId, naar_houder: to.holder },
  })
}

function sideCells({ dice }: Scribe, side: Side, unnamedShare: number): { account: string; accountId: string; name: string; holder: string } {
  if (side === 'cash') return { account: dice.pick(['contant', 'kas']), accountId: '', name: '', holder: '' }
  const { party } = side
  const account = side.account ?? party.account
  const name = dice.chance(unnamedShare) ? 'onbekend' : isFirm(party) ? writtenFirm(dice, party) : nameInOneField(dice, party, 0.1)
  return { account: writtenIban(dice, account.key), accountId: account.id, name, holder: party.id }
}
