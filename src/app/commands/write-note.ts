import { viewCommand } from '../command.ts'
import type { Note } from '../document.ts'

/** Writes a note on an entity or structure; an empty text takes it away. */
export const writeNote = viewCommand<{ readonly note: Note }>(
  'write-note',
  ({ note }) => (note.text === '' ? { nl: 'notitie wissen', en: 'delete note' } : { nl: 'notitie schrijven', en: 'write note' }),
  (view, { note }) => ({ notes: [...view.notes.filter(known => known.id !== note.id), ...(note.text === '' ? [] : [note])] }),
)
