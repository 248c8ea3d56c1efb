import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_VIEW } from '#app/document.ts'
import { freeName, missingOf } from '#app/saved-views.ts'
import type { CasePicture } from '#workers/jobs.ts'
import { samplePicture } from './small-picture.ts'

let picture: CasePicture
beforeAll(async () => { picture = (await samplePicture()).picture })

describe('a name for another case or view', () => {
  it.each([
    ['Voorbeeldzaak', [], 'Voorbeeldzaak'],
    ['Voorbeeldzaak', ['Nieuwe zaak'], 'Voorbeeldzaak'],
    ['Voorbeeldzaak', ['Voorbeeldzaak'], 'Voorbeeldzaak 2'],
    ['Voorbeeldzaak', ['Voorbeeldzaak 2', 'Voorbeeldzaak', 'Voorbeeldzaak 4'], 'Voorbeeldzaak 3'],
    ['Zaak 2', ['Zaak 2'], 'Zaak 2 2'],
  ])('%s beside %j is %s', (wished, known, name) => expect(freeName(wished, known)).toBe(name))

  it('is never taken, and begins with what was wished', () => {
    const name = fc.constantFrom('a', 'a 2', 'a 3', 'a 4', 'b')
    fc.assert(fc.property(name, fc.array(name), (wished, known) => {
      const free = freeName(wished, known)
      expect(known).not.toContain(free)
      expect(free.startsWith(wished)).toBe(true)
    }))
  })
})

describe('a view on another case', () => {
  it('misses nothing of its own case', () => {
    const [entity, other] = picture.network.id
    const structure = picture.structures.structures[0]!.id
    expect(missingOf(picture, EMPTY_VIEW)).toBe(0)
    expect(missingOf(picture, { ...EMPTY_VIEW, selection: [entity!], expanded: [other!], positions: { [other!]: [0, 0] }, opened: [structure], structure })).toBe(0)
  })

  it('counts each entity and structure that is not there once, wherever the view names it', () => {
    const [entity] = picture.network.id
    expect(missingOf(picture, { ...EMPTY_VIEW, selection: [entity!, 'P-weg'], hiddenEntities: ['P-weg', 'P-ook'], positions: { 'P-ook': [1, 2] }, structure: 'S-weg', opened: ['S-weg'] })).toBe(3)
  })
})
