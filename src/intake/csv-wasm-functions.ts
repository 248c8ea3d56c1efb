import { i32, i64, moduleOf, repeat, v128, when, type Code, type Kernel, type Local } from '#lib/wasm-code.ts'
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './csv-scanner.ts'

/**
 * The loops of `ByteDictionary` and `stopsOf` in WebAssembly. Addresses are bytes; a list is an address of 32-bit numbers.
 * Texts are read in pieces of 16 bytes, of which the last is masked: what stands behind a text must not matter.
 */
const { const: int, load, store, add, sub, and, or, xor, shl, shrU, eqz, ne, ltU, gtU, ctz, wrap } = i32

/** Masks of a piece of 0 to 16 bytes, at 16 × its length; the memory begins with them. */
export const PIECE_MASKS = Uint8Array.from({ length: 17 * 16 }, (_, i) => ((i & 15) < i >> 4 ? 0xff : 0))

/** Where a dictionary keeps what, in bytes from its address. */
export const DICTIONARY = { count: 0, mask: 4, slots: 8, offset: 12, bytes: 16, hashes: 20, size: 24 } as const

const entry = (list: Local, index: Local): Code => add(list.get, shl(index.get, int(2)))
const step = (local: Local, by = 4): Code => local.set(add(local.get, int(by)))
/** The bits of a hash that the mask leaves out. */
const above = (hash: Code, mask: Local): Code => and(hash, xor(mask.get, int(-1)))
const masked = (piece: Code, length: Local): Code => v128.and(piece, v128.load(shl(length.get, int(4))))

/** (from, end, places, delimiter): writes the addresses of the bytes that can end a field or quote one; gives how many there are. Reads up to 15 bytes beyond the end. */
const findStops: Kernel = {
  parameters: 4,
  body: ([from, end, places, delimiter], { i32: number, v128: vector }) => {
    const first = number()
    const bits = number()
    const piece = vector()
    const stops = [delimiter!.get, int(QUOTE), int(LINE_FEED), int(CARRIAGE_RETURN)].map(byte => ({ byte, all: vector() }))
    const found = stops.map(({ all }) => v128.eq8(piece.get, all.get)).reduce((some, one) => v128.or(some, one))
    return [
      ...stops.map(({ byte, all }) => all.set(v128.splat8(byte))),
      first.set(places!.get),
      repeat(ltU(from!.get, end!.get),
        piece.set(v128.load(from!.get)),
        bits.set(v128.bitmask8(found)),
        repeat(bits.get,
          store(places!.get, add(from!.get, ctz(bits.get))),
          step(places!),
          bits.set(and(bits.get, sub(bits.get, int(1)))),
        ),
        step(from!, 16),
      ),
      // Bytes beyond the end may have counted.
      repeat(and(ne(places!.get, first.get), eqz(ltU(load(sub(places!.get, int(4))), end!.get))), step(places!, -4)),
      store(places!.get, end!.get),
      shrU(sub(places!.get, first.get), int(2)),
    ]
  },
}

/** (count, from, to, hash): multiplies and folds the texts in two lanes of 64 bits; gives nothing. */
const hashAll: Kernel = {
  parameters: 4,
  body: ([count, from, to, hash], { i32: number, i64: wide, v128: vector }) => {
    const at = number()
    const left = number()
    const last = number()
    const a = wide()
    const b = wide()
    const piece = vector()
    const fold = (lane: Local, index: 0 | 1, factor: bigint, shift: bigint): Code => [
      ...lane.set(i64.mul(i64.xor(lane.get, v128.lane64(piece.get, index)), i64.const(factor))),
      ...lane.set(i64.xor(lane.get, i64.shrU(lane.get, i64.const(shift)))),
    ]
    const foldPiece = [...fold(a, 0, 0x9e3779b97f4a7c15n, 29n), ...fold(b, 1, 0xc2b2ae3d27d4eb4fn, 31n)]
    return [
      last.set(entry(hash!, count!)),
      repeat(ltU(hash!.get, last.get),
        at.set(load(from!.get)),
        left.set(sub(load(to!.get), at.get)),
        a.set(i64.extend(left.get)),
        b.set(i64.const(0x165667b19e3779f9n)),
        repeat(gtU(left.get, int(16)), piece.set(v128.load(at.get)), foldPiece, step(at, 16), step(left, -16)),
        piece.set(masked(v128.load(at.get), left)),
        foldPiece,
        a.set(i64.mul(i64.xor(a.get, b.get), i64.const(0x9e3779b97f4a7c15n))),
        store(hash!.get, wrap(i64.shrU(a.get, i64.const(32n)))),
        step(from!), step(to!), step(hash!),
      ),
      int(0),
    ]
  },
}

