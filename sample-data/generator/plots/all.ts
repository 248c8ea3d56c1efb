import { plantCareProperty, plantCareWithoutStaff } from './care-fraud.ts'
import { plantCocaineContainers } from './cocaine-containers.ts'
import { plantExportGroupage } from './export-groupage.ts'
import { plantFirearmTrips } from './firearm-trips.ts'
import { plantGoldLaundering } from './gold-laundering.ts'
import { plantLabourExploitation } from './labour-exploitation.ts'
import { plantMoneyMules } from './money-mules.ts'
import type { Planting } from './planting.ts'
import { plantPropertyLoanBack } from './property-loan-back.ts'
import { plantStrawMen } from './straw-men.ts'
import { plantTradeLaundering } from './trade-laundering.ts'
import { plantVatCarousel } from './vat-carousel.ts'

/** All recipes, in the order in which they are planted; young mules are recruited first, since few fit. */
export const PLOTS: readonly { readonly model: string; readonly plant: (p: Planting) => void }[] = [
  { model: 'VM15', plant: plantMoneyMules },
  { model: 'VM01', plant: plantCocaineContainers },
  { model: 'VM13', plant: plantCareProperty },
  { model: 'VM13', plant: plantCareWithoutStaff },
  { model: 'VM16', plant: plantStrawMen },
  { model: 'VM09', plant: plantPropertyLoanBack },
  { model: 'VM06', plant: plantTradeLaundering },
  { model: 'VM05', plant: plantGoldLaundering },
  { model: 'VM04', plant: plantFirearmTrips },
  { model: 'VM12', plant: plantLabourExploitation },
  { model: 'VM10', plant: plantVatCarousel },
  { model: 'VM22', plant: plantExportGroupage },
]
