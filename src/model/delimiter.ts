/** Whether a text can part the fields of a CSV: one ASCII character that is no quote and no line end. */
export function isDelimiter(text: string): boolean {
  return text.length === 1 && text > '\0' && text <= '\x7f' && !'"\r\n'.includes(text)
}
