import type { PartnerId } from '#model/partners.ts'
import { indexOf } from '#app/picture-index.ts'
import { usePage, useOpenCase } from '../page-context.ts'
import { placeOfNode } from '../place-of-node.ts'
import { edgesBetween, endsOfDrawn } from '../relation-lines.ts'
import { useTexts } from '../text/texts.ts'
import { useVisible } from '../use-visible.ts'

/** What a menu is about: an entity, a line between two (its id in the scene), a structure (its id), or nothing. */
export type MenuSubject =
  | { readonly kind: 'node'; readonly node: number }
  | { readonly kind: 'edge'; readonly edge: string }
  | { readonly kind: 'hull'; readonly structure: string }
  | { readonly kind: 'background' }

export type MenuEntry = {
  readonly text: string
  readonly key?: string
  readonly act: () => void
  readonly disabled?: boolean
  /** Leaves the menu open, for what it shows next. */
  readonly stays?: boolean
}

export type SourceRowRef = { readonly file: string; readonly row: number; readonly partner: PartnerId }
type Menu = { readonly title: string; readonly entries: readonly MenuEntry[] }

/** The entries of the menu about a subject; `showRows` is given the source rows when they are asked for. */
export function useMenuEntries(subject: MenuSubject, showRows: (rows: readonly SourceRowRef[]) => void): Menu {
  const node = useNodeMenu(subject.kind === 'node' ? subject.node : null)
  const edge = useEdgeMenu(subject.kind === 'edge' ? subject.edge : null, showRows)
  const hull = useHullMenu(subject.kind === 'hull' ? subject.structure : null)
  const background = useBackgroundMenu()
  return node ?? edge ?? hull ?? background
}

function useNodeMenu(node: number | null): Menu | null {
  const { workspace } = usePage()
  const { picture, document } = useOpenCase()!
  const items = useVisible()
  const { t } = useTexts()
  if (node === null) return null
  const { network, structures } = picture
  const id = network.id[node]!
  const name = network.label[node]!
  const structure = structures.structures[indexOf(picture).topOf[node]!]!
  const { view } = document
  const isOpen = view.opened.includes(structure.id)
  const neighbours = Array.from(new Set(network.target.subarray(network.offset[node]!, network.offset[node + 1]!)), other => network.id[other]!)
  const ofStructure = { id: structure.id, name: structure.name }
  return {
    title: name,
    entries: [
      { text: t('menu.details'), key: 'Enter', act: () => void workspace.do('select', { ids: [id], add: false, name }) },
      view.expanded.includes(id) ? { text: t('menu.collapse'), key: 'C', act: () => void workspace.do('collapse', { id, name }) } : { text: t('menu.expand'), key: 'E', act: () => void workspace.do('expand', { id, name }) },
      { text: t('menu.selectNeighbours'), act: () => void workspace.do('select', { ids: [id, ...neighbours], add: false, name }) },
      { text: t('menu.hide'), key: 'H', act: () => void workspace.do('hide', { ids: [id], name }) },
      Object.hasOwn(view.positions, id) ? { text: t('menu.unpin'), key: 'P', act: () => void workspace.do('unpin', { ids: [id], name }) } : { text: t('menu.pin'), key: 'P', act: () => void workspace.do('pin', { places: { [id]: placeOfNode(picture, view, items, node) }, name }) },
      isOpen ? { text: t('menu.closeStructure'), act: () => void workspace.do('closeStructure', ofStructure) } : { text: t('menu.openStructure'), act: () => void workspace.do('openStructure', ofStructure) },
      { text: t('menu.collapseStructure'), act: () => void workspace.do('collapseStructure', ofStructure) },
      { text: t('menu.selectStructure'), act: () => void workspace.do('select', { ids: Array.from(structure.members, member => network.id[member]!), add: false, name: structure.name }) },
    ],
  }
}

function useEdgeMenu(edge: string | null, showRows: (rows: readonly SourceRowRef[]) => void): Menu | null {
  const { workspace, bring } = usePage()
  const { picture } = useOpenCase()!
  const { t } = useTexts()
  if (edge === null) return null
  const { id, label } = picture.network
  const ends = endsOfDrawn(edge)
  const select = (nodes: readonly number[]): void => void workspace.do('select', { ids: nodes.map(node => id[node]!), add: false, name: nodes.map(node => label[node]!).join(' – ') })
  const askRows = async (): Promise<void> => {
    const found = await Promise.all(edgesBetween(picture, ...ends).map(between => workspace.ask('edgeRows', { edge: between })))
    const rows = new Map(found.flat().map(row => [`${row.file}:${row.row}`, row]))
    showRows([...rows.values()])
  }
  return {
    title: ends.map(node => label[node]!).join(' – '),
    entries: [
      { text: t('menu.zoomTo'), act: () => bring(ends) },
      { text: t('menu.sourceRows'), stays: true, act: () => void askRows() },
      { text: t('menu.selectEnds'), act: () => select(ends) },
      ...ends.map((node): MenuEntry => ({ text: t('menu.detailsOf', { name: label[node]! }), act: () => select([node]) })),
    ],
  }
}

function useHullMenu(structureId: string | null): Menu | null {
  const { workspace, bring } = usePage()
  const { picture, document } = useOpenCase()!
  const { t } = useTexts()
  const structure = structureId === null ? undefined : picture.structures.structures[indexOf(picture).structureOfId.get(structureId) ?? -1]
  if (structure === undefined) return null
  const { id, name } = structure
  const { view } = document
  const ids = Array.from(structure.members, member => picture.network.id[member]!)
  const of = { id, name }
  const collapsed = view.collapsed.includes(id)
  return {
    title: name,
    entries: [
      { text: t('menu.details'), act: () => void workspace.do('selectStructure', of) },
      { text: t('menu.zoomTo'), disabled: collapsed, act: () => bring(Array.from(structure.members)) },
      view.opened.includes(id) ? { text: t('menu.closeStructure'), act: () => void workspace.do('closeStructure', of) } : { text: t('menu.openStructure'), act: () => void workspace.do('openStructure', of) },
      { text: t(collapsed ? 'menu.unfoldStructure' : 'menu.collapseStructure'), act: () => void workspace.do(collapsed ? 'closeStructure' : 'collapseStructure', of) },
      { text: t('menu.selectStructure'), act: () => void workspace.do('select', { ids, add: false, name }) },
      { text: t('menu.hideStructure'), act: () => void workspace.do('hide', { ids, name }) },
    ],
  }
}

function useBackgroundMenu(): Menu {
  const { workspace } = usePage()
  const { picture, document } = useOpenCase()!
  const { t } = useTexts()
  const items = useVisible()
  const { view } = document
  const shown = items.counts === null ? [] : items.nodes
  return {
    title: '',
    entries: [
      { text: t('menu.selectAll'), key: 'Ctrl+A', act: () => void workspace.do('select', { ids: shown.map(node => picture.network.id[node]!), add: false, name: String(shown.length) }) },
      { text: t('menu.clearSelection'), key: 'Esc', disabled: view.selection.length === 0, act: () => void workspace.do('select', { ids: [], add: false, name: '' }) },
      { text: t('menu.clearFilters'), disabled: view.hiddenKinds.length + view.hiddenPartners.length + view.hiddenEntities.length === 0, act: () => void workspace.do('clearFilters', null) },
    ],
  }
}
