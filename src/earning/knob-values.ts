import { knobsOf, type EarningModel } from './earning-model.ts'
import type { KnobReader } from './runnable-model.ts'

/**
 * Reads knobs as the analyst set them, defaults where nothing was set. Throws one error that names every id
 * no model has and every value outside its range.
 */
export function knobValues(models: readonly EarningModel[], set: Readonly<Record<string, number>> = {}): KnobReader {
  const knobs = new Map(models.flatMap(knobsOf).map(knob => [knob.id, knob]))
  const refused = Object.entries(set).flatMap(([id, value]) => {
    const knob = knobs.get(id)
    if (knob === undefined) return [`no earning model has a knob '${id}'; known: ${[...knobs.keys()].join(', ')}`]
    return value >= knob.min && value <= knob.max ? [] : [`knob '${id}' is ${value}; choose a number from ${knob.min} to ${knob.max} (${knob.unit})`]
  })
  if (refused.length > 0) throw new Error(refused.join('\n'))
  const chosen = new Map(Object.entries(set))
  return id => {
    const knob = knobs.get(id)
    if (knob === undefined) throw new Error(`no earning model has a knob '${id}'`)
    return chosen.get(id) ?? knob.default
  }
}
