import { nestedLayout } from '../src/layout/nested-layout.ts'
import { layoutQuality } from '../src/layout/layout-quality.ts'
import { NO_PROGRESS } from '../src/lib/progress.ts'
import { plantedGraph } from './planted-graph.ts'
import { louvainLevels } from './louvain-levels.ts'
const n = Number(process.env.N ?? 20000)
const g = plantedGraph(n, 7)
for (const levels of [louvainLevels(g, 7), [new Uint32Array(n)], [Uint32Array.from({ length: n }, (_, v) => v)], [g.community]]) {
  const t = performance.now(); const l = nestedLayout({ ...g, levels, seed: 1 }, NO_PROGRESS)
  const q = layoutQuality({ ...g, ...l })
  console.log(Math.round(performance.now() - t), q.neighbourPreservation.toFixed(3), q.communitySeparation.toFixed(3), q.overlap)
}
