import type { Encoding } from '#model/records.ts'
import { decodeBytes } from './encoding-text.ts'
import { Utf8Check } from './encoding-utf8-check.ts'

function isUtf8(parts: readonly Uint8Array[]): boolean {
  return parts.every(part => {
    const check = new Utf8Check()
    check.push(part)
    check.finish()
    return check.firstBad === null
  })
}

/** Makes later ones of equal names unique: `naam`, `naam (2)`; a name that the header itself has is never made. */
function distinctNames(names: readonly string[]): string[] {
  const written = new Set(names)
  const used = new Set<string>()
  const nextOf = new Map<string, number>()
  return names.map(name => {
    let unique = name
    for (let n = nextOf.get(name) ?? 2; used.has(unique); n++) {
      const numbered = `${name} (${n})`.trim()
      if (!written.has(numbered)) unique = numbered
      nextOf.set(name, n + 1)
    }
    used.add(unique)
    return unique
  })
}

/**
 * Column names of a header record: decoded, trimmed, made distinct. They are needed before the whole file was seen,
 * so without a known encoding (null) their own bytes decide between UTF-8 and windows-1252.
 */
export function headerNames(fields: readonly Uint8Array[], encoding: Encoding | null): string[] {
  const decideBy = encoding ?? (isUtf8(fields) ? 'utf-8' : 'windows-1252')
  return distinctNames(fields.map(field => decodeBytes(field, decideBy).trim()))
}

/** Names for the columns of a file without header: `kolom 1` and so on. */
export function numberedNames(columns: number): string[] {
  return Array.from({ length: columns }, (_, i) => `kolom ${i + 1}`)
}
