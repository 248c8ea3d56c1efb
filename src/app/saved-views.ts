import { writeViewFile } from '#views/view-file.ts'
import type { CaseDocument } from './document.ts'

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
