import { statusName } from '../catalog/dispute-name.ts'
import { DISPUTE_STATUSES } from '../catalog/dispute-statuses.ts'
import type { Db } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { type DayRange, dayOf } from '../lib/days.ts'
import type { AnswerFigure } from '../wording/answer-figures.ts'
import { mineAnswer } from '../wording/answers.ts'
import type { RecordPhrase } from '../wording/chat-phrases.ts'
import type { Settled } from './answer-query.ts'
import { phraseRecord } from './record-phrase.ts'

/** What the asker reported in a period, latest first. */
export async function answerMine(db: Db, asked: Settled): Promise<string> {
  const { query, person, range, villages, township, catalog } = asked
  const status = statusAskedFor(query.indicators)
  // What still goes on may have been reported in any year.
  const days = status === 'open' ? { to: range.to } : range
  const own = {
    ...{ townshipId: person.townshipId, reporterId: person.id },
    ...(query.category ? { category: query.category } : {}),
  }
  const asksFor = (record: LedgerRecord): boolean =>
    status === undefined ? isWanted(record, query.indicators) : record.dispute?.status === status
  const wanted = (await listRecords(db, { ...own, ...days })).filter(asksFor)
  const told = status === undefined ? await listRecords(db, own) : []
  const elsewhere = told.filter((record) => isToldIn(range, record) && asksFor(record))
  const phraseOf = (record: LedgerRecord): RecordPhrase =>
    phraseRecord(
      catalog,
      record,
      villages.find(({ id }) => id === record.villageId)?.name ?? township.name,
      asked.today,
    )
  return mineAnswer({
    range,
    figures: status === undefined ? figuresIn(asked, wanted) : [],
    late: wanted.filter(({ late }) => late).map(({ number }) => number),
    elsewhere: elsewhere.map(phraseOf),
    ...(status === undefined
      ? {}
      : {
          disputes: { status: statusName(status), count: casesIn(wanted) },
        }),
    records: wanted.map(phraseOf),
  })
}

/** Told within the period, of days that lie outside it: “这个月报了些什么” asks for these too. */
const isToldIn = (
  { from, to }: DayRange,
  { reportedAt, heldFrom, heldTo }: LedgerRecord,
): boolean => {
  const day = dayOf(reportedAt)
  return day >= from && day <= to && (heldTo < from || heldFrom > to)
}

/** How much the records add up to of each thing that was asked for by name; what counts nowhere is left out. */
function figuresIn({ query, catalog }: Settled, records: readonly LedgerRecord[]): AnswerFigure[] {
  const counted = records.filter(({ late, cumulative }) => !late && !cumulative)
  return (query.indicators ?? [])
    .filter((measure) => !measure.startsWith(OF_DISPUTES))
    .map((measure) => {
      const lines = counted
        .flatMap(({ lines }) => lines)
        .filter((line) => line.indicator === measure)
      return {
        ...catalog.measureOf(measure),
        quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
        approx: lines.some(({ approx }) => approx),
      }
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
