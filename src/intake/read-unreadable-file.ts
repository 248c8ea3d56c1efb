/** Why a file as a whole could not be read as a table. */
export type UnreadableCode = 'empty' | 'binary' | 'no-delimiter-in-header'

/** A file that holds no readable table; the message says what it seems to be and the way out. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'UnreadableFile'
    this.code = code
  }
}
