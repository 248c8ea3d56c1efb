import { describe, expect, it } from 'vitest'
import { fileOf, type SpokenFile, type SpokenRow, type Stated } from './records-builder.ts'
import { resolved } from './resolved-case.ts'

const firms = (partner: SpokenFile['partner'], file: string, ...says: readonly Stated[]): SpokenFile => fileOf(partner, file, 'Organization', says)
const RSIN = '899990009'
const FRUIT = 'Tropisch Fruit Delta B.V.'

describe('organisations by number', () => {
  it('finds one RSIN inside EORI, fiscal and wage-tax number, and the KvK number through the register', () => {
    const { together, label } = resolved([
      firms('douane', 'd', { eori: 'NL 899990009', name: 'TROPISCH FRUIT' }),
      firms('belastingdienst', 'b', { fiscalNumber: `${RSIN}B01` }, { wageTaxNumber: `${RSIN}L01` }),
      firms('kvk', 'k', { kvkNumber: '99990001', rsin: RSIN, statutoryName: FRUIT }),
      firms('rdw', 'r', { kvkNumber: '99990001' }),
    ])
    expect(together).toHaveLength(1)
    expect(together[0]).toHaveLength(5)
    expect(label('r:1:x')).toBe(FRUIT)
  })

  it('lets the fiscal number win from a swapped RSIN, which is marked', () => {
    const { together, resolution } = resolved([firms('belastingdienst', 'b', { rsin: '899990090', fiscalNumber: `${RSIN}B01` }, { rsin: RSIN })])
    expect(together).toHaveLength(1)
    expect(resolution.suspects).toHaveLength(1)
  })

  it('never puts two KvK numbers in one organisation', () => {
    const { together, conflicts } = resolved([firms('kvk', 'k', { kvkNumber: '99990001', rsin: RSIN, statutoryName: FRUIT }, { kvkNumber: '99990077', rsin: RSIN, statutoryName: 'Vastgoed Proef B.V.' })])
    expect(together).toEqual([])
    expect(conflicts()).toEqual(['different-kvk'])
  })

  it('takes a KvK number that nobody registered for its neighbour when the names agree', () => {
    const register = firms('kvk', 'k', { kvkNumber: '99990012', statutoryName: FRUIT })
    expect(resolved([register, firms('rdw', 'r', { kvkNumber: '99990021', name: 'TROPISCH FRUIT DELTA BV' })]).together).toHaveLength(1)
    expect(resolved([register, firms('rdw', 'r', { kvkNumber: '99990021', name: 'Orion Handel Groep BV' })]).together).toEqual([])
  })

  it('takes a row out of a firm whose number it states by a swap and whose name it contradicts', () => {
    const { same } = resolved([
      firms('kvk', 'k', { kvkNumber: '99990012', statutoryName: FRUIT }, { kvkNumber: '99990021', statutoryName: 'Toetsland Vervoer B.V.' }),
      firms('rdw', 'r', { kvkNumber: '99990021', name: 'TROPISCH FRUIT DELTA BV' }, { kvkNumber: '99990021', name: 'TOETSLAND VERVOER BV' }),
    ])
    expect(same('r:1:x', 'k:1:x')).toBe(true)
    expect(same('r:2:x', 'k:2:x')).toBe(true)
  })
})

