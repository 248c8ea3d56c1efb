/** Ranges of signs that steer a terminal, or the direction of what follows, instead of standing for themselves; a tab may stay. */
const STEERING = [[0x00, 0x08], [0x0a, 0x1f], [0x7f, 0x9f], [0x200e, 0x200f], [0x2028, 0x202e], [0x2066, 0x2069], [0xfeff, 0xfeff]] as const

function shown(sign: string): string {
  const code = sign.codePointAt(0)!
  return STEERING.some(([from, to]) => code >= from && code <= to) ? `\\x${code.toString(16).padStart(2, '0')}` : sign
}

/** A text from a file as it may be shown on a terminal: on one line, steering signs as `\x1b`, cut after `most` characters. */
export function plainText(text: string, most = Infinity): string {
  const whole = [...text.replaceAll('\n', ' ')].map(shown)
  return whole.length > most ? `${whole.slice(0, most).join('')}…` : whole.join('')
}
