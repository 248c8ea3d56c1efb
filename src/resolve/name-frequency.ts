import type { ClusterNames } from './cluster-names.ts'
import type { NameAgreement } from './compare-person-names.ts'
import type { PersonName } from './normalise/person-name.ts'

/** Counts of a small case say little: they are mixed with this many persons of ordinary names. */
const PRIOR_PERSONS = 200
const PRIOR = { family: 1 / 500, given: 1 / 100, initial: 1 / 15 } as const
/** A typing error makes neighbours of about this many names. */
const TYPO_NEIGHBOURS = 3

/** How common names are in this case, and so how many unrelated people an agreement is expected to hit. */
export class NameFrequency {
  private readonly family = new Map<string, number>()
  private readonly given = new Map<string, number>()
  private readonly initial = new Map<string, number>()
  /** Clusters of persons counted. */
  readonly persons: number

  /** Counts each cluster once, by its fullest name. */
  constructor(names: ClusterNames) {
    let persons = 0
    for (const name of names.fullest()) {
      persons++
      const form = name.forms[0]!
      for (const key of form.keys) add(this.family, key)
      for (const sound of form.givenSounds) add(this.given, sound)
      if (form.initials !== '') add(this.initial, form.initials[0]!)
    }
    this.persons = persons
  }

  /** Expected number of unrelated people among `others` who agree with these names as far as they agree with each other. */
  expected(a: PersonName, b: PersonName, agreement: NameAgreement, others: number): number {
    return others * this.familyShare(a, b, agreement) * this.givenShare(a, b, agreement)
  }

  /** Expected number among `kin`, who share the family name, that agree in the given names as far as these two do. */
  expectedKin(a: PersonName, b: PersonName, agreement: NameAgreement, kin: number): number {
    return kin * this.givenShare(a, b, agreement)
  }

  private familyShare(a: PersonName, b: PersonName, agreement: NameAgreement): number {
    const right = new Set(b.forms.flatMap(form => form.keys))
    const shared = a.forms.flatMap(form => form.keys).filter(key => right.has(key))
    const keys = shared.length > 0 ? shared : [a.forms[0]!.keys[0]!, b.forms[0]!.keys[0]!]
    const share = Math.max(...keys.map(key => this.share(this.family.get(key), PRIOR.family)))
    return agreement.family === 'typo' ? share * TYPO_NEIGHBOURS : share
  }

  private givenShare(a: PersonName, b: PersonName, agreement: NameAgreement): number {
    if (agreement.given === 'unknown') return 1
    const initial = this.share(this.initial.get(a.forms[0]!.initials.charAt(0)), PRIOR.initial)
    if (agreement.given === 'initial') {
      // Each further initial that agrees divides the field again.
      const both = Math.min(a.forms[0]!.initials.length, b.forms[0]!.initials.length)
      return initial * PRIOR.initial ** Math.max(0, both - 1)
    }
    // The reading under which the names are commoner counts: nothing tells `VELDEN JAN` from `Jan Velden`.
    const readings = [sharedGiven(a, b), sharedGiven(b, a)].filter(words => words.length > 0)
    const shares = readings.map(words => Math.min(...words.map(sound => this.share(this.given.get(sound), PRIOR.given))))
    return shares.length === 0 ? initial : Math.max(...shares)
  }

  private share(count: number | undefined, prior: number): number {
    return ((count ?? 0) + PRIOR_PERSONS * prior) / (this.persons + PRIOR_PERSONS)
  }
}

/** Given names of the first reading of a that some reading of b has too. */
function sharedGiven(a: PersonName, b: PersonName): readonly string[] {
  const right = new Set(b.forms.flatMap(form => form.givenSounds))
  return a.forms[0]!.givenSounds.filter(sound => right.has(sound))
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
