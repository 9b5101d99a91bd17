import type { ActivityReading } from '../activity/read-activities.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import type { Moods } from './unreal.ts'

/** What the readers of activities and disputes found, and how the message stands to it. */
export interface Findings {
  readonly activities: ActivityReading
  readonly disputes: DisputesRead
  readonly moods: Moods
}
