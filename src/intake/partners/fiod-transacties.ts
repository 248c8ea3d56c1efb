import { columnsOf, detailColumns } from '../column-rules.ts'
import type { PartnerFormat, Row } from '../partner-format.ts'
import { personOrOrganization, type PartyKind } from '../person-or-organization.ts'

/** A bank gives no more than a name. */
function holder(column: string): (row: Row) => PartyKind {
  return row => personOrOrganization({ name: row.text(column), hasKvkNumber: false, hasBirthDate: false })
}

const PAYER = ['van_rekening', 'van_houder']
const PAYEE = ['naar_rekening', 'naar_houder']
/** The payment itself is no mention: its details stand with the paying side, or with the other side when that one is empty. */
const PAYMENT = [...PAYER, ...PAYEE]

/** Payments; a side without account is its holder, a side with neither leaves no relation (partner-exports.md 2.7). */
export const fiodTransacties: PartnerFormat = {
  id: 'fiod_transacties',
  partner: 'fiod',
  title: { nl: 'Transacties', en: 'Payments' },
  key: 'tx_id',
  columns: [
    ...detailColumns(PAYMENT, 'FIOD.TX', { tx_id: 'transactionId', datum: 'date', tijd: 'time' }),
    { name: 'van_rekening', category: 'FIOD.TX', states: [{ slot: 'van_rekening', property: 'iban' }, { slot: 'van_houder', property: 'iban' }] },
    ...columnsOf('van_houder', 'FIOD.TX', { van_naam: 'name' }),
    { name: 'naar_rekening', category: 'FIOD.TX', states: [{ slot: 'naar_rekening', property: 'iban' }, { slot: 'naar_houder', property: 'iban' }] },
    ...columnsOf('naar_houder', 'FIOD.TX', { naar_naam: 'name' }),
    ...detailColumns(PAYMENT, 'FIOD.TX', { bedrag: 'amount', valuta: 'currency', contant: 'cash', soort: 'transactionKind', omschrijving: 'description' }),
    ...detailColumns(PAYMENT, 'FIOD.ONDERZOEK', { melder: 'reporter', typologie: 'typology', dossiernr: 'fileNumber' }),
  ],
  slots: [
    { slot: 'van_rekening', kind: 'BankAccount', when: ['van_rekening'] },
    { slot: 'van_houder', kind: holder('van_naam'), when: ['van_naam'] },
    { slot: 'naar_rekening', kind: 'BankAccount', when: ['naar_rekening'] },
    { slot: 'naar_houder', kind: holder('naar_naam'), when: ['naar_naam'] },
  ],
  relations: [
    { kind: 'HolderOf', from: ['van_houder'], to: ['van_rekening'] },
    { kind: 'HolderOf', from: ['naar_houder'], to: ['naar_rekening'] },
    { kind: 'Payment', from: PAYER, to: PAYEE, date: 'datum', time: 'tijd', amount: 'bedrag', role: 'valuta' },
  ],
}
