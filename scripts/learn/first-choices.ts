import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surprises } from '../../src/language/account/surprises.ts'

/** The readings that were weighed when reports were read for the first time, from the top of the repository. */
export const FIRST_CHOICES = 'test/language/first-choices'

/** One of several readings of a report that nothing had been learned from. */
export interface WeighedOnce {
  /** In what it differs from the reading of the rules; empty for that itself. */
  readonly otherwise: readonly string[]
  readonly surprises: Surprises
  readonly right: boolean
}

/** As it is kept: of all but the first reading only the surprises that differ from those of the first. */
export interface KeptChoice {
  /** The id of the message among the labelled ones. */
  readonly id: string
  readonly weighed: readonly [Kept, ...Kept[]]
}

interface Kept {
  readonly otherwise?: readonly string[]
  readonly surprises: Surprises
  readonly right?: true
}

/** What was weighed of one report, the reading of the rules first. */
export type Choice = readonly [WeighedOnce, ...WeighedOnce[]]

/** All choices that are kept, set by set. */
export const readFirstChoices = (): Choice[] =>
  readdirSync(FIRST_CHOICES).flatMap((file) =>
    readFileSync(join(FIRST_CHOICES, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => spelledOut(JSON.parse(line))),
  )

function spelledOut({ weighed: [first, ...others] }: KeptChoice): Choice {
  const whole = ({ otherwise = [], surprises, right }: Kept): WeighedOnce => ({
    otherwise,
    surprises: { ...first.surprises, ...surprises },
    right: right === true,
  })
  return [whole(first), ...others.map(whole)]
}
