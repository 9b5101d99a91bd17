import { describe, expect, test } from 'vitest'
import { readMessage } from '../../../src/language/read-message.ts'
import { countsOf, toldBy } from '../same-reading.ts'
import { type Made, makeDays } from './days.ts'
import { DAY_SHAPES, ROSTER } from './days-words.ts'

const SEED = 20_231_128
/** As many of each sentence as are read in about three seconds. */
const OF_EACH = 3

const meaningOf = ({ home }: Made, reading: Made['want']) => ({
  intent: reading.intent,
  counts: countsOf(reading, home),
})

describe('days, periods and villages carried over several events', () => {
  for (const [index, [group, shape]] of DAY_SHAPES.entries()) {
    const run = shape.known === undefined ? test : test.skip
    run(`${group}: ${shape.say}`, () => {
      for (let nth = 0; nth < OF_EACH; nth++) {
        const made = makeDays(shape, SEED + index * OF_EACH + nth)
        const reading = toldBy(readMessage(made.message, ROSTER))
        expect(meaningOf(made, reading), JSON.stringify(made.message)).toEqual(
          meaningOf(made, made.want),
        )
      }
    })
  }
})
