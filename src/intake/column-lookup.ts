/** A column name as it is compared: without byte order mark, outer spaces and quotes, in lower case. */
export function comparableName(column: string): string {
  return column.replace(/^\ufeff/, '').trim().replace(/^"(.*)"$/, '$1').trim().toLowerCase()
}

/**
 * Finds columns by name: the exact spelling first, then any letter case; -1 when absent.
 * Of columns with equal names the first one counts.
 */
export function columnLookup(columns: readonly string[]): (name: string) => number {
  const exact = new Map<string, number>()
  const loose = new Map<string, number>()
  columns.forEach((column, index) => {
    if (!exact.has(column)) exact.set(column, index)
    const comparable = comparableName(column)
    if (!loose.has(comparable)) loose.set(comparable, index)
  })
  return name => exact.get(name) ?? loose.get(comparableName(name)) ?? -1
}
