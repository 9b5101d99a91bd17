import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { makeDays } from '../../test/language/generated/days.ts'
import { DAY_SHAPES } from '../../test/language/generated/days-words.ts'
import { makeTally, type TallyShapes } from '../../test/language/generated/make-tallies.ts'
import { randomFrom } from '../../test/language/generated/random.ts'
import type { Labelled } from './labelled-messages.ts'

const TALLIES = 'test/language/generated/tallies.yaml'
/** So many of each shape teach what is plainly said in ways that few messages use. */
const OF_EACH = 3
/** Not the seeds of the tests. */
const SEED = 20_261_129

/** Reports made of the shapes of days and tallies, each with its reading. */
export const makeReports = (): Labelled[] => [...reportsOfDays(), ...tallies()]

const reportsOfDays = (): Labelled[] =>
  DAY_SHAPES.flatMap(([, shape], index) =>
    Array.from({ length: OF_EACH }, (_, nth): Labelled => {
      const { message, want } = makeDays(shape, SEED + index * OF_EACH + nth)
      return { ...message, expect: want }
    }),
  ).filter(({ expect }) => expect.intent === 'report')

function tallies(): Labelled[] {
  const data: TallyShapes = parse(readFileSync(TALLIES, 'utf8'))
  const random = randomFrom(SEED)
  return Object.entries(data.groups).flatMap(([group, { shapes }]) =>
    shapes.flatMap((shape) =>
      Array.from({ length: OF_EACH }, () => makeTally(data, group, shape, random)).flatMap(
        ({ text, means }): Labelled[] =>
          means === 'ask'
            ? []
            : [
                {
                  ...{ text, at: data.sent, from: data.from, chat: 'dm' },
                  expect: { intent: 'report', records: means },
                },
              ],
      ),
    ),
  )
}
