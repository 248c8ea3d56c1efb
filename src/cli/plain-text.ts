/** Signs that steer a terminal, or the direction of what follows, instead of standing for themselves. */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** A text from a file as it may be shown on a terminal: on one line, steering signs as `\x1b`, cut after `most` characters. */
export function plainText(text: string, most = Infinity): string {
  const shown = text.replaceAll('\n', ' ').replace(STEERING, sign => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return shown.length > most ? `${shown.slice(0, most)}…` : shown
}
