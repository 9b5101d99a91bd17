import { addDays } from '../../lib/days.ts'
import type { DateToken, Figure } from '../token.ts'
import { APART } from '../words/day-words.ts'
import { isDate } from './figures.ts'

/** What is told of all of them at once, where no 都 tells it of each. */
const NOTHING_ON_THEM =
  /^(?:[两三四五]天|[\p{Script=Han}]{2,3}(?:村|社区))*(?:矛盾)?(?:零报告|(?:无|没有?|没得|未发生)(?:任何|什么|啥子?)?(?:矛盾)?纠纷|平安无事|太平)/u
const BESIDE = /^(?:、|，|和|跟|与|及)?$/u

/** “15号、16号、17号三天”: how many they were in all. */
const SO_MANY = /^ ?这?(?<days>[三四五六七])天/u
const DAYS = '三四五六七'
const DAYS_MIN = 3
/**
 * “6月7号8号零报告”, “昨天、今天无纠纷”: days one after the other, of which it is told that there was nothing, are one
 * period; so are “15号、16号、17号三天排查3次”, what is told of all of them together.
 */
export function joinDaysInARow(text: string, figures: readonly Figure[]): readonly Figure[] {
  const idle = figures.findLastIndex(
    (figure) => isSingle(figure) && NOTHING_ON_THEM.test(text.slice(figure.end)),
  )
  const last =
    idle < 0 ? figures.findLastIndex((_, index) => endsInAll(text, figures, index)) : idle
  const row = last < 0 ? [] : rowUpTo(text, figures.slice(0, last + 1))
  const [first, end] = [row[0], row.at(-1)]
  if (!first || !end || first === end) return figures
  const joined = { ...first, to: end.to, end: end.end }
  return figures.flatMap((figure) => {
    if (figure === first) return [joined]
    return row.some((day) => day === figure) ? [] : [figure]
  })
}

/** Whether behind this day it is said how many days they were, and nothing is told of one of them. */
function endsInAll(text: string, figures: readonly Figure[], index: number): boolean {
  const end = figures[index]?.end ?? 0
  const days = SO_MANY.exec(text.slice(end))?.groups?.days
  if (days === undefined || APART.test(text.slice(end))) return false
  return rowUpTo(text, figures.slice(0, index + 1)).length === DAYS.indexOf(days) + DAYS_MIN
}

const isSingle = (figure: Figure): figure is DateToken =>
  isDate(figure) && figure.sort === 'day' && figure.from === figure.to && !figure.future

/** The days that stand side by side up to the last of these, each the next day of the one before. */
function rowUpTo(text: string, figures: readonly Figure[]): readonly DateToken[] {
  const row: DateToken[] = []
  for (const figure of figures.toReversed()) {
    const next = row[0]
    if (!isSingle(figure)) break
    const follows =
      next === undefined ||
      (addDays(figure.to, 1) === next.from && BESIDE.test(text.slice(figure.end, next.start)))
    if (!follows) break
    row.unshift(figure)
  }
  return row
}