/** (dictionary, count, hash, number): the number of the text that each hash most likely belongs to, 0 where there is none; gives nothing. */
const guessAll: Kernel = {
  parameters: 4,
  body: ([dictionary, count, hash, number], { i32: local }) => {
    const slots = local()
    const mask = local()
    const last = local()
    const slot = local()
    return [
      slots.set(load(dictionary!.get, DICTIONARY.slots)),
      mask.set(load(dictionary!.get, DICTIONARY.mask)),
      last.set(entry(hash!, count!)),
      repeat(ltU(hash!.get, last.get),
        slot.set(load(add(slots.get, shl(and(load(hash!.get), mask.get), int(2))))),
        // No branch: what comes next cannot be foreseen.
        store(number!.get, i32.mul(and(slot.get, mask.get), eqz(above(xor(slot.get, load(hash!.get)), mask)))),
        step(hash!), step(number!),
      ),
      int(0),
    ]
  },
}

/** (dictionary, count, number, word): reads where the texts of these numbers start, then their first bytes, so that both are near when they are compared; gives nothing of use. */
const bringNear: Kernel = {
  parameters: 4,
  body: ([dictionary, count, number, word], { i32: local }) => {
    const bytes = local()
    const offset = local()
    const at = local()
    const last = local()
    const sum = local()
    return [
      bytes.set(load(dictionary!.get, DICTIONARY.bytes)),
      offset.set(load(dictionary!.get, DICTIONARY.offset)),
      at.set(word!.get),
      last.set(entry(word!, count!)),
      repeat(ltU(at.get, last.get), store(at.get, load(add(offset.get, shl(load(number!.get), int(2))))), step(number!), step(at)),
      repeat(ltU(word!.get, last.get), sum.set(xor(sum.get, load(add(bytes.get, load(word!.get))))), step(word!)),
      sum.get,
    ]
  },
}

/** Sets `other` to zero if the text at `at`, of `left` bytes, is that of this number; moves all three. */
function compare(number: Code, dictionary: { readonly offset: Local; readonly bytes: Local }, text: { readonly at: Local; readonly left: Local; readonly own: Local; readonly other: Local }): Code {
  const { at, left, own, other } = text
  const differ = v128.xor(v128.load(at.get), v128.load(own.get))
  return [
    own.set(add(dictionary.offset.get, shl(number, int(2)))),
    other.set(xor(sub(load(own.get, 4), load(own.get)), left.get)),
    own.set(add(load(own.get), dictionary.bytes.get)),
    repeat(and(gtU(left.get, int(16)), eqz(other.get)), other.set(v128.anyTrue(differ)), step(at, 16), step(own, 16), step(left, -16)),
    when(eqz(other.get), other.set(v128.anyTrue(masked(differ, left)))),
  ].flat()
}

/** (dictionary, count, from, to, number, unknown): writes the indices of the texts that are not those of their numbers; gives how many they are. */
const compareAll: Kernel = {
  parameters: 6,
  body: ([dictionary, count, from, to, number, unknown], { i32: local }) => {
    const offset = local()
    const bytes = local()
    const index = local()
    const first = local()
    const text = { at: local(), left: local(), own: local(), other: local() }
    return [
      offset.set(load(dictionary!.get, DICTIONARY.offset)),
      bytes.set(load(dictionary!.get, DICTIONARY.bytes)),
      first.set(unknown!.get),
      repeat(ltU(index.get, count!.get),
        text.at.set(load(entry(from!, index))),
        text.left.set(sub(load(entry(to!, index)), text.at.get)),
        compare(load(entry(number!, index)), { offset, bytes }, text),
        store(unknown!.get, index.get),
        unknown!.set(add(unknown!.get, shl(ne(text.other.get, int(0)), int(2)))),
        step(index, 1),
      ),
      shrU(sub(unknown!.get, first.get), int(2)),
    ]
  },
}

