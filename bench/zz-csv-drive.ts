import { run } from '/work/main/bench/csv-reader.ts'
await run()
