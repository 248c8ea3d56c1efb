/**
 * Edit distance (Wagner and Fischer 1974, with the swap of neighbours of Damerau 1964) in which a change costs the less
 * the easier it is made: 1 for a letter by an unrelated one, less for vowels, letters that sound or look alike, doubled
 * letters. Costs are own estimates from how romanisations, typing and scanned text differ, not fitted to data.
 */
const OTHER_LETTER = 1
const OTHER_VOWEL = 0.5
const VOWEL_LEFT_OUT = 0.5
const DOUBLED = 0.2
const SWAPPED = 0.6
/** People slip at the beginning of a word less than elsewhere, and notice it more. */
const AT_START = 1.2

/** Pairs of letters and what changing one for the other costs; capitals as in sound keys. */
const ALIKE =
  'ei.3 ou.25 iy.1 ij.2 jy.2 ae.35 ao.4 iI.1 vw.15 uw.2 uv.4 fv.4 bp.4 bv.4 dt.4 gk.4 gq.4 kq.1 ck.2 cq.2 cs.3 cz.3 sz.2 xs.4 gh.5 hX.15 kX.25 gX.4 CX.3 kC.25 hC.4 ' +
  'CS.25 sS.25 zS.35 cC.2 tC.5 CJ.4 jJ.1 jZ.15 JZ.15 zZ.2 SZ.3 gJ.4 iJ.4 zJ.4 dJ.5 jC.5 gj.4 hj.4 yJ.3 mn.6 lr.8 0o.1 1i.1 1l.1 il.5 3e.1 4a.1 5s.1 7t.2 8b.1 6g.2 9g.2 2z.2 xX.15 hx.3'

const SIZE = 128
const change = new Float64Array(SIZE * SIZE).fill(OTHER_LETTER)
const leaveOut = new Float64Array(SIZE).fill(1)

function fillTables(): void {
  for (const a of 'aeiouy') {
    leaveOut[a.charCodeAt(0)] = VOWEL_LEFT_OUT
    for (const b of 'aeiouy') change[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = OTHER_VOWEL
  }
  for (const entry of ALIKE.split(' ')) {
    const [a, b] = [entry.charCodeAt(0), entry.charCodeAt(1)]
    change[a * SIZE + b] = change[b * SIZE + a] = Number(entry.slice(2))
  }
  for (let code = 0; code < SIZE; code++) change[code * SIZE + code] = 0
  for (const [letter, cost] of [['h', 0.4], ['j', 0.6], ['w', 0.7], ['s', 0.9]] as const) leaveOut[letter.charCodeAt(0)] = cost
}
fillTables()

const LONGEST = 64
let beforeLast = new Float64Array(LONGEST + 1)
let last = new Float64Array(LONGEST + 1)
let row = new Float64Array(LONGEST + 1)

/** Cost of leaving out the letter at a place. */
function dropCost(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (at > 0 && text.charCodeAt(at - 1) === code) return DOUBLED
  const cost = leaveOut[code]!
  if (at === 0) return Math.max(cost, 0.9)
  return cost
}

function changeCost(a: string, i: number, b: string, j: number): number {
  const cost = change[a.charCodeAt(i) * SIZE + b.charCodeAt(j)]!
  return cost === OTHER_LETTER && (i === 0 || j === 0) ? AT_START : cost
}

function swapCost(a: string, i: number, b: string, j: number): number {
  const swapped = i > 0 && j > 0 && a.charCodeAt(i) === b.charCodeAt(j - 1) && a.charCodeAt(i - 1) === b.charCodeAt(j)
  return swapped ? beforeLast[j - 1]! + SWAPPED : Infinity
}

/**
 * Cost of turning one word into the other, letters a-z, A-Z and digits; symmetric. Returns Infinity as soon as it is
 * known to pass `limit`. Letters after the 64th are not compared.
 */
export function spellingCost(left: string, right: string, limit: number): number {
  const a = left.slice(0, LONGEST)
  const b = right.slice(0, LONGEST)
  last[0] = 0
  for (let j = 1; j <= b.length; j++) last[j] = last[j - 1]! + dropCost(b, j - 1)
  for (let i = 0; i < a.length; i++) {
    const drop = dropCost(a, i)
    row[0] = last[0]! + drop
    let best = row[0]!
    for (let j = 0; j < b.length; j++) {
      const cost = Math.min(last[j + 1]! + drop, row[j]! + dropCost(b, j), last[j]! + changeCost(a, i, b, j), swapCost(a, i, b, j))
      row[j + 1] = cost
      if (cost < best) best = cost
    }
    // A swap may still fall back on the row before this one.
    if (best > limit + SWAPPED) return Infinity
    const free = beforeLast
    beforeLast = last
    last = row
    row = free
  }
  const cost = last[b.length]!
  return cost > limit ? Infinity : cost
}
