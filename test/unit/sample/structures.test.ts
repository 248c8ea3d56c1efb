import { describe, expect, it } from 'vitest'
import { generateCase } from '../../../sample-data/generator/generate-case.ts'
import { connects } from '../../../sample-data/generator/truth.ts'
import { amount, bytesOf, readSample, readTruth } from './read-sample.ts'
import type { SampleRow, TruthMention } from './read-sample.ts'

const files = generateCase({ seed: 1, scale: 1 })
const truth = readTruth(files)
const FILES = [...new Set(truth.mentions.map(mention => mention.file))]
const samples = new Map(FILES.map(name => [name, readSample(bytesOf(files, `${name}.csv`)).rows]))
const partnerOf = (file: string): string => file.split('_')[0]!
const byRow = new Map<string, TruthMention[]>()
for (const mention of truth.mentions) byRow.set(`${mention.file}:${mention.row}`, [...(byRow.get(`${mention.file}:${mention.row}`) ?? []), mention])
const entityAt = new Map(truth.mentions.map(m => [`${m.file}:${m.row}:${m.slot}`, m.entity]))
const cellsOf = (file: string, row: number) => samples.get(file)![row - 1]!.cells
const good = (file: string): readonly SampleRow[] => samples.get(file)!.filter(row => !row.bad)

/** Rows of a partner as sets of entities: the structure's things and its members, seen in all rows and not only in evidence. */
function rowsOf(partner: string): string[][] {
  return [...byRow].filter(([key]) => partnerOf(key) === partner).map(([, mentions]) => mentions.map(mention => mention.entity))
}

/** Breadth-first search of its own: how many parts the members fall into when only members and things may be passed. */
function parts(members: readonly string[], rows: readonly (readonly string[])[]): number {
  const inside = new Set(members)
  const neighbours = new Map<string, Set<string>>()
  for (const row of rows) {
    const tied = row.filter(entity => inside.has(entity) || !/^[PO]/.test(entity))
    for (const entity of tied) {
      const known = neighbours.get(entity) ?? new Set()
      neighbours.set(entity, known)
      tied.forEach(other => known.add(other))
    }
  }
  const seen = new Set<string>()
  let count = 0
  for (const member of members) {
    if (seen.has(member)) continue
    count++
    for (const queue = [member]; queue.length > 0;) {
      const entity = queue.pop()!
      if (seen.has(entity)) continue
      seen.add(entity)
      queue.push(...(neighbours.get(entity) ?? []))
    }
  }
  return count
}

describe('planted structures', () => {
  it('are at least eight, of the required earning models, with six to fourteen members each', () => {
    const models = truth.models.map(m => m.model)
    expect(truth.models.length).toBeGreaterThanOrEqual(8)
    for (const id of ['VM01', 'VM04', 'VM05', 'VM06', 'VM09', 'VM10', 'VM12', 'VM15', 'VM16', 'VM22']) expect(models).toContain(id)
    expect(models.filter(id => id === 'VM13').length).toBeGreaterThanOrEqual(2)
    for (const planted of truth.models) {
      expect(planted.members.length).toBeGreaterThanOrEqual(6)
      expect(planted.members.length).toBeLessThanOrEqual(14)
      expect(truth.structures.filter(line => line.structure === planted.structure).map(line => line.entity)).toEqual(planted.members)
    }
    const all = truth.structures.map(line => line.entity)
    expect(new Set(all).size).toBe(all.length)
  })

  it.each(truth.models.map(m => [m.structure, m] as const))('%s is connected by all partners together and by no single one', (_, planted) => {
    const partners = [...new Set(FILES.map(partnerOf))]
    expect(partners).toHaveLength(10)
    for (const partner of partners) expect(parts(planted.members, rowsOf(partner)), partner).toBeGreaterThan(1)
    const evidence = planted.rows.map(ref => byRow.get(`${ref.file}:${ref.row}`)!.map(mention => mention.entity))
    expect(parts(planted.members, evidence)).toBe(1)
    const of = (chosen: readonly string[]) => planted.rows.filter(ref => chosen.includes(partnerOf(ref.file))).map(ref => byRow.get(`${ref.file}:${ref.row}`)!.map(mention => mention.entity))
    expect(parts(planted.members, of(planted.partners))).toBe(1)
    expect(planted.partners.length).toBeGreaterThan(1)
    for (const left of planted.partners) expect(parts(planted.members, of(planted.partners.filter(partner => partner !== left))), `without ${left}`).toBeGreaterThan(1)
  })

  it('have evidence rows that are good rows and speak about a member or about a thing', () => {
    for (const planted of truth.models) {
      expect(planted.indicators.length).toBeGreaterThan(0)
      for (const { id, rows } of planted.indicators) {
        expect(id.startsWith(`${planted.model}-`)).toBe(true)
        for (const ref of rows) expect(byRow.get(`${ref.file}:${ref.row}`)?.length, `${id} ${ref.file}:${ref.row}`).toBeGreaterThan(0)
      }
    }
  })

  it('are embedded: people of structures also stand in rows that are no evidence', () => {
    const evidence = new Set(truth.models.flatMap(m => m.rows.map(ref => `${ref.file}:${ref.row}`)))
    const ordinary = new Set(truth.mentions.filter(m => !evidence.has(`${m.file}:${m.row}`)).map(m => m.entity))
    const people = truth.structures.map(line => line.entity).filter(entity => entity.startsWith('P'))
    expect(people.filter(entity => ordinary.has(entity)).length / people.length).toBeGreaterThan(0.6)
  })

  it('counts connection as the truth does', () => {
    for (const planted of truth.models) {
      for (const partner of ['kvk', 'politie', 'fiod']) expect(connects(planted.members, rowsOf(partner))).toBe(parts(planted.members, rowsOf(partner)) === 1)
    }
    expect(connects(['P1', 'P2'], [['P1', 'A1'], ['A1', 'P2']])).toBe(true)
    expect(connects(['P1', 'P2'], [['P1', 'P3'], ['P3', 'P2']])).toBe(false)
  })
})

