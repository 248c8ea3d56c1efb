/** An identifier in its one form. `valid` false: kept and marked as suspect, never a reason to merge alone (partner-exports.md 1.5). */
export type Normalised = { readonly value: string; readonly valid: boolean }
