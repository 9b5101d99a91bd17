import { wordsOf } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import type { OtherReading, ReadAndKnown } from './other-reading.ts'

/** All of it in the sender's own village, or in the one that is named. */
export function otherVillages(read: ReadAndKnown): OtherReading[] {
  const { records, accounted, lexed, context } = read
  const named = [...new Set(wordsOf(lexed, 'village').map(({ key }) => key))]
  const [village] = named
  if (named.length !== 1 || village === undefined || village === context.home) return []
  const isTold = records.some((record) => record.village !== undefined)
  return [
    {
      otherwise: [...read.otherwise, 'village'],
      records: records.map(
        ({ village: _, ...record }): ReadRecord => (isTold ? record : { ...record, village }),
      ),
      accounted,
    },
  ]
}
