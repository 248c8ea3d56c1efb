/** Name stock of the fictional world: common name parts, freely combined. No combination means a real person or firm. */

export type FamilyName = { readonly prefix: string; readonly family: string }

type NameStock = { readonly families: readonly FamilyName[]; readonly men: readonly string[]; readonly women: readonly string[]; readonly weight: number }

const HEADS = 'Wester Ooster Noorder Zuider Hout Steen Veld Water Zand Kolen Rogge Linne Hazel Berken Molen Brug Kamer Ever Wolf Hage Duin Merel Polder Grave'.split(' ')
const TAILS = 'huis kamp stra man hoek broek burg horst sma inga veld mans'.split(' ')
/** Composed family names such as Westerhuis and Zandstra: enough of them that few people share a full name by chance. */
const COMPOSED: readonly FamilyName[] = HEADS.flatMap(head => TAILS.map(tail => ({ prefix: '', family: head + tail })))

const bare = (names: string): FamilyName[] => names.split(' ').map(family => ({ prefix: '', family }))
const prefixed = (prefix: string, names: string): FamilyName[] => names.split(' ').map(family => ({ prefix, family }))

const DUTCH_MEN = 'Jan Piet Kees Willem Daan Bram Sven Thijs Lars Ruben Joost Maarten Gerrit Hendrik Johan Erik Pieter Stefan Niels Rick Mark Jeroen Tom Sander Wouter'.split(' ')
const DUTCH_WOMEN = 'Anna Maria Johanna Sanne Femke Lotte Eva Noor Iris Linda Petra Marieke Esther Anouk Roos Tessa Ingrid Karin Monique Zoë Renée Jolanda Elske Hanneke'.split(' ')

export const NAME_STOCKS: readonly NameStock[] = [
  {
    weight: 36,
    families: [
      ...prefixed('van der', 'Velden Meer Linden Heide Wal Proef Testkade'), ...prefixed('van den', 'Berg Bosch Brink Toets'),
      ...prefixed('van de', 'Wetering Ven Sande'), ...prefixed('van', 'Dijk Loon Zanten Voorbeeld Testum'), ...prefixed('de', 'Proef Graaf Wit Ruiter Haan Boer'),
      ...prefixed('ter', 'Horst Toetse'), ...prefixed('ten', 'Have'), ...prefixed("van 't", 'Hof Zand'),
      ...bare('Bakker Visser Smit Mulder Bos Vos Peters Hendriks Dekker Brouwer Testerink Proefsma Voorbeeldinga Fictiestra Toetsema Kuipers Schouten Willems Hoekstra Prins Koster Geerts Mestdagh Verhoeven Blom Postma Kramer Sanders Kok Martens'),
    ],
    men: DUTCH_MEN, women: DUTCH_WOMEN,
  },
  { weight: 22, families: COMPOSED, men: DUTCH_MEN, women: DUTCH_WOMEN },
  {
    weight: 12,
    families: [...prefixed('El', 'Khayri Proefi Testaoui Fictari Amrabi'), ...bare('Benproef Oulhaji Bouzidi Aittest Rahmani Zeroual Chaouki Lahbibi'), ...prefixed('Ait', 'Voorbeeld')],
    men: 'Mohamed Youssef Karim Rachid Hamza Bilal Omar Said Nabil Ismaïl Khalid Tarik'.split(' '),
    women: 'Fatima Samira Naïma Laïla Nadia Hanan Siham Karima Salma Imane'.split(' '),
  },
  {
    weight: 12,
    families: bare('Şahin Çelik Yıldız Öztest Proefoğlu Kaya Demirtest Aydın Güneş Koçak Toprak Erdoğmuş'),
    men: 'Mehmet Ahmet Murat Emre Hasan Hüseyin Yusuf Cem Kaan Serkan Ömer'.split(' '),
    women: 'Ayşe Elif Zeynep Fatma Esra Gül Derya Özlem Selin Büşra'.split(' '),
  },
  {
    weight: 9,
    families: bare('Wiśniewski Testkowski Proefczyk Nowicki Zieliński Wójtest Łukasik Kamiński Szymczak Górski Dąbek'),
    men: 'Piotr Paweł Tomasz Krzysztof Marek Łukasz Jakub Adam Michał Grzegorz'.split(' '),
    women: 'Agnieszka Magdalena Małgorzata Ewa Joanna Katarzyna Monika Zofia'.split(' '),
  },
  {
    weight: 9,
    families: bare('Ramproef Bisessar Testoe Kasanwidjojo Pinaswinkel Jhingoer Sardjoe Amatproef Blokland Rozenblad Kartodikromo'),
    men: 'Ricardo Winston Orlando Radjen Soenil Romeo Clyde Dwight André'.split(' '),
    women: 'Sharmila Chantal Priya Mavis Gloria Sandra Joëlle Wanita'.split(' '),
  },
]

/** Names that unrelated people share. */
export const COMMON_NAMES: readonly (FamilyName & { readonly man: string; readonly woman: string })[] = [
  { prefix: 'de', family: 'Jong', man: 'Jan', woman: 'Maria' },
  { prefix: 'de', family: 'Vries', man: 'Peter', woman: 'Anna' },
  { prefix: '', family: 'Jansen', man: 'Johannes', woman: 'Johanna' },
  { prefix: '', family: 'Yılmaz', man: 'Mehmet', woman: 'Fatma' },
  { prefix: 'El', family: 'Idrissi', man: 'Mohamed', woman: 'Fatima' },
]

