import type { EntityKind } from '#model/kinds.ts'
import type { PropertyId } from '#model/properties.ts'

/** What a header word says of a column: a property of some thing, a key, or a word that qualifies the relations of a row. */
export type WordMeaning = PropertyId | 'weight' | 'date' | 'start' | 'end' | 'role' | 'freeText'

/**
 * Dutch and English header words, as whole headers without the owner in front (`wordsOf` form). The first that matches holds.
 * Free text is known, so that it is not proposed: what nobody chose stays unread.
 */
const WORDS: readonly (readonly [WordMeaning, RegExp])[] = [
  ['freeText', /^(?:opm|opmerking(?:en)?|remarks?|comments?|toelichting|notities?|notes?|vrije tekst|memo|bijzonderheden)$/],
  ['bsn', /^(?:bsn|sofi|burger ?service ?(?:nummer|nr)|citizen (?:service )?(?:number|no|id)|ssn)( ?(?:nr|nummer|number))?$/],
  ['kvkNumber', /^(?:kvk|coc|kamer van koophandel|chamber of commerce|handelsregister|trade register)(?: ?(?:nr|nummer|number|no|id))?$/],
  ['rsin', /^rsin(?: ?(?:nr|nummer|number))?$/],
  ['eori', /^eori(?: ?(?:nr|nummer|number))?$/],
  ['wageTaxNumber', /^(?:loonheffings?|loonbelasting|wage tax) ?(?:nr|nummer|number)$/],
  ['fiscalNumber', /^(?:fiscaal|btw|vat|ob|tax)(?: ?(?:nr|nummer|number|no|id))$/],
  ['iban', /^(?:iban|(?:bank ?|tegen)?rekening(?: ?(?:nr|nummer))?|(?:bank )?account(?: (?:nr|number|no|iban))?|rek ?(?:nr|nummer)?|iban (?:nr|nummer|number))$/],
  ['plate', /^(?:kenteken(?: ?plaat)?|(?:licen[cs]e |number |registration )?plate(?: (?:number|no))?|kent)$/],
  ['containerNumber', /^container(?: ?(?:nr|nummer|number|no|id))?$/],
  ['mrn', /^mrn(?: ?(?:nr|nummer|number))?$/],
  ['documentNumber', /^(?:doc(?:ument)?|paspoort|passport|id ?kaart|rijbewijs|reisdocument|id document)(?: ?(?:nr|nummer|number|no))?$/],
  ['email', /^(?:e ?mail|mail)(?: ?(?:adres|address))?$/],
  ['phone', /^(?:tel(?:efoon)?|mobiel|mobile|gsm|phone|cell|msisdn)(?: ?(?:nr|nummer|number|no))?(?: \d)?$/],
  ['walletAddress', /^(?:(?:crypto ?)?wallet|btc|bitcoin|crypto)(?: ?(?:adres|address))?$/],
  ['postalCode', /^(?:postcode|pc|postal ?code|zip(?: ?code)?|post ?code)$/],
  ['houseNumber', /^(?:huis ?(?:nr|nummer)|house ?(?:nr|no|number))$/],
  ['houseAddition', /^(?:toev|toevoeging|huisletter|huis ?(?:nr|nummer) ?toev(?:oeging)?|addition)$/],
  ['street', /^(?:straat(?: ?naam)?|street(?: ?name)?)$/],
  ['town', /^(?:(?:woon|vestigings)?plaats(?: ?naam)?|stad|gemeente|city|town)$/],
  ['addressText', /^(?:(?:woon|vestigings|bezoek|post)? ?adres|address|home address)$/],
  ['country', /^(?:land(?: ?code)?|country(?: ?code)?)$/],
  ['birthDate', /^(?:geb(?:oorte)? ?(?:dat(?:um)?|dag)?|geboren(?: op)?|birth ?(?:date|day)|date of birth|dob|born)$/],
  ['gender', /^(?:geslacht|sex|gender|m ?v)$/],
  ['familyName', /^(?:achter ?naam|familie ?naam|geslachts ?naam|surname|last ?name|family ?name)$/],
  ['namePrefix', /^(?:(?:voor|tussen)voegsels?|prefix)$/],
  ['givenNames', /^(?:voor ?na(?:am|men)|first ?names?|given ?names?|forenames?|roep ?naam)$/],
  ['initials', /^(?:voorletters?|initialen|initials)$/],
  ['tradeName', /^(?:handels ?naam|trade ?name)$/],
  ['statutoryName', /^(?:statutaire ?naam|statutory ?name|legal ?name)$/],
  ['legalForm', /^(?:rechts ?vorm|legal ?form)$/],
  ['sbiCode', /^sbi(?: ?code)?$/],
  ['branch', /^(?:branche|bedrijfstak|sector|branch|industry)$/],
  ['name', /^(?:(?:volledige |full )?(?:naam|name)|naam volledig|tenaamstelling|ten naam van|tnv)$/],
  ['vesselName', /^(?:schip|scheeps|vessel|ship)(?: ?(?:naam|name))?$/],
  ['imo', /^imo(?: ?(?:nr|nummer|number))?$/],
  ['cadastralDesignation', /^(?:kad(?:astrale?)? ?aanduiding|perceel(?: ?(?:nr|nummer))?|kadaster|parcel(?: (?:id|number))?)$/],
  ['recordNumber', /^(?:registratie ?(?:nr|nummer)|pv ?(?:nr|nummer)|proces ?verbaal(?: ?(?:nr|nummer))?|mutatie ?(?:nr|nummer)|police record)$/],
  ['caseNumber', /^(?:parket ?(?:nr|nummer)|zaak ?(?:nr|nummer)|case (?:number|no|id))$/],
  ['investigationName', /^(?:onderzoek(?: ?naam)?|onderzoeks ?naam|investigation)$/],
  ['seizureNumber', /^(?:inbeslagname|ibn|seizure) ?(?:nr|nummer|number)$/],
  ['serialNumber', /^(?:serie ?(?:nr|nummer)|serial(?: ?(?:number|no))?)$/],
  ['calibre', /^(?:kaliber|calib(?:re|er))$/],
  ['latitude', /^(?:lat|latitude|breedte(?:graad)?)$/],
  ['longitude', /^(?:lon|lng|long|longitude|lengte(?:graad)?)$/],
  ['transactionId', /^(?:tx|trx|transactie|transaction|betaling|payment|boeking|factuur|invoice) ?(?:id|nr|nummer|number|no|ref|kenmerk)?$/],
  ['weight', /^(?:weight|gewicht|w|aantal|count|n|frequentie|frequency|keer|times|sterkte|strength|calls|contacten)$/],
  ['amount', /^(?:bedrag(?: ?(?:eur|euro))?|amount(?: ?eur)?|som|waarde|value|betaald|saldo|eur|euro)$/],
  ['currency', /^(?:valuta|currency|munt(?:soort)?)$/],
  ['description', /^(?:omschrijving|description|mededeling)$/],
  ['yearWage', /^(?:loon|jaarloon|salaris|wage|salary)(?: ?jaar)?$/],
  ['turnover', /^(?:omzet|turnover|revenue)$/],
  ['profit', /^(?:winst|profit)$/],
  ['employees', /^(?:aantal )?(?:werknemers|medewerkers|employees|fte)$/],
  ['price', /^(?:prijs|koopsom|price)$/],
  ['sharePercent', /^(?:aandeel(?: ?(?:pct|percentage))?|belang|share(?: ?(?:pct|percent(?:age)?))?|percentage)$/],
  ['function', /^(?:functie|function|beroep|job ?title|position)$/],
  ['vehicleMake', /^(?:merk|make|brand)$/],
  ['vehicleModel', /^(?:model|handels ?benaming|voertuig ?type)$/],
  ['vehicleKind', /^(?:voertuig ?soort|soort ?voertuig|vehicle (?:kind|type))$/],
  ['colour', /^(?:(?:eerste )?kleur|colou?r)$/],
  ['goods', /^(?:goed(?:eren)?|lading|goods|cargo|product)$/],
  ['grossWeightKg', /^(?:bruto(?: ?(?:kg|gewicht))?|gewicht kg|gross weight)$/],
  ['quantity', /^(?:hoeveelheid|quantity|stuks)$/],
  ['place', /^(?:locatie|location|terminal|haven|port|doorlaatpost|grenspost|loods|vindplaats|meetpunt|camera|poort|gate)(?: ?(?:naam|name))?$/],
  ['year', /^(?:jaar|year)$/],
  ['time', /^(?:tijd|time|uur|hour)$/],
  ['date', /^(?:(?:transactie|boek|meld|pleeg|registratie|betaal|factuur)? ?datum(?: tijd)?|datum ?tijd|date(?: ?time)?|tijdstip|time ?stamp|moment|dag|day|gebeurd op|when)$/],
  ['start', /^(?:begin|start|ingangs?|aanvang)(?: ?(?:datum|date))?$|^(?:datum|date) (?:in|van|from|begin|start)(?: (?:dienst|functie))?$|^(?:vanaf|sinds|since|valid from|from date|begonnen)$/],
  ['end', /^(?:eind|einde|end)(?: ?(?:datum|date))?$|^(?:datum|date) (?:uit|tot|to|until|eind|end)(?: (?:dienst|functie))?$|^(?:tot|t m|until|valid to|to date)$/],
  ['role', /^(?:rol|role|hoedanigheid|capacity|soort|type|kind|relatie|relation(?:ship)?|relatie ?(?:soort|type)|relation type|edge type|verband|richting|direction|in uit|in out|label)$/],
]

