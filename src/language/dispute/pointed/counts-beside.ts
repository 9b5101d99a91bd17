import { clauseAt, type Lexed, numbersOf, overlaps, within, wordsOf } from '../../lex/lexed.ts'
import type { NumberToken, Span } from '../../token.ts'
import { LEFT_OUT, OF_ALL } from '../../words/pointing.ts'
import type { Count } from '../counts.ts'
import type { CaseList } from './listed-items.ts'
import { readPointer } from './pointers.ts'
import { upTo } from './sections.ts'

/**
 * Whether more is counted than a total and its parts (“接8起，调好6起（山林3、邻里3），余下2起还在调” for the list of 6), or it is
 * counted in other places, or the total counts no cases (“回访3件（婚姻1、债务2）”).
 */
export function countsMore(lexed: Lexed, list: CaseList, counts: readonly Count[]): boolean {
  const { text } = lexed
  const told = list.items.flatMap(({ mark, told }) => (told ? [mark, told] : [mark]))
  const last = list.items.at(-1)?.mark.end ?? 0
  const own = upTo(list, last)
  const left = lexed.clauses.some(
    ({ start, end }) => start > last && LEFT_OUT.test(text.slice(start, end)),
  )
  const numbers = numbersOf(lexed).filter(({ unit }) => /^[起件桩宗]$/u.test(unit?.text ?? ''))
  return (
    wordsOf(lexed, 'village').some(({ start }) => start >= list.start) ||
    isOfOthers(lexed, list.total) ||
    [...counts, ...numbers].some(
      (count) =>
        ![list.total, ...told].some((span) => overlaps(span, count)) &&
        !(left && count.end <= list.start) &&
        !(count.start >= last && (speaksAgain(text, count) || namesAgain(lexed, own, count))),
    )
  )
}

/** “工资一件正在谈”: the whole number of an item, behind its name once more; not “16件消费；…1件消费的没成”. */
function namesAgain(lexed: Lexed, list: CaseList, count: Count | NumberToken): boolean {
  const clause = clauseAt(lexed, count)
  const pointer = clause && readPointer(lexed, list, clause)
  if (pointer === undefined || !('items' in pointer) || pointer.items.length !== 1) return false
  const number = 'count' in count ? count.count : count.value
  return pointer.items.every((item) => list.items[item]?.count === number)
}

/** “其余两起”, “前两起”, “停车的2起”, “三起都”: a number that points at cases told before. */
const speaksAgain = (text: string, { start }: Span): boolean =>
  POINTS.test(text.slice(0, start)) || OF_ALL.test(text.slice(start))

const POINTS =
  /(?:其余|其它|其他|剩下?|余下|前|后|头|末|这|那|以上|上述|的)(?:面|头|边)?(?:那|这|的)?$/u

/** “回访3件（婚姻1、债务2）” */
function isOfOthers(lexed: Lexed, total: Span): boolean {
  const clause = clauseAt(lexed, total)
  return wordsOf(lexed, 'indicator').some(
    (word) => clause && word.key !== 'dispute_screening' && within(word, clause),
  )
}
