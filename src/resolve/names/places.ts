/**
 * Countries, regions and large cities as they stand in names of organisations, `code: spellings`, spellings separated
 * by bars, in English, Dutch and the language of the place. Own collection, from general knowledge.
 */
export const COUNTRY_LINES = `
af: afghanistan|afghan|afghani
al: albania|albanie|albanian
dz: algeria|algerije|algerie|algerian
ao: angola
ar: argentina|argentinie|argentine|argentino
am: armenia|armenie|armenian
au: australia|australie|australian
at: austria|oostenrijk|osterreich|oesterreich|austrian
az: azerbaijan|azerbeidzjan|azerbaycan
bh: bahrain|bahrein
bd: bangladesh
by: belarus|wit rusland|belorussia|belarusian
be: belgium|belgie|belgique|belgien|belgian|belgische
bj: benin
bo: bolivia
ba: bosnia|bosnie|bosna
bw: botswana
br: brazil|brazilie|brasil|brazilian
bn: brunei
bg: bulgaria|bulgarije|bulgarian
kh: cambodia|cambodja
cm: cameroon|kameroen|cameroun
ca: canada|canadian|canadese
ky: cayman|cayman islands|kaaimaneilanden
td: chad|tsjaad|tchad
cl: chile|chili|chilean
cn: china|chinese|prc|zhongguo|chine
co: colombia|columbia|colombian
cd: congo|drc
cr: costa rica
hr: croatia|kroatie|hrvatska
cu: cuba
cw: curacao
cy: cyprus|zypern|kypros
cz: czech|czech republic|tsjechie|ceska|cesko
dk: denmark|denemarken|danmark|danish|dansk|danske
do: dominican republic|dominicaanse republiek
ec: ecuador
eg: egypt|egypte|misr|egyptian
sv: el salvador
ee: estonia|estland|eesti
et: ethiopia|ethiopie
fi: finland|suomi|finnish
fr: france|frankrijk|frankreich|francaise|french
ge: georgia|georgie|gruziya
de: germany|duitsland|deutschland|allemagne|german|deutsche|deutsches|deutscher|alemania|germania
gh: ghana
gi: gibraltar
gr: greece|griekenland|hellas|hellenic|griechenland
gt: guatemala
gg: guernsey
ht: haiti
hn: honduras
hk: hong kong|hongkong|hk
hu: hungary|hongarije|magyar|ungarn|magyarorszag
is: iceland|ijsland|island
in: india|indian|bharat
id: indonesia|indonesie
ir: iran|iranian|perzie
iq: iraq|irak|iraqi
ie: ireland|ierland|irish|eire
im: isle of man
il: israel|israeli
it: italy|italie|italia|italien|italian|italiana|italiano
jm: jamaica
jp: japan|nippon|japanese|nihon
je: jersey
jo: jordan|jordanie
kz: kazakhstan|kazachstan|qazaqstan
ke: kenya|kenia
kr: korea|south korea|zuid korea|korean
kp: north korea|noord korea|dprk
xk: kosovo
kw: kuwait|koeweit
kg: kyrgyzstan|kirgizie
la: laos
lv: latvia|letland|latvija
lb: lebanon|libanon|liban
lr: liberia
ly: libya|libie
li: liechtenstein
lt: lithuania|litouwen|lietuva
lu: luxembourg|luxemburg
mo: macau|macao
mk: macedonia|macedonie|makedonija
mg: madagascar
my: malaysia|maleisie
ml: mali
mt: malta
mh: marshall islands|marshalleilanden
mu: mauritius
mx: mexico|mexicana|mexicano
md: moldova|moldavie
mc: monaco
mn: mongolia|mongolie
me: montenegro
ma: morocco|marokko|maroc|marokkaanse
mz: mozambique
mm: myanmar|birma|burma
na: namibia|namibie
np: nepal
nl: netherlands|nederland|holland|pays bas|niederlande|dutch|nederlandse|paises bajos
nz: new zealand|nieuw zeeland
ni: nicaragua
ng: nigeria
no: norway|noorwegen|norge|norsk
om: oman
pk: pakistan|pakistani
ps: palestine|palestina
pa: panama
py: paraguay
pe: peru
ph: philippines|filipijnen|philippine|pilipinas
pl: poland|polen|polska|polish|pologne
pt: portugal
pr: puerto rico
qa: qatar
ro: romania|roemenie
ru: russia|rusland|rossiya|russian|russland|russie|rossiyskaya|rossii
rw: rwanda
sa: saudi arabia|saoedi arabie|saudi|arabia
sn: senegal
rs: serbia|servie|srbija
sc: seychelles|seychellen
sl: sierra leone
sg: singapore|singapur|singapour
sk: slovakia|slowakije|slovensko
si: slovenia|slovenie|slovenija
so: somalia
za: south africa|zuid afrika|suid afrika
es: spain|spanje|espana|espanola|spanien|espagne
lk: sri lanka|ceylon
sd: sudan|soedan
sr: suriname
se: sweden|zweden|sverige|svenska|schweden|swedish
ch: switzerland|zwitserland|schweiz|suisse|svizzera|swiss|helvetica|schweizerische
sy: syria|syrie|syrian
tw: taiwan
tj: tajikistan
tz: tanzania
th: thailand|thai
tn: tunisia|tunesie|tunisie
tr: turkey|turkije|turkiye|turk|turkish|turkei
tm: turkmenistan
ug: uganda|oeganda
ua: ukraine|oekraine|ukraina
ae: united arab emirates|uae|verenigde arabische emiraten|emirates
gb: united kingdom|uk|great britain|groot brittannie|britain|british|england|verenigd koninkrijk|engeland
us: united states of america|united states|usa|us|verenigde staten|america|american|amerika|vs|etats unis|estados unidos|amerikaanse
uy: uruguay
uz: uzbekistan|oezbekistan
ve: venezuela
vn: vietnam|viet nam
vg: british virgin islands|bvi|virgin islands
ye: yemen|jemen
zm: zambia
zw: zimbabwe
scotland: scotland|schotland|scottish
wales: wales|welsh
bermuda: bermuda
bahamas: bahamas
aruba: aruba
crimea: crimea|krim|krym
chechnya: chechnya|tsjetsjenie
tatarstan: tatarstan
kurdistan: kurdistan|koerdistan
bavaria: bavaria|beieren|bayern|bayerische
saxony: saxony|saksen|sachsen
california: california|californie
texas: texas
florida: florida
delaware: delaware
nevada: nevada
`