describe('organisations by name', () => {
  it('joins a specific name to the one firm with a number that bears it, by statutory or trade name', () => {
    const register = firms('kvk', 'k', { kvkNumber: '99990001', statutoryName: FRUIT, tradeName: 'Delta Verswereld' })
    expect(resolved([register, firms('fiod', 'f', { name: 'tropisch fruit delta bv' })]).together).toHaveLength(1)
    expect(resolved([register, firms('fiod', 'f', { name: 'Delta Verswereld' })]).together).toHaveLength(1)
    expect(resolved([register, firms('fiod', 'f', { name: 'Tropisch Fruit Delta V.O.F.' })]).together).toEqual([])
  })

  it('asks when two firms bear the name, or when it is generic', () => {
    const two = resolved([firms('kvk', 'k', { kvkNumber: '99990001', statutoryName: FRUIT }, { kvkNumber: '99990077', statutoryName: FRUIT }), firms('fiod', 'f', { name: FRUIT })])
    expect(two.together).toEqual([])
    expect(two.conflicts()).toEqual(['ambiguous'])
    const generic = resolved([firms('kvk', 'k', { kvkNumber: '99990001', statutoryName: 'Transport B.V.' }), firms('fiod', 'f', { name: 'Transport BV' })])
    expect(generic.together).toEqual([])
    expect(generic.conflicts()).toEqual(['name-only'])
  })

  it('joins the firm with only a KvK number and the firm with only an RSIN of one name', () => {
    expect(resolved([firms('kvk', 'k', { kvkNumber: '99990001', statutoryName: FRUIT }), firms('belastingdienst', 'b', { rsin: RSIN, name: FRUIT })]).together).toHaveLength(1)
  })

  it('joins foreign firms by name and country, and not to a Dutch number', () => {
    const { together } = resolved([
      firms('douane', 'd', { name: 'FRUTAS PRUEBA SA', country: 'EC' }, { name: 'Frutas Prueba S.A.', country: 'EC' }, { name: 'FRUTAS PRUEBA SA', country: 'CO' }),
      firms('kvk', 'k', { kvkNumber: '99990001', statutoryName: 'Frutas Prueba B.V.' }),
    ])
    expect(together).toEqual([['d:1:x', 'd:2:x']])
  })

  it('joins an abbreviation at the same address', () => {
    const at = (name: string): SpokenRow => ({
      mentions: [{ slot: 'x', kind: 'Organization', says: { name } }, { slot: 'adres', kind: 'Address', says: { addressText: 'Testloodsweg 7-A, 3088 AB Rotterdam' } }],
      ties: [{ kind: 'RegisteredAt', from: 'x', to: 'adres' }],
    })
    const { together, reasons } = resolved([{ partner: 'douane', file: 'd', rows: [at(FRUIT), at('Trop. Fruit Delta'), at('Orion Handel Groep BV')] }])
    expect(together).toContainEqual(['d:1:x', 'd:2:x'])
    expect(reasons()).toContain('name-and-address')
  })
})

describe('guessed persons', () => {
  const holding = (name: string, kind: 'Person' | 'Organization', iban = 'NL35TEST0000777001'): SpokenRow => ({
    mentions: [{ slot: 'account', kind: 'BankAccount', says: { iban } }, { slot: 'x', kind, uncertain: kind === 'Person', says: { name } }],
    ties: [{ kind: 'HolderOf', from: 'x', to: 'account' }],
  })

  it('become the organisation whose account and name they have', () => {
    const { same, kind } = resolved([{ partner: 'fiod', file: 'f', rows: [holding('Proef Oranje', 'Person'), holding('Proef Oranje B.V.', 'Organization')] }])
    expect(same('f:1:x', 'f:2:x')).toBe(true)
    expect(kind('f:1:x')).toBe('Organization')
  })

  it('become an organisation by a word of trade', () => {
    expect(resolved([{ partner: 'fiod', file: 'f', rows: [holding('Jansen Transport', 'Person')] }]).kind('f:1:x')).toBe('Organization')
  })

  it('stay persons beside a firm of that name when a person of that name is known', () => {
    const { same, kind } = resolved([
      { partner: 'fiod', file: 'f', rows: [holding('Jan de Vries', 'Person')] },
      { partner: 'kvk', file: 'k', rows: [{ mentions: [{ slot: 'firm', kind: 'Organization', says: { kvkNumber: '99990001', statutoryName: 'Jan de Vries B.V.' } }, { slot: 'officer', kind: 'Person', says: { name: 'Vries, Jan de', birthDate: '19700511' } }] }] },
    ])
    expect(same('f:1:x', 'k:1:firm')).toBe(false)
    expect(kind('f:1:x')).toBe('Person')
  })
})

