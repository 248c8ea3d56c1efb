import type { MentionKey } from './records.ts'

/**
 * What a judged mention was, so that a later delivery of its file, with rows inserted or gone, moves the judgement with its
 * row and never onto a stranger's. Checksums, no values; but who guesses what a row says can check the guess.
 */
export type MentionAnchor = {
  /** SHA-256 of the file: in the same bytes a row stays where it is, however the file is named or read. */
  readonly sha256: string
  /** 64-bit checksums of what the whole row said, and of what identifies the mention. */
  readonly row: string
  readonly says: string
}

/** What a person decided about two mentions; append-only, undo is replay without it. */
export type Judgement = {
  readonly left: MentionKey
  readonly right: MentionKey
  readonly verdict: 'same' | 'different' | 'unsure'
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly why: string
  /** Hash of the LinkageModel in force. */
  readonly model: string
  /** What left and right were; without them the keys alone count. */
  readonly anchors?: readonly [left: MentionAnchor, right: MentionAnchor]
}
