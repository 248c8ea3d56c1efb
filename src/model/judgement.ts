import type { MentionKey } from './records.ts'

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
}
