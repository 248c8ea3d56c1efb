/** What a column of a plain table can hold for linkage; `other` is any further attribute worth comparing. */
export const LINK_PROPERTIES = [
  'name', 'firstName', 'lastName', 'initials', 'birthDate', 'gender', 'address', 'street', 'houseNumber', 'postalCode',
  'city', 'region', 'country', 'phone', 'email', 'idNumber', 'legalForm', 'kind', 'other',
] as const
export type LinkProperty = (typeof LINK_PROPERTIES)[number]

/** A column to compare: its property, and per record the number of its text among the distinct ones; 0 is empty. */
export type LinkColumn = { readonly name: string; readonly property: LinkProperty; readonly texts: readonly string[]; readonly codes: Uint32Array }

/** Headers by property, as lower-case words joined; Dutch, English, and what public data sets use. */
const HEADERS: readonly (readonly [property: LinkProperty, pattern: RegExp])[] = [
  ['firstName', /^(first_?names?|given_?names?|forenames?|fname|voornaam|voornamen|roepnaam|prenom|vorname)$/],
  ['lastName', /^(last_?name|sur_?name|family_?name|lname|achternaam|geslachtsnaam|familienaam|nachname|nom)$/],
  ['initials', /^(initials|voorletters|initialen)$/],
  ['birthDate', /^(dob|date_?of_?birth|birth_?date|birthday|geboortedatum|geb_?datum|geboren)$/],
  ['gender', /^(gender|sex|geslacht)$/],
  ['houseNumber', /^(street_?number|house_?(number|no|nr)|huis_?(nummer|nr)|number|nummer)$/],
  ['postalCode', /^(post_?code\w*|postal_?code|zip(_?code)?|postcode_?\w*|plz)$/],
  ['street', /^(street(_?name)?|straat(naam)?|strasse|rue)$/],
  ['address', /^(address(_?\d)?|addr(ess)?_?line_?\d|adres(regel)?_?\d?|full_?address)$/],
  ['city', /^(city|town|suburb|place|municipality|plaats|woonplaats|stad|gemeente|ville|ort|locality|birth_?place|place_?of_?birth|geboorteplaats)$/],
  ['region', /^(state|region|province|county|provincie|regio|gewest)$/],
  ['country', /^(country(_?code)?|land(code)?|pays)$/],
  ['phone', /^(phone(_?number)?|tel(ephone|efoon|_?nr)?|mobile|mobiel|gsm|telefoonnummer)$/],
  ['email', /^(e_?mail(_?address)?|emailadres)$/],
  ['idNumber', /^(soc_?sec_?id|ssn|bsn|sofi|national_?id|id_?number|passport(_?no)?|document_?(number|nr)|kvk(_?nummer)?|rsin|vat(_?number)?|tax_?id|registration_?number)$/],
  ['legalForm', /^(legal_?form|rechtsvorm)$/],
  ['kind', /^(kind|schema|entity_?type|soort)$/],
  ['name', /^(name|full_?name|naam|volledige_?naam|first_and_surname|company(_?name)?|organi[sz]ation(_?name)?|bedrijfsnaam|handelsnaam|statutaire_?naam)$/],
]

/** Columns that number or group the records: never evidence. */
const NO_EVIDENCE = /^(cluster|cluster_?id|label|labels|entity_?id|group_?id|is_?match|split|source(_?dataset)?|row|rownum|index|nr|id|unique_?id|rec(ord)?_?id)$/

/** The property that a header names; null for a column that numbers or groups records; `other` when nothing is known of it. */
export function propertyOfHeader(header: string): LinkProperty | null {
  const name = header.trim().toLowerCase().replace(/[\s.-]+/g, '_')
  if (NO_EVIDENCE.test(name)) return null
  return HEADERS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}
