import { seededRandom, type Random } from '#lib/random.ts'

/** Share of persons that stand in the table once, twice, three times, four times. */
const COPIES = [0.6, 0.25, 0.1, 0.05]
const ONSETS = 'b br d dr f g gr h j k kl l m n p r s sch st t tr v w z'.split(' ')
const VOWELS = 'a aa e ee i ie o oo oe u ui ij eu'.split(' ')
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'k', 'm', 'nd', 'rs', 'ld']
const PREFIXES = ['', '', '', '', 'van ', 'de ', 'van der ', 'van den ']

/** Which record is whom, and the table as CSV bytes. Names follow a Zipf law; a third of the copies have errors, gaps or a move. */
export type PersonTable = { readonly csv: Uint8Array; readonly entityOf: Uint32Array }

/** A fictional population register with repeated people; same seed, same bytes. BSNs stand in a fifth of the rows and start with 9. */
export function personTable(records: number, seed: number): PersonTable {
  const random = seededRandom(seed)
  const given = words(random, 4000, 2)
  const family = words(random, Math.max(20_000, records / 20), 3)
  const towns = words(random, 1500, 3)
  const entityOf = new Uint32Array(records)
  const lines: string[] = []
  for (let record = 0, entity = 0; record < records; entity++) {
    const person = makePerson(random, { given, family, towns })
    const copies = copiesOf(random)
    for (let copy = 0; copy < copies && record < records; copy++, record++) {
      entityOf[record] = entity
      lines.push(lineOf(record, copy === 0 ? person : changed(random, person, { given, family, towns })))
    }
  }
  const header = 'id,voornaam,achternaam,geboortedatum,postcode,huisnummer,woonplaats,telefoon,bsn'
  return { csv: new TextEncoder().encode(`${header}\n${lines.join('\n')}\n`), entityOf }
}

type Vocabulary = { readonly given: readonly string[]; readonly family: readonly string[]; readonly towns: readonly string[] }
type Person = { readonly given: string; readonly family: string; readonly born: string; readonly postcode: string; readonly house: string; readonly town: string; readonly phone: string; readonly bsn: string }

function words(random: Random, count: number, syllables: number): string[] {
  const made = new Set<string>()
  const pick = (list: readonly string[]): string => list[random.below(list.length)]!
  while (made.size < count) {
    let word = ''
    for (let s = 0; s < 1 + random.below(syllables); s++) word += pick(ONSETS) + pick(VOWELS) + pick(CODAS)
    if (word.length > 2) made.add(word[0]!.toUpperCase() + word.slice(1))
  }
  return [...made]
}

/** An index drawn by Zipf's law with exponent 1 over `count` ranks, by inverting the continuous law. */
function zipf(random: Random, count: number): number {
  return Math.min(count - 1, Math.floor(count ** random.next()) - 1)
}

function makePerson(random: Random, { given, family, towns }: Vocabulary): Person {
  const number = (digits: number): string => String(random.below(10 ** digits)).padStart(digits, '0')
  const town = zipf(random, towns.length)
  return {
    given: given[zipf(random, given.length)]!,
    family: PREFIXES[random.below(PREFIXES.length)]! + family[zipf(random, family.length)]!,
    born: `${1935 + random.below(75)}-${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`,
    postcode: `${1000 + ((town * 37) % 8000) + random.below(30)}${random.next() < 0.5 ? 'Q' : 'Y'}${String.fromCharCode(65 + random.below(26))}`,
    house: String(1 + zipf(random, 300)),
    town: towns[town]!,
    phone: random.next() < 0.6 ? `06-0${number(7)}` : '',
    bsn: random.next() < 0.2 ? `9${number(8)}` : '',
  }
}

function copiesOf(random: Random): number {
  let chance = random.next()
  for (const [more, share] of COPIES.entries()) {
    if (chance < share) return more + 1
    chance -= share
  }
  return 1
}

/** What another register writes of the same person. */
function changed(random: Random, person: Person, vocabulary: Vocabulary): Person {
  const moved = random.next() < 0.15 ? makePerson(random, vocabulary) : person
  const slip = (text: string): string => (random.next() < 0.08 ? slipped(random, text) : text)
  const gap = (text: string, share: number): string => (random.next() < share ? '' : text)
  return {
    given: random.next() < 0.12 ? `${person.given[0]!}.` : slip(person.given),
    family: random.next() < 0.05 ? person.family.replace(/^.* /, '') : slip(person.family),
    born: gap(slip(person.born), 0.05),
    postcode: gap(slip(moved.postcode), 0.1),
    house: moved.house,
    town: gap(moved.town, 0.05),
    phone: random.next() < 0.3 ? moved.phone : gap(person.phone, 0.3),
    bsn: gap(person.bsn, 0.5),
  }
}

function slipped(random: Random, text: string): string {
  if (text.length < 3) return text
  const at = 1 + random.below(text.length - 1)
  const sign = text[at]!
  if (/\d/.test(sign)) return text.slice(0, at) + ((Number(sign) + 1 + random.below(8)) % 10) + text.slice(at + 1)
  if (!/[a-z]/.test(sign)) return text
  return text.slice(0, at) + (random.next() < 0.5 ? '' : String.fromCharCode(97 + random.below(26))) + text.slice(at + 1)
}

function lineOf(record: number, { given, family, born, postcode, house, town, phone, bsn }: Person): string {
  return `${record},${given},${family},${born},${postcode},${house},${town},${phone},${bsn}`
}
