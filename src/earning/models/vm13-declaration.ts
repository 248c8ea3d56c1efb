import type { EarningModel, FieldRead } from '../earning-model.ts'

const TURNOVER: FieldRead = { property: 'turnover', partner: 'belastingdienst', columns: ['omzet_excl'] }
const PROFIT: FieldRead = { property: 'profit', partner: 'belastingdienst', columns: ['winst'] }
const WAGES: FieldRead = { property: 'wages', partner: 'belastingdienst', columns: ['loonsom'] }
const EMPLOYEES: FieldRead = { property: 'employees', partner: 'belastingdienst', columns: ['aantal_werknemers'] }
const YEAR: FieldRead = { property: 'year', partner: 'belastingdienst', columns: ['jaar'] }
const BRANCH: FieldRead = { property: 'sbiCode', partner: 'kvk', columns: ['sbi'] }
const DIRECTORS: FieldRead = { relation: 'Directorship', partner: 'kvk', columns: ['functionaris'] }
const SEAT: FieldRead = { relation: 'RegisteredAt', partner: 'kvk', columns: ['straat', 'postcode'] }
const LEGAL_FORM: FieldRead = { property: 'legalForm', partner: 'kvk', columns: ['rechtsvorm'] }
const END_REASON: FieldRead = { property: 'endReason', partner: 'kvk', columns: ['reden'] }
const DISSOLVED: FieldRead = { property: 'dissolvedOn', partner: 'kvk', columns: ['datum_opheffing'] }
const FOUNDED: FieldRead = { property: 'foundedOn', partner: 'kvk', columns: ['datum_oprichting'], optional: true }
const SHAREHOLDERS: FieldRead = { relation: 'Ownership', partner: 'kvk', columns: ['aandeel_pct'], optional: true }
const RIGHT_HOLDERS: FieldRead = { relation: 'Ownership', partner: 'kadaster', columns: ['gerechtigde'] }
const OBJECT_ADDRESS: FieldRead = { relation: 'LocatedAt', partner: 'kadaster', columns: ['straat', 'postcode'] }
const LEASE: FieldRead = { relation: 'Lease', partner: 'kadaster', columns: [], optional: true }

const FIGURES: readonly FieldRead[] = [YEAR, TURNOVER]
const CHANGES: readonly FieldRead[] = [DIRECTORS, LEGAL_FORM, END_REASON, DISSOLVED, FOUNDED, SHAREHOLDERS]
const PROPERTY_TIE: readonly FieldRead[] = [DIRECTORS, BRANCH, SEAT, RIGHT_HOLDERS, OBJECT_ADDRESS, SHAREHOLDERS, LEASE]

const SOURCE = 'RTL Nieuws, IKZ, RIEC Oost (2021)'
const BETWEEN = { nl: 'Besturende ondernemingen tussen zorgonderneming en bestuurder', en: 'Directing firms between care firm and director' }

