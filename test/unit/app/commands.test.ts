import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS, type CommandName } from '#app/commands/all.ts'
import type { Command } from '#app/command.ts'
import { newDocument, type CaseDocument, type DocumentSource } from '#app/document.ts'
import type { Judgement } from '#model/judgement.ts'
import { did, redone, startHistory, undone, type History } from '#app/history.ts'

const START = newDocument('case-1', 'Test')

const id = fc.constantFrom('P-1', 'P-2', 'O-3', 'A-4', 'V-5')
const structure = fc.constantFrom('S1-a', 'S1-b', 'S0-c')
const name = fc.constant('naam')
const source: fc.Arbitrary<DocumentSource> = fc.constantFrom('a', 'b', 'c').map(key => ({ key, file: `f${key}`, sha256: key, partner: 'politie', rows: 3, mapping: null, encoding: null }))
const encoding = fc.constantFrom('windows-1252', 'ibm850')

const mention = fc.constantFrom('f:1:x', 'f:2:x', 'g:1:y')
const judgement: fc.Arbitrary<Judgement> = fc.record({ left: mention, right: mention, verdict: fc.constantFrom('same', 'different', 'unsure'), by: name, at: fc.constant('2026-01-01T00:00:00Z'), why: fc.constantFrom('', 'gezien'), model: fc.constant('m') })
const pairNames = fc.constant({ left: 'een', right: 'twee' })

/** Arguments for each command; a command that is added must say here what it takes. */
const ARGS: Record<CommandName, fc.Arbitrary<unknown>> = {
  select: fc.record({ ids: fc.array(id, { maxLength: 3 }), add: fc.boolean(), name }),
  selectStructure: fc.record({ id: fc.option(structure), name }),
  openStructure: fc.record({ id: structure, name }),
  closeStructure: fc.record({ id: structure, name }),
  collapseStructure: fc.record({ id: structure, name }),
  expand: fc.record({ id, name }),
  collapse: fc.record({ id, name }),
  move: fc.record({ places: fc.dictionary(id, fc.tuple(fc.integer(), fc.integer())), name }),
  pin: fc.record({ places: fc.dictionary(id, fc.tuple(fc.integer(), fc.integer())), name }),
  unpin: fc.record({ ids: fc.array(id), name }),
  filterKind: fc.record({ kind: fc.constantFrom('Person', 'Vehicle'), name }),
  filterPartner: fc.record({ partner: fc.constantFrom('politie', 'om'), name }),
  filterKinds: fc.record({ kinds: fc.subarray(['Person', 'Vehicle']), hide: fc.boolean(), name }),
  clearFilters: fc.constant(null),
  hide: fc.record({ ids: fc.array(id), name }),
  writeNote: fc.record({ note: fc.record({ id: fc.constantFrom('n1', 'n2'), on: id, text: fc.constantFrom('', 'een', 'twee') }) }),
  setSeed: fc.record({ seed: fc.integer({ min: 0, max: 99 }) }),
  addSources: fc.record({ sources: fc.array(source, { minLength: 1, maxLength: 2 }) }),
  removeSource: fc.record({ key: fc.constantFrom('a', 'b', 'c'), file: name }),
  renameCase: fc.record({ name: fc.string() }),
  saveView: fc.record({ saved: fc.record({ name: fc.constantFrom('v', 'w'), savedAt: fc.constant('2026-01-01'), view: fc.constant(START.view) }) }),
  openView: fc.record({ saved: fc.record({ name: fc.constantFrom('v', 'w'), savedAt: fc.constant('2026-01-01'), view: fc.constant({ ...START.view, seed: 7 }) }) }),
  deleteView: fc.record({ name: fc.constantFrom('v', 'w') }),
  confirmEncoding: fc.record({ key: fc.constantFrom('a', 'b', 'z'), file: fc.constant('f'), encoding }),
  judge: fc.record({ judgement, names: pairNames }),
  takeBackJudgement: fc.record({ entry: fc.record({ takesBack: fc.nat(6), by: name, at: fc.constant('2026-01-02T00:00:00Z'), why: fc.constant('') }), names: pairNames }),
  addJudgements: fc.record({ ledger: fc.array(judgement, { maxLength: 3 }), file: fc.constant('f.json') }),
  rereadSource: fc.record({ key: fc.constantFrom('a', 'b', 'z'), source, encoding }),
}

