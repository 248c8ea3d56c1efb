import { asciiLower } from './ascii-letters.ts'

/** Key of a weapon: make and serial number; null without digits in the serial (`weggeslepen`, filed off), which is no number. */
export function weaponKey(make: string, serial: string): string | null {
  const number = serial.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (!/\d/.test(number)) return null
  return `${asciiLower(make).replace(/[^a-z0-9]/g, '')}/${number}`
}
