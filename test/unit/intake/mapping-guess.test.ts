import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileLabel } from '#intake/import-file.ts'
import { DATA_CATEGORIES } from '#model/data-categories.ts'
import { mappingProblem } from '#model/mapping-file.ts'
import { withPartner } from '#ui/panels/mapping-edits.ts'
import { inspected, slotsOf, tiesOf, usesOf } from './mapping-import.ts'

type Guess = {
  readonly file: string
  readonly text: string
  readonly shape: 'things' | 'relations'
  readonly headerless?: true
  readonly uses: Record<string, string>
  readonly slots: readonly string[]
  readonly ties: readonly string[]
}

const GUESSES: Record<string, Guess> = {
  'port passes (design 02)': {
    file: 'havenpasjes_terminal.csv',
    text: `pas_nr;naam;geb_datum;werkgever;kvk;terminal;in_uit;tijdstip;nationaliteit;opm
TP-00121;Voorbeeld, J.;14-03-1988;Expeditie Proef B.V.;99990014;TEST Terminal Oost;IN;03-02-2025 05:41;NL;geen
TP-00098;TESTMAN A;2-7-1991;Expeditie Proef;99990014;TEST Terminal Oost;IN;03-02-2025 05:44;NL;
TP-00098;TESTMAN A;2-7-1991;Expeditie Proef;99990014;TEST Terminal Oost;UIT;03-02-2025 14:10;NL;x
TP-00311;v.d. Proef, M.;00-00-1979;Kade Diensten BV;;TEST Terminal West;IN;04-02-2025 22:58;BE;
`,
    shape: 'things',
    uses: {
      pas_nr: 'persoon.key', naam: 'persoon.name', geb_datum: 'persoon.birthDate', werkgever: 'werkgever.name', kvk: 'werkgever.kvkNumber', terminal: 'terminal.key', in_uit: 'role', tijdstip: 'date',
    },
    slots: ['persoon:Person@pas', 'werkgever:Organization', 'terminal:Location@terminal'],
    ties: ['Employment(persoon>werkgever)', 'SeenAt(persoon>terminal)'],
  },
  'persons with BSN, address and phone': {
    file: 'personen.csv',
    text: `id,achternaam,voornamen,tussenvoegsel,geboortedatum,bsn,adres,postcode,woonplaats,telefoon,geboorteland
1,Velden,Jan Piet,van der,1998-07-02,999990019,Teststraat 1,3088AB,Rotterdam,06-00001111,NL
2,Proef,Kim,de,1987-09-11,999990032,Teststraat 9,3088AC,Rotterdam,06-00001112,NL
`,
    shape: 'things',
    uses: {
      id: 'persoon.key', achternaam: 'persoon.familyName', voornamen: 'persoon.givenNames', tussenvoegsel: 'persoon.namePrefix', geboortedatum: 'persoon.birthDate', bsn: 'persoon.bsn',
      adres: 'adres.addressText', postcode: 'adres.postalCode', woonplaats: 'adres.town', telefoon: 'telefoon.phone',
    },
    slots: ['persoon:Person@personen', 'adres:Address', 'telefoon:Phone'],
    ties: ['LivesAt(persoon>adres)', 'UsedBy(telefoon>persoon)'],
  },
  'companies with their directors': {
    file: 'bedrijven.csv',
    text: `kvk_nummer;naam;rechtsvorm;bestuurder_naam;bestuurder_geboortedatum;functie;datum in functie;straat;huisnummer;postcode;plaats
99990001;Tropisch Fruit Delta;BV;Velden, J. van der;1998-07-02;bestuurder;2024-09-17;Testloodsweg;7;3088AB;Rotterdam
99990014;Expeditie Proef;BV;Proef, K. de;1987-09-11;directeur;2020-01-17;Testkade;9;3088AC;Rotterdam
`,
    shape: 'things',
    uses: {
      kvk_nummer: 'organisatie.kvkNumber', naam: 'organisatie.name', rechtsvorm: 'organisatie.legalForm', bestuurder_naam: 'bestuurder.name', bestuurder_geboortedatum: 'bestuurder.birthDate',
      functie: 'role', 'datum in functie': 'start', straat: 'adres.street', huisnummer: 'adres.houseNumber', postcode: 'adres.postalCode', plaats: 'adres.town',
    },
    slots: ['organisatie:Organization', 'bestuurder:Person', 'adres:Address'],
    ties: ['Directorship(bestuurder>organisatie)', 'RegisteredAt(organisatie>adres)'],
  },
  'companies in English': {
    file: 'company list.csv',
    text: `Company Name,Trade Register Number,Email,Turnover\nTest Cargo Ltd,99990001,info@test.example,31000\nProbe Freight Ltd,99990014,mail@probe.example,41000\n`,
    shape: 'things',
    uses: { 'Company Name': 'company.name', 'Trade Register Number': 'company.kvkNumber', Turnover: 'company.turnover', Email: 'company.email' },
    slots: ['company:Organization'], ties: [],
  },
  'payments between accounts with holders': {
    file: 'overboekingen.csv',
    text: `id;datum;van_rekening;van_naam;naar_rekening;naar_naam;bedrag;omschrijving
B1;2025-03-05;NL35TEST0000777001;J.P. vd Velden;GB33BUKB20201555555555;Expeditie Proef B.V.;24.900,00;factuur 1
B2;2025-03-06;NL35TEST0000777001;J.P. vd Velden;GB33BUKB20201555555555;Expeditie Proef B.V.;1.900,00;factuur 2
`,
    shape: 'relations',
    uses: { id: 'from.transactionId', datum: 'date', van_rekening: 'from.iban', van_naam: 'from_holder.name', naar_rekening: 'to.iban', naar_naam: 'to_holder.name', bedrag: 'weight' },
    slots: ['from:BankAccount', 'to:BankAccount', 'from_holder:Person', 'to_holder:Organization'],
    ties: ['Payment(from>to)', 'HolderOf(from_holder>from)', 'HolderOf(to_holder>to)'],
  },
  'vehicles with their owner and his phone': {
    file: 'autos.csv',
    text: `kenteken;merk;kleur;eigenaar_naam;eigenaar_geboortedatum;eigenaar_telefoon;datum
ZZ-99-ZZ;TESTMERK;WIT;Velden, J;1998-07-02;0600001111;2025-01-01
ZZ-98-ZZ;TESTMERK;WIT;Proef, K;1998-07-03;0600001112;2025-01-02
`,
    shape: 'things',
    uses: {
      kenteken: 'voertuig.plate', merk: 'voertuig.vehicleMake', kleur: 'voertuig.colour', eigenaar_naam: 'eigenaar.name', eigenaar_geboortedatum: 'eigenaar.birthDate',
      eigenaar_telefoon: 'eigenaar_telefoon.phone', datum: 'date',
    },
    slots: ['voertuig:Vehicle', 'eigenaar:Person', 'eigenaar_telefoon:Phone'],
    ties: ['HolderOf(eigenaar>voertuig)', 'UsedBy(eigenaar_telefoon>eigenaar)'],
  },
  'plates read by a camera': {
    file: 'anpr.csv',
    text: `kenteken,camera,tijdstip\nZZ-99-ZZ,Testbrug,2025-01-01 10:00\nZZ-98-ZZ,Testweg,2025-01-01 10:05\n`,
    shape: 'things',
    uses: { kenteken: 'voertuig.plate', camera: 'camera.key', tijdstip: 'date' },
    slots: ['voertuig:Vehicle', 'camera:Location@camera'], ties: ['SeenAt(voertuig>camera)'],
  },
  'calls': {
    file: 'cdr.csv',
    text: `caller,callee,start,duration\n+31600001111,+31600001112,2025-01-01 10:00,33\n+31600001113,+31600001112,2025-01-02 10:00,12\n`,
    shape: 'relations', uses: { caller: 'from.phone', callee: 'to.phone', start: 'start', duration: 'weight' },
    slots: ['from:Phone', 'to:Phone'], ties: ['Call(from>to)'],
  },
  'an edge list with header and weight': {
    file: 'caviar.edges.csv', text: `"source","target","weight"\n2,1,52\n3,1,81\n4,1,337\n`,
    shape: 'relations', uses: { source: 'from.key', target: 'to.key', weight: 'weight' },
    slots: ['from:Person@caviar.edges', 'to:Person@caviar.edges'], ties: ['Link(from>to)'],
  },
  'an edge list of persons with a kind and dates': {
    file: 'relaties.csv', text: `persoon_a;persoon_b;soort;sinds\nP1;P2;buurman;2020-01-01\nP2;P3;collega;2021-02-01\n`,
    shape: 'relations', uses: { persoon_a: 'from.key', persoon_b: 'to.key', soort: 'role', sinds: 'start' },
    slots: ['from:Person@relaties', 'to:Person@relaties'], ties: ['Link(from>to)'],
  },
  'an edge list between company numbers, with other headers': {
    file: 'leveringen.csv', text: `van_kvk;naar_kvk;bedrag;datum\n99990001;99990014;100,00;2025-01-01\n99990014;99990027;250,00;2025-01-02\n`,
    shape: 'relations', uses: { van_kvk: 'from.kvkNumber', naar_kvk: 'to.kvkNumber', bedrag: 'weight', datum: 'date' },
    slots: ['from:Organization', 'to:Organization'], ties: ['Supply(from>to)'],
  },
  'an edge list whose headers say nothing': {
    file: 'netwerk.csv', text: `knoop_nr;ander_nr;gewicht\n1;2;5\n2;3;1\n3;1;2\n`,
    shape: 'relations', uses: { knoop_nr: 'from.key', ander_nr: 'to.key', gewicht: 'weight' },
    slots: ['from:Person@netwerk', 'to:Person@netwerk'], ties: ['Link(from>to)'],
  },
  'an edge list without header (Montagna)': {
    file: 'Montagna_phonecalls_edgelist.csv', text: `14\t101\t2\n18\t19\t5\n19\t18\t6\n102\t18\t1\n`, headerless: true,
    shape: 'relations', uses: { 'kolom 1': 'from.key', 'kolom 2': 'to.key', 'kolom 3': 'weight' },
    slots: ['from:Person@Montagna_phonecalls_edgelist', 'to:Person@Montagna_phonecalls_edgelist'], ties: ['Call(from>to)'],
  },
  'an edge list whose first record repeats a number': {
    file: 'meetings.csv', text: `0\t1\t1\n0\t2\t1\n1\t2\t1\n`, headerless: true,
    shape: 'relations', uses: { 'kolom 1': 'from.key', 'kolom 2': 'to.key', 'kolom 3': 'weight' },
    slots: ['from:Person@meetings', 'to:Person@meetings'], ties: ['Link(from>to)'],
  },
  'an edge list parted by spaces': {
    file: 'mail.txt', text: `0 1\n2 3\n2 4\n5 6\n`, headerless: true,
    shape: 'relations', uses: { 'kolom 1': 'from.key', 'kolom 2': 'to.key' },
    slots: ['from:Person@mail.txt', 'to:Person@mail.txt'], ties: ['Link(from>to)'],
  },
  'an edge list of names without header': {
    file: 'namen.csv', text: `Anna;Bob\nBob;Carla\nAnna;Carla\nDirk;Anna\n`, headerless: true,
    shape: 'relations', uses: { 'kolom 1': 'from.key', 'kolom 2': 'to.key' },
    slots: ['from:Person@namen', 'to:Person@namen'], ties: ['Link(from>to)'],
  },
  'persons without header': {
    file: 'zonderkop.csv', text: `Velden, J.;1998-07-02;999990019\nProef, K.;1987-09-11;999990032\n`, headerless: true,
    shape: 'things', uses: { 'kolom 1': 'persoon.name', 'kolom 2': 'persoon.birthDate', 'kolom 3': 'persoon.bsn' }, slots: ['persoon:Person'], ties: [],
  },
  'nodes beside an edge list': {
    file: 'caviar.nodes.csv', text: `"id","name"\n1,"1"\n2,"2"\n3,"83"\n`,
    shape: 'things', uses: { id: 'persoon.key', name: 'persoon.name' }, slots: ['persoon:Person@caviar.nodes'], ties: [],
  },
  'values where the header says nothing': {
    file: 'lijst.csv', text: `x1,x2,x3,x4\nNL35TEST0000777001,ZZ-99-ZZ,TSTU4009874,a@b.example\nGB33BUKB20201555555555,ZZ-98-ZZ,CSQU3054383,c@d.example\n`,
    shape: 'things', uses: { x1: 'rekening.iban', x2: 'voertuig.plate', x3: 'container.containerNumber', x4: 'persoon.email' },
    slots: ['voertuig:Vehicle', 'rekening:BankAccount', 'container:Container', 'persoon:Person'],
    ties: ['Link(voertuig>rekening)', 'Link(voertuig>container)', 'UsedBy(voertuig>persoon)'],
  },
  'two phones in a row are two phones': {
    file: 'contacten.csv', text: `naam;telefoon;mobiel\nVelden, J.;0101112222;0600001111\nProef, K.;0101112223;0600001112\n`,
    shape: 'things', uses: { naam: 'persoon.name', telefoon: 'telefoon.phone', mobiel: 'telefoon_2.phone' },
    slots: ['persoon:Person', 'telefoon:Phone', 'telefoon_2:Phone'], ties: ['UsedBy(telefoon>persoon)', 'UsedBy(telefoon_2>persoon)'],
  },
  'nothing that is known': {
    file: 'metingen.csv', text: `ph,helder\nzuur,ja\nbasisch,nee\n`,
    shape: 'things', uses: {}, slots: ['persoon:Person'], ties: [],
  },
}

