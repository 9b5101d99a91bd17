import type { Correction, Target } from '../language/reading.ts'
import { getRecordByNumber, listRecords, type RecordFilter } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { monthOf, monthRange, yearOf } from '../lib/days.ts'
import { listByIntent } from './stored-message.ts'
import type { Turn } from './turn.ts'

const RECORD_NUMBERS = /\b\d{2}-\d{4,}\b/g
const QUOTED_LETTERS_MIN = 4
/** How far back “刚才那条” is looked for. */
const RECORDS_LOOKED_AT = 200
const MS_A_DAY = 86_400_000

/**
 * The records that a correction or retraction means (contract 7), latest message first: by number,
 * by the quoted receipt, by description, or all records of the sender's last report.
 *
 * @throws Problem `record_unknown` when a number is named that the township does not have
 */
export async function findTarget(turn: Turn, target: Target): Promise<LedgerRecord[]> {
  if (typeof target === 'object') {
    const described = await byDescription(turn, target)
    return described ? [described] : []
  }
  if (target === 'last') {
    const quoted = turn.message.quoted ?? ''
    const numbers = quoted.match(RECORD_NUMBERS) ?? []
    if (numbers.length > 0) return Promise.all(numbers.map((number) => byNumber(turn, number)))
    return (await byQuotedWords(turn, quoted)) ?? lastReport(turn)
  }
  return [await byNumber(turn, target)]
}

const byNumber = (turn: Turn, number: string) =>
  getRecordByNumber(turn.tx, turn.person.townshipId, number)

/**
 * The records of the sender's own message that is quoted; platforms may cut a quote short. Words that
 * the sender never reported mean none of their records, least of all the last one.
 */
async function byQuotedWords(turn: Turn, quoted: string): Promise<LedgerRecord[] | undefined> {
  const { person, tx } = turn
  if (quoted.length < QUOTED_LETTERS_MIN) return undefined
  const own = {
    ...{ townshipId: person.townshipId, personId: person.id },
    intents: ['report', 'answer'],
  }
  const beginning = quoted.replace(/(?:…|\.{3})$/, '')
  const [same] = await listByIntent(tx, { ...own, beginning, limit: 1 })
  const meant =
    same ??
    (await listByIntent(tx, { ...own, limit: RECORDS_LOOKED_AT })).find(({ body }) =>
      beginsAlike(body, beginning),
    )
  if (!meant) return []
  const told = await listRecords(tx, { townshipId: person.townshipId, messageId: meant.id })
  return told.reverse()
}

/** Names may be masked in the one and not in the other: a quote is cut short, a file came later. */
function beginsAlike(body: string, beginning: string): boolean {
  const isMask = (letter: string | undefined) => letter === '某' || letter === '*'
  return [...beginning].every((letter, at) => {
    const other = body[at]
    return letter === other || isMask(letter) || isMask(other)
  })
}

/** All records of the sender's last message that still stand. */
async function lastReport(turn: Turn): Promise<LedgerRecord[]> {
  const own = await listRecords(turn.tx, {
    townshipId: turn.person.townshipId,
    reporterId: turn.person.id,
    limit: RECORDS_LOOKED_AT,
  })
  const [last] = own
  return last ? own.filter(({ messageId }) => messageId === last.messageId).reverse() : []
}

/**
 * The records among which a change may look for the one that has what it changes, latest first:
 * those of a day that alone was told, or what the sender reported within a day, where the words
 * “资料改成300份” find no 资料 in the last report.
 */
export async function findAlternatives(turn: Turn, target: Target): Promise<LedgerRecord[]> {
  const own = { townshipId: turn.person.townshipId, reporterId: turn.person.id }
  if (typeof target === 'object') {
    const { date, ...rest } = target
    if (date === undefined || Object.keys(rest).length > 0) return []
    return listRecords(turn.tx, { ...own, ...daysOf(date), limit: RECORDS_LOOKED_AT })
  }
  if (target !== 'last' || turn.message.quoted !== null) return []
  const records = await listRecords(turn.tx, { ...own, limit: RECORDS_LOOKED_AT })
  return records.filter(({ reportedAt }) => turn.at.getTime() - reportedAt.getTime() < MS_A_DAY)
}

