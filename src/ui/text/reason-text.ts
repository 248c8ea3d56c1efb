import { TEXTS, type TextKey } from './texts.ts'

/** Words of a quarantine reason. */
export function reasonText(reason: string, t: (key: TextKey) => string): string {
  const key = `reason.${reason}`
  return key in TEXTS ? t(key as TextKey) : reason
}