/** What a header says without its owner; null when it is no known word. */
export function meaningOf(words: string): WordMeaning | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** Whether words name a number or code of a series: `pas nr`, `id`, `klantnummer`. */
export function namesKey(words: string): boolean {
  return /(?:^| )(?:id|nr|no|nummer|number|code|key|sleutel|ref|uid|uuid|guid|kenmerk|node|knoop)$|(?:nummer|code|id)$/.test(words)
}

/** Who or what a column belongs to: the word, the kind of thing it names. */
const OWNERS: readonly (readonly [words: string, kind: EntityKind])[] = [
  ['werkgever|employer', 'Organization'], ['bedrijf|onderneming|organisatie|organization|organisation|firma|vennootschap|rechtspersoon|company|business', 'Organization'],
  ['leverancier|supplier|verkoper|seller', 'Organization'], ['vervoerder|carrier|transporteur|expediteur', 'Organization'],
  ['afzender|consignor|shipper', 'Organization'], ['geadresseerde|consignee', 'Organization'],
  ['werknemer|medewerker|employee', 'Person'], ['persoon|person|betrokkene|subject|klant|client|customer|verdachte|suspect|slachtoffer|getuige|lid|member|actor', 'Person'],
  ['houder|kentekenhouder|holder|eigenaar|owner|gerechtigde|rekeninghouder', 'Person'], ['bestuurder|functionaris|director|officer', 'Person'],
  ['aandeelhouder|shareholder|ubo', 'Person'], ['chauffeur|driver', 'Person'], ['huurder|tenant|lessee', 'Person'], ['verhuurder|landlord|lessor', 'Person'],
  ['reiziger|passagier|traveller|passenger', 'Person'], ['partner|vader|moeder|kind van|father|mother', 'Person'],
  ['voertuig|auto|vehicle|car', 'Vehicle'], ['schip|vessel', 'Vessel'],
]

