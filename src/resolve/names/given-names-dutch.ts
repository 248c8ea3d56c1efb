/**
 * Dutch and Flemish given names with their roepnamen: each line one name in its forms. A word may stand in several
 * lines: `Jan` is a Johannes as well as a Jan. Own collection, from general knowledge of Dutch naming.
 */
export const DUTCH_GIVEN_NAMES = `
johannes jan hans johan joannes hannes jo joop jopie jannes janus johann jantje han hansje
jan jannes janneman jannie
pieter piet peter petrus pier peet pierre pietje piter peterus
willem wim wil willie willy willibrordus guillaume wilhelmus pim helmus william
hendrik henk hendrikus henry hein heintje rik henricus hendricus henri harrie drikus
cornelis kees cor cees cornelius knelis nelis corneel neel krelis
gerardus gerard ger gert gerrit geert gerhardus geerd gradus
gerrit ger gert geurt gerhard gerritjan
jacobus jacob jaap koos ko sjaak cobus coos jacques kobus jack
antonius anton antoon toon ton tonny teun teunis theunis anthonie antonie anthony tonnie tony toontje antoni
adrianus adriaan adri arie ad aad adrie adriaen janus ari
theodorus theo theodoor dorus doris ted teo
franciscus frans francis frank cis sus frances fransje
matheus matthijs mathijs thijs matthias mattheus thies ties mathias matteo matthew theo mathieu
laurentius laurens lau rens laurent lourens lou loek lauri
nicolaas nico klaas nicolaus niek nick claas nicola nikolaas klaus
martinus maarten martijn martin tinus marten tijn rinus mart
marinus rinus marijn rien marin
christiaan chris christian kris krijn tiaan christianus
christoffel christophe stoffel chris kristof christof christopher
bartholomeus bart bartel mees meeuwis bartolomeus
lambertus bert lambert lammert bertus bep
hubertus huub bert hubert huib bertus huibert hubrecht
albertus albert bert ab appie bertus albrecht bertie aalbert
egbertus egbert bert eb bertus
gijsbertus gijs gijsbert bert gijsbrecht ghijs
engelbertus engelbert bert engel
robertus robert rob bob robbie robbert bert robin roberto
norbertus norbert bert nor
herbertus herbert bert
dirk dick diederik dirck diederick derk durk theodoricus dietrich
frederik fred freek frits frederick fedde frederikus freddy frederic frerik
leonardus leo leon leendert leonard lennart len lenard
leendert leen leonardus
rudolf ruud rudy roelof roel rolf dolf rudi rudolph
roelof roel roelf
adolf dolf ad
reinier rein reinout renier reinder reyer reijer
reinhard rein reinhardt reinardus
arnoldus arnold nol arend noud aart arnout arno nolleke
arend aart arent
aart art aert
evert everhardus everard ever eef
lodewijk lode louis loek ludovicus lou luuk lowie
lucas luc luuk luke lukas
marcus mark marc markus marco
paulus paul pauwel pol pau
stephanus stefan steven stef stephan stijn steef fan
constantijn stijn constant constantinus tijn costa
augustinus guus stijn august gust augustus augustijn
gustaaf guus gustaf staf gust gustav
august guus gust augustus
alexander alex lex sander xander alec sandro sascha aleksander
alphonsus fons alfons alfonsus phonse
benjamin ben benny benno bennie
bernardus bernard ben bernd barend ber bernhard bernie nard
barend bernard berend
berend bernd beer
casper kasper jasper caspar cas gaspard kas
jasper casper jaspert
cornelia corrie cor nel nelly cornelie corry nellie lia neeltje kee
daniel daan dan danny daniele dani
david dave daaf davy
dominicus dominique domien minicus dominic
eduard ed edward eddy edu edo eduardus
edwin ed eddie
edmond ed edmund mon
ewoud ewout eward
ferdinand fer ferdi nand ferdy ferry fernand
floris florian florent floor flores florentius
gabriel gab gabe gaby
george joris sjors georg georges georgius joeri
joris george jorus
gillis gilles egidius aegidius giel
michiel michel giel michael mike chiel mick machiel miguel
michael mike mick maikel micky
guillaume giel wim
harm herman harmen hermanus manus herm
herman harm man hermanus manus hermann
henricus hen hennie henny
ignatius ignace naas naat ignaas
jeroen hieronymus jerome jer
jeremias jeremy jerre jeremia jer
joachim jochem joch jochen jo achim
joannes jo
jozef josephus jos joep jef joseph sjef josef zef jupke joe
joost justus joos josse judocus
jurriaan jurrian jurgen jurjen jurre
karel carel karl carolus charles kareltje karol
koenraad koen coen coenraad conrad konrad
klemens clemens clement clemence
leopold pol leo poldi
lieven livinus levinus
mauritius maurits mau maurice mauk morris
melchior mels mel
olivier oli oliver noll
oscar os osker
otto ot otte
pascal pascalis
patrick pat patricius rik patrik
philippus philip flip filip phil lips filips philippe
quirinus krijn quirijn corijn
raymond ray raymundus mon ramon
remigius remi remy
richard rik ries rick richardus dick ritchie
roderik rik roderick rick
rogier roger rutger rogerius
rutger rut rogier
sebastiaan bas sebastian bastiaan seb bastian sebas
bastiaan bas bastian
servatius servaas vaas
sigismund sies siegmund
simon siem siemen sijmen symon simeon
sybrand siebrand sibren siep
thomas tom maas tommie tommy thom tomas
timotheus tim timo timothy timmy
tobias tob tobie
urbanus urban urbaan
valentijn valentinus tijn valentin
victor vic viktor vick
vincentius vincent vin cent vinnie
walterus wouter walter wout wolter wald
wouter wout wolter walter
wilfried wil fried wilfred
zacharias zach
sjoerd siegert siurd
tjeerd tjaard
tjitse tsjits
wiebe wybe
wietse wytse
jelle jelte jelmer
douwe douwen
fokke fok
harke harko
hidde hid
hylke hielke
sietse sytze sietze
siebe sybe
sipke siepke
ubbo ubbe
eelco eelke eelko
auke aucke
bouwe bauke
jorrit jorryt
ype yp ipe
wessel wes
wilbert wil bert willibert
wesley wes
kevin kev
dennis den denis dionysius
marcel marcellus marcello
ronald ron ronnie roland
roland roel ro rolando
erik eric erick rik ericus
rene renatus
wilhelmina mina willy wil mien willemien willemijn miep wilma mientje helma willie billie
maria marie mia rie riet ria mies marietje maaike mieke miep marijke mary marja marieke rietje marietta mariah
johanna joke hanna hanneke jo annie jannie jopie jans jantje jenny johanne jeanne hannie jannetje joanna
anna anneke ans annie anja an ann annet antje ank anke annetje anne anita ansje annika
elisabeth els elly bets betsy lies liesbeth ellie elize betje elsje bep elise lisa liesje lisette betty elizabeth
catharina trijn tiny ria toos katrien rina karin kaat katja trijntje cato catherine katharina kaatje tine tini tineke kitty
margaretha greet gre greta griet margriet marga rita gretha grietje margot margareta margaret magreet
petronella nel nelly nellie pietje petra ella pieternella pietronella
hendrika riek rika henny hennie drika ria hetty henrica hendrikje jet hendrica
henriette jet jetje hetty hettie jetty
jacoba coba co cobie jacqueline jacomina jaapje ko
cornelia cor corrie nel nelleke
adriana adri jaan ada adrie janna adriaantje
antonia toni tonnie tonia toos antoinette tony tonny
antoinette nettie netty toinette net
theodora dora thea door doortje thee
theresia trees thea resi theresa tiny therese treesje tessa
geertruida truus geertje truida trudy geerte gertrude trui truusje geer trudie
gerarda gerda gerry gera gerritje
gerritje gerrie gerda
aaltje alida aal aleida aly alie
alida aly lida alie alijda ali
francisca cisca fran francien sien siska franka cis
bernardina dina dien bernadette ina
hubertina bertha tineke huberta
albertina bertha tina tine alberta
lamberta bertha berta
frederika rika fre freda fredrika
magdalena leen lena magda madeleine leni magdaleen
helena lena leen helene leni hella heleen elena ellen hilleke lenie lenneke
leonarda leni lena
christina stien tine christien kristin tina chris krista stina christine
martina tina tine martine
regina gien ina
josephina fien jose josefine fientje pien josephine josefien
adolfina fien
rosalia roos rosa lia rosalie
rosa roos roosje rose
susanna suus sanne suze suzanne zus susan susanne sannie
sanne suzanne sanna
sara saar saartje sarah
rebecca bekka becky bec
rachel chel rachelle
judith juut judit
esther hester ester
cecilia cilia celia silke sielia cecile
agatha aagje agaath
agnes agneta neesje angeniet agnieta
apollonia plone polly leuntje
barbara bar babs baar barbera
beatrix trix bea beatrijs beatrice trixie
carolina lina carla carolien lien caroline karolina line
claudia clau claude
dina diena dien
dorothea dora thea dorothee door doris thee dorothy
eleonora nora ella noor eleonore leonora
emma em emmie emmy
eva eef eefje evi
gesina sien sina gezina gesien
grietje griet
harmina mina harmke mien
hermina mina mien hermien
ida iet ide
ingrid inge ina
irene reen ireen
jacqueline jacq jackie jacquelien
jolanda yolanda jo joland jolande
klazina klaasje sien klasina
klara klaartje claartje clara clair claar
laura lau lauretta
louise lou wies loes louisa lowiesje
lucia luus lucie luce loes lucy
maatje maartje
marijke maria marieke rijk
monica mon monique moon
neeltje nel neel nelleke
nicoline nicole lien
paulina lina paulien pauline lien
rosemarie roos rosemarijn
sophia sofie fie sophie sofia fietje
stephanie stef fanny stefanie
sijtje sytske sietske
tjitske tjits
trijntje trijn
ursula sula ursel
veronica vera vroon ron veronique
victoria vicky toria vic
yvonne von ivonne
roelofje roelie roelien
fenna fenne femke fem
femke fem femme
froukje frouk frouke
wietske wytske
wiepkje wiep
hiske hisse
nynke nienke ninke
anneke an
liesbeth lies elsbeth
marleen marlene leen magdalena
willeke wil
`
