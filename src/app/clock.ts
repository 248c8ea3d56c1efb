/** The one place where the program reads the clock. */
export function nowIso(): string {
  // oxlint-disable-next-line no-restricted-properties -- this is its one place
  return new Date(Date.now()).toISOString()
}
