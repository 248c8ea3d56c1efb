import * as v from 'valibot'

/**
 * A view as a file: which filters, positions, selection, notes, seed and camera. It holds no data of the
 * case, only ids, so opening it on another case shows what that case has of them.
 */
export const VIEW_FILE_VERSION = 1

const place = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())])

const viewSchema = v.object({
  hiddenKinds: v.array(v.string()),
  hiddenPartners: v.array(v.string()),
  positions: v.record(v.string(), place),
  selection: v.array(v.string()),
  structure: v.nullable(v.string()),
  expanded: v.array(v.string()),
  opened: v.array(v.string()),
  collapsed: v.array(v.string()),
  hiddenEntities: v.array(v.string()),
  notes: v.array(v.object({ id: v.string(), on: v.string(), text: v.string() })),
  seed: v.pipe(v.number(), v.integer()),
  camera: v.nullable(v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()), ratio: v.pipe(v.number(), v.gtValue(0)) })),
})

const fileSchema = v.object({
  format: v.literal('verband-view'),
  version: v.literal(VIEW_FILE_VERSION),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  savedAt: v.string(),
  /** SHA-256 of the files of the case it was made on, sorted. */
  sources: v.array(v.string()),
  view: viewSchema,
})

export type ViewFile = v.InferOutput<typeof fileSchema>

/** Thrown when a text is no view file of this version; `code` and `detail` make the message. */
export class UnreadableView extends Error {
  readonly code: 'view-not-json' | 'view-other-format' | 'view-other-version' | 'view-damaged'
  readonly detail: Readonly<Record<string, string | number>>

  constructor(code: UnreadableView['code'], detail: Readonly<Record<string, string | number>>) {
    super(`${code}: ${JSON.stringify(detail)}`)
    this.name = 'UnreadableView'
    this.code = code
    this.detail = detail
  }
}

/** The file's text: keys in fixed order, so that equal views give equal bytes. */
export function writeViewFile(file: Omit<ViewFile, 'format' | 'version'>): string {
  const { name, savedAt, sources, view } = file
  const positions = Object.fromEntries(Object.entries(view.positions).sort(([a], [b]) => (a < b ? -1 : 1)))
  const ordered: ViewFile = { format: 'verband-view', version: VIEW_FILE_VERSION, name, savedAt, sources: [...sources].sort(), view: { ...v.parse(viewSchema, view), positions } }
  return `${JSON.stringify(ordered, null, 1)}\n`
}

/** Reads a view file; throws UnreadableView with the place of what is wrong. */
export function readViewFile(text: string): ViewFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UnreadableView('view-not-json', { place: error instanceof Error ? error.message : '' })
  }
  const head = v.safeParse(v.object({ format: v.string(), version: v.number() }), json)
  if (!head.success || head.output.format !== 'verband-view') throw new UnreadableView('view-other-format', { found: head.success ? head.output.format : '' })
  if (head.output.version !== VIEW_FILE_VERSION) throw new UnreadableView('view-other-version', { found: head.output.version, known: VIEW_FILE_VERSION })
  const parsed = v.safeParse(fileSchema, json)
  if (!parsed.success) throw new UnreadableView('view-damaged', { place: v.getDotPath(parsed.issues[0]) ?? '', problem: parsed.issues[0].message })
  return parsed.output
}
