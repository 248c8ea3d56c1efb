/** Titles and forms of address that say who somebody is in society, not which person: dropped from a comparison. */
export const HONORIFICS = new Set(
  ('mr mrs ms miss mister missis mstr sir madam madame dame lord lady dr drs doctor doktor prof professor ir ing dhr mevr mw mevrouw meneer jhr jonkheer baron barones baroness count countess graaf ' +
    'herr frau fraulein hr fr dipl mag monsieur mme mlle m me maitre senor senora srta sr sra don dona signor signora sig dott ' +
    'president prasident praesident presidente vicepresident minister premier chancellor kanzler kanselier senator congressman gouverneur governor mayor burgemeester ambassador king queen prince princess koning koningin prins prinses emperor tsar shah emir amir ' +
    'gen general generaal col colonel kolonel capt captain kapitein maj major majoor lt lieutenant luitenant sgt sergeant sergent cpl corporal cmdr commander comandante commandant admiral admiraal marshal brigadier officer lance ' +
    'sheikh shaikh shaykh sheik cheikh sjeik sayyid sayyed sayed syed seyyed said mullah mulla molla maulana mawlana mawlawi maulavi maulvi mawlavi moulavi mevlana haji hajji hadji hajj hadj alhaji alhaj elhadj ustad ustadh ustaz imam ayatollah hafiz qari mufti ' +
    'rev reverend father fr pater pastor ds dominee bishop bisschop cardinal kardinaal pope paus rabbi rabbijn sister zuster brother broeder saint sint st ' +
    'jr sr junior senior esq phd md mba bsc msc ba ma llm llb rn cpa hon honorable honourable excellency eng engineer engr adv advocaat comrade kameraad tovarishch gospodin gospozha pan pani bey bay bayan hanim efendi aga agha effendi engineer ' +
    'alias aka fka genaamd').split(' '),
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
