import { readQuantity } from '../language/read-quantity.ts'
import type { Change, Reading } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { dayOf } from '../lib/days.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { acknowledged } from '../wording/chat-talk.ts'
import { correct } from './correct.ts'
import { phraseOf } from './draft-record.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import { retract } from './retract.ts'
import { isSpokenTo, reply, type Turn } from './turn.ts'

const LETTERS_MAX = 24
const RECORDS_LOOKED_AT = 20

/** “没发资料”, “横幅没挂”. */
const NOT_DONE =
  /(?:没有?|未|冇|没得)(?:去|来得及|怎么)?(?:发|挂|贴|送|拉|散|播|推|印|入|走访|解答|咨询|做|搞|弄|办|有)/u
/** “资料去掉”, “删掉横幅”. */
const REMOVED =
  /^(?:请|麻烦|帮我?|把)*(?:去掉|删掉|删除|删了|拿掉|划掉|减掉|扣掉)|(?:去掉|删掉|删除|删了|去了|拿掉|不算|不要|取消|划掉|减掉|扣掉)[了吧哈嘛啊的]*[。!！]*$/u
const ASKS = /[?？]|为什么|怎么|哪|吗|没有?$/u
/** “没有35人,是30人”, “不到35,只有30人”. */
const NOT_SO_MANY =
  /^(?:哪有|没有?|没得|不到|不是)(?<wrong>[^,，。;；\s]{1,6})[,，。;； ]*(?:只有|只来了?|只|才|就|实际是?|是)(?<right>[^,，。;；\s]{1,6})$/u

/** Readings under which these words go, when they are read alone. */
const OTHERWISE = new Set<Reading['intent']>(['chat', 'plan', 'unclear', 'report', 'retract'])

/**
 * Takes a thing out of what the sender reported today, or puts a figure right that they deny. False
 * when the words mean something else.
 */
export async function takeAway(turn: Turn, reading: Reading): Promise<boolean> {
  const words = turn.words.normalize('NFKC').trim()
  if (!isSpokenTo(turn) || !OTHERWISE.has(reading.intent)) return false
  if ([...words].length > LETTERS_MAX || ASKS.test(words)) return false
  const told = await toldToday(turn)
  const change = changeIn(turn, words, reading)
  if (!change) return false
  const record = told.find((one) => has(one, change))
  if (!record) return sayThatItIsNotThere(turn, change, told[0])
  const { number, lines } = record
  if (change.quantity === 0 && lines.length === 1)
    await retract(turn, { intent: 'retract', target: number })
  else await correct(turn, { intent: 'correct', target: number, changes: [change] })
  return true
}

/** The records of the sender's last report, if it is of this day. */
async function toldToday(turn: Turn): Promise<LedgerRecord[]> {
  const { tx, person, today } = turn
  const own = await listRecords(tx, {
    ...{ townshipId: person.townshipId, reporterId: person.id },
    ...{ kind: 'activity', limit: RECORDS_LOOKED_AT },
  })
  const [last] = own
  if (!last || dayOf(last.reportedAt) !== today) return []
  return own.filter(({ messageId }) => messageId === last.messageId)
}

/** Nothing is taken back, least of all the rest of the report. */
async function sayThatItIsNotThere(
  turn: Turn,
  { indicator }: Change,
  last: LedgerRecord | undefined,
): Promise<boolean> {
  if (indicator === undefined) return false
  const { name } = turn.vocabulary.measureOf(indicator)
  const words = last ? aboutRecords.lineMissing(phraseOf(turn, last), name) : acknowledged
  await reply(turn, words)
  return true
}

/** What is denied or to be left out: a thing that is named, or a figure. */
function changeIn({ vocabulary }: Turn, words: string, reading: Reading): Change | undefined {
  const denied = NOT_SO_MANY.exec(words)?.groups
  const [wrong, right] = [denied?.wrong, denied?.right].map((one) => one && readQuantity(one))
  if (wrong && right) return { from: wrong.value, quantity: right.value }
  if (reading.intent === 'report' || /\d/u.test(words)) return undefined
  if (!NOT_DONE.test(words) && !REMOVED.test(words)) return undefined
  const indicator = mentionedIndicator(words, vocabulary)
  const isThing = indicator !== undefined && vocabulary.find(indicator)?.nature !== 'event'
  return isThing ? { indicator, quantity: 0 } : undefined
}

/** Whether a record tells what is to be changed. */
const has = ({ lines }: LedgerRecord, { indicator, from }: Change): boolean =>
  lines.some((line) =>
    indicator === undefined ? line.quantity === from : line.indicator === indicator,
  )
