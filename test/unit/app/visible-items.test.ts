import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { EMPTY_VIEW, type View } from '#app/document.ts'
import { indexOf } from '#app/picture-index.ts'
import { expansionOf, MOST_EXPANDED, visibleItems } from '#app/visible-items.ts'
import { ENTITY_KINDS } from '#model/kinds.ts'
import { PARTNERS } from '#model/partners.ts'
import type { CasePicture } from '#workers/jobs.ts'
import { samplePicture } from './small-picture.ts'

let picture: CasePicture
beforeAll(async () => { picture = (await samplePicture()).picture })

const anyView = (): fc.Arbitrary<View> => {
  const id = fc.nat(picture.network.nodes - 1).map(node => picture.network.id[node]!)
  const structure = fc.constantFrom(...indexOf(picture).drawn.map(index => picture.structures.structures[index]!.id))
  return fc.record({
    hiddenKinds: fc.subarray(ENTITY_KINDS.map(kind => kind.id as string)), hiddenPartners: fc.subarray(PARTNERS.map(partner => partner.id as string)),
    selection: fc.array(id, { maxLength: 3 }), expanded: fc.array(id, { maxLength: 3 }), opened: fc.array(structure, { maxLength: 2 }), collapsed: fc.array(structure, { maxLength: 2 }), hiddenEntities: fc.array(id, { maxLength: 4 }),
  }).map(change => ({ ...EMPTY_VIEW, ...change }))
}

describe('what is drawn', () => {
  it('stays within what is readable, and every entity is counted once', () => {
    fc.assert(fc.property(anyView(), view => {
      const { nodes, links, counts } = visibleItems(picture, view, null)
      expect(counts.shown + counts.hiddenByFilter + counts.collapsed + counts.outside + counts.notDrawn).toBe(counts.total)
      expect(counts.total).toBe(picture.network.nodes)
      expect(counts.shown).toBe(nodes.length)
      const forced = new Set([...view.selection, ...view.expanded.flatMap(id => [id])]).size + view.expanded.length * MOST_EXPANDED
      expect(nodes.length).toBeLessThanOrEqual(Math.max(1800, 900 + forced))
      expect(links.length).toBeLessThanOrEqual(2500)
    }), { seed: 41, numRuns: 60 })
  })

  it('never draws what a filter hides, nor a link to it, and no link that only hidden partners state', () => {
    fc.assert(fc.property(anyView(), view => {
      const { nodes, links, hulls } = visibleItems(picture, view, null)
      const drawn = new Set(nodes)
      const hidden = new Set(view.hiddenEntities)
      for (const node of nodes) {
        expect(view.hiddenKinds).not.toContain(ENTITY_KINDS[picture.network.kind[node]!]!.id)
        expect(hidden.has(picture.network.id[node]!)).toBe(false)
        const partners = PARTNERS.filter((_, at) => (picture.network.partners[node]! & (1 << at)) !== 0).map(partner => partner.id as string)
        expect(partners.some(partner => !view.hiddenPartners.includes(partner))).toBe(true)
      }
      for (const link of links) {
        expect(drawn.has(link.from) && drawn.has(link.to)).toBe(true)
        expect(PARTNERS.some((partner, at) => (link.partners & (1 << at)) !== 0 && !view.hiddenPartners.includes(partner.id))).toBe(true)
      }
      for (const hull of hulls) for (const member of hull.members) expect(drawn.has(member)).toBe(true)
    }), { seed: 42, numRuns: 60 })
  })

  it('is the same for the same view', () => {
    expect(visibleItems(picture, EMPTY_VIEW, null)).toEqual(visibleItems(picture, { ...EMPTY_VIEW }, null))
  })

  it('draws what was asked for: selection, expansions and opened structures', () => {
    const { drawn } = indexOf(picture)
    const structure = picture.structures.structures[drawn[0]!]!
    const far = picture.structures.structures[drawn.at(-1)!]!.members.at(-1)!
    const outsider = indexOf(picture).inDrawn.indexOf(0)
    const ids = [far, outsider].filter(node => node >= 0).map(node => picture.network.id[node]!)
    const { nodes } = visibleItems(picture, { ...EMPTY_VIEW, selection: ids, opened: [structure.id] }, null)
    for (const id of ids) expect(nodes.map(node => picture.network.id[node])).toContain(id)
    for (const member of structure.members) expect(nodes).toContain(member)
  })

  it('shows the neighbours of an expanded entity, strongest first, and takes exactly them back', () => {
    const index = indexOf(picture)
    const hub = index.degree.indexOf(Math.max(...index.degree))
    const before = new Set(visibleItems(picture, EMPTY_VIEW, null).nodes)
    const after = new Set(visibleItems(picture, { ...EMPTY_VIEW, expanded: [picture.network.id[hub]!] }, null).nodes)
    const neighbours = expansionOf(picture, hub)
    expect(neighbours.length).toBeLessThanOrEqual(MOST_EXPANDED)
    for (const node of neighbours) expect(after.has(node)).toBe(true)
    expect(new Set(visibleItems(picture, EMPTY_VIEW, null).nodes)).toEqual(before)
  })

  it('fills the budget with what is on the screen when zoomed in', () => {
    const { discs } = picture.layout
    const index = indexOf(picture)
    const disc = discs.find(known => known.structure === index.drawn[0])!
    const viewport = { left: disc.x - disc.r, right: disc.x + disc.r, top: disc.y - disc.r, bottom: disc.y + disc.r }
    const inside = Array.from(picture.structures.structures[disc.structure]!.members)
    const { nodes } = visibleItems(picture, EMPTY_VIEW, viewport)
    expect(inside.filter(node => nodes.includes(node)).length).toBe(inside.length)
  })

  it('draws a collapsed structure as one thing, its members as counted', () => {
    const structure = picture.structures.structures[indexOf(picture).drawn[0]!]!
    const { nodes, hulls, counts } = visibleItems(picture, { ...EMPTY_VIEW, collapsed: [structure.id] }, null)
    expect(nodes.filter(node => structure.members.includes(node))).toEqual([])
    expect(hulls.find(hull => picture.structures.structures[hull.structure] === structure)).toMatchObject({ state: 'collapsed', members: [] })
    expect(counts.collapsed).toBe(structure.members.length)
  })
})
