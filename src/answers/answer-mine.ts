import type { Db } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import { mineAnswer } from '../wording/answers.ts'
import type { Settled } from './answer-query.ts'
import { phraseRecord } from './record-phrase.ts'

/** What the asker reported in a period, latest first. */
export async function answerMine(db: Db, asked: Settled): Promise<string> {
  const { query, person, range, villages, township, catalog } = asked
  const records = await listRecords(db, {
    townshipId: person.townshipId,
    reporterId: person.id,
    ...range,
  })
  const wanted = records.filter(
    (record) =>
      !query.indicators ||
      query.indicators.some((measure) =>
        measure.startsWith('disputes_')
          ? record.kind === 'dispute'
          : record.lines.some(({ indicator }) => indicator === measure),
      ),
  )
  return mineAnswer({
    range,
    records: wanted.map((record) =>
      phraseRecord(
        catalog,
        record,
        villages.find(({ id }) => id === record.villageId)?.name ?? township.name,
      ),
    ),
  })
}
