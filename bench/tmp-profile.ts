import { readFolder, SAMPLE } from '../test/unit/case/read-folder.ts'
import { joinRecords } from '#intake/join-records.ts'
import { resolve } from '#resolve/resolve.ts'
import { DEFAULT_MODEL } from '#resolve/linkage-model.ts'
import { buildNetwork } from '#graph/build-network.ts'
import { findStructures } from '#structures/find-structures.ts'
import { findFindings } from '#earning/earning-models.ts'
import { NO_PROGRESS as P } from '#lib/progress.ts'
import { layOutCase, latestDate } from '#workers/case-work.ts'
const dir = process.argv[2] ?? SAMPLE
for (let k = 0; k < 3; k++) {
  const t: [string, number][] = []
  let s = performance.now()
  const mark = (n: string) => { const e = performance.now(); t.push([n, Math.round(e - s)]); s = performance.now() }
  const parts = await readFolder(dir); mark('read')
  const records = joinRecords(parts); mark('join')
  const resolution = resolve({ records, judgements: [], model: DEFAULT_MODEL }, P); mark('resolve')
  const network = buildNetwork(records, resolution); mark('network')
  const structures = findStructures(records, resolution, network, { algorithm: 'louvain', resolution: 1, seed: 1 }, P); mark('structures')
  const findings = findFindings({ records, resolution, network, structures, asOf: latestDate(records) }, P); mark('findings')
  layOutCase({ records, resolution, network, structures, findings, asOf: 0 }, 1, P); mark('layout')
  console.log(records.mentions.count, network.nodes, network.edges.count, structures.levels.length, t.map(([n, ms]) => `${n} ${ms}`).join(', '))
  if (k === 0) { const top = structures.levels.at(-1)!; const c = new Map<number, number>(); for (const v of top) c.set(v, (c.get(v) ?? 0) + 1); console.log([...c.values()].sort((a, b) => b - a).slice(0, 60).join(' '), '| groups', c.size) }
}
