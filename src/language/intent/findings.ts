import type { ActivityReading } from '../activity/read-activities.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../token.ts'
import type { Moods } from './unreal.ts'

/** What the readers of activities and disputes found, and how the message stands to it. */
export interface Findings {
  readonly activities: ActivityReading
  readonly disputes: DisputesRead
  readonly moods: Moods
}

/** A reading with the name of the rule that chose it. */
export interface Decision {
  readonly reading: Reading
  readonly rule: string
  /** The words that show it, of the normalised text; undefined where the message as a whole does. */
  readonly span?: Span
}