type Officer = { firm: string; person: string; sbi: string; from: string; until: string; reason: string; ended: string; seat: string }

const compact = (date: string): string => (/^\d{8}$/.test(date) ? date : date.split('-').toReversed().map(part => part.padStart(2, '0')).join(''))
const officers: Officer[] = good('kvk_handelsregister').map(row => {
  const at = (slot: string): string => entityAt.get(`kvk_handelsregister:${row.number}:${slot}`) ?? ''
  return { firm: at('onderneming'), person: at('functionaris'), seat: at('adres'), sbi: row.cells['sbi']!, from: compact(row.cells['datum_in_functie']!), until: compact(row.cells['datum_uit_functie']!), reason: row.cells['reden']!, ended: compact(row.cells['datum_opheffing']!) }
})
const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(4, 6))

/** The indicators a to g of VM13, straight from the rows and the true entities. */
function careIndicators(care: string): Set<string> {
  const hit = new Set<string>()
  for (const row of good('belastingdienst_ondernemingen')) {
    if (entityAt.get(`belastingdienst_ondernemingen:${row.number}:onderneming`) !== care) continue
    const [turnover, wages, profit] = [row.cells['omzet_excl']!, row.cells['loonsom']!, row.cells['winst']!].map(amount)
    if (profit! / turnover! > 0.08) hit.add('VM13-a')
    if (wages! / turnover! < 0.65) hit.add('VM13-b')
    if (row.cells['aantal_werknemers'] === '0' && turnover! > 150_000) hit.add('VM13-c')
  }
  const own = officers.filter(o => o.firm === care)
  const directors = new Set(own.map(o => o.person))
  const others = officers.filter(o => directors.has(o.person) && o.firm !== care)
  if (others.some(o => /^(45|55|56|4932)/.test(o.sbi))) hit.add('VM13-d')
  const seats = new Set(own.map(o => o.seat))
  const owners = good('kadaster_rechten').filter(row => seats.has(entityAt.get(`kadaster_rechten:${row.number}:adres`) ?? '-')).map(row => entityAt.get(`kadaster_rechten:${row.number}:gerechtigde`))
  if (others.some(o => o.sbi.startsWith('68') && owners.includes(o.firm))) hit.add('VM13-e')
  // The founding is no change; every later entry into or exit from office is one.
  const first = Math.min(...own.map(o => months(o.from)))
  const changes = own.flatMap(o => [o.from, o.until]).filter(date => date !== '' && months(date) > first + 1).map(months).toSorted((a, b) => a - b)
  if (changes.some((month, i) => changes[i + 1] !== undefined && changes[i + 1]! - month <= 12)) hit.add('VM13-f')
  if (others.some(o => o.reason === 'faillissement' && months(o.ended) > 2026 * 12 + 6 - 60)) hit.add('VM13-f')
  if (hit.size >= 3) hit.add('VM13-g')
  return hit
}

