import type { BaseIssue } from 'valibot'
import type { MappingProblem, Words } from './mapping-problem.ts'

const MOST_SHOWN = 40
const MOST_CHOICES = 12

const TYPES: Readonly<Record<string, Words>> = {
  string: { nl: 'een tekst', en: 'a text' },
  boolean: { nl: 'true of false', en: 'true or false' },
  Array: { nl: 'een lijst', en: 'a list' },
  Object: { nl: 'een object', en: 'an object' },
}

/** Counts people by: `columns 3`, not `columns.2`. */
function placeOf(path: BaseIssue<unknown>['path']): string {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? String(key + 1) : String(key))).join(' ')
}

/** A value as the file has it, cut where it is long. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

/** The values that a list of the schema allows, out of `("a" | ("b" | "c"))`. */
function choicesOf(expected: string): string {
  const choices = expected.replace(/[()]/g, '').split(' | ')
  return [...choices.slice(0, MOST_CHOICES), ...(choices.length > MOST_CHOICES ? ['…'] : [])].join(', ')
}

function lengthProblem(place: string, { type, input, requirement }: BaseIssue<unknown>): MappingProblem {
  if (type === 'min_length') return { what: 'empty', values: { place } }
  const most = String(requirement)
  return { what: 'too-long', values: { place, most: Array.isArray(input) ? most : { nl: `${most} tekens`, en: `${most} characters` } } }
}

/** What the schema found wrong in a mapping, as a problem that has words. Its two own checks are those of delimiter and namespace. */
export function problemOfIssue(issue: BaseIssue<unknown>): MappingProblem {
  const { type, expected, input } = issue
  const place = placeOf(issue.path)
  const found = shown(input)
  if (place === '') return { what: 'no-object', values: { found } }
  if (input === undefined) return { what: 'missing', values: { place } }
  if (place === 'schema') return { what: 'other-version', values: { place, found } }
  if (place === 'delimiter' && issue.kind === 'validation') return { what: 'bad-delimiter', values: { place, found } }
  if (type === 'check') return { what: 'separator-in-namespace', values: { place } }
  if (type === 'min_length' || type === 'max_length') return lengthProblem(place, issue)
  const wanted = TYPES[expected ?? '']
  return wanted === undefined ? { what: 'not-in-list', values: { place, found, choices: choicesOf(expected ?? '') } } : { what: 'wrong-type', values: { place, found, expected: wanted } }
}
