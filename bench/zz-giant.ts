import { nestedLayout } from '../src/layout/nested-layout.ts'
import { layoutQuality, idealSpacing } from '../src/layout/layout-quality.ts'
import { NO_PROGRESS } from '../src/lib/progress.ts'
import { plantedGraph } from './planted-graph.ts'
import { louvainLevels } from './louvain-levels.ts'
for (const n of [10000, 100000]) {
const g = plantedGraph(n, 7)
for (const levels of [louvainLevels(g, 7), [new Uint32Array(n)], [g.community]]) {
  const t = performance.now(); const l = nestedLayout({ ...g, levels, seed: 1 }, NO_PROGRESS)
  const q = layoutQuality({ ...g, ...l })
  console.log(n, Math.round(performance.now() - t), q.neighbourPreservation.toFixed(3), q.communitySeparation.toFixed(3), q.overlap, 'ideal', idealSpacing(l.x, l.y).toFixed(2))
}}