describe('care fraud and its look-alikes', () => {
  const planted = truth.models.filter(m => m.model === 'VM13')
  const careOf = (structure: string): string => truth.structures.find(line => line.structure === structure && line.role === 'zorgaanbieder')!.entity

  it.each(planted.map(m => [m.structure, m] as const))('%s hits exactly the indicators that the truth names', (structure, m) => {
    const hit = careIndicators(careOf(structure))
    expect([...hit].toSorted()).toEqual(m.indicators.map(i => i.id).toSorted())
    expect(hit.size).toBeGreaterThanOrEqual(5)
  })

  it('innocent look-alikes hit at most two, and only those that the truth names', () => {
    const innocent = truth.lookAlikes.filter(l => l.model === 'VM13')
    expect(innocent.length).toBeGreaterThanOrEqual(2)
    for (const lookAlike of innocent) {
      const hit = [...careIndicators(lookAlike.entity)]
      expect(hit.length).toBeLessThanOrEqual(2)
      for (const id of hit) expect(lookAlike.indicators).toContain(id)
    }
  })

  it('no other care firm reaches the sum rule', () => {
    const fraud = new Set(planted.map(m => careOf(m.structure)))
    const firms = new Set(officers.filter(o => /^8[678]/.test(o.sbi) && !fraud.has(o.firm)).map(o => o.firm))
    expect(firms.size).toBeGreaterThan(4)
    for (const firm of firms) expect(careIndicators(firm).has('VM13-g'), firm).toBe(false)
  })

  it('look-alikes of all models stand in the case, are no members, and say why they are innocent', () => {
    const members = new Set(truth.structures.map(line => line.entity))
    const mentioned = new Set(truth.mentions.map(m => m.entity))
    expect(truth.lookAlikes.length).toBeGreaterThanOrEqual(8)
    for (const l of truth.lookAlikes) {
      expect(mentioned.has(l.entity)).toBe(true)
      expect(members.has(l.entity)).toBe(false)
      expect(l.why.length).toBeGreaterThan(20)
    }
  })
})

describe('other planted indicators, from the rows', () => {
  const structure = (model: string) => truth.models.find(m => m.model === model)!
  const rowsFor = (model: string, id: string) => structure(model).indicators.find(i => i.id === id)!.rows

  it('VM16-a: one person directs at least five firms dissolved without assets', () => {
    const perPerson = new Map<string, Set<string>>()
    for (const o of officers) if (o.reason === 'turboliquidatie') perPerson.set(o.person, (perPerson.get(o.person) ?? new Set()).add(o.firm))
    const serial = [...perPerson].filter(([, firms]) => firms.size >= 5).map(([person]) => person)
    expect(serial.length).toBeGreaterThan(0)
    for (const person of serial) expect(structure('VM16').members).toContain(person)
  })

  it('VM15-a: each mule is paid by at least five people and passes on 80 % within a day', () => {
    const inflow = new Map<string, Set<string>>()
    for (const ref of rowsFor('VM15', 'VM15-a')) {
      const to = entityAt.get(`${ref.file}:${ref.row}:naar_rekening`)!
      inflow.set(to, (inflow.get(to) ?? new Set()).add(entityAt.get(`${ref.file}:${ref.row}:van_rekening`)!))
    }
    expect([...inflow.values()].filter(payers => payers.size >= 5).length).toBeGreaterThanOrEqual(5)
  })

  it('VM01-e: three or more people stand together in a break-in at the port, and again in another', () => {
    const people = new Map<string, Set<string>>()
    for (const ref of rowsFor('VM01', 'VM01-e').filter(r => r.file === 'politie_registraties')) {
      expect(cellsOf(ref.file, ref.row)['mk_code']).toBe('F138AA')
      const record = entityAt.get(`${ref.file}:${ref.row}:registratie`)!
      people.set(record, (people.get(record) ?? new Set()).add(entityAt.get(`${ref.file}:${ref.row}:betrokkene`)!))
    }
    expect([...people.values()].every(set => set.size >= 3)).toBe(true)
    expect(people.size).toBe(2)
  })

  it('VM10-a: payments close a circle in the order of time', () => {
    const hops = rowsFor('VM10', 'VM10-a').map(ref => [entityAt.get(`${ref.file}:${ref.row}:van_rekening`)!, entityAt.get(`${ref.file}:${ref.row}:naar_rekening`)!] as const)
    expect(hops.length % 6).toBe(0)
    for (let i = 0; i + 1 < 6; i++) expect(hops[i]![1]).toBe(hops[i + 1]![0])
    expect(hops[5]![1]).toBe(hops[0]![0])
  })

  it('VM04-a: a vehicle makes at least four return trips within 72 hours each', () => {
    const out = rowsFor('VM04', 'VM04-a').map(ref => cellsOf(ref.file, ref.row))
    const times = (direction: string): number[] => [...new Set(out.filter(c => c['richting'] === direction).map(c => Date.parse(`${c['tijdstip_utc']!.slice(0, 10)}T00:00:00Z`)))].toSorted((a, b) => a - b)
    const trips = times('uit').filter(leave => times('in').some(back => back > leave && back - leave <= 3 * 86_400_000))
    expect(trips.length).toBeGreaterThanOrEqual(4)
  })

  it('VM12-d: both agencies employ the same workers', () => {
    const workers = new Map<string, Set<string>>()
    for (const ref of rowsFor('VM12', 'VM12-d').filter(r => r.file === 'belastingdienst_loon')) {
      const employer = entityAt.get(`${ref.file}:${ref.row}:werkgever`)!
      workers.set(employer, (workers.get(employer) ?? new Set()).add(entityAt.get(`${ref.file}:${ref.row}:werknemer`)!))
    }
    const [a, b] = [...workers.values()]
    const both = [...a!].filter(worker => b!.has(worker)).length
    expect(both / new Set([...a!, ...b!]).size).toBeGreaterThanOrEqual(0.6)
  })
})
