import { describe, expect, it } from 'vitest'
import { RELATION_KINDS, movesMoney, relationAt, relationIndex, relationWords } from '#model/relations.ts'

/** Kinds that say the same from both ends. */
const SYMMETRIC = ['Family', 'Link']
const ENDS = [true, false] as const

describe('kinds of relation', () => {
  it.each(RELATION_KINDS.map((kind, index) => [kind.id, index] as const))('%s is said from both ends in both languages', (id, index) => {
    expect(relationAt(index)).toBe(id)
    expect(relationIndex(id)).toBe(index)
    for (const language of ['nl', 'en'] as const) {
      const [forth, back] = ENDS.map(outgoing => relationWords(index, outgoing)[language])
      expect(forth).toMatch(/^\p{Ll}[\p{Ll} ]+$/u)
      expect(back).toMatch(/^\p{Ll}[\p{Ll} ]+$/u)
      expect(forth === back).toBe(SYMMETRIC.includes(id))
    }
  })

  it('has no two labels that read alike, whichever end they are read from', () => {
    for (const language of ['nl', 'en'] as const) {
      const labels = RELATION_KINDS.flatMap((kind, index) => [...new Set(ENDS.map(outgoing => relationWords(index, outgoing)[language]))].map(label => `${label} (${kind.id})`))
      const texts = labels.map(label => label.replace(/ \(\w+\)$/, ''))
      expect(labels.filter((_, at) => texts.indexOf(texts[at]!) !== at)).toEqual([])
    }
  })

  it('says of a car and its user who uses which', () => {
    const used = relationIndex('UsedBy')
    expect(relationWords(used, true)).toMatchObject({ nl: 'gebruikt door', en: 'used by' })
    expect(relationWords(used, false)).toEqual({ nl: 'gebruikt', en: 'uses' })
  })

  it('calls money what moves money, and nothing else', () => {
    expect(RELATION_KINDS.filter((_, index) => movesMoney(index)).map(kind => kind.id)).toEqual(['Payment', 'Mortgage', 'Lease', 'Loan', 'Invoice'])
  })

  it('refuses numbers that no kind has', () => {
    expect(() => relationWords(RELATION_KINDS.length, true)).toThrow('no kind of relation')
    expect(() => relationAt(-1)).toThrow('no kind of relation')
  })
})
