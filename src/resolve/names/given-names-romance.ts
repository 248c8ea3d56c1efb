/** French, Spanish, Portuguese, Italian and Romanian given names with their short forms; each line one name. Own collection, from general knowledge. */
export const ROMANCE_GIVEN_NAMES = `
jose pepe josep chepe
francisco paco pancho curro fran kiko francesc
ignacio nacho ignasi inaki
jesus chus chuy
guillermo memo guille
eduardo lalo edu dudu
enrique quique kike henrique
juan juanito joan juancho
joao joaozinho
manuel manolo manu manny
miguel miki miguelito
alejandro ale jandro alex
alejandra ale jandra
antonio tono toni tonho antoni
carlos carlitos charly
dolores lola loli
concepcion concha conchita
consuelo chelo
rosario charo
mercedes merche
isabel chabela isa ysabel
guadalupe lupe lupita
fernando nando fer fernao
hernando hernan
fidel fidelio
federico fede fico
felipe pipe felip filipe
gonzalo gonza goncalo
gregorio goyo
jaime jaume diego santiago
santiago tiago yago sancho santi
diego diogo
jorge jordi xorxe
joaquin quino joaquim
lorenzo lencho lourenco
luis lucho luiz lluis
marcelo chelo marcello
mariano nano
mario marinho
pablo paulo pau
pedro perico pedrito pere
rafael rafa
ramon moncho
raul raulito
ricardo rica ricky
roberto beto tito
rodolfo fito rodo
salvador chava salva
sergio checho sergi
vicente chente vicent
victor vito
xavier javier javi xabier
javier javi xavier
alfonso poncho afonso
alberto beto berto
alvaro alvarito
andres andresito andreu
arturo artur
bartolome tolo bartolomeo
benito beni
bernardo nardo
cesar cesare
cristina cris cristi
cristobal cristovao tobal
domingo mingo domingos
emilio milio emilia
ernesto neto
esteban estevao estevan
eugenio genio
fabian fabiano fabio
gerardo lalo gerry
german hermann
hector etor
hugo ugo
ines agnes inez
irene ireneo
josefa pepa fina
josefina pepa fina
julio julinho
leonardo leo nardo
lucia luci luz
magdalena magda malena
marcos marc
margarita marga rita margarida
maria mari maruja marie
martin tincho marti
mateo mattia mateus
matias mathias
maximo maximino
nicolas nico colas
oscar oscarito
patricia pati
paulina pau
rosa rosita
sebastian seba sebastiao
sofia sofi
susana susi
teresa tere teresita
tomas tomasito tomaz
valeria vale
veronica vero
adolfo fito
agustin agus agostinho
baltasar balta
beatriz bea betty
carmen carmela carmina
catalina cata catarina
clara clarita
elena nena helena
elias eliseo
esperanza espe
estrella estela
inmaculada inma
jaqueline jacqueline
lidia lydia
lourdes lulu
luisa lisa
marta martha
milagros mila
monica moni
nicolasa nico
pilar pili
raquel rachel
rocio chio
sara sarita
silvia silvina
soledad sole
vanesa vane
virginia vicky
yolanda yoli
jean jeannot jehan
jacques jacquot
pierre pierrot
michel michou
guillaume guy
henri riton
antoine toine titi
etienne stephane
louis loulou ludovic
charles charly charlot
georges jojo
alexandre alex sacha
nicolas nico
philippe philou filip
christophe chris tophe
laurent lolo
mathieu matthieu math
benoit ben
frederic fred fredo
gerard gege
gilles gil
gregoire greg
jerome gege
julien juju
marcel marcello
olivier olive
patrice patrick
raymond momo
remi remy
rene renato
sebastien seb
thierry titi
vincent vinz
xavier xav
yves yvon
emmanuel manu emanuel emmanouil
dominique domi
catherine cathy
elisabeth babeth
francoise fanchon
genevieve ginette
isabelle isa
jacqueline jacotte
jeanne jeannette
madeleine mado
marguerite margot
marie manon
martine titine
monique momo
nathalie nath
sophie soso
suzanne suzette
sylvie sylvia
therese tetese
valerie val
veronique vero
giovanni gianni nanni vanni
giuseppe beppe peppe pino
antonio tonino toto
francesco franco cecco ciccio
domenico mimmo
salvatore toto turi
vincenzo enzo vince
lorenzo renzo enzo
luigi gigi gino
pietro piero
giacomo mino
michele michi mike
michaela micaela michela
michelle michele
andrea andreino
alessandro sandro ale
alessandra sandra
bartolomeo meo
battista tista
carlo carletto
cristoforo cristiano
edoardo edo
enrico rico
federico fede
filippo pippo
gabriele lele
gaetano tano
gennaro genny
giorgio gio
girolamo momo
giulio giuliano
guglielmo memo
ignazio gnazio
leonardo nardo
luca luchino
marco marchetto
matteo teo
niccolo nico nicola
nicola nico
nunzio annunziato
paolo paolino
pasquale lino
raffaele lello
riccardo ricky
rocco roccuzzo
sebastiano bastiano
silvio silvano
stefano stefanino
tommaso maso
umberto berto
vito vitale
caterina cate rina
concetta cettina
elisabetta betta lisa
francesca franca
giovanna gianna vanna
giuseppina pina
lucia lucetta
margherita rita
antonella antonia
paola paoletta
raffaella lella
rosalia lia
silvia silvana
teresa teresina
ion ioan ionel ionut
gheorghe ghita george gigi
vasile vasilica
mihai mihail misu
nicolae nicu nicusor
constantin costel dinu costica
dumitru mitica dimitrie
stefan fane stefanel
alexandru alecu sandu
andrei andreas
ilie elias ilia
marius mario
sorin sorinel
traian trajan
tudor theodor
viorel viorica
elena ileana lenuta
ioana ioanna
maricica maria
raluca ralu
`
