import type { PartnerFormat } from '../partner-format.ts'
import { belastingdienstLoon } from './belastingdienst-loon.ts'
import { belastingdienstOndernemingen } from './belastingdienst-ondernemingen.ts'
import { defensieWaarnemingen } from './defensie-waarnemingen.ts'
import { douaneAangiften } from './douane-aangiften.ts'
import { douaneInbeslagnames } from './douane-inbeslagnames.ts'
import { fiodTransacties } from './fiod-transacties.ts'
import { kadasterRechten } from './kadaster-rechten.ts'
import { kmarPassages } from './kmar-passages.ts'
import { kvkHandelsregister } from './kvk-handelsregister.ts'
import { omZaken } from './om-zaken.ts'
import { politieRegistraties } from './politie-registraties.ts'
import { rdwVoertuigen } from './rdw-voertuigen.ts'

/** Every export format that is recognised by its header. */
export const PARTNER_FORMATS: readonly PartnerFormat[] = [
  politieRegistraties,
  omZaken,
  douaneAangiften,
  douaneInbeslagnames,
  belastingdienstOndernemingen,
  belastingdienstLoon,
  fiodTransacties,
  kmarPassages,
  defensieWaarnemingen,
  kvkHandelsregister,
  rdwVoertuigen,
  kadasterRechten,
]
