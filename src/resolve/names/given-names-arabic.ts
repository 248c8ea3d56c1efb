/**
 * Arabic and Berber given names in the spellings of their transliterations (French, English, Dutch, German, Turkish,
 * Somali, Malay); each line one name. Own collection, from general knowledge.
 */
export const ARABIC_GIVEN_NAMES = `
muhammad mohammed mohamed mohammad muhamed mohamad mohd mehmet mahomet mohammod mouhamed mochammad mochamad muhammed mahamadou mamadou maxamed mahammad mhamed mohamud mukhamed magomed mukhammad mochamed mehmed muhamad mahamed moehamed mohamadou muh
ahmad ahmed ahmet achmed akhmed axmed achmad ahmadou amadou akhmad ehmed hmed
mahmoud mahmud mahmut machmud makhmud mahmood maxamuud
hamid hameed hamit khamid
hamad hamed xamad
hamza hamzah hamse khamza hamsa
hassan hasan hassen hasen khasan xasan hacen
hussein husain hussain husayn hossein hoessein huseyin hocine housseine hosein khusein xuseen houssein hossain husein husejn
ali aly cali alee
abdullah abdallah abdulla abdalla abdoullah abdellah abdulahi abdullahi cabdullahi cabdullaahi abdula abdulloh abdoulaye abdollah
abdulrahman abdurrahman abderrahmane abdelrahman abdirahman abdurahman abdurakhman abdarrahman abdurrahim abdramane
abdulaziz abdelaziz abdelazize abdalaziz abdulasis abdiaziz
abdulkarim abdelkarim abdulkareem abdelkrim abdikarim
abdullatif abdellatif abdulatif abdallatif
abdulhamid abdelhamid abdulhameed
abdulkader abdelkader abdulqadir abdalqadir abdikadir abdiqadir abdulkadir abdoulkader kader
abdulmalik abdelmalek abdulmalek abdelmalik
abdulwahab abdelwahab abdulwahhab abdelouahab
abdulrazzaq abdelrazak abdurrazaq abderrazak abdurrazak
abdulsalam abdelsalam abdessalam abdusalam abdessalem
abdulmajid abdelmajid abdulmajeed
abdulhakim abdelhakim abdulhakeem
abdulhadi abdelhadi
abdulghani abdelghani abdulgani
abdulfattah abdelfattah abdelfatah
abdulqader abdelqader
adam aadam adem adan aden
adel adil
adnan adnane
aisha aicha aysha ayse aysche aishah caasha ayesha aischa aichatou aissatou
akbar ekber
akram akrem
aladdin alaeddin alauddin aladin alaa
amal amel
amin ameen amine emin
amina aminah amineh aamina emine aminata
amir emir ameer
anas anass enes
anwar anouar anvar enver
aref arif
asad assad esad
ashraf achraf eshref achref
asma asmae esma
ayman aymen aiman
ayoub ayub ayyub eyup ayyoub job
aziz azeez
badr bader badre
baha bahaa
bakr bakar bekir abubakar aboubakr abubakr bakari bubakar boubacar aboubacar bakir
bashar bachar bashshar
bashir bachir basheer bechir beshir
bilal bilel belal
bouchra bushra
brahim ibrahim
burhan bourhane
daoud dawood dawud davut daud daoed
djamal jamal
driss idris idriss idrees
dua doaa
fadi fady
fahd fahad
faisal faysal feisal faical faycal
fares faris
farid fareed ferid
farida faridah
farouk faruk farooq faruq
fatima fatma fatimah fadma fatoumata fatimata faduma fatemeh fatiha fatuma fatme
fayez faiz
firas feras
fouad fuad fouaad foued
ghassan gassan
habib habeeb
hadi hady
hafez hafiz hafid
haider haydar heydar hayder hajdar
hajar hajer
hakim hakeem
halima halimah
hani hany
hana hanaa hanae
haroun harun haroon
hashim hashem hachem
hatem hatim
hicham hisham
houda huda
husni hosni
ibrahim ebrahim ibraheem ibrahima brahim abraham ibrohim ibragim ibraahiim ibrahem
idris idriss
ikram ikrame
ilham ilhame
ilyas elias iliass elyas iljas
imad imed emad
imane iman eman
imran omran imraan
ishaq ishak isaac
iskandar iskander eskander
ismail ismael smail ismaeel ismayil ismaciil esmail ismaila
issa isa eissa aissa ciise
jaber jabir djabir
jafar jaafar djafar cafer djaffar jaffar
jalal djalal jalil
jamal djamel gamal cemal djamal jamel jamaal djemal
jamila djamila cemile jameela
jasim jassem
jawad javad djawad jouad
kamal kemal kamel kamaal
kamil kamel
karim kareem kerim abdelkarim
karima kareema
khadija khadijah hatice khadidja chadija khadidiatou khadiga
khalid khaled halid kalid khaalid xalid chalid
khalil khaleel halil
khadim khadem
laila leila layla leyla
latifa latifah
lotfi lutfi
luay louay
maher mahir
mahdi mehdi mahdy
majid majeed madjid
malik malek maliq
malika malikah
mansour mansur mansoor
maryam mariam miriam meryem meriem mariama maryan mariem
marwan marouane merwan
masoud masud massoud mesut masood
miloud mouloud
mokhtar mukhtar moctar muxtaar
mounir munir muneer
moussa musa mousa muse moosa
mouad muad moad
mourad murad murat
mubarak moubarak
mujahid mujahed
munther munzir mundhir
mustafa mostafa mustapha moustafa moustapha mustafe mustaph
mutasim moutasim
nabil nabeel
nabila nabeela
nader nadir
nadia nadiya nadja
nadim nadeem
naima naimah
najib nadjib nacib
najla nejla
naser nasser nasir nacer naseer
nasreddine nasruddin nasreddin
nawal naoual
nizar nezar
noor nour nur nura nora
noureddine nooruddin nuruddin nureddin noureddin nourdin nordin nurettin nouredine nuradin
omar umar omer oumar umer cumar oemar umarou
osama usama oussama ossama usame
othman uthman osman ousmane usman cusman outhmane ottman
qais qays kais
qasim kasim kassem qassem kassim qaasim gassim belkacem
rabah rabeh
rachid rashid rasheed rachied raschid rashed
rafik rafiq
rahim raheem rehim
rahman rehman
rajab recep redjeb
ramadan ramazan ramadhan ramzan
rami ramy
ramzi ramzy
rania raniya
raouf rauf
rashida rachida
rayan rayane
riad riyad riyadh ryad
rida reda ridha riza reza
rukaya ruqayya rokia
saad sad saed
sabah sabbah
sabri sabry
saddam sadam
sadiq sadik sadek sadegh
safa safaa
said saeed sayed saied siad saeid
saida saeeda
salah saleh salih salaah saalah
salahuddin salaheddine saladin selahattin
salem salim selim saleem
salima saleema
salman selman
sami samy
samir sameer semir
samira sameera
sana sanaa
sarah sara saara
shahid chahid
shamsuddin shamseddine semsettin chamseddine samsuddin shamsudin shamsuddeen
sharif cherif shareef sherif serif
sofian soufiane sufyan sufian
souad suad
suleiman sulaiman soliman suleyman sulayman slimane souleymane saleebaan sulejman soleyman suleman
sultan soltan
taha tahaa
taher tahir tahar
tarek tariq tarik tareq
taufiq toufik tawfik tewfik
umm oum
wael wail ouail
wahid waheed ouahid
walid waleed oualid velid
yahya yehia yahia jahja yahye
yakub yacoub yaqub yakup yaqoob
yasin yassin yassine yaseen jassin yasiin
yasser yasir yassir jasir
younes yunus younis yunis jounes yoenes yonis
youssef yusuf yousef youcef yousif joseph yussuf yuusuf jusuf yousuf usuf josef yosef yusup
zahra zahraa zohra zehra
zaid zayd zeid
zainab zaynab zeinab zeynep zineb zaineb
zakaria zakariya zekeriya zakariyya zacharia
ziad ziyad zyad
`
