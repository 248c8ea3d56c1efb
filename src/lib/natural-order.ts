const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** End of the run of digits, or of the run without digits, that starts at `at`. */
function runEnd(text: string, at: number): number {
  const digits = isDigit(text.charCodeAt(at))
  let end = at + 1
  while (end < text.length && isDigit(text.charCodeAt(end)) === digits) end++
  return end
}

const plainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function byNumber(a: string, b: string): number {
  const left = a.replace(/^0+/, '')
  const right = b.replace(/^0+/, '')
  return left.length - right.length || plainOrder(left, right)
}

/** Runs of digits by their value and before other runs, other runs by code unit. */
function byRun(a: string, b: string): number {
  const aDigits = isDigit(a.charCodeAt(0))
  const bDigits = isDigit(b.charCodeAt(0))
  if (aDigits && bDigits) return byNumber(a, b)
  if (aDigits !== bDigits) return aDigits ? -1 : 1
  return plainOrder(a, b)
}

/**
 * Order in which `n2` stands before `n10`: texts as lists of runs, runs of digits by value.
 * Texts that differ in leading zeros only stand in code unit order, so two texts are equal
 * only when they are the same. No locale: the same on every machine.
 */
export function naturalOrder(a: string, b: string): number {
  let atA = 0
  let atB = 0
  while (atA < a.length && atB < b.length) {
    const endA = runEnd(a, atA)
    const endB = runEnd(b, atB)
    const order = byRun(a.slice(atA, endA), b.slice(atB, endB))
    if (order !== 0) return order
    atA = endA
    atB = endB
  }
  return (a.length - atA > 0 ? 1 : 0) - (b.length - atB > 0 ? 1 : 0) || plainOrder(a, b)
}
