import { scriptKernel, type CellBatch, type CsvKernel, type MakeKernel } from './csv-kernel.ts'
import { WasmMemory, type Region } from './csv-wasm-memory.ts'
import { DICTIONARY, KERNEL_CODE, PIECE_MASKS, type KernelFunctions } from './csv-wasm-functions.ts'
import type { PackedTexts } from './encoding-text.ts'

/** A piece of 16 bytes may be read or written so far beyond a text. */
const PADDING = 16

const FIRST_TEXTS = 1 << 12
const FIRST_BYTES = 1 << 16

/** What the stops of a region's text take: one a byte at most, and one more behind them. */
function stopBytes({ length }: Region): number {
  return 4 * (length + 1)
}

/** The loops in WebAssembly: everything they read and write stands in one memory, so that places are addresses there. */
class WasmKernel implements CsvKernel {
  text!: Uint8Array
  stops!: Uint32Array
  batch!: CellBatch
  start = 0
  stopCount = 0
  private readonly memory = new WasmMemory()
  private readonly run: KernelFunctions
  private readonly delimiter: number
  private end = 0
  private textRegion: Region
  private stopRegion: Region
  /** Addresses of the lists of the batch. */
  private readonly at: { readonly from: number; readonly to: number; readonly hash: number; readonly number: number; readonly word: number }
  private readonly cells: number
  private readonly dictionary: Region
  private slots: Region
  private offset: Region
  private hashes: Region
  private bytes: Region

  constructor(code: WebAssembly.Module, delimiter: number, cells: number) {
    const { memory } = this
    this.delimiter = delimiter
    this.cells = cells
    // The masks come first, at address 0.
    memory.take(PIECE_MASKS.length)
    memory.bytes.set(PIECE_MASKS)
    this.dictionary = memory.take(DICTIONARY.size)
    const [from, to, hash, number, word] = Array.from({ length: 5 }, () => memory.take(4 * cells).at) as [number, number, number, number, number]
    this.at = { from, to, hash, number, word }
    this.textRegion = memory.take(PADDING)
    this.stopRegion = memory.take(stopBytes(this.textRegion))
    this.slots = memory.take(4 * FIRST_TEXTS)
    this.offset = memory.take(4 * FIRST_TEXTS)
    this.hashes = memory.take(4 * FIRST_TEXTS)
    this.bytes = memory.take(FIRST_BYTES)
    this.run = new WebAssembly.Instance(code, { host: { memory: memory.memory } }).exports as KernelFunctions
    this.setDictionary('count', 1)
    this.refresh()
  }

  load(bytes: Uint8Array, from: number, end: number): void {
    const length = end - from
    if (length + PADDING > this.textRegion.length) {
      this.textRegion = this.memory.replace(this.textRegion, 2 * length + PADDING)
      this.stopRegion = this.memory.replace(this.stopRegion, stopBytes(this.textRegion))
      this.refresh()
    }
    this.start = this.textRegion.at
    this.end = this.start + length
    this.text.set(bytes.subarray(from, end), this.start)
    this.stopCount = 0
  }

  findStops(): void {
    this.stopCount = this.run.findStops(this.start, this.end, this.stopRegion.at, this.delimiter)
  }

  lookUp(count: number): number {
    const { run, dictionary: { at: dictionary }, at: { from, to, hash, number, word } } = this
    run.hashAll(count, from, to, hash)
    run.guessAll(dictionary, count, hash, number)
    run.bringNear(dictionary, count, number, word)
    return run.compareAll(dictionary, count, from, to, number, word)
  }

  add(unknown: number): void {
    this.makeRoom(unknown)
    const { run, dictionary: { at: dictionary }, at: { from, to, hash, number, word } } = this
    run.addAll(dictionary, unknown, word, from, to, hash, number)
  }

  texts(): PackedTexts {
    const { memory, offset, bytes } = this
    const count = this.getDictionary('count')
    const ends = memory.words.slice(offset.at / 4, offset.at / 4 + count + 1)
    return { bytes: memory.bytes.slice(bytes.at, bytes.at + ends[count]!), offset: ends, count }
  }

  /** Makes room for so many more texts of the text that is loaded. */
  private makeRoom(more: number): void {
    const { memory } = this
    const count = this.getDictionary('count')
    const used = memory.words[this.offset.at / 4 + count]!
    const texts = count + more + 1
    if (this.bytes.length < used + this.end - this.start + PADDING) this.bytes = memory.widen(this.bytes, used + this.end - this.start + PADDING)
    if (this.offset.length < 4 * texts) this.offset = memory.widen(this.offset, 4 * texts)
    if (this.hashes.length < 4 * texts) this.hashes = memory.widen(this.hashes, 4 * texts)
    if (this.slots.length < 8 * texts) {
      let length = this.slots.length
      while (length < 8 * texts) length *= 2
      this.slots = memory.replace(this.slots, length)
      memory.bytes.fill(0, this.slots.at, this.slots.at + length)
      this.refresh()
      this.run.fillSlots(this.dictionary.at)
    }
    this.refresh()
  }

  /** The memory may stand elsewhere once it has grown. */
  private refresh(): void {
    const { memory: { bytes, words, memory: { buffer } }, at, cells, stopRegion } = this
    this.text = bytes
    this.stops = words.subarray(stopRegion.at / 4, (stopRegion.at + stopRegion.length) / 4)
    const list = (address: number): Uint32Array => new Uint32Array(buffer, address, cells)
    this.batch = { from: list(at.from), to: list(at.to), number: list(at.number), word: new Int32Array(buffer, at.word, cells) }
    this.setDictionary('mask', this.slots.length / 4 - 1)
    this.setDictionary('slots', this.slots.at)
    this.setDictionary('offset', this.offset.at)
    this.setDictionary('hashes', this.hashes.at)
    this.setDictionary('bytes', this.bytes.at)
  }

  private getDictionary(name: keyof typeof DICTIONARY): number {
    return this.memory.words[(this.dictionary.at + DICTIONARY[name]) / 4]!
  }

  private setDictionary(name: keyof typeof DICTIONARY, value: number): void {
    this.memory.words[(this.dictionary.at + DICTIONARY[name]) / 4] = value
  }
}

let compiled: WebAssembly.Module | null | undefined

/** The module, compiled once; null where there is no WebAssembly with vectors, or a policy forbids it. */
function compiledCode(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled
  try {
    compiled = new WebAssembly.Module(KERNEL_CODE)
  } catch {
    compiled = null
  }
  return compiled
}

/** The kernel in WebAssembly, or the one in script where that cannot be had. */
export const wasmKernel: MakeKernel = (delimiter, cells) => {
  const code = compiledCode()
  return code === null ? scriptKernel(delimiter, cells) : new WasmKernel(code, delimiter, cells)
}
