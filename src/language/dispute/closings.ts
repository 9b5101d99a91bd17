import { datesOf, type Lexed } from '../lex/lexed.ts'
import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import { AT_LAST, CASE_CLOSED, COUNTED_UP } from '../words/headlines.ts'
import { readOwnNoun } from './category.ts'
import type { Count } from './counts.ts'
import { readStatus } from './status.ts'

/**
 * The counts without those by which a story names its case once more at its end: “6月3日成功化解一起欠薪纠纷。…至此，
 * 一起欠薪纠纷圆满化解”, “有个卖假酒的遭堵到村口，…退了2160元，调解成功1起”.
 */
export function withoutClosings(lexed: Lexed, counts: readonly Count[]): Count[] {
  const kept: Count[] = []
  for (const count of counts) {
    const last = kept.at(-1)
    if (last && isCountedUp(lexed, kept, count)) continue
    if (!last || !namesAgain(lexed, last, count)) kept.push(count)
  }
  return kept
}

/**
 * “有个…遭堵到村口，…，退了2160元，调解成功1起”: a single case that was told in clauses and came to a good end is counted behind it.
 * A list (“赡养1起，调解成功1起”) tells nothing between its numbers.
 */
function isCountedUp(lexed: Lexed, before: readonly Count[], count: Count): boolean {
  const { text } = lexed
  const [told, another] = before
  if (!told || another || told.count !== 1 || count.count !== 1) return false
  const clause = backTo('，。！？；\n', text, count.start)
  const toldBehind = { start: told.end, end: count.start - clause.length }
  if (!countsUp(text, count) || isOnOtherDay(lexed, toldBehind, count)) return false
  const story = text.slice(toldBehind.start, toldBehind.end)
  if (!/[^，。；\n]{2}[，。；\n]+[^，。；\n]{2}/u.test(story) || story.includes('\n')) return false
  return readStatus(text, toldBehind)?.status === 'resolved'
}

/** “昨天有个…，说好了，今天调解成功1起”: the number has a day of its own. */
function isOnOtherDay(lexed: Lexed, told: Span, count: Count): boolean {
  const days = datesOf(lexed).filter(({ sort, end }) => sort === 'day' && end <= count.start)
  const own = days.findLast(({ start }) => start >= told.end)
  return own !== undefined && days.some(({ from }) => from !== own.from)
}

/** “，调解成功1起。”: a clause that holds nothing but a number of cases and that they were settled. */
export const countsUp = (text: string, { start, end }: Span): boolean =>
  COUNTED_UP.test(backTo('，。！？；\n', text, start)) && ENDS.test(text.slice(end))

/** Nothing stands behind a number that counts up but the end of its clause. */
const ENDS = /^(?:纠纷|矛盾|案件)?(?:[，。！；\n]|$)/u

function namesAgain(lexed: Lexed, last: Count, count: Count): boolean {
  const { text } = lexed
  if (last.count !== 1 || count.count !== 1) return false
  if (!CASE_CLOSED.test(text.slice(count.end))) return false
  const front = backTo('。！？；\n', text, count.start)
  // In the sentence of the first count it would be another one of a list.
  if (count.start - front.length <= last.end) return false
  if (!front.includes('，') && !AT_LAST.test(front)) return false
  const [noun, again] = [last, count].map(({ start, end }) =>
    readOwnNoun(text, { start, end: endOfClause(text, end) }),
  )
  return (
    (noun?.code ?? again?.code) === (again?.code ?? noun?.code) && isOnDayOf(lexed, last, count)
  )
}

const endOfClause = (text: string, from: number): number => {
  const length = text.slice(from).search(/[，。；\n]/u)
  return length < 0 ? text.length : from + length
}

/** No day stands between, or the last one is the day of the first count. */
function isOnDayOf(lexed: Lexed, last: Count, count: Count): boolean {
  const days = datesOf(lexed).filter(({ sort }) => sort === 'day')
  const between = days.findLast(({ start, end }) => start >= last.end && end <= count.start)
  const before = days.findLast(({ end }) => end <= last.start)
  return between === undefined || before?.from === between.from
}
