import * as v from 'valibot'
import type { Judgement, MentionAnchor } from './judgement.ts'
import type { MentionKey } from './records.ts'

/** An entry that takes exactly one judgement back: that judgement stays to be read, and no longer counts. */
export type TakenBack = {
  /** Place in the ledger, from 0, of the judgement that no longer counts. */
  readonly takesBack: number
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly why: string
}

export type LedgerEntry = Judgement | TakenBack

/** What people decided, in the order in which they did; entries are added at the end and never changed. */
export type Ledger = readonly LedgerEntry[]

export function isJudgement(entry: LedgerEntry): entry is Judgement {
  return 'verdict' in entry
}

/** Names two mentions whichever of them stands left. */
export function pairKey(left: MentionKey, right: MentionKey): string {
  return left < right ? `${left}\u001f${right}` : `${right}\u001f${left}`
}

/** Names a judged mention: by its key and, as keys may come to mean another row, by what it was. */
export function mentionRef(key: MentionKey, anchor: MentionAnchor | undefined): string {
  return anchor === undefined ? key : `${key}\u001f${anchor.sha256.slice(0, 12)}${anchor.row}`
}

/** Names the two of a judgement, left first. */
export function refsOf({ left, right, anchors }: Pick<Judgement, 'left' | 'right' | 'anchors'>): readonly [left: string, right: string] {
  return [mentionRef(left, anchors?.[0]), mentionRef(right, anchors?.[1])]
}

/** Places of the judgements that count: made, and not taken back. */
export function standingPlaces(ledger: Ledger): number[] {
  const gone = new Set(ledger.map(entry => (isJudgement(entry) ? -1 : entry.takesBack)))
  return [...ledger.keys()].filter(place => isJudgement(ledger[place]!) && !gone.has(place))
}

/** The judgements that count. One that was taken back is as one that was never made: all that is derived takes these. */
export function standing(ledger: Ledger): Judgement[] {
  return standingPlaces(ledger).map(place => ledger[place] as Judgement)
}

/** The ledger with one judgement taken back; as it was when there is none at that place, or it was taken back before. */
export function withTakenBack(ledger: Ledger, entry: TakenBack): Ledger {
  return standingPlaces(ledger).includes(entry.takesBack) ? [...ledger, entry] : ledger
}

/** Tells entries apart: by all they say, and equal judgements by which of them it is. */
function namer(): (entry: LedgerEntry) => string {
  const seen = new Map<string, number>()
  return entry => {
    if (!isJudgement(entry)) return `back ${entry.takesBack}`
    const says = JSON.stringify([entry.left, entry.right, entry.verdict, entry.by, entry.at, entry.why, entry.model])
    const times = (seen.get(says) ?? 0) + 1
    seen.set(says, times)
    return `${says} ${times}`
  }
}

/** One ledger with the entries of another that it does not have yet, in their order; what was taken back in either is taken back. */
export function joinedLedgers(ledger: Ledger, other: Ledger): Ledger {
  const joined = [...ledger]
  const nameHere = namer()
  const placeOf = new Map(ledger.map((entry, place) => [nameHere(entry), place]))
  const nameThere = namer()
  const placeHere: number[] = []
  for (const [place, entry] of other.entries()) {
    const here = isJudgement(entry) ? entry : { ...entry, takesBack: placeHere[entry.takesBack]! }
    const name = nameThere(here)
    const known = placeOf.get(name)
    placeHere[place] = known ?? joined.length
    if (known !== undefined) continue
    placeOf.set(name, joined.length)
    joined.push(here)
  }
  return joined
}

// the ledger as a file

export const LEDGER_FILE_VERSION = 1
const MOST_ENTRIES = 1_000_000

const key = v.pipe(v.string(), v.regex(/^.+:\d+:[^:]*$/s, 'no mention: file:row:slot belongs here'))
const text = v.pipe(v.string(), v.maxLength(10_000))
const moment = v.pipe(v.string(), v.isoTimestamp())
const anchor = v.strictObject({ sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), row: v.pipe(v.string(), v.maxLength(64)), says: v.pipe(v.string(), v.maxLength(64)) })
const judgementSchema = v.strictObject({
  left: key, right: key, verdict: v.picklist(['same', 'different', 'unsure']), by: text, at: moment, why: text, model: text, anchors: v.exactOptional(v.strictTuple([anchor, anchor])),
})
const takenBackSchema = v.strictObject({ takesBack: v.pipe(v.number(), v.integer(), v.minValue(0)), by: text, at: moment, why: text })
const fileSchema = v.object({ format: v.literal('verband-judgements'), version: v.literal(LEDGER_FILE_VERSION), entries: v.pipe(v.array(v.record(v.string(), v.unknown())), v.maxLength(MOST_ENTRIES)) })

