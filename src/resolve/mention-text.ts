import { textHash32 } from '#lib/text-hash.ts'
import { propertyIndex, type PropertyId } from '#model/properties.ts'
import type { Records } from '#model/records.ts'
import { isUsable } from '#model/usable-value.ts'

/** Reads the statements of mentions: usable values only, and the order of mentions by content. */
export class MentionText {
  readonly records: Records
  /** 1 for each string of the dictionary that says anything (partner-exports.md 1.3 rule 2). */
  private readonly usable: Uint8Array
  /**
   * Checksum of what each mention states, whatever its row: sorting by it makes the outcome independent of
   * the order of rows; where it ties, contents are equal (or collide, one pair in 2^32) and the mention's number decides.
   */
  readonly content: Uint32Array

  constructor(records: Records) {
    this.records = records
    this.usable = Uint8Array.from(records.strings, text => (isUsable(text) ? 1 : 0))
    this.content = contentHashes(records)
  }

  /** Dictionary index of the first usable value of a property (by its number), 0 when there is none. */
  valueAt(mention: number, property: number): number {
    const { mentions, statements } = this.records
    const end = mentions.firstStatement[mention + 1]!
    for (let s = mentions.firstStatement[mention]!; s < end; s++) {
      if (statements.property[s] === property && this.usable[statements.value[s]!] === 1) return statements.value[s]!
    }
    return 0
  }

  /** The first usable value of a property, empty when there is none. */
  text(mention: number, property: PropertyId): string {
    return this.records.strings[this.valueAt(mention, propertyIndex(property))]!
  }

  isUsableValue(value: number): boolean {
    return this.usable[value] === 1
  }

  /** Orders mentions by content, then by number. */
  readonly byContent = (a: number, b: number): number => this.content[a]! - this.content[b]! || a - b
}

function contentHashes(records: Records): Uint32Array {
  const { mentions, statements, strings, slots } = records
  const ofString = Uint32Array.from(strings, textHash32)
  const ofSlot = slots.map(textHash32)
  const content = new Uint32Array(mentions.count)
  for (let m = 0; m < mentions.count; m++) {
    let hash = ofSlot[mentions.slot[m]!]!
    for (let s = mentions.firstStatement[m]!; s < mentions.firstStatement[m + 1]!; s++) {
      hash = Math.imul(hash ^ ofString[statements.value[s]!]! ^ Math.imul(statements.property[s]! + 1, 0x9e3779b1), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    content[m] = hash >>> 0
  }
  return content
}
