import type { CaseFacts, Tie } from '../case-facts.ts'
import { branchStatements, mentionsOfPaths, ownershipsOf, pathsOverDirectors, rowsBeside } from '../firms.ts'
import type { PathStep, TypedPath } from './typed-path.ts'

/** Real-estate firms (SBI 68) of a firm's directors, and which of them hold the premises of that firm. */
export type LandlordFirms = {
  /** Firms that hold the premises or let to the firm. */
  readonly landlords: readonly number[]
  /** All real-estate firms of the directors. */
  readonly realEstateFirms: readonly number[]
  /** Evidence of the landlords; when there are none, of the real-estate firms and of who holds the premises. */
  readonly mentions: readonly number[]
  /** Whether rows say where the firm is seated, and who holds real estate there. */
  readonly seatKnown: boolean
  readonly holderKnown: boolean
}

const REAL_ESTATE = ['68']

/**
 * Ties of property, along firm <- director -> real-estate firm (as director or owner), all holding at one moment:
 * the real-estate firm owns an object on the address of the firm, or a Lease stands between them (a mapped file
 * brings it). What the director owns in person is not counted: the source speaks of real-estate firms.
 */
export function landlordFirms(facts: CaseFacts, firm: number, holdings: number): LandlordFirms {
  const seats = facts.ties(firm, 'RegisteredAt', 'out').filter(({ start }) => start <= facts.asOf)
  const addresses = new Set(seats.map(({ to }) => to))
  const toRealEstateFirm: PathStep = {
    over: ['Directorship', 'Ownership'],
    direction: 'out',
    to: 'Organization',
    accept: other => branchStatements(facts, other, REAL_ESTATE).length > 0,
  }
  const toObject: PathStep = { over: ['Ownership'], direction: 'out', to: 'RealEstate' }
  const toSeat: PathStep = { over: ['LocatedAt'], direction: 'out', to: 'Address', accept: address => addresses.has(address) }
  const search = { holdings, simultaneous: true }
  const firmPaths = pathsOverDirectors(facts, firm, { ...search, onward: [toRealEstateFirm] })
  const seatPaths = pathsOverDirectors(facts, firm, { ...search, onward: [toRealEstateFirm, toObject, toSeat] })
  const realEstateFirms = distinct(firmPaths.map(({ nodes }) => nodes.at(-1)!))
  const owners = new Set(seatPaths.map(({ nodes }) => nodes.at(-3)!))
  const leases = realEstateFirms.map(other => ({ other, ties: leaseTies(facts, firm, other) })).filter(({ ties }) => ties.length > 0)
  const landlords = distinct([...owners, ...leases.map(({ other }) => other)])
  const holders = [...addresses].flatMap(address => holdersAt(facts, address))
  const paths = landlords.length > 0 ? [...seatPaths, ...endingAt(firmPaths, landlords)] : firmPaths
  const near = [...mentionsOfPaths(paths), ...leases.flatMap(({ ties }) => ties.map(({ mention }) => mention))]
  const seat = rowsBeside(facts, seats, near)
  const searched = landlords.length === 0 && realEstateFirms.length > 0
  const place = owners.size > 0 ? seat : searched ? [...seat, ...holders.map(({ mention }) => mention)] : []
  const branches = realEstateFirms
    .filter(other => landlords.length === 0 || landlords.includes(other))
    .flatMap(other => rowsBeside(facts, branchStatements(facts, other, REAL_ESTATE), near))
  return {
    landlords,
    realEstateFirms,
    mentions: [...near, ...place, ...branches],
    seatKnown: seats.length > 0,
    holderKnown: holders.length > 0,
  }
}

function distinct(nodes: readonly number[]): number[] {
  return [...new Set(nodes)].sort((a, b) => a - b)
}

function endingAt(paths: readonly TypedPath[], ends: readonly number[]): TypedPath[] {
  return paths.filter(({ nodes }) => ends.includes(nodes.at(-1)!))
}

/** Ownerships of real estate on an address, and the rows that locate it there. */
function holdersAt(facts: CaseFacts, address: number): Tie[] {
  return facts.ties(address, 'LocatedAt', 'in').flatMap(tie => {
    const held = ownershipsOf(facts, tie.from)
    return held.length > 0 ? [tie, ...held] : []
  })
}

/** Leases between a firm and another one, or an object that the other one owns; mapped files write them either way round. */
function leaseTies(facts: CaseFacts, firm: number, other: number): Tie[] {
  const lettable = new Set([other, ...facts.ties(other, 'Ownership', 'out').map(({ to }) => to)])
  const leases = [...facts.ties(firm, 'Lease', 'out'), ...facts.ties(firm, 'Lease', 'in')]
  return leases.filter(tie => tie.start <= facts.asOf && (lettable.has(tie.to) || lettable.has(tie.from)))
}
