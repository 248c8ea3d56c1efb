import { NO_PROGRESS } from '#lib/progress.ts'
import type { CasePicture } from '#workers/jobs.ts'
import { analyseCase, layOutCase, type CaseResult } from '#workers/case-work.ts'
import { readFolder, SAMPLE } from '../case/read-folder.ts'

let made: { result: CaseResult; picture: CasePicture } | null = null

/** The sample case as the page gets it; made once per test file. */
export async function samplePicture(): Promise<{ result: CaseResult; picture: CasePicture }> {
  if (made) return made
  const result = analyseCase(await readFolder(SAMPLE), { judgements: [], seed: 1, asOf: null }, NO_PROGRESS)
  const { records, network, structures, findings, asOf } = result
  made = { result, picture: { sources: records.sources, mentions: records.mentions.count, network, structures, layout: layOutCase(result, 1, NO_PROGRESS), findings, asOf, reviews: 0 } }
  return made
}