const names = Object.keys(COMMANDS) as CommandName[]
const step = fc.constantFrom(...names).chain(command => ARGS[command].map(args => ({ command, args })))

function apply(history: History, { command, args }: { command: CommandName; args: unknown }): History {
  const declared = COMMANDS[command] as unknown as Command<unknown>
  return did(history, { label: declared.label(args), after: declared.apply(history.present, args), movesCamera: false })
}

describe('labels', () => {
  it('count what has no one name', () => {
    const ids = ['P-1', 'P-2', 'O-3']
    const places = { 'P-1': [0, 0], 'P-2': [1, 1], 'O-3': [2, 2] } as const
    expect(COMMANDS.select.label({ ids, add: false, name: '3' })).toEqual({ nl: '3 entiteiten selecteren', en: 'select 3 entities' })
    expect(COMMANDS.select.label({ ids, add: false, name: 'Structuur A' }).nl).toBe('Structuur A selecteren')
    expect(COMMANDS.select.label({ ids: ['A-4'], add: false, name: '1012' }).nl).toBe('1012 selecteren')
    expect(COMMANDS.hide.label({ ids, name: '3' }).en).toBe('hide 3 entities')
    expect(COMMANDS.unpin.label({ ids, name: '' }).nl).toBe('3 entiteiten losmaken')
    expect(COMMANDS.pin.label({ places, name: '3' }).nl).toBe('3 entiteiten vastzetten')
    expect(COMMANDS.move.label({ places, name: '3' }).nl).toBe('3 entiteiten verplaatsen')
  })

  it('pinning stands where it was put, unpinning takes exactly that back', () => {
    const pinned = COMMANDS.pin.apply(START, { places: { 'P-1': [3, 4] }, name: 'naam' })
    expect(pinned.view.positions).toEqual({ 'P-1': [3, 4] })
    expect(COMMANDS.unpin.apply(pinned, { ids: ['P-1'], name: 'naam' })).toEqual(START)
  })
})

describe('every command', () => {
  it.each(names)('%s: id in kebab case, words in both languages, and leaves its input as it was', command => {
    const declared = COMMANDS[command] as unknown as Command<unknown>
    expect(declared.id).toBe(command.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))
    fc.assert(fc.property(ARGS[command], args => {
      const frozen = JSON.stringify(START)
      const words = declared.label(args)
      expect(words.nl.length * words.en.length).toBeGreaterThan(0)
      declared.apply(START, args)
      expect(JSON.stringify(START)).toBe(frozen)
    }), { seed: 11, numRuns: 50 })
  })

  it('any 200 of them, undone, give the first document byte for byte; redone, the last again', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 200 }), steps => {
      let history = startHistory(START)
      for (const one of steps) history = apply(history, one)
      const end = JSON.stringify(history.present)
      while (history.past.length > 0) history = undone(history)
      expect(JSON.stringify(history.present)).toBe(JSON.stringify(START))
      while (history.future.length > 0) history = redone(history)
      expect(JSON.stringify(history.present)).toBe(end)
    }), { seed: 12, numRuns: 60 })
  })

  it('a new step after undo forgets what was undone', () => {
    const one = apply(startHistory(START), { command: 'setSeed', args: { seed: 5 } })
    const other = apply(undone(one), { command: 'setSeed', args: { seed: 6 } })
    expect(other.future).toEqual([])
    expect(undone(other).present).toBe(START)
    expect(undone(undone(other))).toEqual(undone(other))
  })
})

