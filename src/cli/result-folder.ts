import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { RefusedInput } from './command-line.ts'

/** What stands at a path; null when nothing does. */
async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

/** Refuses an --out where no folder can be made because a file is in the way; call it before the work begins. */
export async function checkFolder(out: string): Promise<void> {
  for (let at = resolve(out); ; at = dirname(at)) {
    const kind = await kindOf(at)
    if (kind === 'file') throw new RefusedInput(`--out ${out}: ${at} is a file, so no folder can stand there; give another folder`)
    if (kind === 'folder' || dirname(at) === at) return
  }
}

/** Refuses an --out that is a folder, or in which a file stands where a folder must be; call it before the work begins. */
export async function checkFile(out: string): Promise<void> {
  if ((await kindOf(out)) === 'folder') throw new RefusedInput(`--out ${out} is a folder; give the name of a file in it`)
  await checkFolder(dirname(resolve(out)))
}
