import { ByteDictionary, textBatch, WORD_PADDING, type TextBatch } from './csv-dictionary.ts'
import { stopsOf } from './csv-scanner.ts'
import type { PackedTexts } from './encoding-text.ts'

/** Cells by index: where their texts stand in a kernel's text, and the numbers of these. */
export type CellBatch = Pick<TextBatch, 'from' | 'to' | 'number' | 'word'>

/**
 * The loops that go over every byte and every cell. There are two of them with the same results: one in plain script, and
 * one in WebAssembly that is more than twice as fast, for large files.
 */
export interface CsvKernel {
  /** Holds the text that was loaded last, from index `start` on; may be another array after every call. */
  readonly text: Uint8Array
  readonly start: number
  /** Places in `text`, in order, of the bytes that can end a field or quote one: delimiter, line ends, quotes. One more behind them is the end of the text. */
  readonly stops: Uint32Array
  readonly stopCount: number
  /** The cells to be numbered: where their texts stand in `text`; may be another one after every call. */
  readonly batch: CellBatch
  /** Takes a copy of bytes[from] to bytes[end] as the text. */
  load(bytes: Uint8Array, from: number, end: number): void
  /** Finds the stops of the text. */
  findStops(): void
  /** Numbers the first `count` cells of the batch whose texts are known; returns how many are not, and puts their indices in `batch.word`. */
  lookUp(count: number): number
  /** Numbers the `unknown` cells of which the indices stand in `batch.word`; texts not known before in their order. */
  add(unknown: number): void
  /** All texts, by number. */
  texts(): PackedTexts
}

/** Makes a kernel for a delimiter (an ASCII byte) and batches of up to so many cells. */
export type MakeKernel = (delimiter: number, cells: number) => CsvKernel

/** The loops in script. */
class ScriptKernel implements CsvKernel {
  text = new Uint8Array(0)
  readonly start = 0
  stops = new Uint32Array(1)
  stopCount = 0
  readonly batch: TextBatch
  private view = new DataView(this.text.buffer)
  private length = 0
  private readonly delimiter: number
  private readonly dictionary = new ByteDictionary()

  constructor(delimiter: number, cells: number) {
    this.delimiter = delimiter
    this.batch = textBatch(cells)
  }

  load(bytes: Uint8Array, from: number, end: number): void {
    this.length = end - from
    if (this.length + WORD_PADDING > this.text.length) {
      this.text = new Uint8Array(2 * this.length + WORD_PADDING)
      this.view = new DataView(this.text.buffer)
    }
    this.text.set(bytes.subarray(from, end))
    this.stopCount = 0
  }

  findStops(): void {
    if (this.stops.length <= this.length) this.stops = new Uint32Array(this.text.length)
    this.stopCount = stopsOf(this.text.subarray(0, this.length), this.delimiter, this.stops)
  }

  lookUp(count: number): number {
    this.batch.count = count
    return this.dictionary.lookUp(this.view, this.batch)
  }

  add(unknown: number): void {
    this.dictionary.add(this.view, this.batch, unknown)
  }

  texts(): PackedTexts {
    return this.dictionary.packed()
  }
}

export const scriptKernel: MakeKernel = (delimiter, cells) => new ScriptKernel(delimiter, cells)
