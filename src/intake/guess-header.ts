import { wordsOf } from './guess-column-name.ts'
import { hasForm, shareOfForm, tellingForm, type ValueFormId } from './guess-value-forms.ts'
import { meaningOf, ownerOf } from './guess-vocabulary.ts'

const LEAST = 0.9
/** Forms that a column name hardly ever has. */
const NO_NAME = ['number', 'date', 'clock', 'iban', 'email', 'plate', 'postcode', 'container'] as const satisfies readonly ValueFormId[]

function shapeOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')
}

/** The forms, or the shape with digits, that nearly all values of a column share; a first cell without it is a name. */
function commonTest(values: readonly string[]): ((text: string) => boolean) | null {
  const form = NO_NAME.find(form => shareOfForm(form, values) >= LEAST) ?? tellingForm(values)
  if (form !== undefined && form !== null && form !== 'personName' && form !== 'companyName') return text => hasForm(form, text)
  const shape = values[0] === undefined ? '' : shapeOf(values[0])
  if (!shape.includes('9') || values.filter(value => shapeOf(value) === shape).length < LEAST * values.length) return null
  return text => shapeOf(text) === shape
}

function isKnownWord(name: string): boolean {
  const words = wordsOf(name)
  return meaningOf(words) !== null || ownerOf(words) !== null
}

/** Without a single row below it a first record is data when it holds a number or date and no word that headers use. */
function looksLikeDataAlone(first: readonly string[]): boolean {
  return first.some(cell => NO_NAME.some(form => hasForm(form, cell)))
}

/**
 * Whether the first record is no header but data: no known header word in it; where a column's values share a form,
 * its first cell has it too; and where none do, the first cells return among the values below them.
 */
export function looksHeaderless(first: readonly string[], columns: readonly (readonly string[])[]): boolean {
  if (first.some(isKnownWord)) return false
  const filled = columns.map(values => values.filter(value => value.trim() !== ''))
  if (filled.every(values => values.length === 0)) return looksLikeDataAlone(first)
  let proven = false
  let returning = 0
  for (const [at, values] of filled.entries()) {
    const cell = first[at]!.trim()
    if (cell === '' || values.length === 0) continue
    const test = commonTest(values)
    if (test !== null && !test(cell)) return false
    proven ||= test !== null
    if (values.includes(cell)) returning++
  }
  return proven || returning >= 2
}
