import { DAY_BEFORE } from '../lex/days/next-day.ts'
import { backTo } from '../text/stretch.ts'
import type { DateToken } from '../token.ts'
import { FIRST_ONE } from '../words/pointing.ts'
import { AGAIN } from './bind-onward.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'
import type { Mention } from './mentions.ts'

const SENTENCE_END = /[。；\n]/
const SENTENCE_ENDS = '。；\n'

/** The days told one by one up to a place of the text, in the same sentence. */
export function daysOfSentence({ scopes, lexed }: Work, before: number): DateToken[] {
  const from = before - backTo(SENTENCE_ENDS, lexed.text, before).length
  return singleDays(scopes.dates).filter(({ start, end }) => start >= from && end <= before)
}

/** The single days told before a place in the text. */
export const daysTold = ({ scopes }: Work, before: number): DateToken[] =>
  scopes.dates.filter((date) => date.sort !== 'period' && date.end <= before)

/** The days told one by one from a place to the end of its sentence. */
const daysAfter = ({ scopes, lexed }: Work, from: number): DateToken[] =>
  singleDays(scopes.dates).filter(
    ({ start }) => start >= from && !SENTENCE_END.test(lexed.text.slice(from, start)),
  )

export const singleDays = (dates: readonly DateToken[]): DateToken[] =>
  dates.filter(({ sort, from, to, future }) => sort === 'day' && from === to && future !== 'surely')

/** The last such word in front of a number. */
const ORDER = new RegExp(
  `^[\\s\\S]*(?:第(?<n>[一二三四五])|(?<first>${FIRST_ONE}一?|首|前一)|(?<![十第])(?<next>[二三四五])一?|(?<last>(?:最后|末了?|后)那?一?|末尾))(?:天|场|次|回|晚|日|堂|夜|圩|集(?![中市镇体合]))(?:[^，。；\\d零一二三四五六七八九十百]{0,6}，)?[^，。；\\d]{0,8}$`,
)

/** “昨天在六组、今天在八组各开一场，六组来了21个”: the listed day on which one was at the place told again. */
export function dayByPlace(
  { lexed: { text } }: Work,
  { start }: Bound['amount'],
  days: readonly DateToken[],
): DateToken | undefined {
  if (days.length < 2) return undefined
  const front = text.slice(Math.max(0, start - 12), start).replace(/^.*[，。；、\n]/su, '')
  return days.find(({ end }) => {
    const place =
      /^(?:晚上?|上午|下午|早上)?(?:在|到|去)?(?<name>[^，。；、\n]{2,6}?)(?=、|，|各|和|及)/u.exec(
        text.slice(end, end + 14),
      )?.groups?.name
    return end <= start - front.length && place !== undefined && front.startsWith(place)
  })
}

/** 第一天15户，第二天18户; 前一场九十，后一场一百二; 头晚26个，二晚19个: one of the days by its order. */
export function dayByOrder(
  work: Work,
  { start }: Bound['amount'],
  scoped: readonly DateToken[],
): DateToken | undefined {
  const { text } = work.lexed
  const told = ORDER.exec(text.slice(Math.max(0, start - 14), start))?.groups
  if (!told || (told.next && !FIRST.test(text.slice(0, start)))) return undefined
  // “5号院坝会30人，横幅是头天挂的3条”: the words are a day by themselves.
  if (scoped.some(({ rule }) => rule === DAY_BEFORE)) return undefined
  const days = scoped.length > 1 ? scoped : daysOfSentence(work, start)
  if (days.length < 2) return undefined
  // “3日讲座，5日两场，第一场30人”: the order is that of the events of one day.
  const last = days.at(-1)
  if (scoped.length < 2 && last && SEVERAL.test(text.slice(last.end, start))) return undefined
  if (told.last) return last
  return days['一二三四五'.indexOf(told.n ?? told.next ?? '一')]
}

/** 连着三晚 counts them; 三晚 is the third where the first was told. */
const FIRST = new RegExp(
  `(?:${FIRST_ONE}一?|第一|首)(?:天|场|次|回|晚|日|堂|夜|圩|集(?![中市镇体合]))`,
)
const SEVERAL = /(?:[两二三四五]|[2-9])(?:场|次|回|堂)/

const DAYS_TOLD = '(?<n>[两俩二三仨四五六七])个?(?:天|晚上|晚|夜|宿)'
const COUNTED_DAYS = new RegExp(
  `^(?:[连接][着到续起]?|一?连)?(?:开|办|搞|讲|放|演|做|跑|播|宣传)?(?:了|嘞)?${DAYS_TOLD}(?:[：，。 ]|$)`,
)
const DAYS_IN_FRONT = new RegExp(
  `(?:[连接][着到续起]*|一连|[这前头])(?:开|办|搞|讲|放|演)?(?:了|嘞)?${DAYS_TOLD}[^，。；：\\n\\d]{0,14}$`,
)

/** “院坝会连到开了三晚：8号22人，9号27人，今晚19人”, “连着俩晚上开板凳会”: as many days as are told behind it. */
export function daysOfHeading(
  work: Work,
  { start, end }: Mention,
): readonly DateToken[] | undefined {
  const { text } = work.lexed
  const told =
    COUNTED_DAYS.exec(text.slice(end, end + 14)) ??
    DAYS_IN_FRONT.exec(text.slice(Math.max(0, start - 24), start))
  const size = told?.groups?.n
  if (size === undefined) return undefined
  const days = daysAfter(work, end)
  const count = '零一二三四五六七'.indexOf(size.replace(/[两俩]/, '二').replace('仨', '三'))
  return days.length === count ? days : undefined
}

const CROWD_BEHIND = 14

