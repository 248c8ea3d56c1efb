import { describe, expect, it } from 'vitest'
import { persons, type SpokenFile, type SpokenRow } from './records-builder.ts'
import { resolved } from './resolved-case.ts'

const BSN_A = '999990019'
const BSN_B = '999990032'
const BORN = '02-07-1998'

describe('persons by number', () => {
  it('joins one BSN in any spelling, whoever states it', () => {
    const { together, reasons } = resolved([persons('politie', 'p', { bsn: BSN_A, familyName: 'Velden' }), persons('om', 'o', { bsn: ' 9999 90 019' }), persons('om', 'q', { bsn: BSN_B, familyName: 'Velden' })])
    expect(together).toEqual([['o:1:x', 'p:1:x']])
    expect(reasons()).toEqual(['identifier'])
  })

  it('keeps a BSN that fails its test, marks it, and does not merge on it', () => {
    const { together, resolution } = resolved([persons('politie', 'p', { bsn: '999990091' }, { bsn: '999990091' })])
    expect(together).toEqual([])
    expect(resolution.suspects).toHaveLength(2)
    expect(resolution.suspects[0]).toMatchObject({ mention: 0, check: '11-test' })
  })

  it('joins a BSN with two digits swapped when the name agrees, not when it does not', () => {
    const known = persons('belastingdienst', 'b', { bsn: BSN_A, name: 'Jan van der Velden' })
    expect(resolved([known, persons('politie', 'p', { bsn: '999990091', familyName: 'Velden', givenNames: 'J.' })]).together).toHaveLength(1)
    expect(resolved([known, persons('politie', 'p', { bsn: '999990091', familyName: 'Bakker', givenNames: 'J.' })]).together).toEqual([])
  })

  it('reviews one BSN under two reliable dates of birth, but forgives a slip', () => {
    const files = (date: string): SpokenFile[] => [persons('politie', 'p', { bsn: BSN_A, birthDate: BORN }), persons('om', 'o', { bsn: BSN_A, birthDate: date })]
    expect(resolved(files('1975-11-30')).conflicts()).toEqual(['different-birth-date'])
    expect(resolved(files('1998-07-03')).together).toHaveLength(1)
    expect(resolved(files('1975-00-00')).together).toHaveLength(1)
  })

  it('joins the document number of several passages', () => {
    const { together } = resolved([persons('kmar', 'k', { documentNumber: 'NT0000001', mrzName: 'VELDEN<<JAN' }, { documentNumber: 'nt 0000001', mrzName: 'VAN<DER<VELDEN<<JAN<PIET' })])
    expect(together).toHaveLength(1)
  })
})

