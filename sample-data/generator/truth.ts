import type { FinishedFile, Plot, RowRef } from './ground/case-book.ts'
import type { LookAlike } from './plots/lookalikes.ts'

/** What was planted in one structure and where its evidence stands. */
export type PlantedModel = {
  readonly structure: string
  readonly model: string
  readonly members: readonly string[]
  readonly indicators: readonly { readonly id: string; readonly rows: readonly RowRef[] }[]
  /** Every evidence row, ties without indicator included. */
  readonly rows: readonly RowRef[]
  /** The smallest coalition of partners whose evidence rows connect all members. */
  readonly partners: readonly string[]
}

/** Tied entities of evidence rows, by partner. */
type Ties = ReadonlyMap<string, readonly (readonly string[])[]>

/** Per structure the indicators with their rows, and the partners that are needed. */
export function plantedModels(files: readonly FinishedFile[], plots: readonly Plot[]): PlantedModel[] {
  const found = new Map(plots.map(plot => [plot, { rows: [] as RowRef[], byIndicator: new Map<string, RowRef[]>(), ties: new Map<string, string[][]>() }]))
  for (const { spec, rows } of files) {
    rows.forEach((row, index) => {
      const evidence = row.evidence && found.get(row.evidence.plot)
      if (!row.evidence || !evidence) return
      const ref = { file: spec.file, row: index + 1 }
      evidence.rows.push(ref)
      for (const id of row.evidence.indicators) evidence.byIndicator.set(id, [...(evidence.byIndicator.get(id) ?? []), ref])
      evidence.ties.set(spec.partner, [...(evidence.ties.get(spec.partner) ?? []), row.mentions.map(mention => mention.split(',')[2]!)])
    })
  }
  return plots.map(plot => {
    const { rows, byIndicator, ties } = found.get(plot)!
    const members = plot.members.map(member => member.entity)
    return {
      structure: plot.id, model: plot.model, members, rows, partners: smallestCoalition(members, ties),
      indicators: [...byIndicator].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, evidenceRows]) => ({ id, rows: evidenceRows })),
    }
  })
}

/** First by size, then by name. Throws when even all partners together do not connect the members: the recipe is wrong then. */
function smallestCoalition(members: readonly string[], ties: Ties): string[] {
  const partners = [...ties.keys()].toSorted()
  const coalitions = Array.from({ length: 2 ** partners.length - 1 }, (_, i) => partners.filter((_, n) => ((i + 1) >> n) & 1))
  const ordered = coalitions.toSorted((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))
  const smallest = ordered.find(coalition => connects(members, coalition.flatMap(partner => ties.get(partner)!)))
  if (!smallest) throw new Error(`the evidence of all partners does not connect the members ${members.join(', ')}: add a row that ties them to the recipe`)
  return smallest
}

/** Whether rows, each a set of entities, join all members: through each other and through things, not through other people or firms. */
export function connects(members: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const inside = new Set(members)
  const parent = new Map<string, string>()
  const find = (entity: string): string => {
    let root = entity
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!
    parent.set(entity, root)
    return root
  }
  for (const row of rows) {
    const tied = row.filter(entity => inside.has(entity) || !/^[PO]/.test(entity))
    for (const entity of tied.slice(1)) parent.set(find(entity), find(tied[0]!))
  }
  return new Set(members.map(find)).size === 1
}

const csv = (header: string, lines: readonly string[]): string => [header, ...lines].join('\n') + '\n'

/** The five files of the ground truth, as text. */
export function truthFiles(files: readonly FinishedFile[], plots: readonly Plot[], lookAlikes: readonly LookAlike[]): { readonly path: string; readonly text: string }[] {
  const mentions = files.flatMap(({ spec, rows }) => rows.flatMap((row, index) => row.mentions.map(mention => `${spec.file},${index + 1},${mention}`)))
  const bad = files.flatMap(({ spec, rows }) => rows.flatMap((row, index) => (row.bad ? [`${spec.file},${index + 1},${row.bad}`] : [])))
  // One row reference a line keeps differences between versions readable.
  const json = (value: unknown): string => `${JSON.stringify(value, null, 1).replace(/\{\n\s+("file": "\w+"),\n\s+("row": \d+)\n\s+\}/g, '{ $1, $2 }')}\n`
  return [
    { path: 'truth/mentions.csv', text: csv('file,row,slot,kind,entity', mentions) },
    { path: 'truth/structures.csv', text: csv('structure,entity,role', plots.flatMap(plot => plot.members.map(({ entity, role }) => `${plot.id},${entity},${role}`))) },
    { path: 'truth/bad-rows.csv', text: csv('file,row,reason', bad) },
    { path: 'truth/models.json', text: json(plantedModels(files, plots)) },
    { path: 'truth/lookalikes.json', text: json(lookAlikes) },
  ]
}
