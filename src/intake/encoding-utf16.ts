/**
 * Turns UTF-16 into UTF-8 piece by piece, so that one reader of bytes serves all encodings.
 * Exactly 2 bytes of the file stand behind each code unit of the result: an unpaired surrogate becomes U+FFFD, one unit for one.
 */
export class Utf16Transcoder {
  private readonly decoder: TextDecoder
  private readonly encoder = new TextEncoder()

  constructor(encoding: 'utf-16le' | 'utf-16be') {
    this.decoder = new TextDecoder(encoding, { ignoreBOM: true })
  }

  push(bytes: Uint8Array): Uint8Array {
    return this.encoder.encode(this.decoder.decode(bytes, { stream: true }))
  }

  /** What is left at the end: an odd byte or half a pair gives U+FFFD. */
  finish(): Uint8Array {
    return this.encoder.encode(this.decoder.decode())
  }
}