describe('persons by name and date of birth', () => {
  it('joins the spellings of five partners', () => {
    const { together, label, reasons } = resolved([
      persons('politie', 'p', { familyName: 'Velden', namePrefix: 'van der', givenNames: 'Jan-Piet', birthDate: BORN }),
      persons('om', 'o', { familyName: 'VELDEN, VAN DER', initials: 'J.P.', birthDate: '1998-07-02' }),
      persons('belastingdienst', 'b', { name: 'Velden, J. van der', birthDate: '19980702' }),
      persons('kmar', 'k', { mrzName: 'VAN<DER<VELDEN<<JAN<PIET', birthDate: '1998-07-02' }),
      persons('rdw', 'r', { name: 'VELDEN VD J', birthDate: '19980702' }),
    ])
    expect(together).toHaveLength(1)
    expect(together[0]).toHaveLength(5)
    expect(label('r:1:x')).toBe('Jan-Piet van der Velden')
    expect(new Set(reasons())).toEqual(new Set(['name-and-birth-date']))
  })

  it('keeps twins apart, and leaves their common initial to a person', () => {
    const { together, conflicts } = resolved([
      persons('politie', 'p', { familyName: 'Velden', givenNames: 'Jan', birthDate: BORN }, { familyName: 'Velden', givenNames: 'Joris', birthDate: BORN }),
      persons('om', 'o', { familyName: 'VELDEN', initials: 'J.', birthDate: '1998-07-02' }),
    ])
    expect(together).toEqual([])
    expect(conflicts()).toEqual(['ambiguous', 'ambiguous'])
  })

  it('keeps two BSNs of one family name and date apart when only the initial is known', () => {
    const { together, conflicts } = resolved([
      persons('politie', 'p', { familyName: 'Velden', givenNames: 'J.', birthDate: BORN, bsn: BSN_A }, { familyName: 'Velden', givenNames: 'J.', birthDate: BORN, bsn: BSN_B }),
      persons('rdw', 'r', { name: 'VELDEN J', birthDate: '19980702' }),
    ])
    expect(together).toEqual([])
    expect(conflicts()).toContain('ambiguous')
    expect(conflicts()).toContain('different-bsn')
  })

  it('gives the first of two given names to the twin who bears it', () => {
    const { same } = resolved([
      persons('politie', 'p', { familyName: 'Velden', givenNames: 'Jan Piet', birthDate: BORN }, { familyName: 'Velden', givenNames: 'Klaas', birthDate: BORN }),
      persons('om', 'o', { familyName: 'VELDEN', initials: 'K.', birthDate: '1998-07-02' }),
    ])
    expect(same('o:1:x', 'p:2:x')).toBe(true)
    expect(same('o:1:x', 'p:1:x')).toBe(false)
  })

  it('keeps parent and child of one name apart by their dates', () => {
    const { together } = resolved([persons('politie', 'p', { familyName: 'Velden', givenNames: 'Jan', birthDate: BORN }, { familyName: 'Velden', givenNames: 'Jan', birthDate: '11-05-1970' })])
    expect(together).toEqual([])
  })

  it('keeps a man and a woman apart whom the rest would join', () => {
    const { together, conflicts } = resolved([
      persons('politie', 'p', { familyName: 'Velden', givenNames: 'J.', birthDate: BORN, gender: 'M' }),
      persons('kmar', 'k', { mrzName: 'VELDEN<<JANNEKE', birthDate: '1998-07-02', gender: 'F' }),
    ])
    expect(together).toEqual([])
    expect(conflicts()).toEqual(['different-sex'])
  })

  it('forgives one typing error in the family name', () => {
    expect(resolved([persons('politie', 'p', { familyName: 'Bakkerman', givenNames: 'Jan', birthDate: BORN }, { familyName: 'Bakekrman', givenNames: 'J.', birthDate: BORN })]).together).toHaveLength(1)
  })

  it('bridges own and partner’s name by the double name, and by the given names of a woman', () => {
    const own = { familyName: 'Jansen', givenNames: 'Anna Maria', birthDate: BORN, gender: 'V' }
    const married = { familyName: 'Bakkerman', givenNames: 'Anna Maria', birthDate: BORN, gender: 'V' }
    expect(resolved([persons('politie', 'p', own, { familyName: 'Jansen-Bakkerman', givenNames: 'A.M.', birthDate: BORN }, married)]).together[0]).toHaveLength(3)
    expect(resolved([persons('politie', 'p', own, married)]).together).toHaveLength(1)
    expect(resolved([persons('politie', 'p', { ...own, gender: 'M' }, { ...married, gender: 'M' })]).together).toEqual([])
  })

  it('asks the full name of a date that is only partly known', () => {
    const full = { familyName: 'Velden', givenNames: 'Jan', birthDate: '12-03-2001' }
    expect(resolved([persons('politie', 'p', full, { ...full, birthDate: '00-00-2001' })]).together).toHaveLength(1)
    expect(resolved([persons('politie', 'p', full, { ...full, birthDate: '00-03-2001' })]).together).toHaveLength(1)
    expect(resolved([persons('politie', 'p', full, { ...full, birthDate: '00-04-2001' })]).together).toEqual([])
    expect(resolved([persons('politie', 'p', full, { ...full, birthDate: '00-00-2002' })]).together).toEqual([])
    expect(resolved([persons('politie', 'p', full, { ...full, givenNames: 'J.', birthDate: '00-00-2001' })]).together).toEqual([])
  })

  it('settles the century of JJMMDD by the passage', () => {
    const march2025 = Date.UTC(2025, 2, 1) / 60000
    const passage = (birthDate: string): SpokenRow => ({
      mentions: [{ slot: 'passage', kind: 'BorderPassage', says: { passageId: birthDate } }, { slot: 'x', kind: 'Person', says: { mrzName: 'VELDEN<<JAN', birthDate } }],
      ties: [{ kind: 'Passage', from: 'x', to: 'passage', start: march2025 }],
    })
    const register = persons('kvk', 'v', { name: 'Velden, Jan', birthDate: '19980702' })
    expect(resolved([{ partner: 'kmar', file: 'k', rows: [passage('980702')] }, register]).same('k:1:x', 'v:1:x')).toBe(true)
    expect(resolved([{ partner: 'kmar', file: 'k', rows: [passage('980703')] }, register]).together).toEqual([])
  })
})