describe('what commands do', () => {
  const run = (document: CaseDocument, command: CommandName, args: unknown): CaseDocument => (COMMANDS[command] as unknown as Command<unknown>).apply(document, args)

  it('adds to and takes from the selection', () => {
    const one = run(START, 'select', { ids: ['P-1'], add: false, name: '' })
    const two = run(one, 'select', { ids: ['P-2'], add: true, name: '' })
    expect(two.view.selection).toEqual(['P-1', 'P-2'])
    expect(run(two, 'select', { ids: ['P-1'], add: true, name: '' }).view.selection).toEqual(['P-2'])
    expect(run(two, 'select', { ids: ['A-4'], add: false, name: '' }).view.selection).toEqual(['A-4'])
  })

  it('collapses exactly one expansion', () => {
    const two = run(run(START, 'expand', { id: 'P-1', name: '' }), 'expand', { id: 'P-2', name: '' })
    expect(run(two, 'collapse', { id: 'P-1', name: '' }).view.expanded).toEqual(['P-2'])
  })

  it('keeps a structure open or collapsed, never both', () => {
    const opened = run(START, 'openStructure', { id: 'S1-a', name: '' })
    const collapsed = run(opened, 'collapseStructure', { id: 'S1-a', name: '' })
    expect([collapsed.view.opened, collapsed.view.collapsed]).toEqual([[], ['S1-a']])
    expect(run(collapsed, 'openStructure', { id: 'S1-a', name: '' }).view.collapsed).toEqual([])
  })

  it('replaces a view of the same name and an equal source', () => {
    const saved = (seed: number) => ({ saved: { name: 'v', savedAt: 'x', view: { ...START.view, seed } } })
    expect(run(run(START, 'saveView', saved(1)), 'saveView', saved(2)).savedViews.map(view => view.view.seed)).toEqual([2])
    const file = { key: 'a', file: 'f', sha256: 'a', partner: 'om', rows: 1, mapping: null, encoding: null }
    expect(run(run(START, 'addSources', { sources: [file] }), 'addSources', { sources: [file] }).sources).toHaveLength(1)
  })

  it('confirms or replaces exactly one source, at its place, and knows no source it has not', () => {
    const file = (key: string, encoding: DocumentSource['encoding'] = null): DocumentSource => ({ key, file: `f${key}`, sha256: key, partner: 'om', rows: 1, mapping: null, encoding })
    const three = run(START, 'addSources', { sources: [file('a'), file('b'), file('c')] })
    expect(run(three, 'confirmEncoding', { key: 'b', file: 'fb', encoding: 'windows-1252' }).sources).toEqual([file('a'), file('b', 'windows-1252'), file('c')])
    const again = { ...file('b'), key: 'b:2', encoding: 'ibm850' as const }
    expect(run(three, 'rereadSource', { key: 'b', source: again, encoding: 'ibm850' }).sources).toEqual([file('a'), again, file('c')])
    expect(run(three, 'rereadSource', { key: 'weg', source: again, encoding: 'ibm850' }).sources).toEqual(three.sources)
  })

  it('only ever adds to the ledger, and takes back exactly one judgement that counts', () => {
    const made = (left: string): Judgement => ({ left, right: 'g:1:y', verdict: 'same', by: 'J', at: '2026-01-01T00:00:00Z', why: '', model: 'm' })
    const names = { left: 'een', right: 'twee' }
    const two = run(run(START, 'judge', { judgement: made('f:1:x'), names }), 'judge', { judgement: made('f:2:x'), names })
    const entry = { takesBack: 0, by: 'K', at: '2026-01-02T00:00:00Z', why: '' }
    const back = run(two, 'takeBackJudgement', { entry, names })
    expect(back.judgements).toEqual([made('f:1:x'), made('f:2:x'), entry])
    expect(run(back, 'takeBackJudgement', { entry, names }).judgements).toEqual(back.judgements)
    expect(run(START, 'takeBackJudgement', { entry, names }).judgements).toEqual([])
    expect(run(back, 'addJudgements', { ledger: [made('f:1:x'), made('f:3:x')], file: 'f' }).judgements).toEqual([...back.judgements, made('f:3:x')])
  })

  it('takes a note away when its text is emptied', () => {
    const noted = run(START, 'writeNote', { note: { id: 'n', on: 'P-1', text: 'let op' } })
    expect(noted.view.notes).toHaveLength(1)
    expect(run(noted, 'writeNote', { note: { id: 'n', on: 'P-1', text: '' } }).view.notes).toEqual([])
  })
})
