import { addDays } from '../../../lib/days.ts'
import type { FigureRule } from '../rule.ts'

const FIRST_DAY = /第一天|头一?天|首日/

/** “端午那天…第二天”, “3号…次日”: the day behind the one that was told last. */
export const NEXT_DAY_RULE: FigureRule = {
  name: 'the next day',
  starts: '第次隔翌',
  pattern: /第二天|次日|隔天|隔日|翌日/uy,
  read: ({ text, at, now, previous }) => {
    if (previous?.kind !== 'date' || previous.sort === 'period') return undefined
    if (previous.from !== previous.to || FIRST_DAY.test(text.slice(previous.end, at)))
      return undefined
    const day = addDays(previous.to, 1)
    return day > now.today ? undefined : { kind: 'date', sort: 'day', from: day, to: day }
  },
}
