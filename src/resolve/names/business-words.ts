/**
 * Words that many organisations share, `code: spellings` in several languages; lower case without diacritics.
 * Own collection, from general knowledge.
 */

/** How a group is built up or presents itself: says little about which firm it is. */
export const STRUCTURE_WORDS = `
group: group groep gruppe groupe grupo gruppo grup gruppa grupa grp koncern concern konzern konsern
holding: holding holdings hldg hldgs hold beheer verwaltung kholding participaties participations beteiligungen beteiligungs houdster topholding
international: international internationale internationaal internationales internacional internazionale mezhdunarodnyy mezhdunarodnaya intl int internat intern uluslararasi miedzynarodowy internasional
global: global globaal worldwide mondial world wereldwijd universal
enterprise: enterprise enterprises onderneming ondernemingen unternehmen entreprise entreprises empresa empresas impresa predpriyatie predpriyatiye pidpryyemstvo ent entpr
industry: industry industries industrie industria industrien industrieen ind promyshlennost promyshlennaya sanayi industrial industriel industrielle industriale
service: service services diensten dienst dienstverlening servicios servizi servis servisi uslugi serv dienstleistungen dienstleistung
solution: solution solutions oplossingen losungen soluciones soluzioni
system: system systems systemen systeem systeme systemes sistemas sistemi sistema sistemy sys
partner: partner partners partenaires socios sotsi ptnr ptnrs
associate: associate associates geassocieerden assoc assocs
venture: venture ventures
brothers: brothers bros gebroeders gebr gebruder gebrueder freres hermanos hnos fratelli flli irmaos brothers kardesler bracia
sons: sons zonen zn zoon sohne soehne fils hijos figli filhos son ogullari
branch: branch filiaal filiale zweigniederlassung niederlassung succursale sucursal nederlandse vestiging filial office kantoor bureau
subsidiary: subsidiary dochter tochter
unit: unit division afdeling abteilung div department dept departement departamento
trading: trading trade handel handels handelsonderneming handelsmaatschappij commerce commercial commerciale comercio comercial commercio handelsgesellschaft handelsmij torgovyy torgovaya torg ticaret trader traders tradings
capital: capital kapitaal kapital
management: management mgmt mgt managing gestion gestione upravlenie
project: project projects projecten projekt projekte proyectos progetti
development: development developments ontwikkeling ontwikkelingen entwicklung entwicklungs developpement desarrollo sviluppo razvitie dev
investment: investment investments invest investeringen beleggingen belegging investissement investissements inversiones investimenti investitionen investor investors investments investiments yatirim
consulting: consulting consultancy consultants consultant advies adviseurs adviesbureau beratung conseil conseils asesores advisory advisors advisers
import: import imp imports
export: export exp exports
general: general algemene allgemeine generale algemeen generalnyy
national: national nationale nationaal nacional nazionale natsionalnyy natsionalnaya natl narodowy ulusal
public: public publiek publieke offentliche publique publico
state: state staats gosudarstvennyy gosudarstvennaya gosudarstvennoe derzhavnyy
united: united verenigde vereinigte unis unidos uniti obedinennaya
first: eerste erste premier primera prima pervyy
new: new nieuwe neue nouveau nouvelle nueva nuevo nuova novyy novaya
royal: royal koninklijke kon konigliche royale real reale
central: central centrale centraal zentral zentrale tsentralnyy tsentralnaya centralny merkez
joint: joint gezamenlijke gemeenschappelijke
federal: federal federale federaal federalnyy federalnoe
business: business zaken negocios
limitedliability: aansprakelijkheid
fund: fund fonds funds fondo fondos
series: series serie
`

