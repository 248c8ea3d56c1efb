import { describe, expect, it } from 'vitest'
import { comparePersonNames, initialsAgree } from '#resolve/compare-person-names.ts'
import { readPersonName, type PersonName, type WrittenName } from '#resolve/normalise/person-name.ts'

const NOTHING: WrittenName = { familyName: '', namePrefix: '', givenNames: '', initials: '', name: '', mrzName: '' }
const read = (written: Partial<WrittenName>): PersonName => readPersonName({ ...NOTHING, ...written })!
const field = (name: string): PersonName => read({ name })
const columns = (familyName: string, namePrefix: string, givenNames: string): PersonName => read({ familyName, namePrefix, givenNames })
const mrz = (mrzName: string): PersonName => read({ mrzName })
const court = (familyName: string, initials: string): PersonName => read({ familyName, initials })

const JAN = columns('Velden', 'van der', 'Jan Piet')

describe('names of one person', () => {
  it.each([
    ['police columns, hyphen', columns('Velden', 'van der', 'Jan-Piet'), 'same', 'full'],
    ['prefix in the family name', columns('van der Velden', '', 'Jan Piet'), 'same', 'full'],
    ['prefix behind the given names', columns('Velden', '', 'Jan Piet van der'), 'same', 'full'],
    ['prefix left out', columns('Velden', '', 'Jan'), 'same', 'full'],
    ['columns changed places', columns('Jan Piet', '', 'Velden'), 'same', 'full'],
    ['given name in the prefix column', columns('van der', 'Velden', 'Jan'), 'same', 'full'],
    ['initials with dots', columns('Velden', 'v.d.', 'J.P.'), 'same', 'initial'],
    ['court capitals', court('VAN DER VELDEN', 'J.P.'), 'same', 'initial'],
    ['court, prefix behind', court('VELDEN, VAN DER', 'JP'), 'same', 'initial'],
    ['wages, comma', field('Velden, J. van der'), 'same', 'initial'],
    ['wages, full', field('Jan van der Velden'), 'same', 'full'],
    ['wages, capitals and initial last', field('VAN DER VELDEN J.'), 'same', 'initial'],
    ['bank', field('J.P. vd Velden'), 'same', 'initial'],
    ['bank, slash', field('J.P. v/d Velden'), 'same', 'initial'],
    ['bank, no spaces', field('J.P.v.d.Velden'), 'same', 'initial'],
    ['bank, joint account', field('J.P. van der Velden en/of M. de Boer'), 'same', 'initial'],
    ['vehicle register', field('VELDEN VD J'), 'same', 'initial'],
    ['vehicle register, two initials', field('VELDEN VD J P'), 'same', 'initial'],
    ['trade register', field('van der Velden, Jan Pieter'), 'same', 'near'],
    ['trade register, initials', field('J.P. v.d. Velden'), 'same', 'initial'],
    ['land register', field('Velden, Jan Piet van der'), 'same', 'full'],
    ['notary', field('mr. J.P. van der Velden'), 'same', 'initial'],
    ['passport', mrz('VAN<DER<VELDEN<<JAN<PIET'), 'same', 'full'],
    ['passport, prefix left out', mrz('VELDEN<<JAN'), 'same', 'full'],
    ['typing error', columns('Veldne', 'van der', 'Jan'), 'typo', 'full'],
    ['capitals, prefix in front, given name behind', field('VAN DER VELDEN JAN'), 'same', 'full'],
    ['only the family name', columns('Velden', '', ''), 'same', 'unknown'],
  ] as const)('%s', (_, other, family, given) => {
    expect(comparePersonNames(JAN, other)).toEqual({ family, given })
    expect(comparePersonNames(other, JAN)).toEqual({ family, given })
  })

  it.each([
    ['Arabic particle apart', columns('El Khayri', '', 'Yassin'), columns('Elkhayri', '', 'Yassin'), 'same'],
    ['Arabic particle with hyphen', columns('El-Khayri', '', 'Yassin'), field('Yassin El Khayri'), 'same'],
    ['Arabic particle left out', columns('Khayri', '', 'Yassin'), columns('El Khayri', '', 'Yassin'), 'part'],
    ['Arabic particle behind, capitals', field('KHAYRI EL YASSIN'), columns('El Khayri', '', 'Yassin'), 'same'],
    ['Turkish sh', columns('Şahin', '', 'Emre'), columns('Shahin', '', 'Emre'), 'sound'],
    ['Turkish s', columns('Şahin', '', 'Emre'), columns('SAHIN', '', 'EMRE'), 'same'],
    ['umlaut in the passport', columns('Öztürk', '', 'Can'), mrz('OEZTUERK<<CAN'), 'sound'],
    ['apostrophe', columns("D'Angelo", '', 'Pia'), mrz('DANGELO<<PIA'), 'same'],
    ['’t', field("Kees van 't Hof"), mrz('VAN<T<HOF<<KEES'), 'same'],
    ['Polish letters lost', columns('Wiśniewski', '', 'Ewa'), columns('Wisniewski', '', 'Ewa'), 'same'],
    ['own name of a married woman', columns('Jansen-de Vries', '', 'Anna'), columns('Vries', 'de', 'Anna'), 'part'],
    ['either order of a double name', columns('Jansen-de Vries', '', 'Anna'), field('Anna de Vries-Jansen'), 'same'],
    ['double name in capitals, family first', field('JANSEN-VRIES ANNA MARIA'), columns('Vries', '', 'Anna Maria'), 'part'],
    ['double name with prefix, given first', field('Fatma Bakker-van der Velden'), columns('Bakker', '', 'Fatma'), 'part'],
    ['either order of two plain words', field('Anna Jansen'), field('JANSEN ANNA'), 'same'],
  ] as const)('%s', (_, one, other, family) => {
    expect(comparePersonNames(one, other)).toEqual({ family, given: 'full' })
  })

  it('compares the last name of a full machine-readable zone as a beginning', () => {
    const cut = mrz('VOORBEELDERINK<<MAXIMILIAAN<BARTHOLOMEU')
    expect('VOORBEELDERINK<<MAXIMILIAAN<BARTHOLOMEU'.length).toBe(39)
    expect(comparePersonNames(cut, columns('Voorbeelderink', '', 'Maximiliaan Bartholomeus')).given).toBe('full')
    expect(comparePersonNames(mrz('VOORBEELDERINK<<MAX<BARTHOLOMEU'), columns('Voorbeelderink', '', 'Max Barthout')).given).toBe('conflict')
  })

  it('reads three initials that look like a name in the vehicle register', () => {
    expect(comparePersonNames(field('VELDEN VD JAM'), columns('Velden', 'van der', 'Johan Albert Maria'))).toEqual({ family: 'same', given: 'initial' })
  })
})