describe('persons without date of birth', () => {
  const known = (says: Record<string, string>): SpokenRow => ({
    mentions: [{ slot: 'x', kind: 'Person', says: { familyName: 'Velden', givenNames: 'Jan', birthDate: BORN } }, { slot: 'car', kind: 'Vehicle', says }],
    ties: [{ kind: 'UsedBy', from: 'car', to: 'x' }],
  })
  const holder = (name: string, plate: string): SpokenRow => ({
    mentions: [{ slot: 'x', kind: 'Person', uncertain: true, says: { name } }, { slot: 'car', kind: 'Vehicle', says: { plate } }],
    ties: [{ kind: 'HolderOf', from: 'x', to: 'car' }],
  })

  it('merge on a full name alone where hardly a namesake is expected, with the least weight of all', () => {
    const files = [{ partner: 'politie', file: 'p', rows: [known({ plate: 'ZZ-99-ZZ' })] }, { partner: 'rdw', file: 'r', rows: [holder('VELDEN JAN', 'YY-11-YY')] }] as const
    const { same, reasons } = resolved(files)
    expect(same('p:1:x', 'r:1:x')).toBe(true)
    expect(reasons()).toEqual(['name'])
  })

  it('do not merge on initials alone, nor on a name that many bear: then ask', () => {
    const initials = resolved([{ partner: 'politie', file: 'p', rows: [known({ plate: 'ZZ-99-ZZ' })] }, { partner: 'rdw', file: 'r', rows: [holder('VELDEN J', 'YY-11-YY')] }])
    expect(initials.same('p:1:x', 'r:1:x')).toBe(false)
    const crowd = Array.from({ length: 60 }, (_, n): SpokenRow => {
      const says = n % 2 === 0 ? { familyName: 'Velden', givenNames: `Naam${'abcdefghijklmnopqrstuvwxyzabcd'[n / 2]}o` } : { familyName: `Proef${'abcdefghijklmnopqrstuvwxyzabcd'[(n - 1) / 2]}sma`, givenNames: 'Jan' }
      return { mentions: [{ slot: 'x', kind: 'Person', says: { ...says, birthDate: `${10 + (n % 18)}-05-19${30 + n}` } }], ties: [] }
    })
    const crowded = resolved([{ partner: 'politie', file: 'p', rows: [known({ plate: 'ZZ-99-ZZ' }), ...crowd] }, { partner: 'rdw', file: 'r', rows: [holder('VELDEN JAN', 'YY-11-YY')] }])
    expect(crowded.same('p:1:x', 'r:1:x')).toBe(false)
  })

  it('merge with a vehicle in common', () => {
    const { same, reasons } = resolved([{ partner: 'politie', file: 'p', rows: [known({ plate: 'ZZ-99-ZZ' })] }, { partner: 'rdw', file: 'r', rows: [holder('VELDEN J', 'zz99zz')] }])
    expect(same('p:1:x', 'r:1:x')).toBe(true)
    expect(reasons()).toContain('name')
  })

  it('do not merge with one of two relatives of the same initial', () => {
    const other = known({ plate: 'ZZ-99-ZZ' })
    const brother: SpokenRow = { ...other, mentions: [{ slot: 'x', kind: 'Person', says: { familyName: 'Velden', givenNames: 'Joris', birthDate: '03-04-1990' } }, other.mentions[1]!] }
    const { same, conflicts } = resolved([{ partner: 'politie', file: 'p', rows: [other, brother] }, { partner: 'rdw', file: 'r', rows: [holder('VELDEN J', 'ZZ99ZZ')] }])
    expect(same('p:1:x', 'r:1:x') || same('p:2:x', 'r:1:x')).toBe(false)
    expect(conflicts()).toContain('ambiguous')
  })

  it('merge holders of one account whose names agree', () => {
    const holding = (name: string, iban: string): SpokenRow => ({
      mentions: [{ slot: 'account', kind: 'BankAccount', says: { iban } }, { slot: 'x', kind: 'Person', uncertain: true, says: { name } }],
      ties: [{ kind: 'HolderOf', from: 'x', to: 'account' }],
    })
    const { together, reasons } = resolved([{ partner: 'fiod', file: 'f', rows: [holding('J.P. vd Velden', 'NL35TEST0000777001'), holding('Velden, Jan Piet van der', 'NL35 TEST 0000 7770 01'), holding('M. de Boer', 'NL35TEST0000777001')] }])
    expect(together.find(cluster => cluster.includes('f:1:x'))).toEqual(['f:1:x', 'f:2:x'])
    expect(reasons()).toContain('name-and-account')
  })

  it('merge the deeds of one notary', () => {
    const deed = (name: string, plot: string): SpokenRow => ({
      mentions: [{ slot: 'perceel', kind: 'RealEstate', says: { cadastralDesignation: plot } }, { slot: 'notaris', kind: 'Person', says: { name } }],
      ties: [{ kind: 'Notarised', from: 'notaris', to: 'perceel' }],
    })
    const { together } = resolved([{ partner: 'kadaster', file: 'k', rows: [deed('mr. T. Proef', 'A1'), deed('Mr T. Proef', 'A2'), deed('mr. S. Proef', 'A3')] }])
    expect(together).toEqual([['k:1:notaris', 'k:2:notaris']])
  })
})
