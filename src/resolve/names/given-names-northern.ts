/** German, Scandinavian, Finnish, Baltic and Hungarian given names with their short forms; each line one name. Own collection, from general knowledge. */
export const NORTHERN_GIVEN_NAMES = `
johann hans johannes hannes jens hansi
johannes hans hannes jannis
georg schorsch jorg joerg juergen jurgen
jurgen juergen jorgen
jorg joerg jeorg
wilhelm willi willy helmut
friedrich fritz fred fridrich frederik frederick fredrich frieder frederic fredrik
frederik frits fred friis
heinrich heinz heiner heini
karl carl kalle charly
konrad kurt conny conrad
kurt curt konrad
ludwig lutz wiggerl
matthias matze mathias hias
maximilian max maxi
michael michi micha michel
nikolaus klaus niko claus
klaus claus nikolaus
peter peterle
rudolf rudi rolf
sebastian basti wastl
siegfried sigi siggi
stefan stephan steffen
steffen stefan
thomas tom thommy
ulrich uli utz
walter walther walti
werner wern
wolfgang wolf wolfi
wolfram wolf
alexander alex sascha
albrecht albert
andreas andi anders andras andre
anton toni
arnold arno
august gustl
bernhard bernd
bernd bernt berndt
christian chris
christoph christof chris
dieter dietrich diether
dietrich dieter
eberhard ebbe
eduard edi
erich erik
ernst ernstl
erwin irwin
ferdinand ferdi
franz franzl
gerhard gerd gert
gerd gert gerhard
gottfried friedl
gunther gunter guenther guenter
gunter gunther
gustav gustl
hartmut hartmuth
hermann manni hermi
horst horstl
hubert hubsi
ignaz naz
joachim achim jochen
jochen joachim
josef sepp beppi joseph jupp pepi
julius jule
justus just
lorenz lenz
lothar lotar
manfred manni fred
markus marcus mark
martin martl
olaf ole olav oluf
otto otti
paul paulchen
ralf ralph rolf
reinhard reini
reinhold reini
robert robbi
roland rolli
rolf rudolf
ruprecht rupert
siegmund sigmund
theodor theo
tobias tobi
uwe uve
valentin valtin
viktor victor
anna anni anneliese
annemarie anne
barbara babsi barbel
brigitte gitte gitta
charlotte lotte
christine christl
dorothea dorle
elfriede friedel
elisabeth lisl liesel elsbeth sissi else
erika rika
eva evi
franziska franzi
frieda friedel
gabriele gabi
gertrud trude gerti
gisela gisa
hannelore lore
hedwig hedi
heidemarie heidi
adelheid heidi
helene leni
helga helge
hildegard hilde
ingeborg inge
ingrid inge
irmgard irmi
johanna hanna
karoline lina
katharina kathi katja kathe kati
klara clara
magdalena lena magda leni
margarete grete gretel gretchen
maria mitzi mariele
marianne nanni
mathilde tilde
monika moni
renate nate
rosemarie rosi
sabine bine
sigrid siri
silvia sylvia
stefanie steffi
susanne susi
therese resi
ulrike uli ulla
ursula uschi ulla
veronika vroni
waltraud traudl
wilhelmine minna
anders andreas
axel absalom
bengt benedikt bent
bjorn bjarne bjoern
bo boje
christer krister
einar ejnar
erik eirik
gunnar gunner
gustaf gosta
hakan haakon hakon
halvor halvard
henrik henke
ingemar ingmar
ivar iver
jakob jeppe
jens johannes
joakim jocke
johan jonne
jonas jona
jorgen joergen
karl kalle
kjell ketil
knut knud
kristian krister
lars lasse laurits laurence
lauri lars
leif lejf
magnus mans
mats matts matthias
mikael micke
mikkel michael
mogens magnus
nils niels nisse
nikolaj niko
oskar oskari
ole olaf
olof olle
oystein oeystein
per pelle peder par peer
peder per
poul paul
rasmus erasmus
soren soeren
sven svend svein
stig stigand
sture sturla
tor thor
torbjorn torben
torsten thorsten
ulf wulf
aase ase
astrid asta
birgit birgitta britta
gunilla gunhild
ingeborg inga
karin kaja
kerstin kirsten
kristin kirsti
lena magdalena
margareta greta
mette merete
pernille petronilla
sigrid siri
signe sine
solveig solvej
aleksi aleksis
antti antero
eero eerik
esko eskil
heikki henrik
jaakko jaska
janne jani
jari jalmari
juha juho jussi johannes
jukka juha
jussi johannes
kaarlo kalle
kari makarios
lasse lars
mikko mika
matti matthias
olli olavi
paavo paavali
pekka pietari
petteri petri
risto kristo
sakari saku
seppo sepi
tapani teppo
timo timoteus
tuomas tuomo
ville vilho
yrjo george
kaisa katariina
liisa elisabet
maija maria
sirkka sirkku
janos jancsi
istvan pista
jozsef joska
ferenc feri
gyorgy gyuri
laszlo laci
sandor sanyi
mihaly misi
andras bandi
gabor gabi
imre emeric
karoly karcsi
lajos louis
miklos miki
pal pali
peter peti
tamas tomi
zoltan zoli
tibor tibi
viktor viki
erzsebet bozsi
ilona ilus
katalin kati
maria mari
zsuzsanna zsuzsa
jonas jons
juozas juozapas
kazys kazimieras
petras petrikas
antanas antas
andris andrejs
aivars aivar
guntis guntars
ivars ivar
janis janka
juris georgs
karlis carl
martins martin
peteris peter
raimonds raimo
valdis voldemars
ants hans
jaan juhan
juri yuri
mart martin
mihkel mikk
peeter peet
toomas tom
`
