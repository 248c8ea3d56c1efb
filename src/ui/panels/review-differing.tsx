import type { ReactNode } from 'react'
import { readDate } from '#model/dates.ts'
import type { Property } from '#model/properties.ts'

export type DiffRun = { readonly text: string; readonly differs: boolean }
export type DiffSides = { readonly left: readonly DiffRun[]; readonly right: readonly DiffRun[] }

/** Least share of the longer text that both must have in common for single letters to be worth marking. */
const LEAST_COMMON = 0.75
const LONGEST = 160

type Sign = { readonly text: string; /** Folded, empty for a separator. */ readonly letter: string }

const signsOf = (text: string): Sign[] => Array.from(text, sign => ({ text: sign, letter: /[\p{L}\p{N}]/u.test(sign) ? sign.toLowerCase() : '' }))

/** Which letters of each belong to a longest common subsequence: plain dynamic programming from the end. */
function common(a: readonly string[], b: readonly string[]): { a: boolean[]; b: boolean[]; length: number } {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] = a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const inA = a.map(() => false)
  const inB = b.map(() => false)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) inA[i++] = inB[j++] = true
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i++
    else j++
  }
  return { a: inA, b: inB, length: longest[0]! }
}

function runs(signs: readonly Sign[], kept: readonly boolean[]): DiffRun[] {
  const found: { text: string; differs: boolean }[] = []
  let letter = 0
  for (const sign of signs) {
    const last = found.at(-1)
    const differs = sign.letter === '' ? (last?.differs ?? false) : !kept[letter++]
    if (last?.differs === differs) last.text += sign.text
    else found.push({ text: sign.text, differs })
  }
  return found
}

const plain = (text: string): DiffRun[] => (text === '' ? [] : [{ text, differs: false }])

/** Whether two written dates are one day, or written in such different ways that letters tell nothing. */
function datesAreAlikeOrApart(left: string, right: string): boolean {
  const [a, b] = [readDate(left), readDate(right)]
  if (a.kind !== 'date' || b.kind !== 'date') return false
  return (a.year === b.year && a.month === b.month && a.day === b.day) || left.replace(/\d/g, '0') !== right.replace(/\d/g, '0')
}

/**
 * Two texts in runs, those letters and digits marked that the other does not have at that place. Case and separators are
 * no difference. Texts with little in common are not marked at all: they differ as a whole.
 */
export function differingRuns(left: string, right: string, type: Property['type'] = 'text'): DiffSides {
  const none = { left: plain(left), right: plain(right) }
  const [a, b] = [signsOf(left), signsOf(right)]
  const [lettersA, lettersB] = [a, b].map(signs => signs.map(sign => sign.letter).filter(letter => letter !== '')) as [string[], string[]]
  const longer = Math.max(lettersA.length, lettersB.length)
  if (longer === 0 || longer > LONGEST || (type === 'date' && datesAreAlikeOrApart(left, right))) return none
  const found = common(lettersA, lettersB)
  if (found.length < LEAST_COMMON * longer) return none
  return { left: runs(a, found.a), right: runs(b, found.b) }
}

/** A text with its differing letters marked: by a ground, a weight and a line, so not by colour alone. */
export function DifferingText({ runs }: { readonly runs: readonly DiffRun[] }): ReactNode {
  return <>{runs.map((run, at) => (run.differs ? <mark key={at} className="differs">{run.text}</mark> : <span key={at}>{run.text}</span>))}</>
}
