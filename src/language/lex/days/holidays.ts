import { addDays, type Day, findDay, yearOf } from '../../../lib/days.ts'
import type { FigureRule } from '../rule.ts'
import { period } from './period.ts'

/** Holidays of several days that begin with their festival; those of spring and of New Year begin another way each year. */
const FIRST_DAYS: Readonly<Record<string, readonly [month: number, date: number]>> = {
  五一: [5, 1],
  国庆: [10, 1],
}
/** In this year both began earlier. */
const BEGAN_EARLIER = 2023
const DAYS = '三四五六七八'

/** “五一假期五天”, “国庆长假七天”: all of its days, up to the message's. */
export const HOLIDAY_RULE: FigureRule = {
  name: 'holiday',
  starts: '五国',
  pattern:
    /(?<name>五一|国庆)节?(?:放?长?小?假期?)(?:这|共|一共)?(?<days>[三四五六七八3-8])天(?!假)/uy,
  read: ({ match, now: { sentOn } }) => {
    const { name = '', days = '' } = match.groups ?? {}
    const count = DAYS.includes(days) ? DAYS.indexOf(days) + 3 : Number(days)
    const [month, date] = FIRST_DAYS[name] ?? []
    if (month === undefined || date === undefined) return undefined
    const from = [yearOf(sentOn), yearOf(sentOn) - 1]
      .map((year) => findDay(year, month, date))
      .find((day): day is Day => day !== undefined && day <= sentOn)
    return from === undefined || yearOf(from) === BEGAN_EARLIER
      ? undefined
      : period({ from, to: addDays(from, count - 1) }, sentOn)
  },
}
