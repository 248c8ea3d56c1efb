/** Titles, forms of address and degrees that no family is called: dropped from a comparison wherever they stand. */
export const HONORIFICS = new Set(
  ('mr mrs ms mister mstr madam madame drs dr doctor doktor prof professor ir ing dhr mevr mw mevrouw meneer jhr jonkheer barones baroness countess ' +
    'herr frau fraulein hr dipl mag monsieur mme mlle maitre senor senora srta sra dona signor signora dott ' +
    'president prasident praesident presidente vicepresident premier chancellor kanselier senator congressman congresswoman gouverneur burgemeester ambassador ambassadeur ' +
    'gen generaal col colonel kolonel capt kapitein maj majoor lt lieutenant luitenant sgt sergeant cpl corporal cmdr commander comandante commandant admiral admiraal brigadier ' +
    'sheikh shaikh shaykh sheik cheikh sjeik sayyid sayyed sayed syed seyyed mullah mulla molla maulana mawlana mawlawi maulavi maulvi mawlavi moulavi mevlana haji hajji hadji hajj hadj alhaji alhaj elhadj ustad ustadh ustaz ayatollah ' +
    'rev reverend fr ds dominee monseigneur mgr rabbi rabbijn jr sr junior senior esq phd md mba bsc msc llm llb hon honorable honourable excellency ' +
    'comrade kameraad tovarishch gospodin gospozha hanim efendi effendi alias aka fka genaamd gov sen rep pres').split(' '),
)

/** Titles that are family names and given names as well: titles only in front of two other names. */
export const NAMELIKE_TITLES = new Set(
  ('miss sir dame lord lady baron count graaf don king koning queen prince prins princess prinses emperor tsar shah emir amir general captain major marshal officer minister kanzler governor mayor ' +
    'father pater pastor bishop bisschop cardinal pope paus sister zuster brother broeder saint sint st imam hafiz qari mufti pan pani bey aga agha sultan judge rechter engineer eng engr adv advocaat m me').split(' '),
)

/** Numbers behind the name of a person: father, son and grandson. */
export const GENERATIONS = new Set('ii iii iv 2nd 3rd 4th'.split(' '))

/**
 * Particles of names and what they are variants of. `al`: the Arabic article; `bin`: son or daughter of;
 * `van`: the prefixes of European names; `abd` and `abu` begin a name and say a little more.
 */
const PARTICLE_LINES = [
  'al: al el ul ol il as ash ad an ar at az ez es ed en er l',
  'bin: bin ibn ben bint binti bent binte ould wuld wld ag ait ap ab uld walad banu beni',
  'van: van von vom vd v d de den der het t ter te ten tot op in aan bij la le les du des del della di da do dos das zu zur zum am im vande vander vanden af av ver y e und af til los las lo li dal dalla degli dei della ze z',
  'abd: abd abdul abdel abdal abdu abdol abdoul abdi abdur abdus abdal',
  'abu: abu abou bou abo aboe umm oum um om',
  'din: din deen eddin eddine uddin ud dine aldin',
]
export const PARTICLES: ReadonlyMap<string, string> = new Map(
  PARTICLE_LINES.flatMap(line => {
    const [code, words] = line.split(': ') as [string, string]
    return words.split(' ').map(word => [word, code] as const)
  }),
)

/** Names that so many people bear that they say little: found in every list of the most frequent names of their countries. */
export const FREQUENT_NAMES = new Set(
  ('muhammad mohammed mohamed mohammad mohamad muhammed mehmet ahmad ahmed ahmet ali abdullah abdallah abdulla hassan hasan hussein husain hussain hossein ibrahim mahmoud mahmud mustafa mostafa omar umar yusuf youssef said saleh salah khalid khalil ismail haji khan ' +
    'shah singh kumar sharma ahmadi mohammadi rahman aziz karim rashid latif hamid salim nasser fatima aisha maryam begum bibi bano kaur devi ' +
    'jan johannes pieter willem hendrik cornelis maria anna johanna john william james robert michael david thomas george charles jose juan carlos luis antonio francisco manuel pedro jean pierre michel hans peter karl ivan aleksandr sergei vladimir ' +
    'jansen janssen smith jones williams brown garcia rodriguez martinez hernandez lopez gonzalez perez silva santos ivanov petrov kim lee park choi wang li zhang liu chen nguyen tran yilmaz kaya demir').split(' '),
)

/** Middle names after the father in Slavic and Turkic languages. */
export function isPatronymic(letters: string): boolean {
  return /(?:[oe]v|[iy]ev|iv)(?:i|y)t?s?ch$|(?:[oei]v|[iy]ev|ich|yn)na$|(?:og|ug|oug)l[uiy]$|(?:q|k|g)[iy]z[iy]$/.test(letters) && letters.length >= 6
}
