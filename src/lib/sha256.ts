import { createSHA256 } from 'hash-wasm'

/** A SHA-256 sum (FIPS 180-4) in the making, here or in another thread; `hex` ends it. */
export type Sha256Sum = {
  /** Takes the next bytes, which the caller may use again at once; resolves when more may come. */
  update(bytes: Uint8Array): void | Promise<void>
  /** 64 lower-case hexadecimal digits; call once, after the last update. */
  hex(): string | Promise<string>
  /** Lets go of a sum that is not wanted any more; does nothing once it has ended. */
  cancel?(): void
}

/** Starts a sum; a carrier gives one that is faster than `sha256Stream` where it has one. */
export type StartSha256 = () => Promise<Sha256Sum>

/** A sum that is made here, piece by piece, while its caller waits. */
export type Sha256Stream = {
  update(bytes: Uint8Array): void
  hex(): string
}

/** Starts a SHA-256 sum that takes its bytes piece by piece, so that no file has to stand in memory whole. */
export async function sha256Stream(): Promise<Sha256Stream> {
  const hasher = await createSHA256()
  return {
    update: bytes => void hasher.update(bytes),
    hex: () => hasher.digest('hex'),
  }
}

/** The SHA-256 sum of bytes as 64 lower-case hexadecimal digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const stream = await sha256Stream()
  stream.update(bytes)
  return stream.hex()
}
