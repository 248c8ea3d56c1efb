import { ENTITY_KINDS } from '#model/kinds.ts'
import { PROPERTIES } from '#model/properties.ts'
import { MERGE_REASONS } from '#model/resolution.ts'
import type { ReviewPair } from '#workers/review-jobs.ts'
import { TEXTS, type TextKey, type Texts } from '../text/texts.ts'
import { rowOfField } from './review-rows.ts'

const known = (key: string): key is TextKey => key in TEXTS

/** Millibits as bits with a sign and one decimal, so that they stand under each other: `+7,0`, `−0,6`, `0`. */
export function bits(millibits: number, texts: Texts): string {
  const text = oneDecimal(Math.abs(millibits) / 1000, texts)
  if (/^0.0$/.test(text)) return '0'
  return `${millibits < 0 ? '−' : '+'}${text}`
}

/** A number with one decimal, also when that is a 0. */
export function oneDecimal(value: number, { language }: Texts): string {
  const text = value.toFixed(1)
  return language === 'nl' ? text.replace('.', ',') : text
}

/** A chance; never rounded to none or to certainty. */
export function chance(probability: number, { decimal, language }: Texts): string {
  const unit = language === 'nl' ? ' %' : '%'
  if (probability > 0.999) return `> ${decimal(99.9)}${unit}`
  if (probability < 0.001) return `< ${decimal(0.1)}${unit}`
  return `${decimal(probability * 100)}${unit}`
}

/** The words of a row of the comparison: a name, an address, or a property. */
export function rowWords(id: string, { t, of }: Texts): string {
  const key = `review.row.${id}`
  const property = PROPERTIES.find(entry => entry.id === id)
  return known(key) ? t(key) : property ? of(property) : id
}

/** The words of a field of the model. */
export function fieldWords(field: string, pair: ReviewPair, texts: Texts): string {
  const key = `review.field.${field}`
  if (known(key)) return texts.t(key)
  const line = pair.explanation?.lines.find(entry => entry.field === field)
  const plain: Readonly<Record<string, string>> = { city: 'town' }
  const property = PROPERTIES.find(entry => entry.id === (plain[field] ?? field))
  return property ? texts.of(property) : rowWords(rowOfField(field, pair, line), texts)
}

export function levelWords(level: string, { t }: Texts): string {
  const key = `review.level.${level}`
  return known(key) ? t(key) : level
}

/** Why a pair is asked, as a part of a sentence. */
export function becauseWords(because: string, { t, of }: Texts): string {
  const reason = MERGE_REASONS.find(entry => entry.id === because)
  if (reason) return t('review.because.merged', { reason: of(reason) })
  const key = `review.because.${because}`
  return known(key) ? t(key) : because
}

/** The question that a pair asks. */
export function questionWords(kind: number, { t, of }: Texts): string {
  const entity = ENTITY_KINDS[kind]!
  const key = `review.title.${entity.id}`
  return known(key) ? t(key) : t('review.title.other', { kind: of(entity).toLowerCase() })
}

/** First letter as at the head of a line; numbers and abbreviations stay as they are. */
export function headed(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
