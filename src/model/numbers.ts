/**
 * Reads a number in the forms of partner-exports.md 1.7: `24900`, `24900,00`, `24.900,00`, `24,900.00`.
 * The last separator is the decimal sign when two different ones occur; one separator followed by exactly
 * three digits is a thousands sign, otherwise the decimal sign. NaN for anything else.
 */
export function readNumber(text: string): number {
  const written = text.replace(/[\s\u00a0]/g, '').replace(/^€|EUR$/i, '')
  if (!/^[+-]?\d[\d.,]*$/.test(written) && !/^[+-]?[.,]\d+$/.test(written)) return Number.NaN
  const lastDot = written.lastIndexOf('.')
  const lastComma = written.lastIndexOf(',')
  if (lastDot < 0 && lastComma < 0) return Number(written)
  if (lastDot >= 0 && lastComma >= 0) {
    const decimal = lastDot > lastComma ? '.' : ','
    return parts(written, decimal)
  }
  const sign = lastDot >= 0 ? '.' : ','
  const pieces = written.split(sign)
  const thousands = pieces.length > 2 || pieces[1]!.length === 3
  if (thousands) return pieces.slice(1).every(piece => piece.length === 3) ? Number(pieces.join('')) : Number.NaN
  return Number(pieces.join('.'))
}

function parts(written: string, decimal: '.' | ','): number {
  const at = written.lastIndexOf(decimal)
  const whole = written.slice(0, at).replace(/[.,]/g, '')
  return Number(`${whole}.${written.slice(at + 1)}`)
}
