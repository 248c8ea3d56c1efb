/** Columns that no covenant lets in: those of the example covenant (safeguards.bannedColumns). */
export const DEFAULT_BANNED_COLUMNS: readonly string[] = ['nationaliteit', 'geboorteland', 'geboorteplaats', 'etniciteit', 'religie', 'taal']

/** A column name in comparable pieces: words in lower case without accents, and all of them written together. */
type NameParts = { readonly words: readonly string[]; readonly joined: string }

function partsOf(column: string): NameParts {
  const words = column
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .map(word => word.replace(/^geb(?=$|land|plaats|stad|gem)/, 'geboorte'))
  return { words, joined: words.join('') }
}

const BIRTH = '(?:geboorte|geboren|birth|born|naissance|geburt)'
const COUNTRY = '(?:land|country|staat|natie|pays)'
const PLACE = '(?:plaats|gemeente|stad|dorp|oord|regio|provincie|place|town|city|municipality|region|lieu)'

/** Either word first, whatever stands between: `land_van_geboorte`, `birth country code`. */
function bothWays(one: string, other: string): RegExp {
  return new RegExp(`${one}.*${other}|${other}.*${one}`)
}

const BIRTH_COUNTRY = bothWays(BIRTH, COUNTRY)
const BIRTH_PLACE = bothWays(BIRTH, PLACE)
const LANGUAGE_WORD = /^taal(?!lo)|^(?:moeder|spreek|thuis|voorkeurs?|lands?|streek|omgangs|gebaren|gespreks|correspondentie|contact|klant)taal|^tale?n$|^sprachen?$|^muttersprache$|^langues?$|^tolk/

/** What a banned word stands for: every spelling that says the same thing in the languages partners use. */
const CONCEPTS: readonly { readonly covers: (name: NameParts) => boolean }[] = [
  // nationality
  { covers: ({ words, joined }) => /nationalit|staatsburger|staatsangehorig|citizenship|nationoforigin/.test(joined) || words.some(word => word === 'nat' || word === 'natcode') },
  // country of birth
  { covers: ({ joined }) => BIRTH_COUNTRY.test(joined) },
  // place of birth
  { covers: ({ words, joined }) => BIRTH_PLACE.test(joined) || words.includes('pob') || /geborente$|geburtsort/.test(joined) },
  // ethnicity and descent
  { covers: ({ words, joined }) => /etnic|etnisch|ethnic|ethnie|huidskleur|skincolou?r|afkomst|migratieachtergrond|bevolkingsgroep|herkomstgroep|allochtoon|raciaal/.test(joined) || words.includes('ras') || words.includes('race') },
  // religion and belief
  { covers: ({ words, joined }) => /relig|geloof|godsdienst|kerkgenoot|kerkelijk|levensbeschouwing|levensovertuiging|gezindte|konfession/.test(joined) || words.includes('kerk') || words.includes('faith') },
  // language; whole words only, since totaal, kwartaal and betaald hold `taal` too
  { covers: ({ words, joined }) => joined.includes('language') || words.some(word => LANGUAGE_WORD.test(word)) || /^lang(?:iso|code)?$/.test(joined) },
]

/** A banned word shorter than this bans only names in which it is a word of its own. */
const SHORTEST_PART = 5

function sameName(column: NameParts, banned: NameParts): boolean {
  if (banned.joined === '') return false
  if (column.joined === banned.joined || column.words.includes(banned.joined)) return true
  return banned.joined.length >= SHORTEST_PART && column.joined.includes(banned.joined)
}

/**
 * Whether the ban list keeps a column out: the banned name itself in any case, spacing and accents, a longer name
 * that holds it, or another word for the same thing (`nationality`, `land_van_geboorte`, `taalcode`).
 */
export function isBanned(column: string, banned: readonly string[]): boolean {
  const name = partsOf(column)
  if (name.joined === '') return false
  return banned.map(partsOf).some(entry => sameName(name, entry) || CONCEPTS.some(concept => concept.covers(entry) && concept.covers(name)))
}
