import { seededRandom } from '#lib/random.ts'
import type { LinkColumn, LinkProperty } from '#resolve/linkage/properties.ts'

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va we zo ha fe gi'.split(' ')

/** Fictional records with their true entity: one clean record of each, and copies with errors. */
export function generatedPersons(entities: number, copies: number, seed: number): { columns: LinkColumn[]; truth: number[] } {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const word = (least: number): string => Array.from({ length: least + random.below(2) }, () => pick(SYLLABLES)).join('')
  const firstNames = Array.from({ length: 40 }, () => word(2))
  const lastNames = Array.from({ length: 150 }, () => word(2))
  const towns = Array.from({ length: 20 }, () => word(3))
  const rows: string[][] = []
  const truth: number[] = []
  for (let entity = 0; entity < entities; entity++) {
    const date = `${1940 + random.below(65)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`
    const clean = [pick(firstNames), pick(lastNames), date, pick(towns), `${1000 + random.below(400)}QY`]
    for (let copy = 0; copy < 1 + random.below(copies); copy++) {
      rows.push(copy === 0 ? clean : clean.map(text => (random.next() < 0.1 ? '' : random.next() < 0.12 ? slip(text, random.below(text.length)) : text)))
      truth.push(entity)
    }
  }
  const names: LinkProperty[] = ['firstName', 'lastName', 'birthDate', 'city', 'postalCode']
  return { columns: columnsOf(names, rows), truth }
}

function slip(text: string, at: number): string {
  const sign = text[at]!
  const other = /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === '-' ? '-' : 'x'
  return text.slice(0, at) + other + text.slice(at + 1)
}

/** Columns of rows of text, in the order of the properties. */
export function columnsOf(properties: readonly LinkProperty[], rows: readonly (readonly string[])[]): LinkColumn[] {
  return properties.map((property, c) => {
    const texts = ['', ...new Set(rows.map(row => row[c]!).filter(text => text !== ''))]
    const codes = new Map(texts.map((text, code) => [text, code]))
    return { name: property, property, texts, codes: Uint32Array.from(rows, row => codes.get(row[c]!)!) }
  })
}

/** Precision and recall over pairs of one cluster. */
export function pairwise(clusterOf: ArrayLike<number>, truth: readonly number[]): { precision: number; recall: number } {
  let right = 0
  let made = 0
  let wanted = 0
  for (let a = 0; a < truth.length; a++) {
    for (let b = a + 1; b < truth.length; b++) {
      const together = clusterOf[a] === clusterOf[b]
      const same = truth[a] === truth[b]
      if (together) made++
      if (same) wanted++
      if (together && same) right++
    }
  }
  return { precision: made === 0 ? 1 : right / made, recall: wanted === 0 ? 1 : right / wanted }
}
