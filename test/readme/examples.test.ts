import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Shell lines of the README, as a reader would paste them. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(block => block[1]!.trim().split('\n'))

/** Results go to a scratch folder instead of `out`, so that a test leaves nothing behind. */
const scratch = mkdtempSync(join(tmpdir(), 'verband-readme-'))

const EXPECTED: readonly (readonly [starts: string, writes: readonly string[]])[] = [
  ['npm run -s verband -- analyse sample-data', ['sources.json', 'mentions.csv', 'relations.csv', 'structures.csv', 'structures.json', 'findings.json', 'interventions.json', 'quarantine.csv']],
  ['npm run -s verband -- communities', ['communities.csv']],
  ['npm run -s verband -- link', ['linked/pairs.csv', 'linked/clusters.csv']],
  ['npm run -s verband -- names', ['names.csv']],
  ['npm run -s sample', ['larger-case/truth/mentions.csv', 'larger-case/fiod_transacties.csv']],
]

describe('the README', () => {
  it('shows npm start and npm test first', () => {
    expect(commands.slice(0, 2)).toEqual(['npm start', 'npm test'])
    expect(readme.indexOf('npm test')).toBeLessThan(readme.indexOf('## What it does now'))
    expect(existsSync(join(root, /!\[[^\]]*\]\(([^)]+)\)/.exec(readme)![1]!))).toBe(true)
  })

  it.each(EXPECTED)('its example works: %s …', (starts, writes) => {
    const line = commands.find(command => command.startsWith(starts))
    expect(line).toBeDefined()
    const words = line!.replace(/--out out(\S*)/, `--out ${scratch}$1`).split(' ')
    execFileSync(words[0]!, words.slice(1), { cwd: root, stdio: 'pipe' })
    for (const file of writes) expect([file, existsSync(join(scratch, file))]).toEqual([file, true])
  })

  it('names no example that is not run here, but npm start and npm test themselves', () => {
    const known = ['npm start', 'npm test', ...EXPECTED.map(([starts]) => starts)]
    expect(commands.filter(command => !known.some(start => command.startsWith(start)))).toEqual([])
  })
})
