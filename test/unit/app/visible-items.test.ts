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
      expect(counts.shown + counts.hiddenByFilter + counts.collapsed + counts.outside + counts.offScreen + counts.notDrawn).toBe(counts.total)
      expect(counts.offScreen).toBe(0)
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

  it('says of what is not in view that it is out of view, and of the rest in view whether it has no room', () => {
    const { discs } = picture.layout
    const index = indexOf(picture)
    fc.assert(fc.property(fc.constantFrom(...discs.filter(disc => index.drawn.includes(disc.structure))), fc.double({ min: 0.5, max: 8, noNaN: true }), (disc, reach) => {
      const [dx, dy] = [disc.r * reach, disc.r * reach]
      const viewport = { left: disc.x - dx, right: disc.x + dx, top: disc.y - dy, bottom: disc.y + dy }
      const { nodes, counts } = visibleItems(picture, EMPTY_VIEW, viewport)
      const drawn = new Set(nodes)
      const places = picture.network.id.map((_, node) => node).filter(node => index.inDrawn[node] === 1 && !drawn.has(node))
      const seen = (node: number): boolean => picture.layout.x[node]! >= viewport.left && picture.layout.x[node]! <= viewport.right && picture.layout.y[node]! >= viewport.top && picture.layout.y[node]! <= viewport.bottom
      expect(counts.notDrawn).toBe(places.filter(seen).length)
      expect(counts.offScreen).toBe(places.filter(node => !seen(node)).length)
    }), { seed: 43, numRuns: 40 })
  })

  it('counts a node that was moved by hand where it was put', () => {
    const index = indexOf(picture)
    const [node, other] = [index.byImportance[0]!, index.byImportance.at(-1)!]
    const at = [picture.layout.x[other]!, picture.layout.y[other]!] as const
    const viewport = { left: at[0] - 1e-3, right: at[0] + 1e-3, top: at[1] - 1e-3, bottom: at[1] + 1e-3 }
    expect(visibleItems(picture, EMPTY_VIEW, viewport).nodes).not.toContain(node)
    expect(visibleItems(picture, { ...EMPTY_VIEW, positions: { [picture.network.id[node]!]: at } }, viewport).nodes).toContain(node)
  })

  it('opening, selecting or expanding empties no other structure', () => {
    const hullsOf = (view: View): number[] => visibleItems(picture, view, null).hulls.map(hull => hull.structure)
    fc.assert(fc.property(anyView(), asked => {
      const bare = { ...asked, selection: [], expanded: [], opened: [] }
      const after = new Set(hullsOf({ ...asked, collapsed: bare.collapsed }))
      for (const structure of hullsOf(bare)) expect(after.has(structure)).toBe(true)
    }), { seed: 44, numRuns: 60 })
    const largest = indexOf(picture).drawn.slice(0, 4).map(index => picture.structures.structures[index]!.id)
    expect(new Set(hullsOf({ ...EMPTY_VIEW, opened: largest }))).toEqual(new Set(hullsOf(EMPTY_VIEW)))
  })

  it('selecting what is drawn draws nothing else', () => {
    const before = visibleItems(picture, EMPTY_VIEW, null).nodes
    fc.assert(fc.property(fc.constantFrom(...before), node => {
      expect(visibleItems(picture, { ...EMPTY_VIEW, selection: [picture.network.id[node]!] }, null).nodes).toEqual(before)
    }), { seed: 45, numRuns: 20 })
  })

  it('a structure has three members or more, in the list as in every result', () => {
    const { levels, structures } = picture.structures
    const top = new Set(levels.at(-1)!)
    const wanted = [...top].filter(index => structures[index]!.members.length > 2)
    expect(new Set(indexOf(picture).listed)).toEqual(new Set(wanted))
    expect(indexOf(picture).listed.length).toBe(wanted.length)
  })

  it('draws a collapsed structure as one thing, its members as counted', () => {
    const structure = picture.structures.structures[indexOf(picture).drawn[0]!]!
    const { nodes, hulls, counts } = visibleItems(picture, { ...EMPTY_VIEW, collapsed: [structure.id] }, null)
    expect(nodes.filter(node => structure.members.includes(node))).toEqual([])
    expect(hulls.find(hull => picture.structures.structures[hull.structure] === structure)).toMatchObject({ state: 'collapsed', members: [] })
    expect(counts.collapsed).toBe(structure.members.length)
  })
})