/** Larger than a country: a firm and its branch for such a region may go by one name. */
export const REGION_LINES = `
europe: europe|europa|european|europees|europese|europeenne|euro
asia: asia|azie|asian|asien
africa: africa|afrika|african|afrique
americas: americas|north america|south america|latin america|noord amerika|zuid amerika|latam
middleeast: middle east|midden oosten|mena
emea: emea
apac: apac|asia pacific|pacific
benelux: benelux
scandinavia: scandinavia|scandinavie|nordic|nordics|nordisk
baltic: baltic|baltics|baltische
balkan: balkan|balkans
gulf: gulf|golf
north: north|noord|nord|northern|noordelijke|severnyy|norte
south: south|zuid|sud|southern|zuidelijke|sur|yuzhnyy
east: east|oost|ost|eastern|oostelijke|vostochnyy|est|este
west: west|western|westelijke|ouest|zapadnyy|oeste
atlantic: atlantic|atlantische
caribbean: caribbean|caribisch
`

/** Cities that stand in names of branches and subsidiaries. */
export const CITY_LINES = `
amsterdam|rotterdam|den haag:the hague:gravenhage|utrecht|eindhoven|groningen|tilburg|almere|breda|nijmegen|arnhem|haarlem|enschede|apeldoorn|amersfoort|zwolle|leiden|maastricht|dordrecht|delft|venlo|leeuwarden|den bosch:s hertogenbosch|schiphol|zaandam|vlissingen|roosendaal|heerlen|emmen|zoetermeer
antwerp:antwerpen:anvers|brussels:brussel:bruxelles|ghent:gent:gand|bruges:brugge|liege:luik|leuven:louvain|charleroi|hasselt|mechelen
london:londen:londres|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|bristol|sheffield|belfast|cardiff|dublin|cork|southampton|oxford|cambridge
paris:parijs|lyon|marseille|nice|toulouse|lille|bordeaux|strasbourg|nantes|montpellier
berlin:berlijn|hamburg|munich:munchen:muenchen|cologne:koln:keulen|frankfurt|dusseldorf:duesseldorf|stuttgart|bremen|hannover:hanover|leipzig|dresden|essen|dortmund|duisburg|nuremberg:nurnberg
vienna:wien:wenen|zurich:zuerich|geneva:geneve:genf|basel:bazel|bern|lugano|salzburg|graz
madrid|barcelona|valencia|seville:sevilla|bilbao|malaga|lisbon:lisboa:lissabon|porto
rome:roma|milan:milano:milaan|naples:napoli:napels|turin:torino|genoa:genova|venice:venezia:venetie|bologna|florence:firenze|palermo
athens:athene|istanbul|ankara|izmir|nicosia|limassol|larnaca
warsaw:warszawa:warschau|krakow:cracow|gdansk|poznan|wroclaw|lodz|prague:praha:praag|brno|bratislava|budapest:boedapest|bucharest:bucuresti:boekarest|sofia|belgrade:beograd|zagreb|ljubljana|sarajevo|skopje|tirana
moscow:moskva:moskou|st petersburg:saint petersburg:petersburg:sankt peterburg|kyiv:kiev|kharkiv:kharkov|odesa:odessa|lviv:lvov|minsk|kazan|novosibirsk|yekaterinburg|samara|vladivostok|riga|vilnius|tallinn|chisinau|tbilisi|yerevan|baku|almaty|astana|tashkent
copenhagen:kopenhagen:kobenhavn|stockholm|oslo|helsinki|gothenburg:goteborg|malmo|bergen|reykjavik
dubai|abu dhabi|sharjah|riyadh|jeddah|doha|manama|muscat|tehran:teheran|baghdad|beirut|damascus|amman|tel aviv|jerusalem|cairo|casablanca|rabat|tangier:tanger|algiers|tunis|tripoli
lagos|nairobi|accra|johannesburg|cape town:kaapstad|durban|addis ababa|kampala|dakar|luanda|kinshasa
new york:newyork|los angeles|chicago|houston|miami|boston|dallas|atlanta|san francisco|seattle|philadelphia|detroit|denver|phoenix|washington|las vegas|san diego|toronto|montreal|vancouver|ottawa|calgary
mexico city|bogota|medellin|lima|quito|caracas|santiago|buenos aires|sao paulo|rio de janeiro|brasilia|montevideo|havana|panama city|paramaribo|willemstad|guayaquil
tokyo|osaka|nagoya|seoul|busan|beijing:peking|shanghai|shenzhen|guangzhou|tianjin|wuhan|chengdu|nanjing|hangzhou|ningbo|qingdao|dalian|xiamen|taipei|manila|jakarta|bangkok|hanoi|ho chi minh|kuala lumpur|mumbai:bombay|delhi:new delhi|kolkata:calcutta|chennai:madras|bangalore:bengaluru|hyderabad|karachi|lahore|islamabad|dhaka|colombo|kathmandu|sydney|melbourne|brisbane|perth|auckland|wellington
`
