import { QUANTITY } from '../account/account.ts'
import type { ReadRecord } from '../reading.ts'
import { type OtherReading, type ReadAndKnown, takenFor } from './other-reading.ts'

/** Where both are told, only the activities or only the disputes. */
export function withoutAKind({
  lexed,
  records,
  accounted,
  otherwise,
}: ReadAndKnown): OtherReading[] {
  const isDispute = ({ kind }: ReadRecord) => kind === 'dispute'
  const disputes = records.filter(isDispute)
  const activities = records.filter((record) => !isDispute(record))
  if (disputes.length === 0 || activities.length === 0) return []
  return [
    ...(COUNTED.test(lexed.text)
      ? []
      : [{ otherwise: [...otherwise, 'no disputes'] as const, records: activities, accounted }]),
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

/** “排查出噪音扰民纠纷1起，正在协调”: what was counted as a dispute is one, whatever the rest of the message is like. */
const COUNTED =
  /(?:排?查|摸排?|发现|受理|接到?|调解|化解)[出了到]*[^，。；\n]{0,10}(?:纠纷|矛盾)(?:\d+|[一二两三四五六七八九十]+)[起件](?!以上)/u
