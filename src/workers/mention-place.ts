import type { Records, Source } from '#model/records.ts'

/** Where a mention stands, for people: file, row (1 is the first data row) and slot. */
export type MentionPlace = { readonly source: Source; readonly row: number; readonly slot: string }

/** The place of mention `mention`. */
export function placeOf(records: Records, mention: number): MentionPlace {
  const { mentions, sources, slots } = records
  return { source: sources[mentions.source[mention]!]!, row: mentions.row[mention]!, slot: slots[mentions.slot[mention]!]! }
}
