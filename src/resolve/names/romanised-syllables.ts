/**
 * Korean and Chinese syllables in their romanisations (Revised and McCune-Reischauer, Pinyin and Wade-Giles, and the
 * spellings that families use); each line one syllable. Own collection, from general knowledge.
 */
export const ROMANISED_SYLLABLES = `
jong chong jeong jung chung
yong yeong young ryong
hyon hyun hyeon
hyok hyuk hyeok
chol chul cheol
song sung seong
sok suk seok
son sun seon
un eun
il yil
jae chae
jun joon chun
hui hee hi
kyong kyung gyeong gyong
min minn
su soo
jin chin
u woo wu
kim gim
yi lee ri rhee
pak park bak
choe choi
cho jo
kang gang
yun yoon
chang jang
im lim rim
no noh ro roh
yu yoo ryu
o oh
mun moon
ku koo gu
an ahn
so seo suh
xi hsi
xin hsin
xing hsing
xiang hsiang
xiao hsiao
xie hsieh
xu hsu
xun hsun
ping pyng
zi tzu
ze tse
zong tsung
zhong chung
zhou chou
zhang chang
zhao chao
zheng cheng
zhen chen
zhi chih
zhu chu
jiang chiang
jie chieh
jian chien
jing ching
ji chi
jun chun
ju chu
jia chia
qian chien
qing ching
qiang chiang
qi chi
qiao chiao
qin chin
qiu chiu
quan chuan
deng teng
dong tung
ding ting
da ta
de te
du tu
bai pai
bao pao
bo po
bin pin
gao kao
guo kuo
guang kuang
gui kuei
gong kung
geng keng
yan yen
yong yung
ye yeh
yue yueh
rong jung
ren jen
rui jui
cai tsai
cao tsao
cui tsui
cong tsung
long lung
hong hung
song sung
tong tung
he ho
si szu
jinping chinping
zedong tsetung
xiaoping hsiaoping
jieshi chiehshih kaishek
zhongshan chungshan
`
