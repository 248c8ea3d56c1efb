/** Keys and gestures as the list of shortcuts tells them. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly nl: string; readonly en: string }[] = [
  { keys: ['Ctrl+Z'], nl: 'Ongedaan maken', en: 'Undo' },
  { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], nl: 'Opnieuw', en: 'Redo' },
  { keys: ['/'], nl: 'Zoeken', en: 'Search' },
  { keys: ['?'], nl: 'Deze lijst', en: 'This list' },
  { keys: ['klik', 'click'], nl: 'Selecteren; naast alles: selectie leegmaken', en: 'Select; beside everything: clear selection' },
  { keys: ['Ctrl+klik', 'Shift+klik'], nl: 'Aan de selectie toevoegen of eruit halen', en: 'Add to or take from the selection' },
  { keys: ['dubbelklik', 'E'], nl: 'Buren tonen; nog eens: weer verbergen', en: 'Expand neighbours; again: collapse' },
  { keys: ['C'], nl: 'Die buren weer verbergen', en: 'Collapse that expansion' },
  { keys: ['H'], nl: 'Selectie verbergen', en: 'Hide selection' },
  { keys: ['P'], nl: 'Losmaken (verslepen zet vast)', en: 'Unpin (dragging pins)' },
  { keys: ['Ctrl+A', 'Esc'], nl: 'Alles selecteren, niets selecteren', en: 'Select all, select nothing' },
  { keys: ['F', '0'], nl: 'Selectie in beeld, alles in beeld', en: 'Fit selection, fit all' },
  { keys: ['+', '−'], nl: 'In- en uitzoomen', en: 'Zoom in and out' },
  { keys: ['←', '→', '↑', '↓'], nl: 'Naar de naaste entiteit lopen', en: 'Walk to the nearest entity' },
  { keys: ['Enter', 'Spatie'], nl: 'Gegevens tonen, selecteren', en: 'Show details, select' },
  { keys: ['Shift+slepen'], nl: 'Rechthoek selecteren', en: 'Select a rectangle' },
]
