/** Russian, Ukrainian, Belarusian, Polish, Czech, Bulgarian and South Slavic given names; each line one name. Own collection, from general knowledge. */
export const SLAVIC_GIVEN_NAMES = `
aleksandr alexander sasha shura sanya alexandr oleksandr aliaksandr aleksander aleksandar oles sascha alexandru olek
aleksandra alexandra sasha shura oleksandra ola olenka sanja
aleksei alexei alexey alyosha lyosha oleksii aleksey aliaksei alexy aleksej oleksiy
anatoly anatolii anatoliy tolya anatol anatolij
andrei andrey andrii andriy andrej andrzej andriej ondrej andrija andriusha jedrzej
anton antin antoni antosha toni tosha ante
arkady arkadii arkadiy arkadi arkadij arkasha
artyom artem artiom artemy
boris borys borya barys
bogdan bohdan bogdana
bronislaw bronislav bronek
daniil danila danylo daniel danilo dania danil
dmitry dmitrii dmitri dmytro dmitriy dimitri dima mitya dzmitry dmitrij dimitar dimitrije dymitr dimitry
eduard edik edvard edward
evgeny yevgeny yevhen evgenii yevgeni zhenya evgeni eugene eugeniusz yevgeniy jevgeni evgeniy jewgeni
evgenia yevgenia zhenya yevhenia eugenia evgeniya
ekaterina yekaterina katya kateryna katarina katarzyna kasia kate katerina katja katia catherine
elena yelena lena olena helena jelena alena lenka ilona
elizaveta liza yelizaveta lisa yelyzaveta elzbieta
fyodor fedor fedir fiodor theodore fedya teodor
galina halyna galya halina galyna
gennady gennadi gennadii hennadiy gena gennadiy henadz
georgy georgi georgii heorhiy gosha georgiy jerzy yegor egor zhora heorhii jurek
grigory grigori hryhoriy grisha grigorii grzegorz hryhorii grigoriy ryhor gregor
igor ihor igoryok ihar gosha
ilya illia ilia ilja elijah illya ilie
innokenty innokentii kesha innokentiy
inna inka
irina iryna ira irena irene irka
ivan vanya ioann iwan jan yan ivo iwo vania
kirill kyrylo kiril cyril kyryl cyryl
konstantin kostya kostiantyn konstanty konstantyn kastus constantin kostyantyn
kseniya ksenia oksana xenia aksana ksenija ksyusha
lavrenty lavrentii lavrentiy lavrenti
larisa larysa lara larissa
leonid lyonya leonidas lenya
lev leo levko lyova
lidia lidiya lida lydia
lyubov liubov lyuba luba liuba lubov
lyudmila liudmyla lyuda ludmila ludmilla mila liudmila
maksim maxim maksym max maks maksymilian
margarita rita margaryta
maria mariya masha marya mariia mary marija marusya
marina maryna marinka
mikhail mykhailo misha michail michal michael mihail mihajlo mikhailo mihai mischa mykhaylo mikhael
natalya natalia nataliya natasha nataliia nata natalija natalie
nikita mykyta nikit
nikolai nikolay mykola kolya nikolaj nikola mikalai mikolaj nicholas nicolae nikolas nikolaos
nina nino ninel
oleg oleh aleh
olga olha volha olya
pavel pavlo paul pavle pawel pasha pavlik
petr pyotr petro piotr peter petya petar pyatro petru piotrek
polina paulina polya
roman romek romka romain
rostislav rostyslav rostik
ruslan ruslana
semyon semen simon syoma
sergei sergey serhii serhiy sergej serge seryozha siarhei sergiu sergii serghei sergiy sergejs
stanislav stas stanislaw staszek stanislau
stepan stefan stephen styopa stjepan szczepan stefania
svetlana sveta svitlana swiatlana
svyatoslav sviatoslav slava
tamara toma tamar
taras tarasyk
tatiana tatyana tanya tetiana tetyana tatjana tania tanja
timofey timofei timothy tymofiy tima
timur taymur teymur
vadim vadym vadzim vadik
valentin valentyn valik valya walenty
valentina valentyna valya walentyna
valery valeri valerii valeriy valera valerij
valeria valeriya lera valeriia
vasily vasilii vasyl vasya vasili vasiliy basil wasyl vasilij vasile
vera vira verochka
veronika veranika veronica nika
viktor victor vitya viktar wiktor
viktoria viktoriya vika victoria viktoriia viktorija
vitaly vitalii vitaliy vitalik vitali vital
vladimir volodymyr vova volodya uladzimir wladimir vladimer wlodzimierz wolodymyr vladi vlado
vladislav vladyslav vlad wladyslaw slava uladzislau
vsevolod seva
vyacheslav viacheslav slava vjaceslav wieslaw viachaslau
yakov iakov yakiv jacob jakub yasha jakob jasha
yan jan ian
yaroslav jaroslav jaroslaw iaroslav slava jarek
yulia yuliya julia yuliia iuliia julija
yuri yury yurii yuriy iurii jurij juri iouri georgy yura jurek
zinaida zina
zoya zoia zoja
arseny arsenii arseniy arsen
denis denys dzianis
gleb hlib hleb
matvei matvey matviy mateusz mateja matej
ignat ihnat hnat ignacy
nazar nazariy nazarii
ostap ostapchuk
platon plato
rodion rodya
savva sava
tikhon tychon
trofim trofym
yefim efim juchym
zakhar zachar
nadezhda nadia nadiya nadya nadja
anastasia nastya anastasiya anastasiia asya nastia
alla alochka
daria darya dasha daryna dariia
larysa larisa
lilia liliya lilya
marianna maryana mariana
nelli nelly
raisa raya
rimma rima
snezhana snizhana
sofia sofiya sonya sofiia zofia
ulyana uliana
yana jana
antonina tonya
agnieszka aga agnes
andrzej andrew jedrek
bartosz bartek bartlomiej
beata beatka
boleslaw bolek
dariusz darek darius
dorota dorotka dorothea
ewa ewka eva
franciszek franek
grazyna grazynka
henryk heniek
jacek hiacynt
jadwiga jadzia hedwig
janusz jan
jaroslaw jarek
joanna asia
jozef jozek josip josef jusuf
kazimierz kazik kazimir
krystyna krysia kristina
krzysztof krzysiek kristof christopher
lech leszek
leszek lech
lukasz luka lukas
maciej maciek mathias
magdalena magda
malgorzata gosia malgosia margaret
marcin martin
marek mark marko
mariusz marius
miroslaw mirek miroslav
piotr piotrek
przemyslaw przemek
radoslaw radek radoslav
rafal raphael
ryszard rysiek richard
slawomir slawek slavomir
tadeusz tadek thaddeus
tomasz tomek thomas tomas tomislav
waldemar waldek
wojciech wojtek vojtech
zbigniew zbyszek
zdzislaw zdzich zdislav
zygmunt zygmund sigismund
ales alesh
antonin tonda
bedrich fridrich
frantisek franta
jiri jirka george
karel kaja
ladislav lada ladislaus laszlo
libor liborek
lubomir lubos ljubomir
milan milanek
milos milosh
ondrej ondra
oldrich olda
pavol pavel
petra peta
radek radomir
stanislav standa
vaclav vasek wenceslas
vojtech vojta
zdenek zdenko
branko branimir
danilo dani
dejan deki
dragan draga
dusan dule dushan
goran gogi
jovan jova ivan
ljubica ljuba
marko mark
milorad mile
miodrag miki
mladen mladjo
nebojsa nebojsha
nenad neno
predrag pedja
radovan rade
ratko rade
slobodan sloba boban
stevan steva
svetozar sveta
zeljko zeljo
zoran zoki
zvonimir zvonko
borisav bora
hristo khristo christo
ivaylo ivailo
krasimir krassimir
lyuben luben
plamen plamenko
rosen rossen
rumen roumen
stoyan stojan
todor theodore
tsvetan cvetan
valeri valery
yordan jordan iordan
zhivko jivko
`
