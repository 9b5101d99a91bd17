import { QUANTITY } from '../account/account.ts'
import type { ReadRecord } from '../reading.ts'
import { type OtherReading, type ReadAndKnown, takenFor } from './other-reading.ts'

/** Where both are told, only the activities or only the disputes. */
export function withoutAKind({ records, accounted, otherwise }: ReadAndKnown): OtherReading[] {
  const isDispute = ({ kind }: ReadRecord) => kind === 'dispute'
  const disputes = records.filter(isDispute)
  const activities = records.filter((record) => !isDispute(record))
  if (disputes.length === 0 || activities.length === 0) return []
  return [
    { otherwise: [...otherwise, 'no disputes'], records: activities, accounted },
    {
      otherwise: [...otherwise, 'no activities'],
      records: disputes,
      accounted: takenFor(
        accounted,
        ({ as }) => as?.startsWith(QUANTITY) === true,
        'told of a dispute',
      ),
    },
  ]
}
