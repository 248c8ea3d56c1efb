/** English given names of men with their short and pet forms; each line one name. Own collection, from general knowledge. */
export const ENGLISH_GIVEN_NAMES = `
william bill billy will willie wil liam willy
robert bob bobby rob robbie bert robb bobbie
richard dick rick rich ricky richie ritchie rickie
john jack johnny jon johnnie
jonathan jon jonny jonathon john nathan
james jim jimmy jamie jem jimmie
edward ed eddie ted teddy ned eddy
theodore ted teddy theo
henry harry hank hal
harold harry hal
charles charlie chuck chas chad charley chip
thomas tom tommy thom tomas
joseph joe joey jo
michael mike mick mickey micky mikey micheal mitch
david dave davey davy
daniel dan danny dani danyal
andrew andy drew andie
anthony tony ant antony
christopher chris kit topher kris christoph
christian chris
nicholas nick nicky nico nic nicolas nikolas
alexander alex al sandy alec lex xander
alexandra alex sandra sandy lexi alexa
albert al bert bertie
alfred alf al fred alfie freddie
allan alan allen al
benjamin ben benny benji
bernard bernie barney
bradley brad
bradford brad
cameron cam
clifford cliff
clifton cliff
clinton clint
cornelius neil corny
curtis curt kurt
cyril cy
dominic dom nick dominick
donald don donnie donny
douglas doug dougie
dwight ike
edgar ed
edmund ed eddie ned
edwin ed eddie
elijah eli
eugene gene
ezekiel zeke
francis frank fran francie
franklin frank
frederick fred freddie freddy fredrick frederic fritz
gabriel gabe
gareth gary gaz
garfield gary
geoffrey geoff jeff jeffrey
jeffrey jeff geoffrey jeffery
george georgie
gerald gerry jerry
gerard gerry
gilbert gil bert
gordon gord
gregory greg gregg gregor
herbert herb bert
howard howie
hubert hugh bert
hugh hughie hugo
humphrey humph
isaac ike zak
jacob jake jay
jeremiah jerry jem
jeremy jerry jez jem
jerome jerry
joshua josh
julian jules
kenneth ken kenny
kelvin kel
laurence larry lawrence laurie lorry
lawrence larry laurence lars
leonard len lenny leo
leopold leo
leslie les lesley
lewis lew louis lou
louis lou louie lewis
lucas luke
marcus mark marc
martin marty
matthew matt matty mathew
maurice mo morris
maximilian max
maxwell max
melvin mel
milton milt
mitchell mitch
montgomery monty
nathaniel nat nate nathan
nathan nate nat
nigel nige
norman norm
oliver ollie noll oli
oscar ozzie
oswald ozzie oz
patrick pat paddy patsy
percival percy
peter pete
philip phil pip phillip
ralph rafe
randolph randy
randall randy
raphael rafe raph
raymond ray
reginald reg reggie
roderick rod rick
rodney rod
roger rodge
ronald ron ronnie
rudolph rudy
rupert rup
russell russ
samuel sam sammy
samantha sam
sebastian seb
sidney sid sydney
simon si
solomon sol
spencer spence
stanley stan
stephen steve steven stevie stephan
stuart stu stewart
terence terry terrence
timothy tim timmy
tobias toby
trevor trev
ulysses lyss
valentine val
vernon vern
victor vic
vincent vince vinnie
virgil virge
walter walt wally
warren waz
wesley wes
wilfred wilf
winston win
woodrow woody
zachary zach zack zak zachariah
barack barak
barry bazza
dean deane
duane dwayne
elliot eliot elliott
jared jarod
joel joely
kevin kev
kyle ky
luke lucas
mark marc
paul pauly
philip philippe
roy royston
scott scotty
shane shayne
steven steve
tyler ty
adam ad
aaron ron
arthur art artie
austin augustine
clarence clare
ernest ernie
gary garry
glenn glen
jason jay
jesse jess
justin jus
lloyd loyd
noah noe
ross rossi
troy troi
`
