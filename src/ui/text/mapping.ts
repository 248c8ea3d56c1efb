/** Words of the mapping step. Each entry: Dutch, English. */
export const MAPPING_TEXTS = {
  'mapping.unknown': ['onbekend bestand', 'unknown file'],
} as const
