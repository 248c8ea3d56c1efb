import { remembered } from './remembered.ts'

/**
 * One spelling for what romanisations write in several ways, a letter per sound: capitals stand for sounds without a
 * letter of their own (X the ch of Bach, C of church, S of ship, Z of pleasure, J of jam). Coarser than a phonetic
 * alphabet on purpose: which sound `ch` or `j` has depends on a language that nobody states.
 */
const STEPS: readonly (readonly [RegExp, string])[] = [
  [/shch|stsch|schtsch/g, 'S'],
  [/tsch|tsh|tch|cz/g, 'C'],
  [/s?sch|ssh|sh|sj(?=[aeiou])/g, 'S'],
  [/dzh|dj|dsch/g, 'J'],
  [/zh/g, 'Z'],
  [/ch/g, 'C'],
  [/kh/g, 'X'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/bh/g, 'b'],
  [/rh/g, 'r'],
  [/qu(?=[aeio])|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 'c'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/t[sz]/g, 'c'],
  [/ou|oo|uu|ue|eu/g, 'u'],
  [/oe|eo/g, 'o'],
  [/ee|ie|ij|ii|iy|yi|yy|y/g, 'i'],
  [/ae|aa/g, 'a'],
  [/([a-zA-Z])\1+/g, '$1'],
  [/([aeiou])h(?=[^aeiou]|$)/g, '$1'],
]

/** The sound key of lower-case ASCII letters. */
export const soundKey = remembered((letters: string): string => {
  let key = letters
  for (const [pattern, sound] of STEPS) key = key.replace(pattern, sound)
  return key
})

/** Which letters a word holds, a bit for each of a to z. */
export const letterMask = remembered((letters: string): number => {
  let mask = 0
  for (let i = 0; i < letters.length; i++) {
    const place = letters.charCodeAt(i) - 97
    if (place >= 0 && place < 26) mask |= 1 << place
  }
  return mask
})

/**
 * The consonants by sound, for words of which one script leaves out the vowels; there w, y and j may stand for vowels
 * too. `softV`: so may v, as the Hebrew vav is transliterated.
 */
export function consonantKey(letters: string, softV: boolean): string {
  const key = soundKey(letters).replace(softV ? /[aeiouwjhJv]/g : /[aeiouwjhJ]/g, '')
  return key.replace(/[Xg]/g, 'k').replace(/v/g, 'b').replace(/[zZc]/g, 's').replace(/(.)\1+/g, '$1')
}
