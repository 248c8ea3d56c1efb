/** Signs of windows-1252 in 0x80..0x9F; the rest of the code page equals Latin-1. */
const ANSI_SIGNS = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((sign, i) => [sign, [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f][i]!] as const))
const WITHOUT_MARK: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ı: 'i', İ: 'I', đ: 'd' }

function ansiByte(sign: string): number | undefined {
  const code = sign.codePointAt(0)!
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
  return ANSI_SIGNS.get(sign)
}

/** The text as a system that knows only windows-1252 writes it: `Wiśniewski` becomes `Wisniewski`, `Çelik` stays (partner-exports.md 1.9). */
export function inAnsi(text: string): string {
  return [...text].map(sign => (ansiByte(sign) === undefined ? plain(sign) : sign)).join('')
}

/** Letters without diacritics: `Zoë Şahin` becomes `Zoe Sahin`. */
export function plain(text: string): string {
  return text.replace(/[łŁıİđ]/g, sign => WITHOUT_MARK[sign] ?? sign).normalize('NFD').replace(/[\u0300-\u036f]/g, '')
}

/** Bytes in windows-1252; signs that it lacks lose their mark, others become `?`. */
export function encodeAnsi(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    bytes[i] = code < 0x80 ? code : (ansiByte(text[i]!) ?? ansiByte(plain(text[i]!)) ?? 0x3f)
  }
  return bytes
}

/** A CSV field, quoted when it has to be. */
export function csvField(value: string, delimiter: string): string {
  return value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
