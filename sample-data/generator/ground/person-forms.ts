import { plain } from './encoding.ts'
import type { Dice } from './dice.ts'
import type { Person } from './world.ts'

/** The name parts under which a person stands in one row: an own name, a partner's, or both. */
export type NameParts = { readonly prefix: string; readonly family: string; readonly given: readonly string[] }

/** A married woman is written under her own name, her partner's, or both with a hyphen in either order (partner-exports.md 1.10). */
export function nameParts(dice: Dice, person: Person): NameParts {
  const own = { prefix: person.prefix, family: person.family, given: person.given }
  const partner = person.partnerName
  if (!partner || !dice.chance(0.5)) return own
  const ownFull = fullFamily(own)
  if (dice.chance(0.4)) return { ...partner, given: person.given }
  if (dice.chance(0.75)) return { prefix: partner.prefix, family: `${partner.family}-${ownFull}`, given: person.given }
  return { prefix: person.prefix, family: `${person.family}-${fullFamily(partner)}`, given: person.given }
}

/** `van der Velden` */
export function fullFamily(name: { readonly prefix: string; readonly family: string }): string {
  return name.prefix === '' ? name.family : `${name.prefix} ${name.family}`
}

const isArabic = (prefix: string): boolean => prefix === 'El' || prefix === 'Ait'

/** A prefix as registers write it: `v.d.`, `v/d`, `vd`, left out; an Arabic particle joined to the name or dropped. */
export function writtenPrefix(dice: Dice, prefix: string): string {
  if (prefix === '' || isArabic(prefix) || dice.chance(0.7)) return prefix
  const short = prefix.replace('van der', 'v.d.').replace('van den', 'v.d.').replace('van de', 'v.d.').replace("van 't", "v. 't")
  return dice.weighted([[short, 4], [short.replaceAll('.', ''), 3], [short === 'v.d.' ? 'v/d' : short, 1], ['', 2]])
}

/** Family name with particles of Arabic names written in one of their ways. */
export function writtenFamily(dice: Dice, name: NameParts): { readonly prefix: string; readonly family: string } {
  if (!isArabic(name.prefix)) return { prefix: writtenPrefix(dice, name.prefix), family: name.family }
  const family = dice.weighted([
    [`${name.prefix} ${name.family}`, 5], [`${name.prefix}-${name.family}`, 2],
    [`${name.prefix}${name.family.toLowerCase()}`, 1], [name.family, 1],
  ])
  return { prefix: '', family }
}

/** `J.P.`, `JP`, `J. P.` or `J` for the given names. */
export function initials(dice: Dice, given: readonly string[]): string {
  const letters = given.map(name => plain(name)[0]!)
  return dice.weighted([[`${letters.join('.')}.`, 6], [letters.join(''), 2], [`${letters.join('. ')}.`, 1]])
}

/** Given names as written: all, the first only, joined by a hyphen, or initials. */
export function writtenGiven(dice: Dice, given: readonly string[], initialsShare: number): string {
  if (dice.chance(initialsShare)) return initials(dice, given)
  return dice.weighted([[given.join(' '), 6], [given[0]!, 3], [given.join('-'), 1]])
}

const SPELLINGS: readonly (readonly [RegExp, string])[] = [[/ş/g, 'sh'], [/Ş/g, 'Sh'], [/ç/g, 'ch'], [/ü/g, 'u'], [/ö/g, 'o'], [/ou/g, 'u'], [/w/g, 'v'], [/ij/g, 'y']]

/** Another way to spell a name: without marks, or by sound (`Şahin`, `Sahin`, `Shahin`). */
export function transliterated(dice: Dice, text: string): string {
  if (dice.chance(0.7)) return plain(text)
  const options = SPELLINGS.filter(([pattern]) => text.search(pattern) > 0)
  if (options.length === 0) return plain(text)
  const [pattern, replacement] = dice.pick(options)
  return plain(text.replace(pattern, replacement))
}

/** One typing error inside a word of at least five letters: two letters swapped, one lost or one doubled. */
export function typingError(dice: Dice, text: string): string {
  if (text.length < 5) return text
  const at = dice.between(1, text.length - 3)
  if (!/^[\p{L}]{2}$/u.test(text.slice(at, at + 2))) return text
  return dice.weighted([
    [text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2), 2],
    [text.slice(0, at) + text.slice(at + 1), 1],
    [text.slice(0, at) + text[at]! + text.slice(at), 1],
  ])
}

/** Name as in the machine-readable zone: upper case, `Ö` as `OE`, apostrophes left out, hyphens and spaces as `<`, at most 39 signs. */
export function machineReadableName(dice: Dice, person: Person): string {
  const family = dice.chance(0.12) && person.prefix !== '' ? person.family : fullFamily(person)
  const coded = (text: string): string => plain(text.replace(/[öÖ]/g, 'OE').replace(/[üÜ]/g, 'UE').replace(/[äÄ]/g, 'AE')).toUpperCase().replace(/['’.]/g, '').replace(/[^A-Z]+/g, '<')
  const given = dice.chance(0.85) ? person.given : person.given.slice(0, 1)
  return `${coded(family)}<<${coded(given.join(' '))}`.slice(0, 39).replace(/<+$/, '')
}

/** Name in one field, as pay rolls and banks write it; the order varies. */
export function nameInOneField(dice: Dice, person: Person, initialsShare = 0.45): string {
  const name = nameParts(dice, person)
  const { prefix, family } = writtenFamily(dice, name)
  const given = writtenGiven(dice, name.given, initialsShare)
  const whole = fullFamily({ prefix, family })
  const text = dice.weighted([
    [`${given} ${whole}`, 5],
    [prefix === '' ? `${family}, ${given}` : `${family}, ${given} ${prefix}`, 3],
    [`${whole} ${given}`.toUpperCase(), 1],
    [`${whole}, ${given}`, 1],
  ])
  return dice.chance(0.12) ? transliterated(dice, text) : text
}