/**
 * The open case of the sender's village that a colleague told, where the sender tells how it went on:
 * whoever may record for the village may say so.
 */
export async function findCaseOfColleague(
  turn: Turn,
  { target, changes }: Correction,
): Promise<LedgerRecord[]> {
  const { townshipId, villageId } = turn.person
  const tellsEnd =
    changes.every((change) => TERMS.some((term) => change[term] !== undefined)) &&
    changes.some(({ status, agreement }) => status !== undefined || agreement !== undefined)
  if (typeof target === 'string' || villageId === null || !tellsEnd) return []
  if (target.indicator !== undefined || (target.status ?? 'open') !== 'open') return []
  return listRecords(turn.tx, {
    ...{ townshipId, villageId, kind: 'dispute', status: 'open', cumulative: false, limit: 1 },
    ...(target.category ? { category: target.category } : {}),
    ...daysOf(target.date),
  })
}

/** What the progress of a case can bring. */
const TERMS = ['status', 'agreement', 'amount'] as const

/** The sender's own latest record that fits; staff who name a village mean anybody's there. */
async function byDescription(
  turn: Turn,
  target: Exclude<Target, string>,
): Promise<LedgerRecord | undefined> {
  const { person } = turn
  const isStaff = person.role === 'staff' || person.role === 'administrator'
  const village = turn.villages.find(({ name }) => name === target.village)
  const dispute = target.category !== undefined || target.status !== undefined
  const kind = dispute ? 'dispute' : target.kind
  const described: RecordFilter = {
    townshipId: person.townshipId,
    ...(isStaff && village ? {} : { reporterId: person.id }),
    ...(village ? { villageId: village.id } : {}),
    ...(kind ? { kind } : {}),
    ...(target.indicator ? { indicator: target.indicator } : {}),
    ...(target.status ? { status: target.status } : {}),
    ...(target.category ? { category: target.category } : {}),
    limit: 1,
  }
  const [fitting] = await listRecords(turn.tx, { ...described, ...daysOf(target.date) })
  return (
    fitting ??
    (await endedOn(turn, described, target.date)) ??
    (await brokenOff(turn, described, target.date)) ??
    inMonth(turn, described, target.date)
  )
}

/** “昨天转交的那起”: the day is that of the end, the case may have come long before. */
async function endedOn(
  turn: Turn,
  described: RecordFilter,
  date: string | undefined,
): Promise<LedgerRecord | undefined> {
  if (date === undefined || described.kind !== 'dispute') return undefined
  const told = await listRecords(turn.tx, { ...described, limit: RECORDS_LOOKED_AT })
  return told.find(({ dispute }) => dispute?.endedOn === date)
}

/** “没调成的那起”: where none is open, one is meant of which was told that it came to nothing. */
async function brokenOff(
  turn: Turn,
  described: RecordFilter,
  date: string | undefined,
): Promise<LedgerRecord | undefined> {
  if (described.status !== 'open') return undefined
  const failed = { ...described, ...daysOf(date), status: 'failed' as const }
  const [fitting] = await listRecords(turn.tx, failed)
  return fitting
}

const daysOf = (date: string | undefined) => (date ? { from: date, to: date } : {})

/** “上个月那起” is read as the first of that month. */
async function inMonth(
  turn: Turn,
  described: RecordFilter,
  date: string | undefined,
): Promise<LedgerRecord | undefined> {
  if (!date?.endsWith('-01')) return undefined
  const month = monthRange(yearOf(date), monthOf(date))
  const [fitting] = await listRecords(turn.tx, { ...described, ...month })
  return fitting
}