/** Towns with the four digits of their first postcode. */
export const TOWNS: readonly (readonly [string, number])[] = [
  ['Rotterdam', 3088], ['Schiedam', 3188], ['Dordrecht', 3388], ['Breda', 4888], ['Tilburg', 5088], ['Arnhem', 6888],
  ['Zwolle', 8088], ['Utrecht', 3588], ['Venlo', 5988], ['Enschede', 7588], ['Vlissingen', 4388], ['Almere', 1388],
]

export const STREET_FIRST = 'Test Proef Voorbeeld Fictie Toets Model Linden Beuken Haven Molen Kerk Dorps Ring Sluis Loods Veer Zand Wal Akker Weide Ambacht Koren Tulpen Brug Schans'.split(' ')
export const STREET_LAST = 'straat laan weg kade plein hof singel dijk pad dreef'.split(' ')

export const FIRM_FIRST = 'Testkade Proefhaven Voorbeeld Fictie Toetsland Modelveer Delta Noordwal Zuidkaap Oostpoort Westvaart Maasproef Rijntest Lekmodel Waalhof Polder Duinzicht Havenster Kompas Anker Zilver Amber Kobalt Saffier Ceder Eiken Linde Zwaluw Reiger Valk Bever Otter Ster Komeet Orion Zenit Horizon Meridiaan Parallel Vector'.split(' ')
export const FIRM_LAST = ['', '', 'Groep', 'Nederland', 'Holland', 'Services', 'Partners', 'Plus', 'Noord', 'Zuid', 'Oost', 'West', 'Centraal', 'Direct', 'Totaal']

/** A branch: SBI code, text, middle words of firm names, and the wage share and staff range that are normal in it. */
export type Branch = { readonly sbi: string; readonly text: string; readonly words: readonly string[]; readonly wageShare: number; readonly staff: readonly [number, number] }

const branch = (sbi: string, text: string, words: string, rest: readonly [number, number, number]): Branch =>
  ({ sbi, text, words: words.split(','), wageShare: rest[0], staff: [rest[1], rest[2]] })

export const BRANCHES = {
  fruit: branch('4631', 'Groothandel in groenten en fruit', 'Fruit,Groente & Fruit,Tropisch Fruit,Vers', [0.12, 3, 14]),
  clothing: branch('4642', 'Groothandel in kleding', 'Textiel,Mode,Kleding', [0.15, 2, 10]),
  electronics: branch('4652', 'Groothandel in elektronica', 'Elektro,Telecom,Componenten', [0.1, 2, 12]),
  generalTrade: branch('4690', 'Groothandel algemeen', 'Handel,Trading,Import en Export', [0.12, 1, 9]),
  forwarding: branch('5229', 'Expediteurs en cargadoors', 'Expeditie,Logistiek,Cargo', [0.4, 6, 25]),
  terminal: branch('5224', 'Laad-, los- en overslagactiviteiten', 'Terminal,Overslag,Stuwadoors', [0.5, 12, 40]),
  haulage: branch('4941', 'Goederenvervoer over de weg', 'Transport,Vervoer,Trans', [0.42, 4, 20]),
  care: branch('8810', 'Thuiszorg en begeleiding', 'Zorg,Thuiszorg,Begeleiding', [0.74, 4, 30]),
  careHome: branch('8710', 'Verpleeghuizen', 'Woonzorg,Zorghuis', [0.72, 20, 40]),
  garage: branch('4511', 'Handel in en reparatie van auto’s', 'Auto,Autobedrijf,Garage', [0.2, 1, 8]),
  restaurant: branch('5610', 'Restaurants', 'Eethuis,Grill,Brasserie', [0.33, 2, 12]),
  hotel: branch('5510', 'Hotels', 'Hotel,Logement', [0.34, 5, 15]),
  taxi: branch('4932', 'Vervoer per taxi', 'Taxi,Personenvervoer', [0.45, 1, 8]),
  estate: branch('6820', 'Verhuur van onroerend goed', 'Vastgoed,Panden,Wonen', [0.08, 0, 3]),
  estateTrade: branch('6810', 'Handel in eigen onroerend goed', 'Onroerend Goed,Projecten', [0.06, 0, 3]),
  agency: branch('7820', 'Uitzendbureaus', 'Uitzend,Flex,Personeel', [0.78, 10, 30]),
  gold: branch('4777', 'Winkels in juweliersartikelen', 'Juwelier,Goudinkoop,Edelmetaal', [0.15, 1, 4]),
  metalTrade: branch('4672', 'Groothandel in metalen', 'Metaalhandel,Edelmetalen', [0.1, 1, 6]),
  workshop: branch('2562', 'Verspanende metaalbewerking', 'Metaaltechniek,Draaierij', [0.35, 1, 9]),
  building: branch('4120', 'Algemene bouw', 'Bouw,Aannemers,Klus', [0.35, 2, 16]),
  office: branch('6920', 'Administratiekantoren', 'Administratie,Advies,Kantoor', [0.5, 1, 10]),
  shop: branch('4711', 'Supermarkten', 'Markt,Winkel,Levensmiddelen', [0.16, 3, 22]),
  municipality: branch('8411', 'Openbaar bestuur', 'Dienstencentrum', [0.6, 30, 60]),
  exchange: branch('6499', 'Financiële dienstverlening', 'Wissel,Digitaal Geld', [0.2, 1, 4]),
} as const

export type BranchId = keyof typeof BRANCHES
