import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Surprises } from '../../src/language/account/surprises.ts'

/** How reports were read before anything was learned from them, from the top of the repository. */
export const FIRST_READINGS = 'test/language/first-readings'

/** How surprising the first reading of a report was, and whether it was wrong. */
export interface FirstReading {
  /** The id of the message among the labelled ones. */
  readonly id: string
  readonly wrong: boolean
  /** Parts that surprised nobody are left out. */
  readonly surprises: Surprises
}

/** All first readings that are kept, set by set. */
export const readFirstReadings = (): FirstReading[] =>
  readdirSync(FIRST_READINGS).flatMap((file) =>
    readFileSync(join(FIRST_READINGS, file), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
