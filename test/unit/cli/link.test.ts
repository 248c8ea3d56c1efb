import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseArguments, RefusedInput, UsageError } from '../../../src/cli/command-line.ts'
import { linkCommand } from '../../../src/cli/commands/link.ts'

const folder = mkdtempSync(join(tmpdir(), 'verband-link-'))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function run(...words: string[]) {
  const notes: string[] = []
  const { operands, flags } = parseArguments(linkCommand, words)
  const outcome = await linkCommand.run({ operands, flags, note: line => notes.push(line), progress: () => {} })
  return { outcome, notes }
}

function rows(path: string): string[][] {
  return readFileSync(path, 'utf8').trim().split('\n').slice(1).map(line => line.split(','))
}

const HEADER = 'nr_intern;voornaam;achternaam;geboortedatum;postcode;woonplaats;telefoon'
const PERSONS = [
  '1;Jan;van der Velden;02-07-1998;3199ZZ;Rotterdam;06-00000001',
  '2;J.;Velden, van der;1998-07-02;3199 ZZ;ROTTERDAM;+31600000001',
  '3;Piet;Proefmans;14-03-1975;1234QY;Utrecht;06-00000002',
  '4;Pieter;Proefmans;14-03-1957;1234QY;Utrecht;',
  '5;Fatima;El Fictari;30-11-1988;2345QX;Den Haag;06-00000003',
  '6;Anna;Testema;21-05-1966;4567QW;Zwolle;06-00000004',
  '7;Klaas;Voorbeeld;09-09-1991;5678QV;Breda;06-00000005',
]

