import type { Normalised } from './normalised.ts'

/** The Dutch series (RDW sidecodes 1 to 14) as patterns of letters (L) and digits (D). */
const SERIES = new Set(['LLDDDD', 'DDDDLL', 'DDLLDD', 'LLDDLL', 'LLLLDD', 'DDLLLL', 'DDLLLD', 'DLLLDD', 'LLDDDL', 'LDDDLL', 'LLLDDL', 'LDDLLL', 'DLLDDD', 'DDDLLD'])
const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'DO', D: '0', O: '0', '8': 'B', B: '8', '1': 'I', I: '1', '5': 'S', S: '5' }

/** Plate in capitals without dashes and spaces; foreign plates have other forms, so form only. */
export function licencePlate(text: string): Normalised | null {
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return value === '' ? null : { value, valid: value.length >= 4 && value.length <= 10 }
}

/** Whether a plate (normalised) has the shape of a Dutch series. */
export function isDutchPlate(plate: string): boolean {
  return SERIES.has(plate.replace(/[A-Z]/g, 'L').replace(/[0-9]/g, 'D'))
}

/** Dutch plates that differ from an impossible one by a single misread sign (0/D/O, 8/B, 1/I, 5/S); empty for a possible plate. */
export function misreadPlates(plate: string): string[] {
  if (plate.length !== 6 || isDutchPlate(plate)) return []
  const found: string[] = []
  for (let i = 0; i < plate.length; i++) {
    for (const sign of LOOKALIKES[plate[i]!] ?? '') {
      const other = plate.slice(0, i) + sign + plate.slice(i + 1)
      if (isDutchPlate(other)) found.push(other)
    }
  }
  return found
}
