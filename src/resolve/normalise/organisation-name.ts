import { asciiLower } from './ascii-letters.ts'

/** A firm's name in comparable form. */
export type OrganisationName = {
  /** Words without legal form, joined: `tropischfruitdelta`. */
  readonly key: string
  readonly words: readonly string[]
  /** Legal form as one code (`bv`, `stichting`), null when the name states none. */
  readonly legalForm: string | null
  /** Whether the name can stand for one firm by itself: two words, or one long one, not all of them generic. */
  readonly specific: boolean
}

/** Spellings of legal forms after removing dots, longest first; partner-exports.md 1.4 rule 2 and their full forms. */
const LEGAL_FORMS: readonly (readonly [words: string, code: string])[] = [
  ['besloten vennootschap met beperkte aansprakelijkheid', 'bv'], ['besloten vennootschap', 'bv'], ['naamloze vennootschap', 'nv'],
  ['vennootschap onder firma', 'vof'], ['commanditaire vennootschap', 'cv'], ['cooperatie ua', 'cooperatie'], ['sp z o o', 'spzoo'], ['sp zoo', 'spzoo'],
  ['s r o', 'sro'], ['s a s', 'sas'], ['v o f', 'vof'], ['b v', 'bv'], ['n v', 'nv'], ['c v', 'cv'], ['s a', 'sa'], ['f z e', 'fze'],
  ['bv', 'bv'], ['bvba', 'bv'], ['nv', 'nv'], ['vof', 'vof'], ['cv', 'cv'], ['ltd', 'ltd'], ['limited', 'ltd'], ['gmbh', 'gmbh'], ['sas', 'sas'], ['sa', 'sa'], ['sarl', 'sarl'],
  ['fze', 'fze'], ['sro', 'sro'], ['srl', 'srl'], ['llc', 'llc'], ['inc', 'inc'], ['ag', 'ag'], ['cooperatie', 'cooperatie'], ['maatschap', 'maatschap'], ['eenmanszaak', 'eenmanszaak'],
]
const FORM_WORDS = LEGAL_FORMS.map(([form, code]) => [form.split(' '), code] as const)
/** Legal forms that stand before the name. */
const LEADING_FORMS: readonly (readonly [words: string, code: string])[] = [['stichting', 'stichting'], ['stg', 'stichting'], ['st', 'stichting'], ['vereniging', 'vereniging'], ['vof', 'vof'], ['firma', 'vof']]
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  transp: 'transport', imp: 'import', exp: 'expeditie', intl: 'international', int: 'international', internat: 'international', intern: 'international', ned: 'nederland', nl: 'nederland',
  hold: 'holding', beh: 'beheer', gebr: 'gebroeders', mij: 'maatschappij', adm: 'administratie', admin: 'administratie', handelsmij: 'handelsmaatschappij', handelsond: 'handelsonderneming',
  ond: 'onderneming', vastg: 'vastgoed', logist: 'logistiek', verh: 'verhuur', serv: 'services', bedr: 'bedrijf',
}
const GENERIC = new Set('transport expeditie international import export handel handelsonderneming holding beheer vastgoed logistics logistiek services service trading trade group groep company bedrijf nederland beleggingen consultancy bouw schoonmaak autobedrijf bank administratie diensten en'.split(' '))

/** Reads a firm's name: no legal form, no brackets, `&` and `+` as `en`, known abbreviations written out. null without letters or digits. */
export function readOrganisationName(text: string): OrganisationName | null {
  const plain = asciiLower(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[&+]/g, ' en ')
    .replace(/['’`]/g, '')
    .replace(/\bi\.?\s?o\.?$/, ' ')
  const all = plain.split(/[^a-z0-9]+/).filter(Boolean)
  if (all.length === 0) return null
  const { words, legalForm } = withoutLegalForm(all)
  // `exp.` beside import is export.
  const trades = words.some(word => word === 'imp' || word === 'import')
  const written = words.map(word => (trades && word === 'exp' ? 'export' : (ABBREVIATIONS[word] ?? word)))
  const key = written.join('')
  const own = written.filter(word => !GENERIC.has(word) && word.length > 1)
  return { key, words: written, legalForm, specific: own.length > 0 && (written.length >= 2 || key.length >= 8) }
}

function withoutLegalForm(all: readonly string[]): { words: readonly string[]; legalForm: string | null } {
  let words = all
  let legalForm: string | null = null
  for (let found = true; found && words.length > 1; ) {
    found = false
    for (const [parts, code] of FORM_WORDS) {
      if (parts.length >= words.length || !parts.every((part, i) => words[words.length - parts.length + i] === part)) continue
      words = words.slice(0, words.length - parts.length)
      legalForm = code
      found = true
      break
    }
  }
  const leading = words.length > 1 ? LEADING_FORMS.find(([form]) => words[0] === form) : undefined
  return leading ? { words: words.slice(1), legalForm: legalForm ?? leading[1] } : { words, legalForm }
}

/** Whether two statements of a legal form can be of one firm; leaving it out is common. */
export function legalFormsAgree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

const FIRM_ENDINGS = /.(?:bank|transport|handel|beheer|holding|vastgoed|trading|logistics|logistiek|krediet|garage|bedrijf|bouw|services|import|export|expeditie)$/

/** Whether a name without legal form is a business name all the same: it holds a word of trade. */
export function looksLikeFirm(name: OrganisationName): boolean {
  return name.legalForm !== null || name.words.some(word => word !== 'en' && (GENERIC.has(word) || FIRM_ENDINGS.test(word)))
}
