const utf8 = new TextEncoder()

/** UTF-16 code units as bytes. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), order === 'le')
  return bytes
}

/** One byte a character: how tests write bytes that are no text. */
export function binary(text: string): Uint8Array {
  return Uint8Array.from(text, char => char.charCodeAt(0))
}

export type NastyFile = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly header: readonly string[]
  /** Readable rows. */
  readonly rows: readonly (readonly string[])[]
  /** Row, byte and reason of each row that is kept out. */
  readonly quarantined?: readonly (readonly [number, number, string])[]
  /** Byte where each readable row starts. */
  readonly rowBytes?: readonly number[]
  readonly encoding?: string
  readonly basis?: string
  readonly delimiter?: string
  readonly firstBadByte?: number
}

type Written = Omit<NastyFile, 'bytes'> & { readonly text: string | Uint8Array }

const AB = ['a', 'b']

const WRITTEN: readonly Written[] = [
  { name: 'CRLF and LF in one file', text: 'a;b\r\n1;2\n3;4\r\n5;6', header: AB, rows: [['1', '2'], ['3', '4'], ['5', '6']], rowBytes: [5, 9, 14] },
  { name: 'CRLF, LF and CR in one file', text: 'a;b\r1;2\n3;4\r\n5;6\r7;8', header: AB, rows: [['1', '2'], ['3', '4'], ['5', '6'], ['7', '8']], rowBytes: [4, 8, 13, 17] },
  { name: 'CR only', text: 'a;b\r1;2\r3;4\r', header: AB, rows: [['1', '2'], ['3', '4']] },
  { name: 'no line end at the end', text: 'a;b\n1;2', header: AB, rows: [['1', '2']] },
  { name: 'a row with a field too many and one too few', text: 'a;b\n1;2\n3;4;5\n6\n7;8\n', header: AB, rows: [['1', '2'], ['7', '8']], quarantined: [[2, 8, 'column_count'], [3, 14, 'column_count']], rowBytes: [4, 16] },
  { name: 'a quote that nothing closes', text: 'a;b\n1;"2\n3;4\n5;6\n', header: AB, rows: [['3', '4'], ['5', '6']], quarantined: [[1, 4, 'unclosed_quote']] },
  { name: 'a quote that nothing closes on the last line', text: 'a;b\n1;2\n3;"4', header: AB, rows: [['1', '2']], quarantined: [[2, 8, 'unclosed_quote']] },
  { name: 'a quote that the next quoted cell seems to close', text: 'a;b\n1;"2\n3;"4"\n5;6\n', header: AB, rows: [['3', '4'], ['5', '6']], quarantined: [[1, 4, 'unclosed_quote']] },
  { name: 'an open quote over several lines keeps only its first line out', text: 'a;b\n"1;2\n3;4\nx"y;5\n6;7\n', header: AB, rows: [['3', '4'], ['x"y', '5'], ['6', '7']], quarantined: [[1, 4, 'unclosed_quote']] },
  { name: 'text after a closing quote', text: 'a;b\n"x"y;1\n2;3\n', header: AB, rows: [['2', '3']], quarantined: [[1, 4, 'unclosed_quote']] },
  { name: 'a space after a closing quote', text: 'a;b\n"x" ;1\n2;3\n', header: AB, rows: [['2', '3']], quarantined: [[1, 4, 'unclosed_quote']] },
  { name: 'a space before an opening quote makes it text', text: 'a;b\n "x";1\n', header: AB, rows: [['"x"', '1']] },
  { name: 'a quote inside a bare field', text: 'a;b\n5" pijp;a"b"\n', header: AB, rows: [['5" pijp', 'a"b"']] },
  { name: 'doubled quotes', text: 'a;b\n"""x""";"y""z"\n"";""""\n', header: AB, rows: [['"x"', 'y"z'], ['', '"']] },
  { name: 'delimiters in quotes', text: 'a;b\n"1;2";";"\n', header: AB, rows: [['1;2', ';']] },
  { name: 'line ends in quotes', text: 'a;b\r\n"1\r\n2";"x\ny"\r\n"p\rq";3\r\n', header: AB, rows: [['1\r\n2', 'x\ny'], ['p\rq', '3']], rowBytes: [5, 19] },
  { name: 'a header with a line end in quotes', text: '"a\nb";c\n1;2\n', header: ['a\nb', 'c'], rows: [['1', '2']] },
  { name: 'spaces around cells', text: ' a ; b\t\n 1 ;" 2 "\n  ;\t\n', header: AB, rows: [['1', '2'], ['', '']] },
  { name: 'no-break spaces around cells', text: 'a;b\n\u00a01\u00a0;1\n\u00a0;x \u00a0y\u3000\n', header: AB, rows: [['1', '1'], ['', 'x \u00a0y']] },
  { name: 'empty lines are no rows', text: '\n\r\na;b\n\n1;2\r\n\r\n\r\r3;4\n\n', header: AB, rows: [['1', '2'], ['3', '4']], rowBytes: [8, 17] },
  { name: 'a line of spaces is a record', text: 'a;b\n  \n1;2\n', header: AB, rows: [['1', '2']], quarantined: [[1, 4, 'column_count']] },
  { name: 'Excel names the delimiter', text: 'sep=,\r\na,b\r\n1;2,3\r\n', header: AB, rows: [['1;2', '3']], delimiter: ',', rowBytes: [12] },
  { name: 'Excel names a delimiter nobody would guess', text: '\ufeffsep=^\na^b\n1;2^3;4\n', header: AB, rows: [['1;2', '3;4']], delimiter: '^', encoding: 'utf-8', basis: 'bom', rowBytes: [13] },
  { name: 'a column called sep', text: 'sep=x;b\n1;2\n', header: ['sep=x', 'b'], rows: [['1', '2']] },
  { name: 'a byte order mark', text: '\ufeffa;b\n1;2\n', header: AB, rows: [['1', '2']], encoding: 'utf-8', basis: 'bom', rowBytes: [7] },
  { name: 'a byte order mark before a quote', text: '\ufeff"a";b\n1;2\n', header: AB, rows: [['1', '2']], basis: 'bom' },
  { name: 'header names that pollute objects', text: '__proto__;constructor;toString\n1;2;3\n', header: ['__proto__', 'constructor', 'toString'], rows: [['1', '2', '3']] },
  { name: 'equal header names', text: 'a;a;a (2);a;;\n1;2;3;4;5;6\n', header: ['a', 'a (3)', 'a (2)', 'a (4)', '', '(2)'], rows: [['1', '2', '3', '4', '5', '6']] },
  { name: 'windows-1252', text: binary('naam;bedrag\nCaf\xe9 \x80;\x93x\x94\n'), header: ['naam', 'bedrag'], rows: [['Café €', '“x”']], encoding: 'windows-1252', basis: 'assumed', firstBadByte: 15 },
  { name: 'windows-1252 in the header', text: binary('beh\xf6rde;b\n1;2\n'), header: ['behörde', 'b'], rows: [['1', '2']], encoding: 'windows-1252', basis: 'assumed', firstBadByte: 3 },
  { name: 'one bad byte in a UTF-8 file', text: binary('a;b\n\xc3\xa9;1\n\xe9;2\n'), header: AB, rows: [['Ã©', '1'], ['é', '2']], encoding: 'windows-1252', basis: 'assumed', firstBadByte: 9 },
  { name: 'one bad byte after a byte order mark', text: binary('\xef\xbb\xbfa;b\n\xc3\xa9;1\nx\xe9;2\nx\xe8;3\n'), header: AB, rows: [['é', '1'], ['x\ufffd', '2'], ['x\ufffd', '3']], encoding: 'utf-8', basis: 'bom', firstBadByte: 13 },
  { name: 'a character cut off by the end of the file', text: binary('a;b\n1;\xc3'), header: AB, rows: [['1', 'Ã']], encoding: 'windows-1252', basis: 'assumed', firstBadByte: 6 },
  { name: 'UTF-8', text: 'naam;b\nŽiža Çelik 李 😀;x\n', header: ['naam', 'b'], rows: [['Žiža Çelik 李 😀', 'x']], encoding: 'utf-8', basis: 'valid' },
  { name: 'a mark inside the text is a character', text: 'a;b\nx\ufeffy;1\n', header: AB, rows: [['x\ufeffy', '1']] },
  { name: 'UTF-16 LE with mark', text: utf16('\ufeffa;b\r\né;"x\n😀"\r\n3;4', 'le'), header: AB, rows: [['é', 'x\n😀'], ['3', '4']], encoding: 'utf-16le', basis: 'bom', rowBytes: [12, 32] },
  { name: 'UTF-16 BE with mark', text: utf16('\ufeffa;b\r\né;2\r\n3;4', 'be'), header: AB, rows: [['é', '2'], ['3', '4']], encoding: 'utf-16be', basis: 'bom', rowBytes: [12, 22] },
  { name: 'UTF-16 LE without mark', text: utf16('a;b\né;2\n3\n', 'le'), header: AB, rows: [['é', '2']], quarantined: [[2, 16, 'column_count']], encoding: 'utf-16le', basis: 'nul-pattern', rowBytes: [8] },
  { name: 'UTF-16 BE without mark', text: utf16('sep=,\na,b\nĄ,2\n', 'be'), header: AB, rows: [['Ą', '2']], encoding: 'utf-16be', basis: 'nul-pattern', delimiter: ',', rowBytes: [20] },
  { name: 'UTF-16 with half a surrogate pair', text: utf16('\ufeffa;b\n\ud83d;\ude00\n1;2\n', 'le'), header: AB, rows: [['\ufffd', '\ufffd'], ['1', '2']], rowBytes: [10, 18] },
  { name: 'header only', text: 'a;b', header: AB, rows: [] },
  { name: 'header only, with empty lines', text: 'a;b\r\n\r\n\n', header: AB, rows: [] },
  { name: 'one column', text: 'naam\nx\ny,z\n"p;q"\n', header: ['naam'], rows: [['x'], ['y,z'], ['p;q']], delimiter: ';' },
  { name: 'commas, with semicolons in quotes', text: 'a,b,c\n"1;2;3",x,"4;5"\n1,2,3\n', header: ['a', 'b', 'c'], rows: [['1;2;3', 'x', '4;5'], ['1', '2', '3']], delimiter: ',' },
  { name: 'semicolons, with decimal commas', text: 'a;b\n1,5;2,5\n3,5;4,5\n', header: AB, rows: [['1,5', '2,5'], ['3,5', '4,5']], delimiter: ';' },
  { name: 'tabs', text: 'a\tb\n1;2\t3,4\n', header: AB, rows: [['1;2', '3,4']], delimiter: '\t' },
  { name: 'bars', text: 'a|b\n1|2\n', header: AB, rows: [['1', '2']], delimiter: '|' },
]

/** Small files that public readers of CSV get wrong (platform.md section 1), with what they hold. */
export const NASTY_FILES: readonly NastyFile[] = WRITTEN.map(({ text, ...rest }) => ({ ...rest, bytes: typeof text === 'string' ? utf8.encode(text) : text }))
