/**
 * The walls of the house. A room may import only the rooms named beside it
 * (the table of docs/decisions/0001-the-house.md), so the data flow can be read
 * from the import lines.
 */
const rooms = {
  lib: [],
  model: ['lib'],
  covenant: ['model', 'lib'],
  intake: ['covenant', 'model', 'lib'],
  resolve: ['covenant', 'model', 'lib'],
  graph: ['model', 'lib'],
  structures: ['graph', 'model', 'lib'],
  earning: ['structures', 'graph', 'model', 'lib'],
  layout: ['structures', 'graph', 'model', 'lib'],
  interventions: ['earning', 'structures', 'graph', 'model', 'lib'],
  report: ['interventions', 'earning', 'structures', 'covenant', 'model', 'lib'],
  views: ['covenant', 'structures', 'graph', 'model', 'lib'],
  trust: ['model', 'lib'],
  engines: ['resolve', 'model', 'lib'],
  workers: ['lib', 'model', 'covenant', 'intake', 'resolve', 'graph', 'structures', 'earning', 'layout', 'interventions', 'report', 'views', 'trust', 'engines'],
  cli: ['workers', 'engines', 'covenant', 'views', 'trust', 'model', 'lib'],
}
/** Rooms that see types of everything but values only of these. */
const typesOnlyBeyond = {
  app: ['covenant', 'views', 'trust', 'model', 'lib'],
  ui: ['app', 'model', 'lib'],
}
const pure = ['lib', 'model', 'covenant', 'intake', 'resolve', 'graph', 'structures', 'earning', 'layout', 'interventions', 'report', 'views', 'engines']
const either = names => `^src/(${names.join('|')})/`

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, may]) => ({
      name: `${room}-imports-only-what-lies-before-it`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: either([room, ...may]) },
    })),
    ...Object.entries(typesOnlyBeyond).map(([room, may]) => ({
      name: `${room}-takes-values-only-from-${may.join('-')}`,
      comment: `${room} may import types of every room, but computations run behind workers/thread.ts`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: '^src/',
        pathNot: [either([room, ...may]), '^src/workers/thread\\.ts$', ...(room === 'ui' ? ['^src/graph/bridge\\.ts$'] : [])],
        dependencyTypesNot: ['type-only'],
      },
    })),
    {
      name: 'pure-rooms-know-no-node-module',
      severity: 'error',
      from: { path: either(pure) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-know-no-page-library',
      severity: 'error',
      from: { path: either(pure) },
      to: { path: 'node_modules/(react|react-dom|sigma|idb)/' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-in-src-is-unreachable',
      comment: 'From the page, its worker, the command line or a benchmark. Paths and filters of graph/ are the room\'s public face for structures grown from signals and for the finding panels; they are tested and not called yet.',
      severity: 'error',
      from: { path: '^(src/(main\\.tsx|cli/main\\.ts|workers/host\\.ts)|bench/.+)$' },
      to: { path: '^src/', pathNot: '^src/(main\\.tsx|cli/main\\.ts|workers/host\\.ts|graph/(paths|filters)\\.ts)$', reachable: false },
    },
    { name: 'source-never-imports-a-test', severity: 'error', from: { path: '^src/' }, to: { path: '^(test|bench)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.tsx', '.js'] },
  },
}
