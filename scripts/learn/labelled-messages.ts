import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DisputeCategoryCode } from '../../src/catalog/dispute-categories.ts'
import type { DisputeStatus } from '../../src/catalog/dispute-statuses.ts'
import type { Message, Reading, ReadRecord } from '../../src/language/reading.ts'

const MESSAGES = 'test/language/messages'
const ABOUT = 'test/language/about'
const DISPUTES = 'test/language/disputes.jsonl'

/** A labelled message of the tests. */
export interface Labelled extends Message {
  readonly expect: {
    readonly intent: Reading['intent']
    readonly records?: readonly (ReadRecord & {
      readonly count?: number
      readonly category?: DisputeCategoryCode
      readonly status?: DisputeStatus
      readonly amount?: number
      readonly optionalFields?: readonly string[]
    })[]
  }
}

/** All labelled messages of the tests, from the top of the repository. */
export const readLabelled = (): Labelled[] => [...filesOf(MESSAGES), DISPUTES].flatMap(linesOf)

/** Labelled messages about messages: questions, corrections, calls. */
export const readLabelledAbout = (): Labelled[] => filesOf(ABOUT).flatMap(linesOf)

const filesOf = (folder: string): string[] => readdirSync(folder).map((file) => join(folder, file))

const linesOf = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
