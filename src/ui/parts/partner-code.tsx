import type { ReactNode } from 'react'
import { PARTNERS, partnerIndex, partnersOf, type PartnerId } from '#model/partners.ts'

/** The two-letter block of a partner: colour and code together, registers in a pill. */
export function PartnerCode({ partner }: { readonly partner: PartnerId }): ReactNode {
  const at = partnerIndex(partner)
  const { code, name, register } = PARTNERS[at]!
  return (
    <abbr className={register ? 'partner register' : 'partner'} style={{ background: `var(--p${at})`, color: `var(--pt${at})`, textDecoration: 'none' }} title={name}>
      {code}
    </abbr>
  )
}

/** The blocks of all partners in a set. */
export function PartnerCodes({ set }: { readonly set: number }): ReactNode {
  return (
    <span className="row" style={{ gap: 3, display: 'inline-flex' }}>
      {partnersOf(set).map(partner => (
        <PartnerCode key={partner} partner={partner} />
      ))}
    </span>
  )
}