describe('link', () => {
  it('resolves the records of one table', async () => {
    const path = file('personen.csv', [HEADER, ...PERSONS].join('\n'))
    const { outcome, notes } = await run(path, '--id', 'nr_intern', '--out', join(folder, 'one'))
    expect(outcome.summary).toMatchObject({ records: 7 })
    const cluster = new Map(rows(join(folder, 'one', 'clusters.csv')).map(([table, id, number]) => [`${table}${id}`, number]))
    expect(cluster.get('A1')).toBe(cluster.get('A2'))
    expect(cluster.get('A3')).toBe(cluster.get('A4'))
    expect(new Set(cluster.values()).size).toBe(5)
    expect(rows(join(folder, 'one', 'pairs.csv')).map(([left, right]) => `${left} ${right}`).sort()).toEqual(['1 2', '3 4'])
    expect(notes[0]).toContain('geboortedatum as birthDate')
  })

  it('writes its model, and takes it again', async () => {
    const path = file('personen.csv', [HEADER, ...PERSONS].join('\n'))
    await run(path, '--id', 'nr_intern', '--out', join(folder, 'free'))
    const { outcome } = await run(path, '--id', 'nr_intern', '--model', join(folder, 'free', 'model.json'), '--out', join(folder, 'frozen'))
    for (const name of ['pairs.csv', 'clusters.csv', 'model.json']) expect(readFileSync(join(folder, 'frozen', name), 'utf8')).toBe(readFileSync(join(folder, 'free', name), 'utf8'))
    expect(outcome.summary['model']).toMatch(/^[0-9a-f]{16}$/)
    await expect(run(path, '--id', 'nr_intern', '--model', path, '--out', join(folder, 'no'))).rejects.toThrow(/the model cannot be used: it is no JSON/)
    await expect(run(path, '--id', 'nr_intern', '--model', 'weg.json', '--out', join(folder, 'no'))).rejects.toThrow(/model weg.json cannot be read/)
  })

  it('links two tables with other columns, and lists only pairs across', async () => {
    const a = file('a.csv', [HEADER, ...PERSONS].join('\n'))
    const b = file('b.csv', ['nr_intern,surname,given,dob,zip,phone', 'x1,VAN DER VELDEN,JAN,19980702,3199ZZ,0031600000001', 'x2,Fictari,Fatima,1988-11-30,2345QX,0600000003', 'x3,Onbekenda,Zoe,1970-02-03,9876QA,0600000009'].join('\n'))
    await run(a, b, '--id', 'nr_intern', '--map', 'given=firstName', '--out', join(folder, 'two'))
    const pairs = rows(join(folder, 'two', 'pairs.csv')).map(([left, right]) => `${left} ${right}`).sort()
    expect(pairs).toEqual(['1 x1', '2 x1', '5 x2'])
    expect(rows(join(folder, 'two', 'clusters.csv'))).toHaveLength(10)
  })

  it('resolves organisations whatever their legal form is written like', async () => {
    const path = file('bedrijven.csv', ['nr,naam,rechtsvorm,postcode,plaats', '1,Tropisch Fruit Delta B.V.,BV,1234QY,Rotterdam', '2,TROPISCH FRUIT DELTA BV,BV,1234 QY,ROTTERDAM', '3,Stichting Zorg Voorbeeld,Stichting,2345QX,Den Haag', '4,Zorg Voorbeeld,Stichting,2345QX,Den Haag', '5,Autobedrijf Proef,VOF,3456QW,Breda', '6,Bouwbedrijf Test,BV,4567QV,Zwolle'].join('\n'))
    await run(path, '--id', 'nr', '--out', join(folder, 'three'))
    const cluster = rows(join(folder, 'three', 'clusters.csv')).map(([, , number]) => number)
    expect(cluster[0]).toBe(cluster[1])
    expect(cluster[2]).toBe(cluster[3])
    expect(new Set(cluster).size).toBe(4)
  })

  it('gives equal bytes for rows in another order, apart from that order', async () => {
    const straight = file('s.csv', [HEADER, ...PERSONS].join('\n'))
    const turned = file('t.csv', [HEADER, ...PERSONS.toReversed()].join('\n'))
    await run(straight, '--id', 'nr_intern', '--out', join(folder, 's'))
    await run(turned, '--id', 'nr_intern', '--out', join(folder, 't'))
    const sorted = (name: string): string[] => rows(join(folder, name, 'pairs.csv')).map(([left, right, weight]) => `${[left, right].sort().join(' ')} ${weight}`).sort()
    expect(sorted('t')).toEqual(sorted('s'))
  })

  it('says which rule was cut for values that very many records share, and what that cost', async () => {
    const many = Array.from({ length: 3000 }, (_, r) => `${r};Naam${r % 977};Familie${r % 1499};${1 + (r % 28)}-0${1 + (r % 9)}-19${50 + (r % 49)};;Plaats${r % 400};060000000${r % 2}`)
    const { notes, outcome } = await run(file('hub.csv', [HEADER, ...many].join('\n')), '--id', 'nr_intern', '--out', join(folder, 'hub'))
    expect(notes).toContain('rule phone: 2 values shared by too many records were cut, 2248500 pairs not compared under it')
    expect(outcome.summary['compared']).toBeLessThan(600_000)
  })

  it.each([
    [['niet-er.csv', '--id', 'nr'], RefusedInput, /niet-er.csv cannot be read/],
    [['PATH', '--id', 'nummer'], Error, /personen.csv has no column 'nummer'; it has: nr_intern/],
    [['PATH', '--id', 'achternaam'], Error, /row \d+: id/],
    [['PATH', '--id', 'woonplaats'], Error, /stands in row/],
    [['PATH', '--id', 'nr_intern', '--ignore', 'leeftijd'], Error, /no column 'leeftijd'/],
    [['PATH', '--id', 'nr_intern', '--map', 'voornaam=voornaam'], Error, /no property 'voornaam'; there is name, firstName/],
    [['PATH', '--id', 'nr_intern', '--map', 'voornaam'], UsageError, /is no column=property/],
  ] as const)('refuses %j with the way out', async (words, kind, message) => {
    const path = file('personen.csv', [HEADER, ...PERSONS, '8;;Velden;;;Rotterdam;'].join('\n'))
    const attempt = run(...words.map(word => (word === 'PATH' ? path : word)), '--out', join(folder, 'no'))
    await expect(attempt).rejects.toThrow(message)
    await expect(attempt).rejects.toBeInstanceOf(kind)
  })

  it('bears a header alone and a single row', async () => {
    for (const body of [[], [PERSONS[0]!]]) {
      const { outcome } = await run(file('few.csv', [HEADER, ...body].join('\n')), '--id', 'nr_intern', '--out', join(folder, 'few'))
      expect(outcome.summary).toMatchObject({ records: body.length, pairs: 0 })
    }
  })
})
