import anyAscii from 'any-ascii'
import { describe, expect, it } from 'vitest'
import { asciiLower, asciiOf, loadTransliteration, needsTransliteration } from '#resolve/normalise/ascii-letters.ts'

const lightSigns = [...Array.from({ length: 0x180 - 0x20 }, (_, at) => at + 0x20).filter(code => code < 0x7f || code > 0x9f), 0x2013, 0x2014, ...Array.from({ length: 7 }, (_, at) => 0x2018 + at), 0x20ac].map(code => String.fromCodePoint(code))

describe('writing in ASCII', () => {
  it('says the same as any-ascii for every sign of the light table, without loading it', () => {
    for (const sign of lightSigns) expect([sign, asciiOf(sign)]).toEqual([sign, anyAscii(sign)])
  })

  it('leaves ASCII as it is and folds what partners write', () => {
    expect(asciiLower('Van der Velden, J.P.')).toBe('van der velden, j.p.')
    expect(asciiLower('İbrahim Şahin Çağlar')).toBe('ibrahim sahin caglar')
    expect(asciiLower('Łukasz Wiśniewski')).toBe('lukasz wisniewski')
    expect(asciiLower('Zoë Müller-Brönner')).toBe('zoe muller-bronner')
  })

  it('refuses a script that was not announced, and knows it once it was', async () => {
    expect(needsTransliteration('Şahin')).toBe(false)
    expect(needsTransliteration('محمد')).toBe(true)
    await loadTransliteration(['Şahin'])
    expect(() => asciiLower('محمد')).toThrow('loadTransliteration')
    await loadTransliteration(['gewoon', 'محمد'])
    for (const name of ['محمد', 'Мохамед', '习近平', 'ⵎⵓⵃⵎⵎⴰⴷ', 'Ελένη']) expect(asciiLower(name)).toBe(anyAscii(name).toLowerCase())
  })
})
