/** English given names of women with their short and pet forms; each line one name. Own collection, from general knowledge. */
export const ENGLISH_WOMENS_NAMES = `
abigail abby gail abbie
adelaide addie ada
agnes aggie
alice allie ali
alison ali allie allison
amanda mandy
amelia amy millie mia
andrea andie
angela angie
ann anne annie anna nan nancy
annabel bella
antonia toni
arabella bella
barbara barb babs barbie
beatrice bea trixie
belinda linda bella
bernadette bernie
beverly bev beverley
brenda bren
bridget biddy bridie
candace candy candice
carol carole
caroline carrie carol caro lina
catherine kate cathy kathy katie kit cate katherine kathryn catharine kay kitty katharine
charlotte lottie charlie
christina chris tina christine chrissie
christine chris chrissie tina christina
clarissa clare
cynthia cindy
deborah deb debbie debra
delilah lila
diana di diane
dolores lola
donna don
dorothy dot dottie dolly
eleanor ellie nell nora elinor lenora nellie
elizabeth liz beth betty lizzie eliza bess libby elisabeth betsy lisa
ellen nell ellie
emily em emmy
emma em
esther essie
evelyn evie eve
florence flo florrie
frances fran fanny frankie
georgina georgie
geraldine gerry
gertrude gert trudy
gillian gill jill
gwendolyn gwen
hannah anna
harriet hattie
helen nell ellen lena
hilary hil
irene rene
isabella bella izzy isabel belle isabelle
jacqueline jackie jacqui
jane janie jenny
janet jan
janice jan
jean jeannie
jennifer jen jenny jenn
jessica jess jessie
joan joanie
joanna jo joanne
josephine jo josie
joyce joy
judith judy jude
julia julie jules
katherine kate kathy katie kat
kimberly kim
laura laurie
leonora nora
lillian lily lil lilian
linda lin lindy
louise lou
lucille lucy
lucinda lucy cindy
lydia liddy
madeline maddie
margaret maggie meg peggy madge marge margie rita greta daisy
marjorie marge
martha marty mattie
mary molly polly may mamie marie
matilda tilly mattie
melanie mel
melissa mel lissa
mildred millie
millicent millie
miranda mandy
nancy nan
natalie nat
natasha tasha
nicole nicky nikki nicola
nora honora
olivia liv livvy
pamela pam
patricia pat patty tricia trish patsy
penelope penny
philippa pippa
phyllis phyl
priscilla cilla prissy
prudence prue
rachel rach
rebecca becky becca
roberta bobbie
rosemary rosie rose
roxanne roxy
ruth ruthie
sally sal sarah
sandra sandy
sarah sally sadie sara
sharon shaz
shirley shirl
sophia sophie
stephanie steph
susan sue susie suzy suzanne susanna
sylvia syl
tabitha tabby
tamara tammy
theresa terry tess tessa teresa
valerie val
vanessa nessa
veronica ronnie
victoria vicky tori vikki
violet vi
virginia ginny
vivian viv vivienne
wendy wen
winifred win winnie
yvonne von
zoe zoey
brian bryan
craig craigie
derek derrick
eric erik
graham graeme grahame
ian iain
keith keithy
neil neal niall
sean shaun shawn
stacy stacey
tracy tracey
eve eva evie
grace gracie
karen caren
kelly kel
kathleen kath kathy
megan meg
michelle shelly chelle
tiffany tiff
`
