/** The numbers from which these digits come by swapping two unequal neighbours. */
export function neighbourSwaps(digits: string): string[] {
  const swaps: string[] = []
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1]) continue
    swaps.push(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2))
  }
  return swaps
}
