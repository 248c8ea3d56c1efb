/** What a legal form is in every country: a company with limited liability, one with shares to trade, a partnership, and so on. */
export type FormFamily = 'limited' | 'stock' | 'partnership' | 'foundation' | 'cooperative' | 'person' | 'state' | 'any'

/**
 * Legal forms by the letters that stand for them, `code family: spellings`, each spelling in lower case without dots or
 * diacritics; Cyrillic as it is transliterated. Own collection, from general knowledge of company law.
 */
export const LEGAL_FORM_LINES = `
bv limited: bv|b v|bvba|besloten vennootschap|besloten vennootschap met beperkte aansprakelijkheid|sprl|besloten venn|bvio|bv io
nv stock: nv|n v|naamloze vennootschap
vof partnership: vof|v o f|vennootschap onder firma|firma|fa|snc|societe en nom collectif|societa in nome collettivo
cv partnership: cv|c v|commanditaire vennootschap|scs|societe en commandite simple
maatschap partnership: maatschap
stichting foundation: stichting|stg|stichting administratiekantoor|stak|stiftung|fondation|fundacion|fundacao|fondazione|foundation|fundacja|fond|stiftelse|stiftelsen|vakfi|waqf
vereniging foundation: vereniging|ver|vzw|asbl|association|asociacion|associazione|associacao|ev|e v|eingetragener verein|verein|forening|forbund|dernegi|society
cooperatie cooperative: cooperatie|cooperatie ua|cooperatieve|cooperatieve vereniging|ua|u a|coop|cooperative|cooperative ua|coop ua|cooperatief|cooperativa|eg|e g|genossenschaft|cvba|scrl|osuuskunta
eenmanszaak person: eenmanszaak|einzelunternehmen|sole trader|sole proprietor|sole proprietorship|ek|e k|eirl|ip|individualnyy predprinimatel|fop
ltd limited: ltd|limited|ltda|limitada|co ltd|company limited|ltee|limitee|private limited|pvt ltd|pte ltd|pte limited|private limited company|proprietary limited|pty ltd|pty limited|pvt limited|cyf|teoranta|pte|pty|pvt|sociedade limitada|sdn bhd|sendirian berhad|private company limited by shares|limited company|ltd co
plc stock: plc|p l c|public limited company|public company limited|pcl|ccc|public joint stock company limited|tbk|pt tbk
llc limited: llc|l l c|limited liability company|llc fz|fze|fzco|fz llc|fzc|free zone establishment|free zone company|dmcc|wll|w l l|with limited liability|lc|pllc
inc stock: inc|incorporated|corp|corporation|incorporation|incorporee|corporacion|corporatie|korporatsiya|korporatsiia|corpn
co any: co|company|compagnie|cie|compania|companhia|compagnia|cia|kompaniya|kompaniia|kompania|kompanija|kompani|maatschappij|mij|gesellschaft|ges
lp partnership: lp|l p|limited partnership|slp|sclp|scsp|ilp
llp partnership: llp|l l p|limited liability partnership|lllp
gp partnership: gp|general partnership
na stock: na|n a|national association|nat assn
gmbh limited: gmbh|g m b h|gesellschaft mit beschrankter haftung|gesellschaft mit beschraenkter haftung|mbh|ug|unternehmergesellschaft|ug haftungsbeschrankt|ggmbh|gesmbh|ges m b h
ag stock: ag|aktiengesellschaft|aktien gesellschaft|akg|aktges
kg partnership: kg|kommanditgesellschaft|co kg|gmbh co kg|gmbh and co kg|gmbh kg|gmbh co|und co kg|and co kg|ag co kg|ohg|offene handelsgesellschaft|gbr|gesellschaft burgerlichen rechts|kgaa|gmbh co kgaa
se stock: se|societas europaea
sa stock: sa|s a|societe anonyme|sociedad anonima|sociedade anonima|societa anonima|sociedad anonima cerrada|sac|sa de cv|s a de c v|sociedad anonima de capital variable|sab|sab de cv|s a b de c v|saa|saoc|saog|spolka akcyjna|anonim sirketi|anonim sirket|as sirketi|a s|anonymi etaireia|ae|s a e|sae|sal|s a l|sarf|sau|s a u|societe par actions
sarl limited: sarl|s a r l|societe a responsabilite limitee|suarl|eurl|sarlau|sociedade por quotas|lda
sas limited: sas|s a s|sasu|societe par actions simplifiee|sociedad por acciones simplificada
srl limited: srl|s r l|societa a responsabilita limitata|sociedad de responsabilidad limitada|s de rl|s de rl de cv|s de r l de c v|societate cu raspundere limitata|societatea cu raspundere limitata|societate cu raspundere limitata|srls|sociedad limitada|sl|s l|slu|s l u|sociedad limitada unipersonal|sociedad anonima limitada
spa stock: spa|s p a|societa per azioni|sapa|societe par actions
sro limited: sro|s r o|spol s r o|spol sro|spolecnost s rucenim omezenym|spolocnost s rucenim obmedzenym
spzoo limited: spzoo|sp z o o|sp zoo|sp z oo|spolka z o o|spolka zoo|spolka z ograniczona odpowiedzialnoscia|sp zo o|spolka z oo|spzo
doo limited: doo|d o o|drustvo s ogranicenom odgovornoscu|drustvo sa ogranicenom odgovornoscu|druzba z omejeno odgovornostjo|drustvo so ogranicena odgovornost
dd stock: dd|d d|dionicko drustvo|akcionarsko drustvo|ad|a d|delnicka druzba|aktsionerno druzhestvo|akcionersko drustvo
ood limited: ood|eood|druzhestvo s ogranichena otgovornost|ednolichno druzhestvo s ogranichena otgovornost
kft limited: kft|korlatolt felelossegu tarsasag
zrt stock: zrt|nyrt|rt|reszvenytarsasag|zartkoruen mukodo reszvenytarsasag|bt
ab stock: ab|aktiebolag|aktiebolaget|ab publ|publ
as stock: as|aksjeselskap|aktieselskab|a s|asa|allmennaksjeselskap|akciova spolecnost|akciova spolocnost|aktsiaselts|akciju sabiedriba|akcine bendrove
aps limited: aps|anpartsselskab|ivs|i s|k s|p s
oy limited: oy|oyj|osakeyhtio|oy ab|julkinen osakeyhtio
ou limited: ou|osauhing|sia|sabiedriba ar ierobezotu atbildibu|uab|uzdaroji akcine bendrove
ooo limited: ooo|o o o|obshchestvo s ogranichennoy otvetstvennostyu|obschestvo s ogranichennoi otvetstvennostyu|obshchestvo s ogranichennoi otvetstvennostiu|tov|tovarystvo z obmezhenoyu vidpovidalnistyu|tovaristvo z obmezhenoyu vidpovidalnistyu|too|tovarishchestvo s ogranichennoy otvetstvennostyu|mchzh|mchj|tdv|osoo|ojsc osoo
ao stock: ao|jsc|j s c|joint stock company|aktsionernoe obshchestvo|aktsionernoye obshchestvo|akcionernoe obshchestvo|joint stock co|shareholding company|at|aktsionerne tovarystvo|jointstock company
oao stock: oao|ojsc|open joint stock company|otkrytoe aktsionernoe obshchestvo|otkrytoye aktsionernoye obshchestvo|open jsc|vat|otkrytoe ao|open joint stock co
pao stock: pao|pjsc|public joint stock company|publichnoe aktsionernoe obshchestvo|publichnoye aktsionernoye obshchestvo|public jsc|pat|publichne aktsionerne tovarystvo|publichnoe ao|pjs
zao stock: zao|cjsc|closed joint stock company|zakrytoe aktsionernoe obshchestvo|zakrytoye aktsionernoye obshchestvo|closed jsc|prat|pryvatne aktsionerne tovarystvo|private joint stock company|nao|nepublichnoe aktsionernoe obshchestvo|non public joint stock company|prjsc
fgup state: fgup|federal state unitary enterprise|federalnoe gosudarstvennoe unitarnoe predpriyatie|gup|state unitary enterprise|fsue|rup|mup|federalnoye gosudarstvennoye unitarnoye predpriyatiye|state enterprise|gp state|state owned enterprise|soe
pt limited: perseroan terbatas|pt|p t
kk stock: kk|k k|kabushiki kaisha|kabushiki gaisha|yugen kaisha|godo kaisha|gk
bhd stock: bhd|berhad
sti limited: sti|ltd sti|limited sirketi|limited sirket|a s sti|sirketi
lcc limited: private company|limited by guarantee|unlimited company|ulc|unlimited liability company
`

/** Legal forms that stand inside a run of Chinese or Japanese signs, longest first, with the code of their form. */
export const SIGN_FORMS: readonly (readonly [signs: string, code: string])[] = [
  ['股份有限公司', 'ltd'], ['有限责任公司', 'llc'], ['有限責任公司', 'llc'], ['有限公司', 'ltd'], ['集团公司', 'co'], ['株式会社', 'kk'], ['有限会社', 'kk'], ['合同会社', 'kk'], ['公司', 'co'], ['주식회사', 'kk'], ['유한회사', 'ltd'],
]
