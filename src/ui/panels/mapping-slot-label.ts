import { useTexts } from '../text/texts.ts'

/** The name of a slot as people read it: the ends of a relation in the page's language, other slots as the mapping names them. */
export function useSlotLabel(): (slot: string) => string {
  const { t } = useTexts()
  return slot => (slot === 'from' || slot === 'to' ? t(`mapping.slot.${slot}`) : slot)
}
