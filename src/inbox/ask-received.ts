import { addDays, type Day, findDay, yearOf } from '../lib/days.ts'
import { shortDay } from '../wording/chat-phrases.ts'
import { type ReceivedPhrase, receivedAnswer } from '../wording/chat-received.ts'
import { listReceived, type Received, type Span } from './received.ts'
import { reply, type Turn } from './turn.ts'

const DAY =
  '(?:(?<ago>今天|今日|今儿|昨天|昨日|昨儿|前天)|(?:(?<month>\\d{1,2})月)?(?<date>\\d{1,2})[日号])?'
const ME = '(?:我|俺|咱)'
const YOU = '(?:你|您|机器人|这边)?'
const ALL = '(?:一共|总共|共|都|全|全部)?'
const THINGS = '(?:条|个|次)?(?:消息|信息|记录|东西)?'
const HOW_MANY = '(?:几|多少|哪些|哪几|什么|啥)'
const WHETHER = '(?:[没冇]有?|没得|吗|么|了吗|了没有?|了不|不)'

/** What “今天收到我几条”, “昨天我发的都收到了吗” look like. */
const QUESTIONS = [
  `^${YOU}${DAY}${YOU}${ALL}(?:收到|记|登记|记上)(?:了|过)?${ME}(?:今天)?(?:的|发的|报的)?${HOW_MANY}${THINGS}了?$`,
  `^${YOU}${DAY}${YOU}${ALL}收到(?:了|过)?${ME}(?:今天)?(?:的|发的|报的)?${THINGS}${WHETHER}$`,
  `^${ME}?${DAY}${ME}?(?:发|报|说|写)(?:给你|给您)?(?:的|了的)?${THINGS}${YOU}${ALL}收到(?:了|过)?(?:${HOW_MANY}${THINGS}了?|${WHETHER})$`,
].map((pattern) => new RegExp(pattern))

const HEAD = /^(?:请问|问一下|问下|查一下|查下|帮我?查一?下|看一?下)[,，:：\s]*/
const TAIL = /[呢啊呀哦哈嘛咯?？。!！~\s]*$/
const DAYS_AGO: Readonly<Record<string, number>> = { 昨: 1, 前: 2 }

/** The day of “今天收到我几条”; undefined when a message is no such question. */
export function dayAskedFor(text: string, today: Day): Day | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(HEAD, '')
    .replace(TAIL, '')
    .replaceAll(' ', '')
  for (const question of QUESTIONS) {
    const groups = question.exec(plain)?.groups
    if (groups) return dayTold(groups, today)
  }
  return undefined
}

/** A date without a year, or without a month, is the latest one that there was. */
function dayTold(
  { ago, month, date }: Readonly<Record<string, string | undefined>>,
  today: Day,
): Day | undefined {
  if (date === undefined) return addDays(today, -(DAYS_AGO[ago?.[0] ?? ''] ?? 0))
  const told = Number(month ?? today.slice(5, 7))
  const thisYear = findDay(yearOf(today), told, Number(date))
  if (thisYear === undefined || thisYear <= today) return thisYear
  return findDay(yearOf(today) - 1, told, Number(date))
}

/** The whole of a civil day. */
const spanOf = (day: Day): Span => {
  const begin = (one: Day) => new Date(new Date(`${one}T00:00:00+08:00`).getTime() - 1)
  return { after: begin(day), until: begin(addDays(day, 1)) }
}

/** Tells a person which of their messages of a day arrived, and what became of each. */
export async function tellReceived(turn: Turn, day: Day): Promise<void> {
  const { tx, person, message, direct, today } = turn
  const all = await listReceived(tx, person, spanOf(day))
  const others = all.filter(({ messageId }) => messageId !== message.id)
  await reply(
    turn,
    receivedAnswer({
      when: day === today ? '今天' : shortDay(day, today),
      received: phrasesOf(others),
      talk: others.filter(({ became }) => became === 'talk').length,
      direct,
    }),
  )
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What was about the ledger, as it is told. */
export const phrasesOf = (received: readonly Received[]): ReceivedPhrase[] =>
  received.flatMap(({ became, at, ...rest }) =>
    became === 'talk' ? [] : [{ ...rest, became, clock: CLOCK.format(at) }],
  )
