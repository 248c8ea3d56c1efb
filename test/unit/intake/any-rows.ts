import * as fc from 'fast-check'
import type { PartnerFormat } from '#intake/partner-format.ts'
import type { NamedRow } from './table-of.ts'

/** Cells as they occur, clean and dirty; any of them in any column, so that rules meet what they do not expect. */
const CELLS = [
  '', '', '', ' ', '-', 'onbekend', 'NN', 'kas', 'contant', 'idem', 'same as consignee', 'wapenexpertise', 'zie PL1700-2025123456-1', 'Velden', ' Velden ', 'van der', 'S.A. Bakker', 'Proef B.V.', 'Vastgoed Proef (99990077)', 'PROEFKREDIET LTD (CY)',
  '99990077', '2025-03-14', '14-03-2025 02:41', '20250314', '00-00-2001', '31-02-2025', '20241345', '980702', '991345', '010000', '2025-03-01T04:12:00Z', '99991231', 'voorjaar 2024', '10:14', '24.900,00', '412,5', '0', '100', '1/2', 'MV TESTVOYAGER', 'FX123456',
  'NL35TEST0000777001', 'Wiśniewski', '"regel\nregel"', '__proto__', 'constructor',
]

/** Rows of a format: mostly a key, anything in the other columns. */
export function anyRows(format: PartnerFormat, most = 12): fc.Arbitrary<NamedRow[]> {
  const cell = fc.constantFrom(...CELLS)
  const cells = Object.fromEntries(format.columns.map(({ name }) => [name, cell]))
  const keyed = fc.record({ ...cells, [format.key!]: fc.constantFrom('K1', 'K2', 'K3', ' K4', 'NN', '') })
  return fc.array(keyed, { maxLength: most })
}