/** Thrown when a text is no ledger of this version; `code` and `detail` make the message of the page, the message itself is for the command line. */
export class UnreadableLedger extends Error {
  readonly code: 'ledger-not-json' | 'ledger-other-format' | 'ledger-other-version' | 'ledger-damaged'
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: UnreadableLedger['code'], detail: Readonly<Record<string, string | number>>, message: string) {
    super(message)
    this.name = 'UnreadableLedger'
    this.code = code
    this.detail = detail
  }
}

/** The file's text: one entry a line, keys in fixed order, so that equal ledgers give equal bytes. */
export function writeLedgerFile(ledger: Ledger): string {
  const lines = ledger.map(entry => {
    if (!isJudgement(entry)) return { takesBack: entry.takesBack, by: entry.by, at: entry.at, why: entry.why }
    const { left, right, verdict, by, at, why, model, anchors } = entry
    return { left, right, verdict, by, at, why, model, ...(anchors === undefined ? {} : { anchors: anchors.map(({ sha256, row, says }) => ({ sha256, row, says })) }) }
  })
  return `{"format":"verband-judgements","version":${LEDGER_FILE_VERSION},"entries":[\n${lines.map(line => JSON.stringify(line)).join(',\n')}\n]}\n`
}

/** A refusal with the number of the entry, from 1 (none for the file as a whole), and the place in it. */
function damaged(entry: number | null, path: string | null, problem: string): UnreadableLedger {
  const place = [entry === null ? '' : `#${entry}`, path ?? ''].filter(part => part !== '').join(' ')
  return new UnreadableLedger('ledger-damaged', { place, problem }, `${place.replace('#', 'entry ')}: ${problem}; mend it, or save the judgements in the page again`)
}

function readEntry(json: unknown, place: number, counting: ReadonlySet<number>): LedgerEntry {
  const isTakenBack = typeof json === 'object' && json !== null && 'takesBack' in json
  const parsed = v.safeParse(isTakenBack ? takenBackSchema : judgementSchema, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw damaged(place + 1, v.getDotPath(issue), issue.message)
  }
  const entry = parsed.output
  if ('takesBack' in entry && !counting.has(entry.takesBack)) {
    throw damaged(place + 1, 'takesBack', `there is no judgement before it at place ${entry.takesBack} that still counts`)
  }
  return entry
}

/** Reads a ledger file; throws UnreadableLedger with the place of what is wrong. Entries are counted as people do, from 1; places in `takesBack` from 0. */
export function readLedgerFile(file: string): Ledger {
  let json: unknown
  try {
    json = JSON.parse(file)
  } catch (error) {
    const place = error instanceof Error ? error.message : ''
    throw new UnreadableLedger('ledger-not-json', { place }, `this is no JSON (${place}); give a file that the page saved as judgements`)
  }
  const head = v.safeParse(v.object({ format: v.string(), version: v.number() }), json)
  if (!head.success || head.output.format !== 'verband-judgements') {
    throw new UnreadableLedger('ledger-other-format', { found: head.success ? head.output.format : '' }, 'this holds no judgements; give a file that the page saved as judgements')
  }
  if (head.output.version !== LEDGER_FILE_VERSION) {
    throw new UnreadableLedger('ledger-other-version', { found: head.output.version, known: LEDGER_FILE_VERSION }, `these are judgements of version ${head.output.version}; this Verband knows version ${LEDGER_FILE_VERSION}`)
  }
  const parsed = v.safeParse(fileSchema, json)
  if (!parsed.success) throw damaged(null, v.getDotPath(parsed.issues[0]) ?? 'entries', parsed.issues[0].message)
  const counting = new Set<number>()
  return parsed.output.entries.map((json, place) => {
    const entry = readEntry(json, place, counting)
    if (isJudgement(entry)) counting.add(place)
    else counting.delete(entry.takesBack)
    return entry
  })
}
