import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')

function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? markdownFiles(path) : entry.name.endsWith('.md') ? [path] : []
  })
}

const files = [join(root, 'README.md'), join(root, 'CHANGELOG.md'), ...markdownFiles(join(root, 'docs')), ...markdownFiles(join(root, 'sample-data'))].filter(existsSync)

describe('documents', () => {
  it('finds the documents it is to check', () => {
    expect(files.map(file => file.slice(root.length + 1))).toEqual(expect.arrayContaining(['README.md', 'docs/life-of-a-record.md', 'docs/cli.md', 'docs/benchmarks.md']))
  })

  it.each(files.map(file => [file.slice(root.length + 1), file]))('%s links only to files that exist', (_, file) => {
    const text = readFileSync(file, 'utf8')
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(match => match[1]!).filter(link => !/^(https?:|#|mailto:)/.test(link))
    const broken = links.filter(link => !existsSync(resolve(dirname(file), link.split('#')[0]!)))
    expect(broken).toEqual([])
  })

  it('follows a record that is really in the sample case', () => {
    const text = readFileSync(join(root, 'docs/life-of-a-record.md'), 'utf8')
    const quoted = /```\n([^\n]+)\n```/.exec(text)![1]!
    expect(readFileSync(join(root, 'sample-data/rdw_voertuigen.csv'), 'utf8').split('\n')).toContain(quoted)
  })

  it('names every decision record in the list', () => {
    const listed = readFileSync(join(root, 'docs/decisions/README.md'), 'utf8')
    const records = readdirSync(join(root, 'docs/decisions')).filter(name => /^\d{4}-/.test(name))
    expect(records.filter(name => !listed.includes(name))).toEqual([])
  })
})
