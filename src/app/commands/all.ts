import { addJudgements } from './add-judgements.ts'
import { addSources } from './add-sources.ts'
import { clearFilters } from './clear-filters.ts'
import { closeStructure } from './close-structure.ts'
import { collapseStructure } from './collapse-structure.ts'
import { collapse } from './collapse.ts'
import { confirmEncoding } from './confirm-encoding.ts'
import { deleteView } from './delete-view.ts'
import { expand } from './expand.ts'
import { filterKind } from './filter-kind.ts'
import { filterPartner } from './filter-partner.ts'
import { filterKinds } from './filter-kinds.ts'
import { hide } from './hide.ts'
import { judge } from './judge.ts'
import { move } from './move.ts'
import { openStructure } from './open-structure.ts'
import { openView } from './open-view.ts'
import { pin } from './pin.ts'
import { removeSource } from './remove-source.ts'
import { renameCase } from './rename-case.ts'
import { rereadSource } from './reread-source.ts'
import { saveView } from './save-view.ts'
import { selectStructure } from './select-structure.ts'
import { select } from './select.ts'
import { setSeed } from './set-seed.ts'
import { takeBackJudgement } from './take-back-judgement.ts'
import { unpin } from './unpin.ts'
import { writeNote } from './write-note.ts'

/** Every command, by name; the palette, the keys and the contract test walk this list. */
export const COMMANDS = {
  addJudgements,
  addSources,
  clearFilters,
  closeStructure,
  collapseStructure,
  collapse,
  confirmEncoding,
  deleteView,
  expand,
  filterKind,
  filterPartner,
  filterKinds,
  hide,
  judge,
  move,
  openStructure,
  openView,
  pin,
  removeSource,
  renameCase,
  rereadSource,
  saveView,
  selectStructure,
  select,
  setSeed,
  takeBackJudgement,
  unpin,
  writeNote,
}

export type Commands = typeof COMMANDS
export type CommandName = keyof Commands
export type CommandArgs<Name extends CommandName> = Parameters<Commands[Name]['apply']>[1]
