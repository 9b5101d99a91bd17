import { addDays } from '../../../lib/days.ts'
import type { FigureRule, RuleInput } from '../rule.ts'

const WEEKDAYS = '一二三四五六日'

/** Several weekdays behind the first, and what is said of all of them, so that no number is meant: 周一三五各开一场, 周二、四下午. */
const MORE_DAYS = new RegExp(
  `^[${WEEKDAYS}天](?:[、和跟及]?[${WEEKDAYS}天])*(?:这?[两三四五六2-6](?:天|个?晚上?)|[上下]午|中午|[早晚]上?|都|各|均|分别|每天|挨着)(?!有|是|没)`,
  'u',
)
const MAY_FOLLOW = new RegExp(`[${WEEKDAYS}天]`, 'u')

/** How many days behind the weekday told last another one is that is named without 周; none where it is no such day. */
function daysLater(text: string, at: number, previous: RuleInput['previous']): number | undefined {
  if (previous?.kind !== 'date' || !previous.rule.startsWith('weekday')) return undefined
  if (previous.from !== previous.to || !MAY_FOLLOW.test(text.charAt(at))) return undefined
  if (!/^[、和跟及]?$/u.test(text.slice(previous.end, at)) || !MORE_DAYS.test(text.slice(at)))
    return undefined
  const last = indexOf(text.charAt(previous.end - 1))
  const later = indexOf(text.charAt(at)) - last
  return last >= 0 && later > 0 ? later : undefined
}

const indexOf = (char: string): number => WEEKDAYS.indexOf(char === '天' ? '日' : char)

/** Whether a place that looks like a number goes on with the weekdays: the 三五 of 周一三五. */
export const isWeekdayInList = ({ text, at, previous }: Omit<RuleInput, 'match'>): boolean =>
  daysLater(text, at, previous) !== undefined

/** The 三 and 五 of 周一三五, the 四 of 上周二、四: later days of the same week, told without 周 (contract 5.3). */
export const WEEKDAY_IN_LIST: FigureRule = {
  name: 'weekday in a list',
  starts: `${WEEKDAYS}天`,
  pattern: new RegExp(`[${WEEKDAYS}天]`, 'uy'),
  read: ({ text, at, now, previous }) => {
    const later = daysLater(text, at, previous)
    if (later === undefined || previous?.kind !== 'date') return undefined
    const day = addDays(previous.from, later)
    const future = day > now.today ? { future: 'surely' as const } : {}
    return { kind: 'date', sort: 'day', from: day, to: day, ...future }
  },
}
