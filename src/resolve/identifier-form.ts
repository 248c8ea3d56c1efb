import type { IdentifierFormId } from './linkage-model.ts'
import { accountNumber } from './normalise/account-number.ts'
import { citizenNumber } from './normalise/citizen-number.ts'
import { codeText, documentNumber, exactText, plainName } from './normalise/code-text.ts'
import { companyTaxNumber } from './normalise/company-tax-number.ts'
import { containerNumber } from './normalise/container-number.ts'
import { imoNumber } from './normalise/imo-number.ts'
import { licencePlate } from './normalise/licence-plate.ts'
import type { Normalised } from './normalise/normalised.ts'
import { phoneNumber } from './normalise/phone-number.ts'
import { tradeRegisterNumber } from './normalise/trade-register-number.ts'
import { vesselName } from './normalise/vessel-name.ts'

/** A way to bring identifiers to one form, and the name of the check that tells a suspect value. */
type IdentifierForm = { readonly normalise: (text: string) => Normalised | null; readonly check: string }

export const IDENTIFIER_FORMS: Readonly<Record<IdentifierFormId, IdentifierForm>> = {
  bsn: { normalise: citizenNumber, check: '11-test' },
  rsin: { normalise: companyTaxNumber, check: '11-test' },
  kvk: { normalise: tradeRegisterNumber, check: 'eight digits' },
  iban: { normalise: accountNumber, check: 'mod 97' },
  plate: { normalise: licencePlate, check: 'length of a plate' },
  container: { normalise: containerNumber, check: 'ISO 6346' },
  phone: { normalise: phoneNumber, check: 'E.164' },
  document: { normalise: documentNumber, check: 'form of a document number' },
  vessel: { normalise: vesselName, check: 'form' },
  imo: { normalise: imoNumber, check: 'IMO check digit' },
  name: { normalise: plainName, check: 'form' },
  code: { normalise: codeText, check: 'form' },
  exact: { normalise: exactText, check: 'form' },
}
