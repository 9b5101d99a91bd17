import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DisputeCategoryCode } from '../../src/catalog/dispute-categories.ts'
import type { Message, ReadRecord } from '../../src/language/reading.ts'

const MESSAGES = 'test/language/messages'
const DISPUTES = 'test/language/disputes.jsonl'

/** A labelled message of the tests. */
export interface Labelled extends Message {
  readonly expect: {
    readonly intent: string
    readonly records?: readonly (ReadRecord & {
      readonly count?: number
      readonly category?: DisputeCategoryCode
      readonly optionalFields?: readonly string[]
    })[]
  }
}

/** All labelled messages of the tests, from the top of the repository. */
export const readLabelled = (): Labelled[] =>
  [...readdirSync(MESSAGES).map((file) => join(MESSAGES, file)), DISPUTES]
    .flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