describe('things', () => {
  it.each([
    ['Vehicle', { plate: 'ZZ-99-ZZ' }, { plate: 'zz99zz' }],
    ['Vehicle', { plate: 'ZZ-98-ZZ' }, { plate: 'ZZ9BZZ' }],
    ['Container', { containerNumber: 'TSTU4009874' }, { containerNumber: 'tstu 400987-4' }],
    ['Consignment', { mrn: '25NL000510TEST0002' }, { mrn: '25nl000510test0002' }],
    ['Phone', { phone: '06-00000001' }, { phone: '+31600000001' }],
    ['Vessel', { vesselName: 'MV TESTVOYAGER' }, { vesselName: 'Testvoyager' }],
    ['Weapon', { weaponMake: 'Testmerk', serialNumber: 'FX123456' }, { weaponMake: 'TESTMERK', serialNumber: 'fx 123456' }],
    ['RealEstate', { cadastralDesignation: 'TST00 A 1234 G0' }, { cadastralDesignation: 'TST00A1234G0' }],
    ['Investigation', { investigationName: 'TESTKADE' }, { investigationName: 'Testkade' }],
    ['Address', { street: 'Testloodsweg', houseNumber: '7', houseAddition: 'A', postalCode: '3088AB' }, { addressText: 'TESTLOODSWEG 7-A 3088 AB ROTTERDAM' }],
    ['Thing', { key: 'crm\u001f17' }, { key: 'crm\u001f17' }],
  ] as const)('%s %j = %j', (kind, one, other) => {
    expect(resolved([fileOf('politie', 'p', kind, [one, other])]).together).toHaveLength(1)
  })

  it.each([
    ['Container', { containerNumber: 'TSTU4009875' }, { containerNumber: 'TSTU4009875' }],
    ['Weapon', { weaponMake: 'Testmerk', serialNumber: 'weggeslepen' }, { weaponMake: 'Testmerk', serialNumber: 'weggeslepen' }],
    ['Address', { street: 'Testloodsweg', postalCode: '3088AB' }, { street: 'Testloodsweg', postalCode: '3088AB' }],
    ['Address', { street: 'Testloodsweg', houseNumber: '7', postalCode: '3088AB' }, { street: 'Testloodsweg', houseNumber: '7A', postalCode: '3088AB' }],
    ['CourtCase', { caseNumber: '10/000123-25' }, { caseNumber: '10/000124-25' }],
    ['Thing', { key: 'crm\u001f17' }, { key: 'erp\u001f17' }],
  ] as const)('%s %j ≠ %j', (kind, one, other) => {
    expect(resolved([fileOf('politie', 'p', kind, [one, other])]).together).toEqual([])
  })

  it('joins the two keys of an address through a mention that has both', () => {
    const town = { street: 'Testloodsweg', houseNumber: '7', town: 'Rotterdam' }
    const code = { addressText: 'Testloodsweg 7', postalCode: '3088AB' }
    expect(resolved([fileOf('politie', 'p', 'Address', [town, code])]).together).toEqual([])
    const { together, label } = resolved([fileOf('politie', 'p', 'Address', [town, code, { ...town, postalCode: '3088AB' }])])
    expect(together[0]).toHaveLength(3)
    expect(label('p:1:x')).toBe('Testloodsweg 7, 3088AB Rotterdam')
  })

  it('learns the town of a postcode from other addresses', () => {
    const elsewhere = { street: 'Testkade', houseNumber: '1', postalCode: '3088ZZ', town: 'Rotterdam' }
    const { together } = resolved([fileOf('politie', 'p', 'Address', [{ street: 'Testloodsweg', houseNumber: '7', town: 'Rotterdam' }, { addressText: 'Testloodsweg 7', postalCode: '3088AB' }, elsewhere])])
    expect(together).toEqual([['p:1:x', 'p:2:x']])
  })

  it('shows a plate as most rows write it, with dashes', () => {
    expect(resolved([fileOf('politie', 'p', 'Vehicle', [{ plate: 'ZZ99ZZ' }, { plate: 'ZZ-99-ZZ' }, { plate: 'ZZ99ZZ' }])]).label('p:1:x')).toBe('ZZ-99-ZZ')
  })
})
