import { seededRandom } from '#lib/random.ts'
import { comparePrepared, prepareName, type NamedKind } from '#resolve/names/compare-names.ts'
import { agreement, halfOf, havePairs, PAIRS_MISSING, readPublishedPairs, type Agreement, type PublishedPair } from '../test/unit/resolve/names-published-pairs.ts'

const PAIRS = 100_000
const SYLLABLES = 'ba ko mar jan de vri es mul der san ti lo ri ka pe ten bos ach mi ra you sef han nes vel den wil lem ha lid ou'.split(' ')
const BUSINESS = ['Transport BV', 'Holding B.V.', 'Trading LLC', 'Vastgoed', 'Logistics GmbH', 'Group Ltd']

function told(what: string, { pairs, precision, recall, f1 }: Agreement): string {
  return `${what.padEnd(34)} ${String(pairs).padStart(4)} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`
}

function reportQuality(pairs: readonly PublishedPair[]): void {
  console.log(told('first half, seen in development', agreement(pairs.filter(pair => halfOf(pair) === 0))))
  console.log(told('second half, only measured', agreement(pairs.filter(pair => halfOf(pair) === 1))))
  console.log(told('all (logic-v2 at its best: .790)', agreement(pairs)))
}

/** Distinct names of two or three made-up words, every other pair a variant of one name. */
function madeUpPairs(kind: NamedKind): [string, string][] {
  const random = seededRandom(11)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random.next() * items.length)]!
  const word = (): string => {
    const text = `${pick(SYLLABLES)}${pick(SYLLABLES)}${random.next() < 0.5 ? pick(SYLLABLES) : ''}`
    return text[0]!.toUpperCase() + text.slice(1)
  }
  const name = (): string[] => (kind === 'organisation' ? [word(), pick(BUSINESS)] : [word(), word(), ...(random.next() < 0.4 ? [word()] : [])])
  return Array.from({ length: PAIRS }, (_, i) => {
    const one = name()
    return [one.join(' '), (i % 2 === 0 ? name() : [...one].reverse()).join(' ')]
  })
}

/** Agreement with the published pairs and pairs per second, reading both names anew each time. */
export async function run(): Promise<void> {
  if (havePairs) reportQuality(await readPublishedPairs())
  else console.log(`name pairs ${PAIRS_MISSING}`)
  for (const kind of ['person', 'organisation', 'any'] as const) {
    const pairs = madeUpPairs(kind)
    const start = performance.now()
    let same = 0
    for (const [a, b] of pairs) same += Number(comparePrepared(prepareName(a, kind), prepareName(b, kind)).same)
    const seconds = (performance.now() - start) / 1000
    console.log(`${kind.padEnd(13)} ${Math.round(PAIRS / seconds)} pairs/s, ${same} of ${PAIRS} the same`)
  }
}