describe('names of two people', () => {
  it.each([
    ['twins', columns('Velden', '', 'Jan'), columns('Velden', '', 'Joris'), 'same', 'conflict'],
    ['other initial', columns('Velden', '', 'Jan'), field('P. Velden'), 'same', 'conflict'],
    ['second names differ', columns('Velden', '', 'Jan Piet'), columns('Velden', '', 'Jan Klaas'), 'same', 'conflict'],
    ['second initials differ', court('VELDEN', 'J.P.'), court('VELDEN', 'J.K.'), 'same', 'conflict'],
    ['other family', columns('Velden', '', 'Jan'), columns('Bakker', '', 'Jan'), 'none', 'unknown'],
    ['short names are not typing errors of each other', columns('Bos', '', 'Jan'), columns('Vos', '', 'Jan'), 'none', 'unknown'],
  ] as const)('%s', (...row) => {
    const [, one, other, family, given] = row
    expect(comparePersonNames(one, other)).toEqual({ family, given })
  })

  it('lets initials leave some out but not contradict', () => {
    expect(initialsAgree('j', 'jp')).toBe(true)
    expect(initialsAgree('jpm', 'jm')).toBe(true)
    expect(initialsAgree('jp', 'jm')).toBe(false)
    expect(initialsAgree('p', 'jp')).toBe(false)
  })
})

describe('labels', () => {
  it.each([
    [columns('Velden', 'van der', 'Jan-Piet'), 'Jan-Piet van der Velden'],
    [field('VELDEN VD J'), 'J. van der Velden'],
    [field('Velden, J.P. van der'), 'J.P. van der Velden'],
    [mrz('VAN<DER<VELDEN<<JAN<PIET'), 'Jan Piet van der Velden'],
    [field('Fatma Jansen-Çelik'), 'Fatma Jansen-Çelik'],
    [field("Kees van 't Hof"), "Kees van 't Hof"],
    [field('Yassin El Khayri'), 'Yassin El Khayri'],
  ])('shows %#: %s', (name, label) => expect(name.label).toBe(label))

  it('has no name without letters', () => {
    expect(readPersonName({ ...NOTHING, name: '12 34' })).toBeNull()
    expect(readPersonName(NOTHING)).toBeNull()
  })
})
