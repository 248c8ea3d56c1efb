import { run as communities } from './communities.ts'
import { run as csvReader } from './csv-reader.ts'
import { run as linkage } from './linkage.ts'
import { run as layout } from './layout.ts'
import { run as names } from './names.ts'
import { run as sampleCase } from './sample-case.ts'

/** Every benchmark by the name that `npm run bench -- NAME` takes. */
const BENCHES = { 'csv-reader': csvReader, communities, layout, linkage, names, 'sample-case': sampleCase }

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`no bench '${unknown.join("', '")}'; there is: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
for (const [name, run] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`\n## ${name}\n`)
  await run()
}
