import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { measuresTold } from './dispute-measures.ts'
import { findIndicators } from './indicator-nouns.ts'
import { without } from './rest.ts'

/**
 * “6月1日到6月20日柳树坪的入户和资料”, “大湾村一季度纠纷”: staff name figures and a period, and nothing else; nobody reports
 * like that, so the figures themselves are wanted.
 */
export function namesOnlyFigures(lexed: Lexed, { staff, sentOn }: ReadContext): boolean {
  if (!staff) return false
  const whole = { start: 0, end: lexed.text.length }
  const figures = [...findIndicators(lexed, whole), ...measuresTold(lexed, whole)]
  const periods = datesOf(lexed).filter(
    ({ sort, from, to }) => sort !== 'theme' && from <= sentOn && (sort === 'period' || from < to),
  )
  if (figures.length === 0 || periods.length === 0) return false
  const names = [...figures, ...datesOf(lexed), ...wordsOf(lexed, 'village')]
  return JOINS.test(without(lexed, names).text)
}

/** What joins the names: 和, 、, 的, 数. */
const JOINS =
  /^(?:[的和与及跟、，：。？ ]|以及|还有|全镇|各村|各社区|这边|村|社区|各|总|数|件|份|场次?|次|户|人次?|情况|数量|总数|各项|一下|呢)*$/u
