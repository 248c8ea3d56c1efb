import { describe, expect, test } from 'vitest'
import { isUsable } from '#model/usable-value.ts'

const PLACEHOLDERS = ['', '-', '?', 'onbekend', 'unknown', 'n.v.t.', 'nvt', 'nb', 'NN', 'diversen', 'contant', 'kas']

describe('isUsable (partner-exports.md 1.3 rule 2)', () => {
  test.each(PLACEHOLDERS)('"%s" says nothing, in any case and with spaces around', text => {
    for (const spelled of [text, text.toUpperCase(), text.toLowerCase(), `  ${text} `, `\t${text}\u00a0`]) expect(isUsable(spelled), spelled).toBe(false)
  })

  test.each(['0', 'idem', 'same as consignee', 'nn1', 'Kaslan', 'contant 9800 EUR', 'onbekende man', 'n', '--', 'weggeslepen', 'null'])('"%s" says something', text => expect(isUsable(text)).toBe(true))
})
