/** Prefixes of Dutch and neighbouring family names: written apart, together, behind the name or left out (partner-exports.md 1.10). */
const PREFIXES = new Set(
  'van von vom vd v d de den der het t s ten ter te in op aan bij uit over onder voor tot la le les du des del della di da dos das zu zur am im af vande vander vanden'.split(' '),
)
/** Arabic and Berber particles: part of the name, but written apart, with a hyphen, together or left out. */
const PARTICLES = new Set('el al ben bin bou abou abu abd ait ould'.split(' '))

/** Whether a word (lower case, letters only) is a prefix that says nothing about who is meant. */
export function isNamePrefix(word: string): boolean {
  return PREFIXES.has(word)
}

/** Whether a word (lower case, letters only) is a particle that belongs to the name. */
export function isNameParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/** A family name of one word without a particle grown onto it (`elkhayri` gives `khayri`); itself when there is none. */
export function withoutParticle(word: string): string {
  return /^(el|al)[a-z]{4,}$/.test(word) ? word.slice(2) : word
}

/**
 * Makes the abbreviated prefixes one word, so that they are not read as initials: `v.d.`, `v/d`, `V.D.`, `v. d.`
 * become `vd`; frees the last initial from the word that follows it (`J.P.Velden`).
 */
export function joinAbbreviatedPrefixes(text: string): string {
  return text
    .replace(/\.(?=\p{L}{2,})/gu, '. ')
    .replace(/(^|[\s,])v\s?[./]\s?d(?:er|en|e)?(?:\.|(?=[\s,]|$))/gi, '$1vd ')
    .replace(/\.v[./]d(?:\.|(?=[\s,]|$))/g, '. vd ')
    .replace(/(^|[\s,])v\.(?=\s?\p{Lu}\p{Ll})/gu, '$1van ')
}
