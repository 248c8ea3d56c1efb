/**
 * Writes small WebAssembly modules (WebAssembly Core Specification 2.0, binary format) from expressions, so that a kernel
 * stands in the source as code that can be read, not as bytes. Functions take and give 32-bit numbers and share one memory.
 */

/** The bytes of an expression or a statement. */
export type Code = readonly number[]

const TYPE = { i32: 0x7f, i64: 0x7e, v128: 0x7b } as const
const NO_RESULT = 0x40

function unsigned(value: number): number[] {
  const bytes: number[] = []
  let rest = value >>> 0
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80)
  return [...bytes, rest]
}

function signed(value: bigint): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest < -64n || rest >= 64n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return [...bytes, Number(rest & 0x7fn)]
}

type Instruction = (...operands: readonly Code[]) => Code
type Load = (address: Code, offset?: number) => Code
type Store = (address: Code, value: Code, offset?: number) => Code

const instruction = (...opcode: readonly number[]): Instruction => (...operands) => [...operands.flat(), ...opcode]
// Alignment 0 promises nothing: any address may be read.
const load = (...opcode: readonly number[]): Load => (address, offset = 0) => [...address, ...opcode, 0, ...unsigned(offset)]
const store = (...opcode: readonly number[]): Store => (address, value, offset = 0) => [...address, ...value, ...opcode, 0, ...unsigned(offset)]

/** Instructions by the names of the specification; operands in its order. */
export const i32 = {
  const: (value: number): Code => [0x41, ...signed(BigInt(value | 0))],
  load: load(0x28), load8: load(0x2d), store: store(0x36),
  eqz: instruction(0x45), eq: instruction(0x46), ne: instruction(0x47), ltU: instruction(0x49), gtU: instruction(0x4b),
  add: instruction(0x6a), sub: instruction(0x6b), mul: instruction(0x6c), and: instruction(0x71), or: instruction(0x72), xor: instruction(0x73),
  shl: instruction(0x74), shrU: instruction(0x76), ctz: instruction(0x68), wrap: instruction(0xa7),
} as const

export const i64 = {
  const: (value: bigint): Code => [0x42, ...signed(BigInt.asIntN(64, value))],
  mul: instruction(0x7e), xor: instruction(0x85), shrU: instruction(0x88), extend: instruction(0xad),
} as const

export const v128 = {
  load: load(0xfd, 0x00), store: store(0xfd, 0x0b),
  splat8: instruction(0xfd, 0x0f), eq8: instruction(0xfd, 0x23), bitmask8: instruction(0xfd, 0x64),
  and: instruction(0xfd, 0x4e), or: instruction(0xfd, 0x50), xor: instruction(0xfd, 0x51), anyTrue: instruction(0xfd, 0x53),
  lane64: (value: Code, lane: 0 | 1): Code => [...value, 0xfd, 0x1d, lane],
} as const

/** A local variable of a function: its value, and how to give it one. */
export type Local = { readonly get: Code; set(value: Code): Code; /** Sets it and is its new value. */ tee(value: Code): Code }

function localAt(index: number): Local {
  const at = unsigned(index)
  return { get: [0x20, ...at], set: value => [...value, 0x21, ...at], tee: value => [...value, 0x22, ...at] }
}

/** Does the statements for as long as the condition holds before them. */
export function repeat(condition: Code, ...statements: readonly Code[]): Code {
  return [0x02, NO_RESULT, 0x03, NO_RESULT, ...condition, 0x45, 0x0d, 1, ...statements.flat(), 0x0c, 0, 0x0b, 0x0b]
}

/** Does the statements if the condition holds. */
export function when(condition: Code, ...statements: readonly Code[]): Code {
  return [...condition, 0x04, NO_RESULT, ...statements.flat(), 0x0b]
}

/** Ends the function with this result. */
export function give(value: Code): Code {
  return [...value, 0x0f]
}

/** Makes the local variables of one function. */
export type Locals = { readonly [Type in keyof typeof TYPE]: () => Local }

/** A function of so many numbers, with its body; the body must give a number at its end. */
export type Kernel = { readonly parameters: number; body(parameters: readonly Local[], locals: Locals): readonly Code[] }

function section(id: number, items: readonly Code[]): Code {
  const bytes = [...unsigned(items.length), ...items.flat()]
  return [id, ...unsigned(bytes.length), ...bytes]
}

function text(value: string): Code {
  return [value.length, ...[...value].map(sign => sign.charCodeAt(0))]
}

function bodyOf({ parameters, body }: Kernel): Code {
  const types: number[] = []
  const local = (type: keyof typeof TYPE) => (): Local => localAt(parameters + types.push(TYPE[type]) - 1)
  const statements = body(Array.from({ length: parameters }, (_, i) => localAt(i)), { i32: local('i32'), i64: local('i64'), v128: local('v128') })
  const bytes = [...unsigned(types.length), ...types.flatMap(type => [1, type]), ...statements.flat(), 0x0b]
  return [...unsigned(bytes.length), ...bytes]
}

/** A module that imports its memory as `host.memory` and exports these functions. */
export function moduleOf(functions: Readonly<Record<string, Kernel>>): Uint8Array<ArrayBuffer> {
  const kernels = Object.values(functions)
  return Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, kernels.map(({ parameters }) => [0x60, parameters, ...Array.from({ length: parameters }, () => TYPE.i32), 1, TYPE.i32])),
    ...section(2, [[...text('host'), ...text('memory'), 0x02, 0x00, 0x00]]),
    ...section(3, kernels.map((_, i) => unsigned(i))),
    ...section(7, Object.keys(functions).map((name, i) => [...text(name), 0x00, ...unsigned(i)])),
    ...section(10, kernels.map(bodyOf)),
  ])
}
