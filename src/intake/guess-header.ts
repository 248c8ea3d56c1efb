import { wordsOf } from './guess-column-name.ts'
import { hasForm, shareOfForm, tellingForm, type ValueFormId } from './guess-value-forms.ts'
import { meaningOf, ownerOf } from './guess-vocabulary.ts'

const LEAST = 0.9
/** Forms that a column name hardly ever has. */
const NO_NAME = ['number', 'date', 'clock', 'iban', 'email', 'plate', 'postcode', 'container'] as const satisfies readonly ValueFormId[]

function shapeOf(text: string): string {
  return text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9')
}

/** What nearly all values of a column share; `strong` when not even a year or a code as column name has it. */
type Common = { readonly test: (text: string) => boolean; readonly strong: boolean }

/** The form, or the shape with digits, that nearly all values of a column share; a first cell without it is a name. */
function commonOf(values: readonly string[]): Common | null {
  const form = NO_NAME.find(form => shareOfForm(form, values) >= LEAST) ?? tellingForm(values)
  if (form !== undefined && form !== null && form !== 'personName' && form !== 'companyName') return { test: text => hasForm(form, text), strong: form !== 'number' }
  const shape = values[0] === undefined ? '' : shapeOf(values[0])
  if (!shape.includes('9') || values.filter(value => shapeOf(value) === shape).length < LEAST * values.length) return null
  return { test: text => shapeOf(text) === shape, strong: false }
}

function isKnownWord(name: string): boolean {
  const words = wordsOf(name)
  return words.length > 2 && (meaningOf(words) !== null || ownerOf(words) !== null)
}

/** Without a single row below it a first record is data when it holds a number or date and no word that headers use. */
function looksLikeDataAlone(first: readonly string[]): boolean {
  return first.some(cell => NO_NAME.some(form => hasForm(form, cell)))
}

/**
 * Whether the first record is no header but data: where a column's values share a form, its first cell has it too,
 * or, where none do, two first cells return anywhere among the values below them. A known header word in it outweighs all
 * but the strong forms: `2024` and `2025` may be column names beside `omzet`, a date or an IBAN may not.
 */
export function looksHeaderless(first: readonly string[], columns: readonly (readonly string[])[]): boolean {
  const named = first.some(isKnownWord)
  const filled = columns.map(values => values.filter(value => value.trim() !== ''))
  if (filled.every(values => values.length === 0)) return !named && looksLikeDataAlone(first)
  const told = first.flatMap((cell, at) => (cell.trim() === '' || filled[at]!.length === 0 ? [] : [{ cell: cell.trim(), common: commonOf(filled[at]!) }]))
  if (told.some(({ cell, common }) => common !== null && !common.test(cell))) return false
  if (told.some(({ common }) => common?.strong === true)) return true
  const below = new Set(filled.flat())
  return !named && (told.some(({ common }) => common !== null) || told.filter(({ cell }) => below.has(cell)).length >= 2)
}
