import { kindIndex } from '#model/kinds.ts'
import { addTo, mentionsOfKind, mergeGroup, mergeOrReview, type CaseState } from './case-state.ts'
import type { NearNumber } from './near-numbers.ts'
import { weaponKey } from './normalise/weapon-serial.ts'

/** Weapons by make and serial number; one without digits in the serial stays its own entity (partner-exports.md 1.1). */
export function linkWeapons(state: CaseState): void {
  const bySerial = new Map<string, number[]>()
  for (const mention of mentionsOfKind(state.records, kindIndex('Weapon'))) {
    const key = weaponKey(state.text.text(mention, 'weaponMake'), state.text.text(mention, 'serialNumber'))
    if (key !== null) addTo(bySerial, key, mention)
  }
  for (const members of bySerial.values()) mergeGroup(state, members, 'identifier', state.model.weights.weaponSerial)
}

/** Plates that were misread by one sign join the one plate they can be. */
export function linkMisreadPlates(state: CaseState, near: readonly NearNumber[]): void {
  const vehicle = kindIndex('Vehicle')
  for (const { wrong, right } of near) {
    if (state.records.mentions.kind[wrong] === vehicle) mergeOrReview(state, [wrong, right], 'identifier', state.model.weights.misreadPlate)
  }
}
