import type { ReactNode } from 'react'
import { PARTNERS, type PartnerId } from '#model/partners.ts'
import { PartnerCode } from '../parts/partner-code.tsx'
import { useTexts } from '../text/texts.ts'

/** Who delivered a file; nobody until somebody says so. */
export function PartnerSelect({ partner, label, choose }: { readonly partner: PartnerId | null; readonly label: string; readonly choose: (id: string) => void }): ReactNode {
  const { t } = useTexts()
  return (
    <label>{label}{partner !== null && <PartnerCode partner={partner} />}
      <select className={partner === null ? 'field open-choice' : 'field'} data-choice="partner" value={partner ?? ''} onChange={event => choose(event.target.value)}>
        {partner === null && <option value="">{t('mapping.partner.choose')}</option>}
        {PARTNERS.map(known => <option key={known.id} value={known.id}>{known.name}</option>)}
      </select>
    </label>
  )
}
