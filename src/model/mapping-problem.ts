/** A text in the languages of the page; the command line takes the English one. */
export type Words = { readonly nl: string; readonly en: string }

/** What is wrong in a mapping file: by kind, with what goes into its words. `place` counts as people do: `columns 3 use`. */
export type MappingProblem = { readonly what: keyof typeof WORDS; readonly values: Readonly<Record<string, string | Words>> }

const AGAIN = {
  nl: 'Verbeter het in het bestand, of maak de toewijzing hier en bewaar haar opnieuw.',
  en: 'Mend it in the file, or make the mapping here and save it again.',
}

/** Place, what is wrong, way out. Each entry: Dutch, English; `{again}` is the way out that always works. */
const WORDS = {
  'no-json': ['dit is geen JSON. Kies een bestand dat Verband als toewijzing heeft bewaard.', 'this is no JSON. Choose a file that Verband saved as a mapping.'],
  'no-json-at': ['dit is geen JSON: het gaat mis op regel {line}, teken {column}. Kies een bestand dat Verband als toewijzing heeft bewaard, of herstel die regel.', 'this is no JSON: it goes wrong at line {line}, character {column}. Choose a file that Verband saved as a mapping, or mend that line.'],
  'no-object': ['hier hoort een toewijzing te staan, er staat {found}. Kies een bestand dat Verband als toewijzing heeft bewaard.', 'a mapping belongs here, but there is {found}. Choose a file that Verband saved as a mapping.'],
  'other-version': ['{place}: er staat {found}; deze Verband kent versie 1. Lees het bestand met de Verband die het bewaarde, of maak de toewijzing hier opnieuw.', '{place}: there is {found}; this Verband knows version 1. Read the file with the Verband that saved it, or make the mapping here anew.'],
  'missing': ['{place} ontbreekt. {again}', '{place} is missing. {again}'],
  'wrong-type': ['{place}: hier hoort {expected} te staan, er staat {found}. {again}', '{place}: {expected} belongs here, but there is {found}. {again}'],
  'not-in-list': ['{place}: {found} bestaat niet. Kies een van: {choices}.', '{place}: there is no {found}. Choose one of: {choices}.'],
  'empty': ['{place} is leeg. {again}', '{place} is empty. {again}'],
  'too-long': ['{place} is langer dan {most}. Kort het in.', '{place} is longer than {most}. Shorten it.'],
  'bad-delimiter': ['{place}: {found} kan geen scheidingsteken zijn. Geef één ASCII-teken dat geen aanhalingsteken en geen regeleinde is, zoals ";".', '{place}: {found} can be no delimiter. Give one ASCII character that is no quote and no line end, such as ";".'],
  'separator-in-namespace': ['{place}: hierin staat het teken U+001F, dat sleutelruimte en sleutel scheidt. Haal het weg.', '{place}: this holds the character U+001F, which parts namespace and key. Take it out.'],
  'name-twice': ['{place}: \'{text}\' staat er twee keer. Elke kolom heeft een eigen naam: hernoem er een of haal hem weg.', '{place}: \'{text}\' stands there twice. Each column has its own name: rename one or take it out.'],
  'slot-twice': ['{place}: \'{text}\' staat er twee keer. Hernoem er een, ook bij de kolommen en relaties.', '{place}: \'{text}\' stands there twice. Rename one, with its columns and relations.'],
  'unknown-slot': ['{place}: \'{text}\' staat niet bij de slots ({slots}). Voeg het daar toe, of kies een van deze.', '{place}: \'{text}\' is none of the slots ({slots}). Add it there, or choose one of these.'],
  'use-twice': ['{place}: \'{text}\' is aan twee kolommen gegeven. Geef een van beide een ander gebruik.', '{place}: \'{text}\' is given to two columns. Give one of them another use.'],
  'no-namespace': ['{place}: slot \'{text}\' heeft een sleutelkolom en geen sleutelruimte. Geef het een naam; gelijke sleutels daarin zijn hetzelfde ding.', '{place}: slot \'{text}\' has a key column and no namespace. Give it a name; equal keys in it are the same thing.'],
  'tied-to-itself': ['{place}: \'{text}\' is aan zichzelf gekoppeld. Geef from en to elk een ander slot.', '{place}: \'{text}\' is tied to itself. Give from and to different slots.'],
  'no-ends': ['{place}: een toewijzing van relaties heeft de slots \'from\' en \'to\' nodig. Voeg ze toe, of zet shape op "things".', '{place}: a mapping of relations needs the slots \'from\' and \'to\'. Add them, or set shape to "things".'],
} as const

/** A problem in words: where it stands in the file, what is wrong there, and the way out. */
export function problemWords({ what, values }: MappingProblem): Words {
  const given: Readonly<Record<string, string | Words>> = { ...values, again: AGAIN }
  const filled = (text: string, language: keyof Words): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = given[name]
      return value === undefined ? whole : typeof value === 'string' ? value : value[language]
    })
  return { nl: filled(WORDS[what][0], 'nl'), en: filled(WORDS[what][1], 'en') }
}
