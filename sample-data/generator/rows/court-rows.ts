import { yearOf } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { Evidence } from '../ground/case-book.ts'
import { plain } from '../ground/encoding.ts'
import { nameParts, writtenPrefix } from '../ground/person-forms.ts'
import { partlyUnknownDate, transposed, writtenCount, writtenDate } from '../ground/value-forms.ts'
import type { Person, Thing } from '../ground/world.ts'
import type { Scribe } from './scribe.ts'

export type CourtCase = {
  readonly suspect: Person
  readonly date: Day
  readonly counts: readonly (readonly [code: string, article: string])[]
  readonly investigation?: Thing
  readonly seized?: string
  readonly claim?: number
  readonly evidence?: Evidence | undefined
}

const DECISIONS = [['sepot', '02', 'onvoldoende bewijs'], ['afgedaan', '', 'veroordeeld'], ['afgedaan', '', 'vrijspraak'], ['afgedaan', '', 'strafbeschikking'], ['in onderzoek', '', ''], ['gedagvaard', '', '']] as const

/** Writes a criminal case, one row a count. */
export function writeCourtCase(scribe: Scribe, courtCase: CourtCase): void {
  const { dice, world, book } = scribe
  const { suspect, date } = courtCase
  const id = world.newId('K')
  const name = nameParts(dice, suspect)
  const prefix = plain(writtenPrefix(dice, name.prefix)).toUpperCase()
  const family = plain(name.family).toUpperCase()
  const letters = name.given.map(given => plain(given)[0]!)
  const written = prefix === '' ? family : dice.chance(0.75) ? `${prefix} ${family}` : `${family}, ${prefix}`
  const bsn = dice.weighted([[suspect.bsn, 75], ['', 21], [transposed(dice, suspect.bsn), 4]])
  const born = bsn === suspect.bsn && dice.chance(0.08) ? '' : bsn === suspect.bsn && dice.chance(0.03) ? partlyUnknownDate(dice, suspect.born, 'iso') : writtenDate(dice, suspect.born, 'iso')
  // A case with evidence is still open: dismissed and acquitted cases fall under a stricter sharing rule.
  const [status, code, decision] = courtCase.evidence ? DECISIONS[dice.pick([1, 4, 5])]! : dice.pick(DECISIONS)
  courtCase.counts.forEach(([feitcode, wetsartikel], index) => {
    book.add('om_zaken', {
      order: date, evidence: courtCase.evidence,
      cells: {
        parketnummer: `10/${id.slice(1).padStart(6, '0')}-${String(yearOf(date) % 100)}`, feitnr: String(index + 1), feitcode, wetsartikel, pleegdatum: writtenDate(dice, date, 'iso'),
        verdachte_naam: written, voorletters: dice.chance(0.8) ? `${letters.join('.')}.` : letters.join(''), geboortedatum: born, bsn, status, sepotcode: code, beslissing: decision,
        datum_beslissing: decision === '' ? '' : writtenDate(dice, date + 90 + index, 'iso'), beslag: courtCase.seized ?? dice.pick(['', '', 'telefoon', 'geldbedrag 4.350,00', 'mes, "vlinder"', 'jas\nschoenen']),
        ontnemingsvordering_eur: courtCase.claim === undefined ? '' : writtenCount(dice, courtCase.claim), onderzoeksnaam: courtCase.investigation?.key ?? '',
      },
      slots: { zaak: id, verdachte: suspect.id, onderzoek: courtCase.investigation?.id ?? '' },
    })
  })
}
