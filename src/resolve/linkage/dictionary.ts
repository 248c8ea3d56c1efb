/** Distinct texts by number; 0 is the empty text and stands for "missing". */
export class Dictionary {
  readonly texts: string[] = ['']
  private readonly codes = new Map<string, number>([['', 0]])

  code(text: string): number {
    let code = this.codes.get(text)
    if (code === undefined) {
      code = this.texts.length
      this.codes.set(text, code)
      this.texts.push(text)
    }
    return code
  }
}
