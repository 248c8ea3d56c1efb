import { readViewFile, writeViewFile } from '#views/view-file.ts'
import type { CasePicture } from '#workers/jobs.ts'
import type { CaseHooks } from './case-files.ts'
import { nowIso } from './clock.ts'
import type { CaseDocument, SavedView, View } from './document.ts'
import { messageOf } from './messages.ts'
import { indexOf } from './picture-index.ts'

/** The text of a view as a file, and the name to save it under; the present view when none of that name is saved. */
export function viewFileOf(document: CaseDocument, name: string, now: string): { name: string; text: string } {
  const saved = document.savedViews.find(known => known.name === name) ?? { name, savedAt: now, view: document.view }
  const { view } = saved
  const text = writeViewFile({
    name: saved.name, savedAt: saved.savedAt, sources: document.sources.map(source => source.sha256),
    view: {
      hiddenKinds: [...view.hiddenKinds], hiddenPartners: [...view.hiddenPartners], positions: Object.fromEntries(Object.entries(view.positions).map(([id, [x, y]]) => [id, [x, y]])),
      selection: [...view.selection], structure: view.structure, expanded: [...view.expanded], opened: [...view.opened], collapsed: [...view.collapsed],
      hiddenEntities: [...view.hiddenEntities], notes: view.notes.map(note => ({ ...note })), seed: view.seed, camera: view.camera,
    },
  })
  return { name: `${name.replace(/[^\p{L}\p{N} ._-]/gu, '_')}.verband-view.json`, text }
}

/** How many entities and structures a view names that a picture does not have. */
export function missingOf(picture: CasePicture, view: View): number {
  const { nodeOfId, structureOfId } = indexOf(picture)
  const entities = new Set([...view.selection, ...view.expanded, ...view.hiddenEntities, ...Object.keys(view.positions)].filter(id => !nodeOfId.has(id)))
  const structures = new Set([...view.opened, ...view.collapsed, ...(view.structure === null ? [] : [view.structure])].filter(id => !structureOfId.has(id)))
  return entities.size + structures.size
}

/** A name that is not among the known ones: the wished one, or it with the first free number from 2. */
export function freeName(wished: string, known: readonly string[]): string {
  const taken = new Set(known)
  let name = wished
  for (let number = 2; taken.has(name); number++) name = `${wished} ${number}`
  return name
}

/** The views of the open case: kept by name, put in force, saved to and opened from files. */
export class ViewShelf {
  private readonly hooks: CaseHooks

  constructor(hooks: CaseHooks) {
    this.hooks = hooks
  }

  /** The text of a view file, and the name to save it under. */
  file(name: string): { name: string; text: string } {
    return viewFileOf(this.hooks.document(), name, nowIso())
  }

  /** Keeps the present view under a name; a view of that name is replaced. */
  async save(name: string): Promise<void> {
    await this.hooks.do('saveView', { saved: { name, savedAt: nowIso(), view: this.hooks.document().view } }, false)
  }

  /** Puts a view in force, and says what of it this case does not have. */
  async open(saved: SavedView): Promise<void> {
    await this.hooks.do('openView', { saved }, false)
    const { picture } = this.hooks.state()
    const missing = picture === null ? 0 : missingOf(picture, saved.view)
    if (missing > 0) this.hooks.say([{ tone: 'warn', code: 'view-missing', detail: { view: saved.name, n: missing } }])
  }

  /** Opens a view from a file: it joins the list under a name of its own, and is put in force. A wrong file changes nothing; tells whether it was opened. */
  async openFile(file: File): Promise<boolean> {
    const { document, say } = this.hooks
    try {
      const read = readViewFile(await file.text())
      const { savedViews, sources } = document()
      const twin = savedViews.find(known => known.name === read.name)
      const same = twin !== undefined && JSON.stringify(readViewFile(viewFileOf(document(), twin.name, twin.savedAt).text).view) === JSON.stringify(read.view)
      const name = same ? read.name : freeName(read.name, savedViews.map(known => known.name))
      const saved = { name, savedAt: read.savedAt, view: read.view }
      const own = new Set(sources.map(source => source.sha256))
      if (name !== read.name) say([{ tone: 'info', code: 'view-renamed', detail: { view: read.name, name } }])
      if (!read.sources.every(sha => own.has(sha))) say([{ tone: 'warn', code: 'view-of-other-files', detail: { file: file.name } }])
      if (!same) await this.hooks.do('saveView', { saved })
      await this.open(saved)
      return true
    } catch (error) {
      const { code, detail } = messageOf(error)
      say([{ tone: 'danger', code, detail: { ...detail, file: file.name } }])
      return false
    }
  }
}
