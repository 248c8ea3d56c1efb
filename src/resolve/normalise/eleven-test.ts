/**
 * The test of BSN and RSIN: digits times 9, 8, ..., 2, -1 add up to a multiple of 11
 * (Wet algemene bepalingen burgerservicenummer; logisch ontwerp BSN). Any single wrong digit and
 * any swap of neighbours fails: neighbouring weights differ by 1, the last two by 3, both prime to 11.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false
  let sum = -Number(digits[8])
  for (let place = 0; place < 8; place++) sum += Number(digits[place]) * (9 - place)
  return sum % 11 === 0
}

/** The numbers from which these digits come by swapping two unequal neighbours. */
export function neighbourSwaps(digits: string): string[] {
  const swaps: string[] = []
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1]) continue
    swaps.push(digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2))
  }
  return swaps
}
