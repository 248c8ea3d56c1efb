import type { ReactNode } from 'react'

export type TextRun = { readonly text: string; readonly marked: boolean }

const NO_SIGN = '\u2423'

/** A character as one can see it: control characters get the picture that Unicode has for them, others without sign a box. */
function visible(sign: string): string {
  const code = sign.codePointAt(0)!
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code >= 0x7f && code < 0xa0) return `‹${code.toString(16)}›`
  return code === 0xa0 ? NO_SIGN : sign
}

/** A text in runs: those of ASCII as they are, those beyond it (and control characters) marked, so that one sees what an encoding made of them. */
export function textRuns(text: string): TextRun[] {
  const runs: { text: string; marked: boolean }[] = []
  for (const sign of text) {
    const marked = sign !== '…' && (sign < ' ' || sign > '~')
    const last = runs.at(-1)
    if (last?.marked === marked) last.text += visible(sign)
    else runs.push({ text: visible(sign), marked })
  }
  return runs
}

/** A text with everything beyond ASCII marked. */
export function MarkedText({ text }: { readonly text: string }): ReactNode {
  return <>{textRuns(text).map((run, at) => (run.marked ? <mark key={at}>{run.text}</mark> : <span key={at}>{run.text}</span>))}</>
}
