import type { MissingField } from '#earning/finding.ts'
import { PARTNERS } from '#model/partners.ts'
import { PROPERTIES } from '#model/properties.ts'
import { RELATION_KINDS } from '#model/relations.ts'
import type { Texts } from './texts.ts'

/** What a field that a model reads is called: a property, or a kind of relation in quotes; its id when it is neither. */
function fieldName(id: string, of: Texts['of']): string {
  const property = PROPERTIES.find(known => known.id === id)
  if (property) return of(property)
  const kind = RELATION_KINDS.find(known => known.id === id)
  return kind ? `‘${of(kind)}’` : id
}

function listed(names: readonly string[], language: Texts['language']): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** Why an indicator cannot be tested, a sentence for each partner and reason: which fields, and who can supply them. */
export function missingTexts(missing: readonly MissingField[], { t, of, language }: Pick<Texts, 't' | 'of' | 'language'>): string[] {
  const groups = new Map<string, { readonly partner: string; readonly reason: NonNullable<MissingField['reason']>; readonly fields: Set<string> }>()
  for (const { field, partner, reason = 'no-column' } of missing) {
    const key = `${partner} ${reason}`
    const group = groups.get(key) ?? { partner, reason, fields: new Set<string>() }
    group.fields.add(fieldName(field, of))
    groups.set(key, group)
  }
  return [...groups.values()].map(({ partner, reason, fields }) => {
    const name = PARTNERS.find(known => known.id === partner)?.name ?? partner
    const sentence = t(`findings.missing.${reason}`, { field: listed([...fields], language), partner: name })
    return sentence.charAt(0).toUpperCase() + sentence.slice(1)
  })
}
