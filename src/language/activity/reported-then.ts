import type { Lexed } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'

/** “昨晚开坝坝会，没来得及报，今天补起：41人”, “今天补报”: when it is reported, not when it was. */
export const isReportedThen = ({ text }: Lexed, date: DateToken): boolean =>
  !isGoneBy(date) &&
  (REPORTED_LATE.test(text.slice(date.end, date.end + 12)) ||
    (MADE_UP.test(text.slice(date.end, date.end + 12)) &&
      NOT_REPORTED.test(text.slice(0, date.start))))

/** “去年四季度补报：院坝会5场”: nobody reports during a whole period that is over. */
const isGoneBy = ({ sort, ends, cumulative }: DateToken): boolean =>
  sort === 'period' && ends === undefined && !cumulative

const NOW = '^(?:才|再|来|赶紧|这才|一起|一并|给你们|给您|我)*补'
const REPORTED_LATE = new RegExp(`${NOW}(?:报|登|录|记)(?:上|一下)?(?=[：，。 \\n]|$)`, 'u')
const MADE_UP = new RegExp(`${NOW}(?:起|上|一下|一哈)?(?=[：，。 \\n]|$)`, 'u')
/** What was made up for is the report; a film that rain spoilt is shown again. */
const NOT_REPORTED =
  /(?:没|未|忘|漏|顾不上|来不及)[^，。；\d]{0,6}(?:报|登记|发群|填)[^，。；\d]{0,4}[，。； ]$/u

/** “回访去年的纠纷2件”, “回访上半年调好的3户”: when the cases visited were told or settled, and not when they were visited. */
export const isOfVisited = ({ text }: Lexed, { start, end }: DateToken): boolean =>
  /回访(?:了|过|完)?(?:一?下)?$/u.test(text.slice(0, start)) &&
  /^[^，。；\n\d]{0,8}的/u.test(text.slice(end))
