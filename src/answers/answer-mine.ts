import { statusName } from '../catalog/dispute-name.ts'
import { DISPUTE_STATUSES } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { mineAnswer } from '../wording/answers.ts'
import type { Settled } from './answer-query.ts'
import { phraseRecord } from './record-phrase.ts'

/** What the asker reported in a period, latest first. */
export async function answerMine(db: Db, asked: Settled): Promise<string> {
  const { query, person, range, villages, township, catalog } = asked
  const status = statusAskedFor(query.indicators)
  // What still goes on may have been reported in any year.
  const days = status === 'open' ? { to: range.to } : range
  const records = await listRecords(db, {
    ...{ townshipId: person.townshipId, reporterId: person.id },
    ...days,
    ...(query.category ? { category: query.category } : {}),
  })
  const wanted = records.filter((record) =>
    status === undefined ? isWanted(record, query.indicators) : record.dispute?.status === status,
  )
  return mineAnswer({
    range,
    ...(status === undefined
      ? {}
      : {
          disputes: { status: statusName(status), count: casesIn(wanted) },
        }),
    records: wanted.map((record) =>
      phraseRecord(
        catalog,
        record,
        villages.find(({ id }) => id === record.villageId)?.name ?? township.name,
        asked.today,
      ),
    ),
  })
}

const OF_DISPUTES = 'disputes_'

/** “我报的还有几起没办结”: the one status that is asked for. */
function statusAskedFor(measures: readonly string[] = []) {
  const [only, ...more] = measures
  const status = DISPUTE_STATUSES.find(({ code }) => only === `${OF_DISPUTES}${code}`)
  return more.length === 0 ? status?.code : undefined
}

const isWanted = (
  { kind, lines }: LedgerRecord,
  measures: readonly string[] | undefined,
): boolean =>
  measures === undefined ||
  measures.some((measure) =>
    measure.startsWith(OF_DISPUTES)
      ? kind === 'dispute'
      : lines.some(({ indicator }) => indicator === measure),
  )

const casesIn = (records: readonly LedgerRecord[]): number =>
  records.reduce((sum, { dispute }) => sum + (dispute?.count ?? 0), 0)
