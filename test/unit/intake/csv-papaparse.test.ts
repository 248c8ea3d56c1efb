import { expect, it } from 'vitest'
import { seededRandom } from '#lib/random.ts'
import { detectDelimiter } from '#intake/detect-delimiter.ts'
import { compareFile } from '../../../bench/csv-reader.ts'
import { generatedFile } from '../../../bench/csv-generated-files.ts'

const FILES = 300

it('reads well-formed files as PapaParse does, and as they were written', () => {
  const random = seededRandom(11)
  let cells = 0
  for (let i = 0; i < FILES; i++) {
    const file = generatedFile(random)
    const outcome = compareFile(file, 1 + random.below(50))
    cells += outcome.cells
    expect(outcome.differences, JSON.stringify(file.text)).toBe(0)
  }
  expect(cells).toBeGreaterThan(FILES * 10)
})

it('finds the delimiter of files with at least two rows', () => {
  const random = seededRandom(12)
  const encoder = new TextEncoder()
  for (let i = 0; i < FILES; i++) {
    const file = generatedFile(random)
    if (file.cells.length >= 3) expect(detectDelimiter(encoder.encode(file.text), true), JSON.stringify(file.text)).toBe(file.delimiter)
  }
})
