import { createSHA256 } from 'hash-wasm'

/** A SHA-256 sum (FIPS 180-4) in the making; `hex` ends it. */
export type Sha256Stream = {
  update(bytes: Uint8Array): void
  /** 64 lower-case hexadecimal digits; call once, after the last update. */
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
