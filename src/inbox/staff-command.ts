import { admitLate } from '../ledger/change.ts'
import { getRecordByNumber, listRecords } from '../ledger/find-records.ts'
import { closePeriod, reopenPeriod } from '../ledger/period.ts'
import { type Day, dayOf, findDay, yearOf } from '../lib/days.ts'
import { issueBindingCode } from '../registry/binding-code.ts'
import { leave } from '../registry/manage-people.ts'
import { listPeople } from '../registry/person.ts'
import { requireRight } from '../registry/rights.ts'
import { looseEndsCount, looseEndsList, staffReplies } from '../wording/chat-staff.ts'
import { listLooseEnds } from './list-loose-ends.ts'
import { reasonIn } from './reason-told.ts'
import { setWeeklyReminder } from './remind-weekly.ts'
import { actOf, reply, type Turn, villageName } from './turn.ts'

/** An order of staff: what it looks like, and what it does with the groups of its pattern. */
interface Command {
  readonly pattern: RegExp
  readonly run: (turn: Turn, groups: Readonly<Record<string, string | undefined>>) => Promise<void>
}

const PERIOD = '(?:(?<year>\\d{4})\\s*年?)?\\s*(?:(?<month>\\d{1,2})\\s*月份?)?'

const COMMANDS: readonly Command[] = [
  /** “绑定码 覃德贵”, “给覃德贵发个绑定码”. */
  {
    pattern:
      /^(?:给|为)?\s*(?<before>\S{0,6}?)\s*(?:发|要|生成)?(?:个|一个)?绑定码[:：\s]*(?<behind>\S{0,6})$/,
    run: giveCode,
  },
  /** “蒋丽不再参加”, “蒋丽离任了”. */
  {
    pattern:
      /^(?<name>\p{Script=Han}{2,6}?)(?:已经?)?(?:不再参加|不再报送|不再报|退出|离任|离岗|离职|卸任)了?[。!！]?$/u,
    run: letGo,
  },
  /** “结账 2023年3月”, “3月结账”. */
  { pattern: new RegExp(`^(?:结账|关账|封账)\\s*${PERIOD}$`), run: close },
  { pattern: new RegExp(`^${PERIOD}\\s*(?:结账|关账|封账)$`), run: close },
  /** “重开 2023年3月 原因:漏了一场讲座”. */
  {
    pattern: new RegExp(`^(?:重开|反结账|重新打开)\\s*${PERIOD}(?:[\\s,，].*)?$`, 's'),
    run: reopen,
  },
  /** “补报 23-0012 计入4月5日”. */
  {
    pattern:
      /^(?:补报)?\s*(?<number>\d{2}-\d{4,})\s*计入\s*(?:(?<year>\d{4})\s*年)?\s*(?:(?<month>\d{1,2})\s*月\s*(?:(?<date>\d{1,2})\s*[日号])?)?$/,
    run: admit,
  },
  /** “开启每周提醒”, “关闭周提醒”. */
  {
    pattern: /^(?<on>开启|打开|开通)?(?:关闭|停用|取消)?(?:每)?周提醒$/,
    run: switchReminder,
  },
  /** “待办”, “还有什么没处理”. */
  { pattern: /^(?:待办|待处理|待问|还有(?:什么|哪些)(?:没|待)处理的?)[?？]?$/, run: tellLooseEnds },
]

/**
 * Carries out an order of staff that was meant for the bot. False when the message is none.
 *
 * @throws Problem `not_allowed` when the sender may not, and those of the ledger
 */
export async function obey(turn: Turn): Promise<boolean> {
  const text = turn.words.normalize('NFKC').trim()
  for (const { pattern, run } of COMMANDS) {
    const match = pattern.exec(text)
    if (!match) continue
    await run(turn, match.groups ?? {})
    return true
  }
  return false
}

type Groups = Readonly<Record<string, string | undefined>>

