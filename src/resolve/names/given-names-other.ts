/** Hebrew, Greek, Caucasian, Indian, Indonesian and African given names in several spellings; each line one name. Own collection, from general knowledge. */
export const OTHER_GIVEN_NAMES = `
avraham abraham avi avram avraam abram
yitzhak isaac itzik yitzchak itzhak izak ishak
yaakov jacob yakov kobi jakob
yosef joseph yossi josef
moshe moses moishe moise musa
aharon aaron aron
david dudu dovid davide dawid davit
shlomo solomon salomon shlomi
shmuel samuel shmulik sami
binyamin benjamin bibi benny beni benyamin
eliezer eliezar lazar eli elazar
eliyahu elijah eli elias
ehud udi
gavriel gabriel gabi
haim chaim hayim
menachem mendel menahem
michael micha michal
mordechai motti mordecai moti
natan nathan nati
netanel nathaniel
pinchas pini phineas pinhas
rafael rafi raphael
reuven ruben reuben rubi
shimon simon shimi
tzvi zvi hirsch
uri uriel
yehuda judah yuda juda
yehoshua joshua shuki
yeshayahu isaiah shaya
yisrael israel srulik
zeev wolf zev
chana hannah hana
leah lea
miriam miri mirjam
rachel rahel
rivka rebecca rivki
sarah sara
shoshana susanna shosh
tzipora zipporah tzipi
esther esti ester
yael jael
georgios giorgos yorgos george yiorgos
konstantinos kostas costas dinos constantine
dimitrios dimitris mitsos dimitri demetrios
ioannis giannis yannis john yiannis iannis
nikolaos nikos nicos niko
panagiotis panos takis panayiotis panayotis
vasileios vasilis vassilis billy vasilios
alexandros alekos alexis alexander
alexis alexandros alexios
andreas andrikos
anastasios tasos
antonios antonis
apostolos tolis
athanasios thanasis nasos
charalampos babis haris
christos chris hristos
efstathios stathis
eleftherios lefteris
emmanouil manolis
evangelos vangelis
theodoros thodoris theo
kyriakos kiriakos
michail michalis mihalis
petros petrakis
pavlos paulos
spyridon spyros spiros
stavros stavrakis
stylianos stelios
aikaterini katerina
eleni elena helen
georgia gogo
ioanna gianna
maria mairi
sofia sofi
giorgi gia goga georgi
davit dato
irakli herakles irakly
levan leo
luka luca
mikheil misha mikhail
nikoloz nika
zurab zura
shota shotiko
tamar tamara tamriko
vakhtang vato vaxtang
malkhaz malxaz
armen armenak
arsen arsene
ashot achot
gagik kakig
garegin karekin
gevorg georg kevork
grigor krikor grigori
hakob hagop jacob
harutyun artin
hovhannes hovannes ohannes ivan
karapet garabed
karen caren
levon leon
mkrtich mgrdich
nikol nikolai
petros bedros
sarkis sargis serge
serzh serge sergei
tigran dikran
vahan vahe
vardan vartan
vazgen vazken
ilham ilhom
heydar haydar
ramiz ramis
elchin elcin
ilkham ilham
magomed muhammad
shamil chamil
ramzan ramadan
rajesh raj
rajendra raj rajendar
rajiv rajeev
ramesh ram
rakesh rakesch
ravi ravindra
sandeep sandip
sanjay sanjai
sanjiv sanjeev
santosh santhosh
satish sateesh
shiva siva
sunil suneel
suresh sureshkumar
sundar sunder
vijay vijai
vikram vikrama
vinod binod
vivek bibek
deepak dipak
dinesh dineshkumar
ganesh ganesha
gopal gopala
hari hariharan
harish hareesh
jagdish jagadish
kishore kishor
krishna krishnan
lakshmi laxmi
lakshman laxman
mahendra mahinda mahinder
manmohan manmohun
mukesh mukeshkumar
narendra narender narinder
naveen navin
nitin nithin
pradeep pradip
prakash parkash
prasad prasada
pratap partap
praveen pravin
ashok asok
anil aneel
amit ameet
arun aroon
arvind aravind
balakrishna balakrishnan
chandra chander
dilip dileep
jitendra jeetendra
surendra surinder
sushma sushama
sunita suneeta
gurpreet gurprit
harpreet harprit
jaswinder jasvinder
manjit manjeet
paramjit paramjeet
singh sing
agus agoes
budi boedi
bambang bambeng
dewi devi
eko eka
hadi hady
joko djoko
sri srie
susilo soesilo
sukarno soekarno
suharto soeharto
surya soerya
yudhoyono yudoyono
abdoul abdul
aboubacar abubakar
aliou ali
amadou ahmadou
boubacar abubakar
cheikh sheikh
daouda dawood
fatou fatima
ibrahima ibrahim
issa isa
lamine amin
mamadou mohamed
mariama mariam
modou mamadou
moussa musa
ousmane osman
oumar omar
samba sambo
seydou saidou
souleymane suleiman
yaya yahya
chukwuemeka emeka
oluwaseun seun
oluwatobi tobi
olusegun segun
ngozi ngozika
tunde babatunde
tesfaye tesfay
haile hayle
mengistu menghistu
tekle tecle
kwame kwamena
kofi coffi
kwaku kweku
yaw yao
`
