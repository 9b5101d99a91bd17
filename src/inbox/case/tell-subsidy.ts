import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type DayRange, monthRange, yearOf, yearRange } from '../../lib/days.ts'
import { logAudit } from '../../registry/audit.ts'
import { listPeople } from '../../registry/person.ts'
import { may } from '../../registry/rights.ts'
import { paperReplies } from '../../wording/chat-cases.ts'
import { refusal } from '../../wording/rights.ts'
import { reply, type Turn } from '../turn.ts'

const SUBSIDY =
  /以案定补|案件补助|案件补贴|调解补贴|调解补助|能补多少|补[助贴](?:情况|名单|清单|表)|我的补[助贴]/
const LETTERS_MAX = 30
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * “以案定补名单”: to staff the list as .xlsx, to a mediator their own cases, each with what it is paid
 * or why not yet. False when the message asks for nothing of the kind.
 */
export async function tellSubsidy(turn: Turn): Promise<boolean> {
  const { words, person } = turn
  if (!turn.direct || words.length > LETTERS_MAX || !SUBSIDY.test(words)) return false
  const range = periodOf(turn)
  if (may(person, 'export', { townshipId: person.townshipId })) await sendList(turn, range)
  else if (person.role === 'mediator') await tellOwn(turn, range)
  else await reply(turn, refusal('export'))
  return true
}

/** A year or month that is named; else this year until today. */
function periodOf({ words, today }: Turn): DayRange {
  const [, year, month] =
    /(?:(\d{4})年)?(?:(\d{1,2})月)?/.exec(
      /\d{4}年(?:\d{1,2}月)?|\d{1,2}月/.exec(words)?.[0] ?? '',
    ) ?? []
  const whole = month
    ? monthRange(Number(year ?? yearOf(today)), Number(month))
    : yearRange(Number(year ?? (words.includes('去年') ? yearOf(today) - 1 : yearOf(today))))
  return { from: whole.from, to: whole.to > today ? today : whole.to }
}

async function sendList(turn: Turn, range: DayRange): Promise<void> {
  const { writeSubsidy } = await import('../../report/papers/write-subsidy.ts')
  const name = `以案定补 ${range.from} ${range.to}.xlsx`
  const out = join(dirname(turn.filesDir), 'papers', randomUUID(), name)
  const { township } = turn
  const { file, eligible, disputes, yuan } = await writeSubsidy(turn.tx, {
    township,
    ...range,
    out,
  })
  await logAudit(turn.tx, {
    ...{ townshipId: township.id, at: turn.at, personId: turn.person.id },
    ...{ action: 'subsidy.export', subject: `${range.from} ${range.to}` },
    messageId: turn.message.id,
  })
  const text = paperReplies.subsidyReady(range.from, range.to, eligible, disputes, yuan)
  await reply(turn, text, { path: file, name, mimeType: XLSX, once: true })
}

async function tellOwn(turn: Turn, { from, to }: DayRange): Promise<void> {
  const { loadSettledCases } = await import('../../report/papers/load-settled-cases.ts')
  const { liesIn, subsidyRows } = await import('../../report/papers/subsidy-rows.ts')
  const { townshipId, id } = turn.person
  const people = await listPeople(turn.tx, { townshipId, includeLeft: true })
  const rows = subsidyRows(await loadSettledCases(turn.tx, townshipId, to, people))
  const own = rows.filter((row) => row.record.reporterId === id && liesIn(row, from, to))
  await reply(
    turn,
    own.length === 0
      ? paperReplies.noOwnCases
      : paperReplies.ownCases(
          own.map(({ record, yuan, reasons }) => ({
            number: record.number,
            yuan,
            reasons: reasons.join('、'),
          })),
        ),
  )
}