describe('the guess of a mapping', () => {
  test.each(Object.entries(GUESSES))('%s', async (_, expected) => {
    const unknown = await inspected(expected.file, expected.text)
    const { guess } = unknown
    expect({ shape: guess.shape, uses: usesOf(guess), slots: slotsOf(guess), ties: tiesOf(guess) }).toEqual({ shape: expected.shape, uses: expected.uses, slots: expected.slots, ties: expected.ties })
    expect(unknown.looksHeaderless).toBe(expected.headerless === true)
    expect(guess.header).toBe(expected.headerless !== true)
    expect(guess.partner).toBeNull()
    expect(guess.name).toBe(fileLabel(expected.file))
    expect(unknown.rows).toBe(expected.text.trimEnd().split('\n').length - (expected.headerless ? 0 : 1))
  })

  test.each(Object.entries(GUESSES))('%s: both shapes are mappings that can be saved, with a category for what is read and none for what is not', async (_, { file, text }) => {
    const { guess, other, fit } = await inspected(file, text)
    expect(new Set([guess.shape, other.shape]).size).toBe(2)
    const known = new Set<string>(DATA_CATEGORIES.map(category => category.id))
    for (const mapping of [withPartner(guess, 'kmar'), withPartner(other, 'kmar')]) {
      expect(mappingProblem(mapping)).toBeNull()
      for (const { use, category } of mapping.columns) expect(use.as === 'nothing' ? category === null : known.has(category!)).toBe(true)
      expect(mapping.columns.map(column => column.category)).not.toContain('BIJZ')
    }
    expect(fit).toHaveLength(guess.columns.length)
  })

  test.each(Object.entries(GUESSES))('%s: the rows below the first may come in any order', async (_, { file, text }) => {
    const [first, ...rows] = text.trimEnd().split('\n')
    const turned = [first, ...rows.toReversed()]
    expect((await inspected(file, `${turned.join('\n')}\n`)).guess).toEqual((await inspected(file, text)).guess)
  })

  test('categories: identity, number, register, partner and payment', async () => {
    const category = async (name: string): Promise<Record<string, string | null>> => {
      const { file, text } = GUESSES[name]!
      return Object.fromEntries(withPartner((await inspected(file, text)).guess, 'douane').columns.map(column => [column.name, column.category]))
    }
    expect(await category('port passes (design 02)')).toEqual({
      pas_nr: 'ID.DOC', naam: 'ID.BASIS', geb_datum: 'ID.BASIS', werkgever: 'REG.OPEN', kvk: 'REG.OPEN', terminal: 'DOU.CONTROLE', in_uit: 'DOU.CONTROLE', tijdstip: 'DOU.CONTROLE',
      nationaliteit: null, opm: null,
    })
    expect(await category('persons with BSN, address and phone')).toMatchObject({ bsn: 'ID.BSN', telefoon: 'ID.DOC', adres: 'ID.BASIS', geboorteland: null })
    expect(await category('payments between accounts with holders')).toMatchObject({ van_rekening: 'ID.DOC', bedrag: 'FIOD.TX', datum: 'FIOD.TX', van_naam: 'ID.BASIS', naar_naam: 'REG.OPEN' })
  })
})