async function giveCode(turn: Turn, { before, behind }: Groups): Promise<void> {
  const { tx, person, at } = turn
  const { townshipId } = person
  requireRight(person, 'manage_people', { townshipId })
  if (!turn.direct) return reply(turn, staffReplies.onlyDirect)
  const name = before || behind || ''
  const [found, ...more] = await listPeople(tx, { townshipId, name })
  if (!found) return reply(turn, staffReplies.nobody(name))
  if (more.length > 0) return reply(turn, staffReplies.several(name))
  const { code, expiresAt } = await issueBindingCode(tx, {
    townshipId,
    personId: found.id,
    by: person.id,
    now: at,
  })
  const village = villageName(turn, found.villageId)
  await reply(
    turn,
    staffReplies.code(found.name, village, code, { day: dayOf(expiresAt), today: turn.today }),
  )
}

/** Their accounts are released; what they reported stays theirs. */
async function letGo(turn: Turn, { name = '' }: Groups): Promise<void> {
  const { tx, person, at: now } = turn
  const { townshipId } = person
  requireRight(person, 'manage_people', { townshipId })
  const [found, ...more] = await listPeople(tx, { townshipId, name })
  if (!found) return reply(turn, staffReplies.nobody(name))
  if (more.length > 0 || found.id === person.id) return reply(turn, staffReplies.onPage(name))
  await leave(tx, { townshipId, personId: found.id, by: person.id, now })
  await reply(turn, staffReplies.left(name, villageName(turn, found.villageId)))
}

/** `2023-03`; the month alone is the latest one, this year's or the last. */
function periodOf({ today }: Turn, { year, month }: Groups): string {
  if (month === undefined) return year ?? ''
  const monthDigits = month.padStart(2, '0')
  const thisYear = `${yearOf(today)}-${monthDigits}`
  const latest = thisYear <= today.slice(0, 7) ? thisYear : `${yearOf(today) - 1}-${monthDigits}`
  return year === undefined ? latest : `${year}-${monthDigits}`
}

async function close(turn: Turn, groups: Groups): Promise<void> {
  const period = periodOf(turn, groups)
  await closePeriod(turn.tx, actOf(turn), period)
  await reply(turn, staffReplies.closed(period))
}

async function reopen(turn: Turn, groups: Groups): Promise<void> {
  const { person } = turn
  requireRight(person, 'close_period', { townshipId: person.townshipId })
  const reason = reasonIn(turn.message.body)
  if (!reason) return reply(turn, staffReplies.reasonMissing)
  const period = periodOf(turn, groups)
  await reopenPeriod(turn.tx, actOf(turn, reason), period)
  await reply(turn, staffReplies.reopened(period))
}

async function admit(turn: Turn, { number = '', year, month, date }: Groups): Promise<void> {
  const { tx, person } = turn
  const record = await getRecordByNumber(tx, person.townshipId, number)
  const on = dayAsked(turn, year, month, date)
  if (!on) return reply(turn, staffReplies.dayMissing(number))
  await admitLate(tx, actOf(turn), record.id, on)
  await reply(turn, staffReplies.admitted(number, on, turn.today))
}

/** A month without a day counts on its first. */
function dayAsked(
  { today }: Turn,
  year: string | undefined,
  month: string | undefined,
  date: string | undefined,
): Day | undefined {
  if (month === undefined) return undefined
  return findDay(Number(year ?? yearOf(today)), Number(month), Number(date ?? 1))
}

async function switchReminder(turn: Turn, { on }: Groups): Promise<void> {
  await setWeeklyReminder(turn.tx, { ...turn, on: on !== undefined })
  await reply(turn, on === undefined ? staffReplies.reminderOff : staffReplies.reminderOn)
}

async function tellLooseEnds(turn: Turn): Promise<void> {
  const { tx, person } = turn
  const { townshipId } = person
  requireRight(person, 'see_waiting', { townshipId })
  const people = new Map((await listPeople(tx, { townshipId })).map(({ id, name }) => [id, name]))
  const ends = await listLooseEnds(tx, townshipId)
  const late = await listRecords(tx, { townshipId, late: true })
  // What people wrote is told to staff alone.
  if (!turn.direct) return reply(turn, looseEndsCount(ends.length, late.length))
  await reply(
    turn,
    looseEndsList(
      ends.map(({ personId, at, text }) => ({
        who: (personId !== null && people.get(personId)) || '',
        day: dayOf(at),
        text: turn.hide(text),
      })),
      late.map(({ number }) => number),
      turn.today,
    ),
  )
}
