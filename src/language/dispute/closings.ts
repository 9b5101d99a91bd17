import { datesOf, type Lexed } from '../lex/lexed.ts'
import { backTo } from '../text/stretch.ts'
import { AT_LAST, CASE_CLOSED } from '../words/headlines.ts'
import { readOwnNoun } from './category.ts'
import type { Count } from './counts.ts'

/**
 * The counts without those by which a story names its case once more at its end: “6月3日成功化解一起欠薪纠纷。…至此，
 * 一起欠薪纠纷圆满化解”.
 */
export function withoutClosings(lexed: Lexed, counts: readonly Count[]): Count[] {
  const kept: Count[] = []
  for (const count of counts) {
    const last = kept.at(-1)
    if (!last || !namesAgain(lexed, last, count)) kept.push(count)
  }
  return kept
}

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