describe('what the mapping step is shown', () => {
  test('the first ten rows, and nothing of a banned column', async () => {
    const rows = Array.from({ length: 25 }, (_, row) => `P${row};GEHEIM${row};2025-01-01`)
    const unknown = await inspected('lijst.csv', `persoon_nr;nationaliteit;datum\n${rows.join('\n')}\n`)
    expect(unknown.banned).toEqual(['nationaliteit'])
    expect(unknown.rows).toBe(25)
    expect(unknown.sample).toEqual(rows.slice(0, 10).map(row => [row.split(';')[0], '', '2025-01-01']))
    expect(JSON.stringify(unknown)).not.toContain('GEHEIM')
    expect(unknown.fit[1]).toEqual({ filled: 0, share: 0, shares: null })
  })

  test('the share of values that fit, for the guess and for any other use', async () => {
    const unknown = await inspected('lijst.csv', 'bsn;geboortedatum\n999990019;1998-07-02\n999990032;onbekend\n999990018;1987-09-11\n;\n')
    expect(unknown.fit[0]).toMatchObject({ filled: 0.75, share: 2 / 3 })
    expect(unknown.fit[0]!.shares!.other).toBe(1)
    expect(unknown.fit[0]!.shares!.birthDate).toBe(0)
    expect(unknown.fit[1]!.share).toBe(2 / 3)
  })

  test('a file with a header only', async () => {
    const unknown = await inspected('leeg.csv', 'naam;bsn\n')
    expect(unknown).toMatchObject({ rows: 0, sample: [], looksHeaderless: false })
    expect(usesOf(unknown.guess)).toEqual({ naam: 'persoon.name', bsn: 'persoon.bsn' })
  })

  test('one record of numbers is data', async () => {
    expect(await inspected('rand.csv', '4;5\n')).toMatchObject({ rows: 1, looksHeaderless: true, sample: [['4', '5']] })
  })

  test('years as column names beside a known word are a header', async () => {
    expect((await inspected('omzet.csv', 'bedrijf;2023;2024\nTest BV;10;20\nProef BV;30;40\n')).looksHeaderless).toBe(false)
  })

  test('a first record with a known word but also a date is data', async () => {
    expect((await inspected('functies.csv', '14-03-2025;bestuurder\n15-03-2025;directeur\n')).looksHeaderless).toBe(true)
  })

  test('a word on the ban list in a first record that is data keeps its column out', async () => {
    const unknown = await inspected('rij.csv', '1;Turkse taal;10\n2;Duits;20\n3;Frans;30\n')
    expect(unknown.looksHeaderless).toBe(true)
    expect(unknown.banned).toEqual(['kolom 2'])
    expect(unknown.sample).toEqual([['1', '', '10'], ['2', '', '20'], ['3', '', '30']])
    expect(unknown.guess.columns[1]).toEqual({ name: 'kolom 2', use: { as: 'nothing' }, category: null })
  })
})

const NETWORKS = `${process.env['VERBAND_DATA'] ?? '../shared/data'}/networks`

describe.skipIf(!existsSync(NETWORKS))('public networks', () => {
  test.each([
    ['montagna/dataset/Montagna_meetings_edgelist.csv', 'relations', true, 289],
    ['montagna/dataset/Montagna_phonecalls_edgelist.csv', 'relations', true, 150],
    ['infinito/infinito84.edges.csv', 'relations', false, 663],
    ['infinito/infinito84.nodes.csv', 'things', false, 84],
    ['caviar/caviar__1.edges.csv', 'relations', false, 205],
    ['caviar/caviar__1.nodes.csv', 'things', false, 110],
    ['email-eu-core/email-Eu-core.txt', 'relations', true, 25571],
  ] as const)('%s', async (path, shape, headerless, rows) => {
    const unknown = await inspected(path.slice(path.lastIndexOf('/') + 1), readFileSync(`${NETWORKS}/${path}`, 'utf8'))
    expect({ shape: unknown.guess.shape, headerless: unknown.looksHeaderless, rows: unknown.rows }).toEqual({ shape, headerless, rows })
    expect(unknown.guess.slots[0]).toMatchObject({ kind: 'Person', namespace: unknown.guess.name })
  })
})
