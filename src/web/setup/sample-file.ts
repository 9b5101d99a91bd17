import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { addDays, type Day, dayOf, findDay, yearOf } from '../../lib/days.ts'

const rosterSchema = z.object({
  township: z.string(),
  villages: z.array(z.string()),
  people: z.array(
    z.object({
      name: z.string(),
      village: z.string().nullable(),
      role: z.enum(['steward', 'mediator', 'staff']),
    }),
  ),
})

const lineSchema = z.object({
  on: z.string().regex(/^\d\d-\d\d$/),
  time: z.string().regex(/^\d\d:\d\d$/),
  from: z.string(),
  chat: z.enum(['dm', 'room']),
  text: z.string(),
})

/** The villages and people of the sample township. */
export type SampleRoster = z.infer<typeof rosterSchema>

/** One message of the sample, on the day on which it is played. */
export interface SampleMessage {
  /** Its line in the file, which never changes. */
  readonly line: number
  readonly at: Date
  readonly from: string
  readonly chat: 'dm' | 'room'
  readonly text: string
}

/** The sample township as its folder has it. */
export interface Sample {
  readonly roster: SampleRoster
  readonly messages: readonly SampleMessage[]
}

/**
 * Reads the sample's files. Its messages carry no year: each is put on the latest such day before
 * today, so that the running year is as full as a real one would be.
 */
export function readSample(folder: string, now: Date): Sample {
  const roster = rosterSchema.parse(JSON.parse(readFileSync(join(folder, 'roster.json'), 'utf8')))
  const yesterday = addDays(dayOf(now), -1)
  const messages = readFileSync(join(folder, 'messages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((text, line) => ({ line, ...lineSchema.parse(JSON.parse(text)) }))
    .map(({ on, time, ...rest }) => ({
      ...rest,
      at: new Date(`${latestDay(on, yesterday)}T${time}:00+08:00`),
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  return { roster, messages }
}

/** The latest day of this month and date that is not after the last one. */
function latestDay(monthAndDate: string, last: Day): Day {
  const [month = 0, date = 0] = monthAndDate.split('-').map(Number)
  const year = yearOf(last)
  const day = [year, year - 1]
    .map((candidate) => findDay(candidate, month, date))
    .find((found) => found !== undefined && found <= last)
  if (day === undefined) throw new Error(`The sample has a day that no year has: ${monthAndDate}`)
  return day
}
