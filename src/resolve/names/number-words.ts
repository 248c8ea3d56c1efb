/** Number words in the languages that names of organisations are written in; index = value. Ordinals stand beside cardinals. */
const NUMBER_LINES = [
  '0: zero nul null',
  '1: one een eins ein un une uno una odin first eerste erste premier primero primera 1st 1e',
  '2: two twee zwei deux dos due dois dva second tweede zweite deuxieme segundo segunda 2nd 2e',
  '3: three drie drei trois tres tre tri third derde dritte troisieme tercero tercera 3rd 3e',
  '4: four vier quatre cuatro quattro chetyre fourth vierde vierte quatrieme cuarto 4th 4e',
  '5: five vijf funf fuenf cinq cinco cinque pyat fifth vijfde funfte cinquieme quinto 5th 5e',
  '6: six zes sechs seis sei shest sixth zesde sechste sixieme sexto 6th 6e',
  '7: seven zeven sieben sept siete sette sem seventh zevende siebte septieme septimo 7th 7e',
  '8: eight acht huit ocho otto vosem eighth achtste achte huitieme octavo 8th 8e',
  '9: nine negen neun neuf nueve nove devyat ninth negende neunte neuvieme noveno 9th 9e',
  '10: ten tien zehn dix diez dieci desyat tenth tiende zehnte dixieme decimo 10th 10e',
  '11: eleven elf onze once undici eleventh elfde 11th 11e',
  '12: twelve twaalf zwolf zwoelf douze doce dodici twelfth twaalfde 12th 12e',
  '20: twenty twintig zwanzig vingt veinte venti twentieth 20th 20e',
  '21: twentyone twentyfirst 21st 21e',
  '100: hundred honderd hundert cent cien cento',
]

/** Value of a number word, by its letters. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  NUMBER_LINES.flatMap(line => {
    const [value, words] = line.split(': ') as [string, string]
    return words.split(' ').map(word => [word, Number(value)] as const)
  }),
)

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }

/** Value of a Roman numeral below ninety in lower case; null when the letters are none. */
export function romanValue(letters: string): number | null {
  if (!/^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters) || letters === '') return null
  let value = 0
  for (let i = 0; i < letters.length; i++) {
    const digit = ROMAN_DIGITS[letters[i]!] ?? 0
    value += digit < (ROMAN_DIGITS[letters[i + 1] ?? ''] ?? 0) ? -digit : digit
  }
  return value
}
