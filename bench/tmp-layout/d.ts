import { nestedLayout } from '../../src/layout/nested-layout.ts'
import { idealSpacing, layoutQuality } from '../../src/layout/layout-quality.ts'
import { NO_PROGRESS } from '../../src/lib/progress.ts'
import { louvainLevels } from '../louvain-levels.ts'
import { plantedGraph } from '../planted-graph.ts'
for (const n of [1000, 10000]) { const g = plantedGraph(n, 7); const levels = louvainLevels(g, 7)
nestedLayout({ ...g, levels, seed: 1 }, NO_PROGRESS)
const t = performance.now(); const l = nestedLayout({ ...g, levels, seed: 1 }, NO_PROGRESS); const ms = performance.now() - t
const q = layoutQuality({ ...g, ...l }); const top = l.discs.filter(d => d.level === levels.length - 1)
let a = 0; for (const d of top) a += d.r * d.r * Math.PI
const s = idealSpacing(l.x, l.y)
console.log(n, Math.round(ms), 'NP', q.neighbourPreservation.toFixed(3), q.communitySeparation.toFixed(3), 'ideal', s.toFixed(2), 'discs/area', (a / (s * s * n)).toFixed(2), 'area/member', (a / n).toFixed(2)) }
