import { readSpans } from '../language/read-spans.ts'
import type { Change, Reading } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { correct } from './correct.ts'
import { phraseOf } from './draft-record.ts'
import { reply, type Turn } from './turn.ts'

/** So soon after a report, a few words still speak of it. */
const MS_SOON = 10 * 60_000
const LETTERS_MAX = 24

/** “人数是35,资料是210” puts figures right; “又”, “另外” tell of something new. */
const PUTS_RIGHT = /(?:是|应为|为|应该是|实际|其实)\s*(?:约|大概|有)?[\d一二两三四五六七八九十百]/
const SOMETHING_NEW = /又|再|另|还有|今天|昨天|刚刚?开|[:：\n]/
/** “是昨天的事”, “在三塘村开的”. */
const DAY_OR_PLACE =
  /^(?:是|应该是|那?场?是|日期是|时间是|地点是)?在?(.{1,10}?)(?:的事|[开搞做发调办讲]?的)[了哈嘛吧。!！]*$/
const ALL_WRONG =
  /^(?:不对|错了|不是|搞错了?|写错了?|报错了?|记错了?|弄错了?)[了哈嘛吧呀啊。.!！]*$/

/** “对”, “是的”: agrees to what the receipt said. */
const AGREES = /^(?:(?:是|对)的?|没错|按新增(?:的)?记)[了哈嘛吧呀啊。.!！]*$/

/**
 * A few words right after a report that put it right although alone they say something else.
 * False when they do not.
 */
export async function takeSoonAfter(turn: Turn, reading: Reading): Promise<boolean> {
  const { direct, words } = turn
  if (!direct || [...words].length > LETTERS_MAX) return false
  const last = await lastReport(turn)
  if (!last) return false
  if (reading.intent === 'chat' && ALL_WRONG.test(words.trim())) {
    await reply(turn, aboutRecords.changeUnclear(phraseOf(turn, last)))
    return true
  }
  if (reading.intent === 'chat' && AGREES.test(words.trim())) {
    await reply(turn, aboutRecords.standsSo(phraseOf(turn, last)))
    return true
  }
  const changes = changesTold(turn, reading, last)
  if (changes.length === 0) return false
  await correct(turn, { intent: 'correct', target: last.number, changes })
  return true
}

async function lastReport(turn: Turn): Promise<LedgerRecord | undefined> {
  const { tx, person, at } = turn
  const { townshipId } = person
  const [last] = await listRecords(tx, { townshipId, reporterId: person.id, limit: 1 })
  return last && at.getTime() - last.reportedAt.getTime() <= MS_SOON ? last : undefined
}

function changesTold(turn: Turn, reading: Reading, last: LedgerRecord): Change[] {
  if (reading.intent === 'report') return figuresPutRight(turn.words, reading, last)
  return reading.intent === 'chat' || reading.intent === 'plan' ? dayOrPlace(turn) : []
}

/** Figures of which the last report told each, differently. */
function figuresPutRight(
  words: string,
  { records }: Extract<Reading, { intent: 'report' }>,
  last: LedgerRecord,
): Change[] {
  const [told, ...more] = records
  if (told?.kind !== 'activity' || more.length > 0 || told.lines.length === 0) return []
  if (!PUTS_RIGHT.test(words) || SOMETHING_NEW.test(words)) return []
  const known = told.lines.every(({ indicator, quantity }) =>
    last.lines.some((line) => line.indicator === indicator && line.quantity !== quantity),
  )
  return known
    ? told.lines.map(({ indicator, quantity, approx }) => ({
        ...{ indicator, quantity },
        ...(approx ? { approx } : {}),
      }))
    : []
}

function dayOrPlace({ words, villages, at, today }: Turn): Change[] {
  const said = DAY_OR_PLACE.exec(words.trim())?.[1]
  if (said === undefined) return []
  const village = villages.find(({ name }) => name === said)
  if (village) return [{ village: village.name }]
  const [day, ...more] = readSpans(said, at).dates
  const isWhole = day?.start === 0 && day.end === said.length && day.from === day.to
  return isWhole && more.length === 0 && day.from <= today ? [{ date: day.from }] : []
}
