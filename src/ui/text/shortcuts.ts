type Words = { readonly nl: string; readonly en: string }

const CLICK: Words = { nl: 'klik', en: 'click' }
const DOUBLE_CLICK: Words = { nl: 'dubbelklik', en: 'double click' }
const SPACE: Words = { nl: 'Spatie', en: 'Space' }
const DRAG: Words = { nl: 'slepen', en: 'drag' }

const held = (key: string, { nl, en }: Words): Words => ({ nl: `${key}+${nl}`, en: `${key}+${en}` })

/** Keys and gestures as the list of shortcuts tells them; a key that is a word has it in both languages. */
export const SHORTCUTS: readonly (Words & { readonly keys: readonly (string | Words)[] })[] = [
  { keys: ['Ctrl+Z'], nl: 'Ongedaan maken', en: 'Undo' },
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], nl: 'Opnieuw', en: 'Redo' },
  { keys: ['/'], nl: 'Zoeken', en: 'Search' },
  { keys: ['?'], nl: 'Deze lijst', en: 'This list' },
  { keys: [CLICK], nl: 'Selecteren; naast alles: selectie leegmaken', en: 'Select; beside everything: clear selection' },
  { keys: [held('Ctrl', CLICK), held('Shift', CLICK)], nl: 'Aan de selectie toevoegen of eruit halen', en: 'Add to or take from the selection' },
  { keys: [DOUBLE_CLICK, 'E'], nl: 'Buren tonen; nog eens: weer verbergen', en: 'Expand neighbours; again: collapse' },
  { keys: ['C'], nl: 'Die buren weer verbergen', en: 'Collapse that expansion' },
  { keys: ['H'], nl: 'Selectie verbergen', en: 'Hide selection' },
  { keys: ['P'], nl: 'Vastzetten; nog eens: losmaken (verslepen zet ook vast)', en: 'Pin; again: unpin (dragging pins too)' },
  { keys: ['Ctrl+A', 'Esc'], nl: 'Alles selecteren, niets selecteren', en: 'Select all, select nothing' },
  { keys: ['F', '0'], nl: 'Selectie in beeld, alles in beeld', en: 'Fit selection, fit all' },
  { keys: ['+', '−'], nl: 'In- en uitzoomen', en: 'Zoom in and out' },
  { keys: ['←', '→', '↑', '↓'], nl: 'Naar de naaste entiteit lopen', en: 'Walk to the nearest entity' },
  { keys: ['Shift+←', 'Shift+→', 'Shift+↑', 'Shift+↓'], nl: 'Verschuiven en vastzetten', en: 'Move and pin' },
  { keys: ['Enter', SPACE], nl: 'Gegevens tonen, selecteren', en: 'Show details, select' },
  { keys: ['Y', 'N', 'H'], nl: 'Beoordelen: zelfde, verschillend, onzeker', en: 'Review: same, different, unsure' },
  { keys: ['↑', '↓'], nl: 'Beoordelen: vorige paar, volgende paar', en: 'Review: previous pair, next pair' },
  { keys: ['U'], nl: 'Beoordelen: laatste oordeel terugnemen; het blijft in het grootboek staan', en: 'Review: take back the last judgement; it stays in the ledger' },
  { keys: ['R', '1–5'], nl: 'Beoordelen: reden schrijven, reden kiezen', en: 'Review: write a reason, choose a reason' },
  { keys: ['B'], nl: 'Beoordelen: scores verbergen of tonen', en: 'Review: hide or show scores' },
  { keys: ['Shift+F10'], nl: 'Menu van de entiteit, anders van de gekozen structuur', en: 'Menu of the entity, else of the chosen structure' },
  { keys: [held('Shift', DRAG)], nl: 'Rechthoek selecteren', en: 'Select a rectangle' },
]
