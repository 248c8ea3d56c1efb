import { isBanned } from '#covenant/ban-list.ts'
import type { SourceColumn } from '#model/records.ts'
import { columnLookup } from './column-lookup.ts'
import type { PartnerFormat } from './partner-format.ts'

/**
 * Decides column by column what is read: never a banned one; with a format only those it names, each once;
 * without one (a file that is still to be mapped) all others. In the order of the header.
 */
export function sourceColumns(header: readonly string[], format: PartnerFormat | null, banned: readonly string[]): SourceColumn[] {
  const find = columnLookup(header)
  const categoryAt = new Map<number, string>()
  for (const { name, category } of format?.columns ?? []) {
    const at = find(name)
    if (at >= 0 && !categoryAt.has(at)) categoryAt.set(at, category)
  }
  const withoutCategory = new Set(format?.withoutCategory?.map(find))
  const unnamed = format === null ? null : format.id.startsWith('mapping:') ? 'not-mapped' : 'no-category'
  return header.map((column, index) => {
    const name = column.trim()
    if (isBanned(name, banned)) return { name, category: null, refusedBy: 'ban-list' }
    const category = categoryAt.get(index)
    const reason = withoutCategory.has(index) ? 'no-category' : unnamed
    return category === undefined ? { name, category: null, refusedBy: reason } : { name, category, refusedBy: null }
  })
}
