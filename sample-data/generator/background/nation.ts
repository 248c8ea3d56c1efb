import { day } from '../ground/calendar.ts'
import type { BranchId } from '../ground/stock.ts'
import type { World } from '../ground/world.ts'
import { birthDate } from '../ground/world.ts'
import type { GoodsLine, Nation, Supplier } from './district.ts'

const line = (code: string, text: string, port: string, sold: readonly [pricePerKg: number, ...branches: BranchId[]]): GoodsLine => ({ code, text, port, pricePerKg: sold[0], branches: sold.slice(1) as BranchId[] })

const SUPPLIERS: readonly (readonly [name: string, country: string, goods: readonly GoodsLine[]])[] = [
  ['FRUTAS PRUEBA', 'EC', [line('08039010', 'bananen vers', 'ECGYE', [0.75, 'fruit'])]],
  ['BANANERA MODELO', 'EC', [line('08039010', 'bananen vers', 'ECGYE', [0.72, 'fruit'])]],
  ['EXPORTADORA EJEMPLO', 'CO', [line('08044000', 'avocado vers', 'COCTG', [2.1, 'fruit']), line('08039010', 'bananen vers', 'COCTG', [0.74, 'fruit'])]],
  ['TROPICAL FICTICIA', 'CR', [line('08043000', 'ananas vers', 'CRLIO', [0.9, 'fruit'])]],
  ['SHENZHEN TESTOR ELECTRONICS', 'CN', [line('85171300', 'telefoons', 'CNSZX', [210, 'electronics']), line('85044030', 'voedingen', 'CNSZX', [14, 'electronics'])]],
  ['NINGBO PROBE TEXTILE', 'CN', [line('61091000', 't-shirts katoen', 'CNNGB', [9, 'clothing'])]],
  ['GUANGZHOU SAMPLE GOODS', 'CN', [line('39249000', 'huishoudwaren kunststof', 'CNNSA', [3.2, 'generalTrade']), line('94036010', 'meubelen hout', 'CNNSA', [4.1, 'generalTrade'])]],
  ['ÖRNEK TEKSTIL', 'TR', [line('62034235', 'broeken', 'TRIST', [17, 'clothing'])]],
  ['MODELO METALES', 'ES', [line('73269098', 'metaalwaren', 'ESVLC', [5.4, 'workshop', 'metalTrade'])]],
  ['PRÜFTEIL MASCHINEN', 'DE', [line('84669400', 'gereedschapsdelen', 'DEHAM', [22, 'workshop'])]],
]

const VESSELS = ['TESTVOYAGER', 'PROEF HORIZON', 'MODEL STAR', 'FICTIA EXPRESS', 'VOORBEELD TRADER', 'SAMPLE BAY', 'TOETS MERIDIAN'] as const

/** Lenders, notaries, ships and foreign suppliers of the fictional country. */
export function createNation(world: World): Nation {
  const { dice } = world
  const bank = (name: string, form: string) => world.organization({ branch: 'exchange', founded: day(1990, 1, 2), name, form })
  const notary = () => world.person({ home: world.address(), born: birthDate(dice, dice.between(38, 62)) })
  const suppliers: Supplier[] = SUPPLIERS.map(([name, country, goods]) => ({ organization: world.organization({ branch: 'generalTrade', founded: day(2005, 3, 1), name, country }), goods }))
  return {
    banks: [bank('Proefbank', ''), bank('Voorbeeld Hypotheken', 'N.V.'), bank('Testspaarbank', 'N.V.')],
    notaries: [notary(), notary(), notary(), notary(), notary()],
    vessels: VESSELS.map(name => world.thing('S', name)), suppliers,
  }
}