/** (dictionary, count, unknown, from, to, hash, number): numbers the texts of these indices, in this order, and adds new ones; gives nothing. There must be room. */
const addAll: Kernel = {
  parameters: 7,
  body: ([dictionary, count, unknown, from, to, hash, number], { i32: local }) => {
    const [mask, slots, offset, bytes, hashes, total] = [local(), local(), local(), local(), local(), local()]
    const [last, index, wanted, probe, slot, found] = [local(), local(), local(), local(), local(), local()]
    const text = { at: local(), left: local(), own: local(), other: local() }
    const begin = [text.at.set(load(entry(from!, index))), text.left.set(sub(load(entry(to!, index)), text.at.get))].flat()
    const readSlot = slot.set(load(entry(slots, probe)))
    return [
      mask.set(load(dictionary!.get, DICTIONARY.mask)),
      slots.set(load(dictionary!.get, DICTIONARY.slots)),
      offset.set(load(dictionary!.get, DICTIONARY.offset)),
      bytes.set(load(dictionary!.get, DICTIONARY.bytes)),
      hashes.set(load(dictionary!.get, DICTIONARY.hashes)),
      total.set(load(dictionary!.get, DICTIONARY.count)),
      last.set(entry(unknown!, count!)),
      repeat(ltU(unknown!.get, last.get),
        index.set(load(unknown!.get)),
        wanted.set(load(entry(hash!, index))),
        found.set(int(0)),
        begin,
        when(text.left.get,
          probe.set(and(wanted.get, mask.get)),
          readSlot,
          repeat(and(ne(slot.get, int(0)), eqz(found.get)),
            when(eqz(above(xor(slot.get, wanted.get), mask)),
              begin,
              compare(and(slot.get, mask.get), { offset, bytes }, text),
              when(eqz(text.other.get), found.set(and(slot.get, mask.get))),
            ),
            when(eqz(found.get), probe.set(and(add(probe.get, int(1)), mask.get)), readSlot),
          ),
          when(eqz(found.get),
            found.set(total.get),
            store(entry(slots, probe), or(above(wanted.get, mask), total.get)),
            store(entry(hashes, total), wanted.get),
            begin,
            append(total, { offset, bytes }, text),
          ),
        ),
        store(entry(number!, index), found.get),
        step(unknown!),
      ),
      store(dictionary!.get, total.get, DICTIONARY.count),
      int(0),
    ]
  },
}

/** Puts the text at `at`, of `left` bytes, behind the others and counts it in `total`. In whole pieces: what the last one brings too much is overwritten by the next text. */
function append(total: Local, { offset, bytes }: { readonly offset: Local; readonly bytes: Local }, { at, left, own }: { readonly at: Local; readonly left: Local; readonly own: Local }): Code {
  return [
    own.set(load(entry(offset, total))),
    store(entry(offset, total), add(own.get, left.get), 4),
    own.set(add(own.get, bytes.get)),
    left.set(add(own.get, left.get)),
    repeat(ltU(own.get, left.get), v128.store(own.get, v128.load(at.get)), step(own, 16), step(at, 16)),
    step(total, 1),
  ].flat()
}

/** (dictionary): lays all texts out in its slots, which are all free; gives nothing. */
const fillSlots: Kernel = {
  parameters: 1,
  body: ([dictionary], { i32: local }) => {
    const [mask, slots, hashes, total, number, hash, probe] = [local(), local(), local(), local(), local(), local(), local()]
    return [
      mask.set(load(dictionary!.get, DICTIONARY.mask)),
      slots.set(load(dictionary!.get, DICTIONARY.slots)),
      hashes.set(load(dictionary!.get, DICTIONARY.hashes)),
      total.set(load(dictionary!.get, DICTIONARY.count)),
      number.set(int(1)),
      repeat(ltU(number.get, total.get),
        hash.set(load(entry(hashes, number))),
        probe.set(and(hash.get, mask.get)),
        repeat(load(entry(slots, probe)), probe.set(and(add(probe.get, int(1)), mask.get))),
        store(entry(slots, probe), or(above(hash.get, mask), number.get)),
        step(number, 1),
      ),
      int(0),
    ]
  },
}

/** The functions as a module; the comment of each names its parameters. */
export const KERNEL_CODE = moduleOf({ findStops, hashAll, guessAll, bringNear, compareAll, addAll, fillSlots })

/** What the module exports. */
export type KernelFunctions = { readonly [Name in 'findStops' | 'hashAll' | 'guessAll' | 'bringNear' | 'compareAll' | 'addAll' | 'fillSlots']: (...numbers: number[]) => number }