/**
 * “开了三场院坝会：8号杨家坝22人，9号老屋基27人，10号堰口19人”, “院坝会2场（6日31人、14日27人）”: a day for each of
 * them, with those who came.
 */
export function daysOfEvents(
  work: Work,
  { amount, indicator }: Bound,
  bound: readonly Bound[],
): readonly DateToken[] | undefined {
  if (indicator.nature !== 'event' || amount.value < 2) return undefined
  const listed = /^(?:场|场次|次|回|堂)$/.test(amount.unit?.text ?? '')
    ? work.scopes.at(amount).days
    : []
  const single = listed.every(({ from, to, sort }) => sort === 'day' && from === to)
  if (listed.length === amount.value && single) return listed
  const again = bound.filter((one) => one.indicator === indicator && saysAgain(work, one))
  const others = bound.filter((one) => !again.includes(one))
  const end = listEnd(work, amount.end, others)
  const days = daysAfter(work, amount.end).filter((day) => day.end <= end)
  const hasCrowd = (day: DateToken, index: number) => {
    const until = days[index + 1]?.start ?? day.end + CROWD_BEHIND
    const [first] = others.filter(
      (one) => one.amount.start >= day.end && one.amount.end <= until + CROWD_BEHIND,
    )
    const nature = first?.indicator.nature
    return (
      (nature === 'people' || (nature === 'thing' && again.length > 0)) &&
      (first?.amount.start ?? until) < until
    )
  }
  const crowds = days.findIndex((day, index) => !hasCrowd(day, index))
  const told = crowds < 0 ? days.length : crowds
  return told === amount.value ? days.slice(0, told) : undefined
}

/** “两所学校都上了课，凤鸣小学昨天210人，凤鸣中学今天340人”: the place of one of the events that were counted, on its day. */
export function isOnDayCounted(work: Work, mention: Mention, bound: readonly Bound[]): boolean {
  const { days } = work.scopes.at(mention)
  return (
    isCountedOnEach(work, mention, days, bound) ||
    isCountedLater(work, mention, bound) ||
    bound.some(
      (one) =>
        one.indicator.code === mention.indicator.code &&
        one.amount.end <= mention.start &&
        (daysOfEvents(work, one, bound) ?? []).some((day) => days.includes(day)),
    )
  )
}

/** “昨天今天都下雨，院坝会改到堂屋头开，昨天一场24人，今天一场17人”: named for days on each of which it is counted. */
const isCountedOnEach = (
  work: Work,
  { indicator, end }: Mention,
  days: readonly DateToken[],
  bound: readonly Bound[],
): boolean =>
  days.length > 1 &&
  indicator.nature === 'event' &&
  days.every((day) =>
    bound.some(
      (one) =>
        one.indicator.code === indicator.code &&
        one.amount.start > end &&
        work.scopes.at(one.amount).days.every(({ from, to }) => from === day.from && to === day.to),
    ),
  )

/** “普法快板下组：9号一组 10号三组，每组一场”: named in front of the days on which it is counted. */
function isCountedLater({ scopes }: Work, mention: Mention, bound: readonly Bound[]): boolean {
  const first = scopes.dates.find(({ start }) => start >= mention.end)
  return (
    scopes.at(mention).days.length === 0 &&
    mention.indicator.nature === 'event' &&
    bound.every(
      ({ amount }) => amount.start < mention.end || amount.start >= (first?.start ?? mention.end),
    ) &&
    bound.some(
      (one) =>
        one.mention === mention && one.rule !== AGAIN && scopes.at(one.amount).days.length > 1,
    )
  )
}

/** “18号又是一场”: once more of what is named. */
const saysAgain = ({ lexed: { text } }: Work, { amount }: Bound): boolean =>
  amount.value === 1 && text.slice(0, amount.start).endsWith('又是')

/** “院坝会开了两场，15号来了40个，18号又是一场，来了33个”: one of those that were counted before it. */
export const isOneOfThem = (work: Work, one: Bound, bound: readonly Bound[]): boolean =>
  isAnotherOfThem(work, one, bound) ||
  (saysAgain(work, one) &&
    bound.some(
      (whole) =>
        whole.indicator === one.indicator &&
        whole.amount.end <= one.amount.start &&
        daysOfEvents(work, whole, bound) !== undefined,
    ))

/**
 * “讲座两场，人多的那场41人，另一场22人”, “院坝会两场，头一个在东头23人，完事西头整一场31人”: the other of those that were counted, or
 * the next behind the first.
 */
const isAnotherOfThem = (
  { lexed: { text } }: Work,
  { amount, indicator }: Bound,
  bound: readonly Bound[],
): boolean =>
  indicator.nature === 'event' &&
  amount.value === 1 &&
  bound.some(
    (whole) =>
      whole.indicator === indicator &&
      whole.amount.value > 1 &&
      whole.amount.end <= amount.start &&
      ANOTHER.test(text.slice(whole.amount.end, amount.start)),
  )
const ANOTHER = new RegExp(
  `^[^。；\\n]*(?:另|(?:${FIRST_ONE}一?|第一|首)(?:个|场|处|堂|次|回)[^。；\\n]*(?:完事|完了|散了|散会|后来|然后|随后|接着|又|再)[^，。；\\n\\d]{0,8})$`,
  'u',
)

/** Where what is told of counted events ends: with the bracket behind their number, or where others are counted. */
function listEnd({ lexed: { text } }: Work, from: number, bound: readonly Bound[]): number {
  const close = text.charAt(from) === '（' ? text.indexOf('）', from) : -1
  if (close >= 0) return close
  const next = bound.find((one) => one.indicator.nature === 'event' && one.amount.start > from)
  if (!next) return text.length
  const named = next.mention?.start ?? next.amount.start
  return named > from ? Math.min(named, next.amount.start) : next.amount.start
}
