import { addDays } from '../../../lib/days.ts'
import type { DateToken, Figure } from '../../token.ts'
import type { FigureRule } from '../rule.ts'

const FIRST_DAY = /第一天|头一?天|首日/

/** “端午那天…第二天”, “3号…次日”: the day behind the one that was told last. */
export const NEXT_DAY_RULE: FigureRule = {
  name: 'the next day',
  starts: '第次隔翌',
  pattern: /第二天|次日|隔天|隔日|翌日/uy,
  read: ({ text, at, now, before }) => {
    const told = before.findLast((figure): figure is DateToken => figure.kind === 'date')
    if (told?.sort !== 'day' || told.from !== told.to) return undefined
    if (FIRST_DAY.test(text.slice(told.end, at)) || isListed(told, before, text)) return undefined
    const day = addDays(told.to, 1)
    return day > now.today ? undefined : { kind: 'date', sort: 'day', from: day, to: day }
  },
}

export const DAY_BEFORE = 'the day before'
/** “横幅是头天挂的3条”: the day before the one that was told, or before the message's; no day of a row of days. */
export const DAY_BEFORE_RULE: FigureRule = {
  name: DAY_BEFORE,
  starts: '头前',
  pattern:
    /(?:头一?|前一)(?:天|日|晚)(?:晚上|[上下]午)?(?=就?(?:挂|贴|拉|摆|发|送|张贴|悬挂|布置)(?:好|出去|起来|上)?了?的)/uy,
  read: ({ text, at, now, before }) => {
    const [only, ...others] = before.filter((figure): figure is DateToken => figure.kind === 'date')
    const isRow = others.length > 0 || (only && (only.sort !== 'day' || only.from !== only.to))
    if (isRow || text.charAt(at - 1) !== '是' || LATER_DAYS.test(text)) return undefined
    const day = addDays(only?.from ?? now.today, -1)
    return { kind: 'date', sort: 'day', from: day, to: day }
  },
}
const LATER_DAYS = /[二三四五]一?(?:天|日|晚)|[次翌隔]日|[隔后]一?天|两天/u

/** “8号、9号两天入户，…第二天”: the second of the days that are told side by side. */
function isListed(told: DateToken, before: readonly Figure[], text: string): boolean {
  const other = before[before.indexOf(told) - 1]
  return other?.kind === 'date' && !/[。；\n]/.test(text.slice(other.end, told.start))
}