export type Owner = { readonly word: string; readonly kind: EntityKind; readonly rest: string }

const IN_FRONT = OWNERS.map(([words, kind]) => [new RegExp(`^(${words})(?:s|en)?(?: |(?=naam|nr|nummer|id$|adres|code|$))(.*)$`), kind] as const)
const BEHIND = OWNERS.map(([words, kind]) => [new RegExp(`^(.+?) (?:van |of )?(${words})s?$`), kind] as const)

/** The owner that a header names, and what is left of the header: `houder_geboortedatum`, `naam_werknemer`, `bedrijfsnaam`. */
export function ownerOf(words: string): Owner | null {
  for (const [pattern, kind] of IN_FRONT) {
    const match = pattern.exec(words)
    if (match) return { word: match[1]!, kind, rest: match[2]!.trim() }
  }
  for (const [pattern, kind] of BEHIND) {
    const match = pattern.exec(words)
    if (match) return { word: match[2]!, kind, rest: match[1]!.trim() }
  }
  return null
}

/** Words for the two ends of a tie. Words that also mean a period (`van`, `from`) count only when the values are no dates. */
export const END_PAIRS: readonly (readonly [from: string, to: string])[] = [
  ['van', 'naar'], ['from', 'to'], ['source|src', 'target|tgt|dst|destination'], ['bron', 'doel'], ['sender', 'receiver|recipient'], ['afzender', 'ontvanger'],
  ['betaler|opdrachtgever', 'begunstigde|ontvanger'], ['payer|debtor|originator', 'payee|beneficiary|creditor'], ['debiteur', 'crediteur'], ['caller', 'callee|called'],
  ['beller', 'gebelde'], ['huurder|tenant', 'verhuurder|landlord'], ['lener|borrower', 'uitlener|lender'], ['koper|buyer', 'verkoper|seller'], ['head', 'tail'], ['ego', 'alter']
]

/** Marks that also number facts of one thing (`telefoon1`, `telefoon2`): ends only when the two are alike and nothing but their tie is described. */
export const NUMBERED_PAIRS: readonly (readonly [from: string, to: string])[] = [['a', 'b'], ['1', '2'], ['i', 'j']]
