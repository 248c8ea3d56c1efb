import type { Evidence, Plot } from '../ground/case-book.ts'
import { CASE_END } from '../ground/calendar.ts'
import type { Day } from '../ground/calendar.ts'
import type { NewOrganization, Organization, Person, Thing, Vehicle } from '../ground/world.ts'
import { recruit } from '../background/district.ts'
import type { District } from '../background/district.ts'
import { writeHolder } from '../rows/register-rows.ts'
import { writePayment } from '../rows/payment-rows.ts'
import { evidenceOf } from '../rows/scribe.ts'
import type { Party, Scribe } from '../rows/scribe.ts'

/**
 * One structure being planted. Members are people of the district, with their ordinary life, and firms founded for it.
 * Every recipe follows one rule: what ties the members together runs through at least two partners.
 */
export type Planting = {
  readonly scribe: Scribe
  readonly district: District
  readonly plot: Plot
  /** Day on which the structure starts its work. */
  readonly start: Day
  /** Takes a person out of ordinary life into the structure. */
  person(role: string, wish?: Parameters<typeof recruit>[1]): Person
  /** Founds a firm of the structure. */
  firm(role: string, wish: NewOrganization): Organization
  /** Marks a row as evidence, for the indicators named or as a tie only. */
  shows(...indicators: string[]): Evidence
  /** A vehicle of a member, with its row in the register. */
  vehicle(holder: Party, since: Day, type?: string): Vehicle
  /** A bank transfer between members or others. */
  pay(transfer: Transfer): void
}

export type Transfer = { readonly date: Day; readonly from: Party; readonly to: Party; readonly amount: number; readonly text: string; readonly indicators?: readonly string[] }

/** Starts a structure of a model in a district. */
export function planting(scribe: Scribe, district: District, plot: Plot): Planting {
  const shows = (...indicators: string[]): Evidence => evidenceOf(plot, ...indicators)
  const joined = <T extends { readonly id: string }>(entity: T, role: string): T => {
    plot.members.push({ entity: entity.id, role })
    return entity
  }
  return {
    scribe, district, plot, shows, start: CASE_END - scribe.dice.between(420, 600),
    person: (role, wish) => joined(recruit(district, wish), role),
    firm: (role, wish) => joined(scribe.world.organization(wish), role),
    vehicle(holder, since, type = 'Bedrijfsauto') {
      const vehicle = scribe.world.vehicle(type)
      writeHolder(scribe, { vehicle, holder, since, evidence: shows() })
      return vehicle
    },
    pay({ date, from, to, amount, text, indicators }) {
      writePayment(scribe, { date, from: { party: from }, to: { party: to }, amount, text, evidence: shows(...(indicators ?? [])) })
    },
  }
}

/** A new investigation; the prosecutor and customs know it under the same name. */
export function newInvestigation({ scribe }: Planting): Thing {
  const id = scribe.world.newId('I')
  const names = ['TESTKADE', 'PROEFVAART', 'VOORBEELD', 'FICTIE', 'TOETSSTEEN', 'MODELHAVEN']
  const n = Number(id.slice(1)) - 1
  return { id, key: n < names.length ? names[n]! : `${names[n % names.length]!} ${Math.floor(n / names.length) + 1}` }
}
