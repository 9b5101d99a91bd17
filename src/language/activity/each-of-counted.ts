import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Measured, Span } from '../token.ts'

/** What things are put up in or given to, and nothing of the list is counted in. */
const SHARED = '部|对|辆|桌|间|层|班|排|栋|座|摊|棚|船|档|铺|车'
/** 每部贴, 每班送: up to a number. */
const EACH_OF = new RegExp(`每个?(?<unit>${SHARED})[^，。；、\\d]{0,6}$`, 'u')
/** The same in front of the number before it. */
const EACH_BEFORE = new RegExp(`每个?(?<unit>${SHARED})[^。；\\n]*$`, 'u')
/** 三班, 二层: which one, unless 个 stands between. */
const IN_ORDER = /^[层班排栋座]$/u

/** “8个班”, “12部电梯”: whether a number counts what so many are told for each of. */
const counts = (text: string, { start, end, unit }: Measured, shared: string): boolean => {
  const at = unit?.start ?? end
  if (/[第每]$/u.test(text.slice(0, start))) return false
  return (
    text.startsWith(`个${shared}`, at) || (!IN_ORDER.test(shared) && text.startsWith(shared, at))
  )
}

/**
 * How many there were of those for each of which so many are told, wherever they are counted: “每班送10本，8个班”, “12部电梯每部
 * 贴1张”; undefined where nobody counts them.
 */
export function eachOfCounted(lexed: Lexed, { start }: Span, each = EACH_OF): number | undefined {
  const shared = each.exec(lexed.text.slice(Math.max(0, start - REACH), start))?.groups?.unit
  if (shared === undefined) return undefined
  const told = numbersOf(lexed).filter(
    (number) => number.value > 1 && counts(lexed.text, number, shared),
  )
  return told.length === 1 ? told[0]?.value : undefined
}
const REACH = 30

/** The same for a number that only goes on with the one for which it is told: “每对一本手册、一个袋子，21对”. */
export const carriedOfCounted = (lexed: Lexed, at: Span): number =>
  eachOfCounted(lexed, at, EACH_BEFORE) ?? 1

/** “每对送一本，…，21对”: the number only tells for how many another one holds. */
export const isShareCounted = (text: string, number: Measured): boolean =>
  SHARED.split('|').some(
    (shared) => counts(text, number, shared) && new RegExp(`每个?${shared}`, 'u').test(text),
  )
