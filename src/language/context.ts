import { addDays, type Day, dayOf, hourOf } from '../lib/days.ts'
import type { Message, Roster } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Before this hour a message still speaks of the day that has just ended (contract 5.1). */
const DAY_STARTS_AT = 4

/** Who reads: the rules alone, or also the examples, which make a number doubted that the rules explain otherwise. */
export type Readers = 'rules' | 'rules and examples'

/** What a reader knows beside the text: who sent it, when, and where. */
export interface ReadContext {
  readonly message: Message
  readonly roster: Roster
  readonly vocabulary: Vocabulary
  readonly readers: Readers
  /** The day that 今天 and no word at all mean. */
  readonly today: Day
  /** The civil day of the message; differs from `today` before 04:00. */
  readonly sentOn: Day
  /** The sender's own village; undefined for staff and strangers. */
  readonly home: string | undefined
  /** Township staff report for villages, and may name any. */
  readonly staff: boolean
}

/** The day that 今天 means at an instant (contract 5.1): at two in the morning still the one that has just ended. */
export function dayMeant(instant: Date): Day {
  const day = dayOf(instant)
  return hourOf(instant) < DAY_STARTS_AT ? addDays(day, -1) : day
}

/** Looks the sender up and settles which day 今天 is. */
export function readContext(
  message: Message,
  roster: Roster,
  vocabulary: Vocabulary,
  readers: Readers = 'rules and examples',
): ReadContext {
  const instant = new Date(message.at)
  const sentOn = dayOf(instant)
  const person = roster.people.find(({ name }) => name === message.from)
  return {
    message,
    roster,
    vocabulary,
    readers,
    sentOn,
    today: dayMeant(instant),
    home: person?.village ?? undefined,
    staff: person !== undefined && person.village === null,
  }
}