/** What an organisation does: tells sister firms apart. */
export const TRADE_WORDS = `
bank: bank banken banco banque banca banka banks banking bankasi bankas pankki bancorp bankers bancaire
trust: trust trusts trustees trustee
insurance: insurance verzekeringen verzekering verzekeringsmaatschappij versicherung versicherungen versicherungs assurance assurances seguros assicurazioni strakhovaya strakhovanie sigorta forsikring ins
reinsurance: reinsurance herverzekering ruckversicherung reassurance
finance: finance financial financiering finanz finanzierung financiera financiere finanziaria finansovaya finans finances fin
credit: credit krediet kredit credito kredyt kreditnyy
leasing: leasing lease
securities: securities effecten wertpapiere valores
asset: asset assets vermogensbeheer vermogen
mortgage: mortgage mortgages hypotheek hypotheken hypotheek
loan: loan loans lening leningen
payment: payment payments betalingen
property: property properties vastgoed immobilien immobilier immobiliere immobiliaria inmobiliaria immobiliare onroerend realty nedvizhimost vastg
realestate: estate estates
construction: construction constructions bouw bouwbedrijf bau bauunternehmung construccion construcciones costruzioni stroitelnaya stroy stroi insaat construct constr aannemersbedrijf aannemer builders building
transport: transport transporte transports transporten transportbedrijf trasporti transportation transp nakliyat transportnaya spedition expeditie wegtransport trucking haulage
logistics: logistics logistiek logistik logistique logistica logistika logist lojistik
shipping: shipping scheepvaart rederij schiffahrt schifffahrt reederei navigation maritime maritiem maritima marine navegacion denizcilik sudokhodnaya shipmanagement
aviation: aviation luchtvaart luftfahrt aviacion aviazione aviatsiya havacilik aero aerospace
airline: airline airlines airways luchtvaartmaatschappij fluggesellschaft aerolineas air avia aviakompaniya
energy: energy energie energia energiya enerji power electric electricity elektrik electricite energo elektro
oil: oil olie petroleum petrole petroleo neft neftyanaya oel naphtha nafta petrol petrochemical petrochemicals
gas: gas gaz
mining: mining mijnbouw bergbau minera miniere gornyy mines mine madencilik
metal: metal metals metaal metalen metall metaux metalurgica metallurgical metalurgy metallurg
steel: steel staal stahl acier acero acciaio stal celik
chemical: chemical chemicals chemie chemische chimie quimica chimica khimicheskaya kimya
pharma: pharma pharmaceutical pharmaceuticals farma farmaceutica farmacie pharmazeutische pharmacy apotheek apotheke
medical: medical medisch medische medizin medico medicale tibbi
health: health zorg gezondheid gesundheit sante salud salute healthcare thuiszorg
hospital: hospital ziekenhuis krankenhaus hopital klinik kliniek clinic clinica
food: food foods voeding lebensmittel alimentos alimentari gida
fruit: fruit fruits groente frutas frutta obst vegetables
farm: farm farms boerderij agrarisch agro agri agricultural agriculture landbouw landwirtschaft agricole agricola tarim
software: software programmatuur
technology: technology technologies technologie technologien tecnologia tecnologias technik techniek tekhnologii teknoloji tech technical technisch technische technica tehnologii
engineering: engineering ingenieurs ingenieurbuero ingenieria ingegneria inzhiniring muhendislik engineers ingenieursbureau engineer
telecom: telecom telecommunication telecommunications telekom telekommunikation telecomunicaciones telekomunikasyon mobile
media: media medien mediagroep
news: news nieuws nachrichten
press: press pers presse
publishing: publishing publishers uitgeverij verlag ediciones edizioni izdatelstvo
security: security beveiliging sicherheit seguridad sicurezza guvenlik bewaking
cleaning: cleaning schoonmaak schoonmaakbedrijf reinigung nettoyage limpieza
car: auto autos automobiel automobielbedrijf automobile automobiles automotive autobedrijf car cars garage garagebedrijf avto otomotiv motor motors motoren
parts: parts onderdelen teile
rental: rental rentals verhuur vermietung location alquiler noleggio rent
hotel: hotel hotels horeca
restaurant: restaurant restaurants cafe bar eetcafe lunchroom ristorante restaurante
travel: travel reizen reisen voyages viajes viaggi tourism toerisme turizm tours
sport: sport sports spor
fashion: fashion mode moda kleding
textile: textile textiles textiel tekstil textil
flower: flower flowers bloemen blumen fleurs flores
wholesale: wholesale groothandel grosshandel
retail: retail detailhandel
supermarket: supermarket supermarkt supermarche market
store: store stores winkel shop shops geschaft
school: school scholen schule ecole escuela scuola
university: university universiteit universitat universitaet universite universidad universita universitet universitesi univ
institute: institute instituut institut instituto istituto inst
academy: academy academie akademie akademiya
college: college hogeschool
church: church kerk kirche eglise
mosque: mosque moskee moschee
ministry: ministry ministerie ministerium ministere ministerio ministero ministerstvo bakanligi
government: government overheid regierung gouvernement gobierno governo
municipality: municipality gemeente municipalidad belediyesi
police: police politie polizei policia polizia
army: army leger armee ejercito esercito
council: council raad rat consejo consiglio conseil
committee: committee comite komitee komitet
organisation: organisation organization organisatie organizacion organizzazione organizatsiya org organizasyon
union: union unie vakbond sindicato
party: party partij partei parti partido partito
movement: movement beweging bewegung mouvement movimiento
agency: agency agentschap agentur agence agencia agenzia agentstvo
authority: authority autoriteit behorde autorite autoridad
centre: center centre centrum zentrum centro tsentr merkezi
club: club klub
research: research onderzoek forschung recherche
science: science sciences wetenschap wissenschaft
design: design ontwerp
production: production productions productie produktion produccion produzione
manufacturing: manufacturing mfg fabriek fabrik fabrique fabrica fabbrica zavod fabrika factory manufacture works werke
machinery: machinery machine machines maschinen maschinenbau makina mashinostroitelnyy mashinostroenie
electronics: electronics elektronica elektronik electronic electronique electronica
equipment: equipment apparatuur ausrustung equipos oborudovanie
materials: materials materialen baustoffe
supply: supply supplies toelevering
product: product products producten produkte produits productos prodotti produkt
storage: storage opslag lager warehouse
port: port haven hafen
recycling: recycling
water: water wasser
environment: environment environmental milieu umwelt
plastics: plastics plastic kunststof kunststoff
paper: paper papier
wood: wood hout holz
diamond: diamond diamonds diamant
gold: gold goud oro
jewel: jewellery jewelry juwelier
tobacco: tobacco tabak
beverage: beverage beverages dranken getranke
brewery: brewery brouwerij brauerei
dairy: dairy zuivel
meat: meat vlees slagerij
fish: fish vis visserij fisch
legal: law legal advocaten advocatenkantoor rechtsanwalte avocats abogados attorneys lawyers
accounting: accounting accountants accountancy administratie administratiekantoor boekhouding
tax: tax belasting belastingadvies
staffing: staffing uitzendbureau uitzend personeel personnel zeitarbeit recruitment employment
marketing: marketing reclame advertising werbung
data: data
network: network networks netwerk netzwerk
digital: digital digitaal
online: online
games: games gaming
film: film films
music: music muziek musik
`
