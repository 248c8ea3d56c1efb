const PLACEHOLDERS = new Set(['', '-', '?', 'onbekend', 'unknown', 'n.v.t.', 'nvt', 'nb', 'nn', 'diversen', 'contant', 'kas'])

/** Whether a cell says anything (partner-exports.md 1.3 rule 2): placeholders in any letter case do not. */
export function isUsable(text: string): boolean {
  return !PLACEHOLDERS.has(text.trim().toLowerCase())
}
