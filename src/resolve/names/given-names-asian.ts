/** Berber, Persian, Turkish, Kurdish, Somali, Central and South Asian given names in several spellings; each line one name. Own collection, from general knowledge. */
export const ASIAN_GIVEN_NAMES = `
aghiles aghilas
massinissa masinissa
tarik tarek
omid umid
arash aresh
behrouz behruz
bahram behram
dariush daryoush darius
farhad ferhat
fereydoun fereidoun
golnaz gulnaz
hooshang hushang
jamshid jamsheed
javad jawad
kambiz cambyses
kazem kazim
khosrow khosro husrev
manouchehr manuchehr
mahnaz mehnaz
mohsen muhsin mohcine mohsin
morteza murtaza mortaza
mojtaba mujtaba
parviz parvez pervez pervaiz
rostam rustam rustem
shahram chahram
shirin chirine sherin
siavash siyavash
soraya thuraya suraya
abdulla abdullo
alisher alishir
bakhtiyar bakhtiar bahtiyar
rustam rustem
sardor sardar serdar
shavkat shaukat sevket
timur timour temur
ulugbek ulughbek
ahmet ahmad
aydin aidin
bulent buelent
cem jem
cengiz genghis chingiz
ercan erdjan
erdem erdeem
ergun erguen
erol errol
gokhan goekhan
hakan khakan
huseyin hussein
ilker ilkay
kadir qadir kader
kerem kareem
levent levend
metin meteen
mustafa moestafa
necati nejati
nuri noori
orhan orkhan
omer omar
ozgur oezguer
ramazan ramadan
recep rajab
resul rasul
sedat seddat
selcuk seljuk
serkan sercan
sinan sinaan
suat suad
sukru shukru shukri choukri
tayfun tayfoun
tayyip taib tayeb tayyib
turgut durgut
ugur ughur
umit uemit
yavuz yawuz
yilmaz jilmaz
yusuf youssef
zafer zafar
azad azaad
baran baraan
dilan dilhan
rojda rozhda
sherwan sirwan
abdi cabdi
asha casha
farah faarax
hodan xodan
jama jaamac
nuur nur noor
warsame warsama
shire shirre
guled guuleed
iqbal ikbal
javed javaid jawed
nawaz navaz
naeem naim
pervaiz parvez
rafiq rafique
riaz riyaz
shahbaz shehbaz
shoaib shuaib choaib
tahira tahera
waqar wakar
wasim waseem ouassim
zahid zaheed
zulfiqar zulfikar dhulfiqar
jalaluddin jalaleddine celalettin
sirajuddin sirajeddine
fazl fadl fazal
fazlullah fadlallah
hibatullah haibatullah
gulbuddin gulbadin
baqi baki
basir baseer
haqqani hakkani
obaidullah ubaidullah
qari qaari
rahmatullah rahmetullah
wali vali
najibullah nadjibullah
amanullah emanullah
asadullah esadullah
habibullah habiballah
hedayatullah hidayatullah
hekmatyar hikmatyar
nasrullah nasrallah
saifullah seyfullah seifallah
saif seif sayf
saifuddin seifeddine sayfuddin
imaduddin imadeddine
muhyiddin mohieddine mohyeddin muhittin mahieddine
sadruddin sadreddin
ziauddin ziaeddin
`
