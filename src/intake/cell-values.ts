import { minutesOf, readDate } from '#model/dates.ts'
import { readNumber } from '#model/numbers.ts'
import { isUsable } from '#model/usable-value.ts'

const UNKNOWN = 0
const NO = 1
const YES = 2

/**
 * What the texts of one table's dictionary mean, worked out once per distinct text instead of once per cell.
 * Texts are trimmed; new ones (read out of a cell) can be added.
 */
export class CellValues {
  /** Trimmed text of each entry of the table's dictionary. */
  readonly texts: readonly string[]
  private readonly dictionary: string[]
  /** Entry of each entry's trimmed text; null when every text is trimmed already. */
  private readonly trimmed: Uint32Array | null
  private indexByText: Map<string, number> | null = null
  private readonly usable: Uint8Array
  private readonly minutes: Int32Array
  private readonly minutesKnown: Uint8Array
  private readonly numbers: Float64Array
  private readonly numbersKnown: Uint8Array

  constructor(strings: readonly string[]) {
    const size = strings.length
    this.dictionary = strings.slice()
    this.usable = new Uint8Array(size)
    this.minutes = new Int32Array(size)
    this.minutesKnown = new Uint8Array(size)
    this.numbers = new Float64Array(size)
    this.numbersKnown = new Uint8Array(size)
    if (strings.every(text => text.trim() === text)) {
      this.texts = strings
      this.trimmed = null
    } else {
      this.texts = strings.map(text => text.trim())
      this.trimmed = Uint32Array.from(this.texts, text => this.indexOf(text))
    }
  }

  /** Whether a dictionary entry says anything (partner-exports.md 1.3 rule 2). */
  isUsable(cell: number): boolean {
    if (this.usable[cell] === UNKNOWN) this.usable[cell] = isUsable(this.texts[cell]!) ? YES : NO
    return this.usable[cell] === YES
  }

  /** A dictionary entry as a date in minutes since 1970; NO_TIME when it is none. */
  minutesAt(cell: number): number {
    if (this.minutesKnown[cell] === 0) {
      this.minutes[cell] = minutesOf(readDate(this.texts[cell]!))
      this.minutesKnown[cell] = 1
    }
    return this.minutes[cell]!
  }

  /** A dictionary entry as a number; NaN when it is none. */
  numberAt(cell: number): number {
    if (this.numbersKnown[cell] === 0) {
      this.numbers[cell] = readNumber(this.texts[cell]!)
      this.numbersKnown[cell] = 1
    }
    return this.numbers[cell]!
  }

  /** Index in `strings()` of a dictionary entry's trimmed text. */
  valueOf(cell: number): number {
    return this.trimmed === null ? cell : this.trimmed[cell]!
  }

  /** Index in `strings()` of any text, added when new. */
  indexOf(text: string): number {
    if (this.indexByText === null) {
      this.indexByText = new Map()
      for (let i = 0; i < this.dictionary.length; i++) this.indexByText.set(this.dictionary[i]!, i)
    }
    let index = this.indexByText.get(text)
    if (index === undefined) {
      index = this.dictionary.length
      this.dictionary.push(text)
      this.indexByText.set(text, index)
    }
    return index
  }

  /** The dictionary of values: the table's own texts first, then those that were read out of cells. */
  strings(): readonly string[] {
    return this.dictionary
  }
}
