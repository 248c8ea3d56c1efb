import type { Progress } from '#lib/progress.ts'
import { JOBS, type JobName } from './jobs.ts'
import type { OpenCases } from './open-cases.ts'
import type { JobRunner } from './thread.ts'

/** The same job table in this process: for the command line and for tests. */
export function startInline(onProgress?: (job: JobName, done: number) => void): JobRunner {
  const cases: OpenCases = new Map()
  return {
    run: async (job, input, options = {}) => {
      const progress: Progress = {
        report: done => {
          onProgress?.(job, done)
          options.onProgress?.(done)
        },
        check: () => options.signal?.throwIfAborted(),
      }
      const work = JOBS[job] as (cases: OpenCases, input: unknown, progress: Progress) => unknown
      return (await work(cases, input, progress)) as never
    },
  }
}
