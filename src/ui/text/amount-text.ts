import type { Amount } from '#workers/edge-amounts.ts'
import type { Texts } from './texts.ts'

const SIGNS: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£' }

/** A sum with its unit: `€ 1.250,50`, `CHF 300`, `gewicht 6`. Money without a named currency is said to have none. */
export function amountText({ unit, sum }: Amount, { t, decimal }: Pick<Texts, 't' | 'decimal'>): string {
  const n = decimal(sum, 2)
  if (unit === 'weight') return t('link.weight', { n })
  return unit === 'money' ? t('link.money', { n }) : `${SIGNS[unit] ?? unit} ${n}`
}