/** Care fraud (zorgfraude): what it counts, as data. The reading of it stands in `vm13-care-fraud.ts`. */
export const VM13_DECLARATION: EarningModel = {
  id: 'VM13',
  title: { nl: 'Zorgfraude (pgb, Wmo, Jeugdwet)', en: 'Care fraud (personal budgets, social support, youth care)' },
  question: {
    nl: 'Welke zorgondernemingen verdienen meer aan zorg dan zij eraan kunnen uitgeven, en waar gaat dat geld heen?',
    en: 'Which care firms earn more from care than they can be spending on it, and where does that money go?',
  },
  earns: {
    nl: 'Gedeclareerde zorg die niet wordt geleverd; zorghuizen als vastgoed en geldautomaat.',
    en: 'Declared care that is not delivered; care homes as property and cash machine.',
  },
  roles: [
    { id: 'zorgondernemer', nl: 'zorgondernemer', en: 'care entrepreneur', derivable: true, condition: { nl: 'is of was bestuurder of eigenaar van de zorgonderneming', en: 'is or was director or owner of the care firm' } },
    { id: 'ronselaar', nl: 'ronselaar', en: 'recruiter', derivable: false, condition: { nl: 'brengt cliënten aan; in geen export te zien', en: 'brings in clients; no export shows it' } },
    {
      id: 'stroman-bestuurder', nl: 'stroman-bestuurder', en: 'straw director', derivable: true,
      condition: {
        nl: 'persoon die nu bestuurder is zonder aandelen, en na de oprichting een bestuurder met aandelen opvolgde (rond diens vertrek, binnen de dagen van VM13-f)',
        en: 'person who is director now without shares, and after the founding took over from a director with shares (around that one leaving, within the days of VM13-f)',
      },
    },
    { id: 'vastgoed-bv', nl: 'vastgoed-bv', en: 'real-estate firm', derivable: true, condition: { nl: 'vastgoedonderneming van een bestuurder die het pand van de zorgonderneming bezit of verhuurt (VM13-e)', en: 'real-estate firm of a director that owns or lets the premises of the care firm (VM13-e)' } },
    { id: 'client-als-middel', nl: 'cliënt als middel', en: 'client as means', derivable: false, condition: { nl: 'op wiens naam zorg wordt gedeclareerd; in geen export te zien', en: 'in whose name care is declared; no export shows it' } },
  ],
  barriers: [
    { nl: 'toetreding', en: 'entry' },
    { nl: 'contract', en: 'contract' },
    { nl: 'cliënten werven', en: 'recruiting clients' },
    { nl: 'declareren', en: 'declaring' },
    { nl: 'winst en vastgoed', en: 'profit and property' },
    { nl: 'doorstart', en: 'new start' },
  ],
  sources: [
    'RTL Nieuws, IKZ and RIEC Oost 2021: 8 indicators on about 70,000 care firms, 567 with three hits or more (fmtgezondheidszorg, nhnieuws)',
    'NOS 2021, IKZ Twente: networks with real estate, hospitality, transport and gold trade',
    'NSOC lab "fraude in zorgvastgoed"',
  ],
  indicators: [
    {
      id: 'VM13-a', title: { nl: 'Hoge winst', en: 'High profit' }, basis: 'source', source: SOURCE, weight: 2, partners: ['belastingdienst'],
      explanation: { nl: 'Winst als deel van de omzet in enig jaar. Ook een goed lopende praktijk kan hierboven komen.', en: 'Profit as a part of turnover in any year. A practice that runs well may pass it too.' },
      knobs: [{ id: 'VM13-a.profitShare', label: { nl: 'Winst boven dit deel van de omzet', en: 'Profit above this part of turnover' }, default: 0.08, min: 0, max: 1, unit: 'share' }],
      fields: [...FIGURES, PROFIT],
    },
    {
      id: 'VM13-b', title: { nl: 'Lage loonkosten', en: 'Low wages' }, basis: 'source', source: SOURCE, weight: 2, partners: ['belastingdienst'],
      explanation: { nl: 'Loonsom als deel van de omzet in enig jaar. Inhuur van anderen telt niet als loon.', en: 'Wages as a part of turnover in any year. Hired-in work does not count as wages.' },
      knobs: [{ id: 'VM13-b.wageShare', label: { nl: 'Loonsom onder dit deel van de omzet', en: 'Wages below this part of turnover' }, default: 0.65, min: 0, max: 1, unit: 'share' }],
      fields: [...FIGURES, WAGES],
    },
    {
      id: 'VM13-c', title: { nl: 'Omzet zonder personeel', en: 'Turnover without staff' }, basis: 'source', source: SOURCE, weight: 2, partners: ['belastingdienst'],
      explanation: { nl: 'Omzet in een jaar met 0 werknemers en 0 loon.', en: 'Turnover in a year with 0 employees and 0 wages.' },
      knobs: [{ id: 'VM13-c.turnover', label: { nl: 'Omzet boven', en: 'Turnover above' }, default: 150_000, min: 0, max: 10_000_000, unit: 'eur' }],
      fields: [...FIGURES, WAGES, EMPLOYEES],
    },
    {
      id: 'VM13-d', title: { nl: 'Bestuurder ook in autohandel, horeca of taxi', en: 'Director also in car trade, hospitality or taxi' }, basis: 'source', source: SOURCE, weight: 2, partners: ['kvk'],
      explanation: { nl: 'Ondernemingen met SBI 45, 55, 56 of 4932 waarvan een bestuurder in dezelfde tijd ook bestuurder is.', en: 'Firms with SBI 45, 55, 56 or 4932 that a director directs at the same time.' },
      knobs: [
        { id: 'VM13-d.firms', label: { nl: 'Ondernemingen ten minste', en: 'Firms at least' }, default: 1, min: 1, max: 20, unit: 'count' },
        { id: 'VM13-d.holdings', label: BETWEEN, default: 0, min: 0, max: 2, unit: 'count' },
      ],
      fields: [DIRECTORS, BRANCH],
    },
    {
      id: 'VM13-e', title: { nl: 'Pand van een vastgoed-bv van de bestuurder', en: 'Premises of the director’s real-estate firm' }, basis: 'source', source: SOURCE, weight: 2, partners: ['kvk', 'kadaster'],
      explanation: {
        nl: 'Een bestuurder is ook bestuurder of eigenaar van een vastgoedonderneming (SBI 68) die het pand bezit waar de zorgonderneming staat, of aan haar verhuurt. Een pand dat de bestuurder zelf bezit telt niet mee.',
        en: 'A director is also director or owner of a real-estate firm (SBI 68) that owns the premises of the care firm, or lets to it. Premises that the director owns in person do not count.',
      },
      knobs: [
        { id: 'VM13-e.firms', label: { nl: 'Ondernemingen ten minste', en: 'Firms at least' }, default: 1, min: 1, max: 20, unit: 'count' },
        { id: 'VM13-e.holdings', label: BETWEEN, default: 0, min: 0, max: 2, unit: 'count' },
      ],
      fields: PROPERTY_TIE,
    },
    {
      id: 'VM13-f', title: { nl: 'Wisselingen of eerder faillissement', en: 'Changes or earlier bankruptcy' }, basis: 'source', source: SOURCE, weight: 2, partners: ['kvk'],
      explanation: {
        nl: 'Wisselingen van bestuurder na de oprichting en van rechtsvorm, samen binnen een termijn; of een eerder faillissement van een andere onderneming van een bestuurder. Een vertrek en de benoeming die erop volgt zijn één wisseling.',
        en: 'Changes of director after the founding and of legal form, together within a window; or an earlier bankruptcy of another firm of a director. A departure and the appointment that follows it are one change.',
      },
      knobs: [
        { id: 'VM13-f.changes', label: { nl: 'Wisselingen ten minste', en: 'Changes at least' }, default: 2, min: 1, max: 20, unit: 'count' },
        { id: 'VM13-f.changeMonths', label: { nl: 'Termijn voor wisselingen', en: 'Window for changes' }, default: 12, min: 1, max: 60, unit: 'months' },
        { id: 'VM13-f.handoverDays', label: { nl: 'Vertrek en benoeming zijn samen één wisseling binnen', en: 'Departure and appointment are one change within' }, default: 31, min: 0, max: 365, unit: 'days' },
        { id: 'VM13-f.foundingDays', label: { nl: 'Benoemingen horen bij de oprichting tot na', en: 'Appointments belong to the founding until after' }, default: 90, min: 0, max: 365, unit: 'days' },
        { id: 'VM13-f.bankruptcies', label: { nl: 'Faillissementen ten minste', en: 'Bankruptcies at least' }, default: 1, min: 1, max: 20, unit: 'count' },
        { id: 'VM13-f.bankruptcyMonths', label: { nl: 'Termijn voor faillissementen', en: 'Window for bankruptcies' }, default: 60, min: 1, max: 240, unit: 'months' },
      ],
      fields: CHANGES,
    },
    {
      id: 'VM13-g', title: { nl: 'Optelregel', en: 'Sum rule' }, basis: 'source', source: SOURCE, weight: 2, partners: ['belastingdienst', 'kvk', 'kadaster'],
      explanation: {
        nl: 'Hoeveel van de 8 bronindicatoren: a tot en met e, wisseling van bestuurder, wisseling van rechtsvorm, eerder faillissement.',
        en: 'How many of the 8 source indicators: a to e, change of director, change of legal form, earlier bankruptcy.',
      },
      knobs: [{ id: 'VM13-g.signals', label: { nl: 'Bronindicatoren ten minste', en: 'Source indicators at least' }, default: 3, min: 1, max: 8, unit: 'count' }],
      fields: [...FIGURES, PROFIT, WAGES, EMPLOYEES, ...PROPERTY_TIE, LEGAL_FORM, END_REASON, DISSOLVED, FOUNDED],
    },
  ],
}
