import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken, Span } from '../token.ts'

/** From here on a figure is a slip of the finger: no township has so many people, nor hands out so much. */
const BEYOND_SENSE = 1_000_000

/**
 * Behind what a sign is a minus: a deed with its thing (“开院坝会-3场”), or 负 (“发资料负50份”). Behind a name alone it
 * is a dash (“入户宣传—12户”); “3-5场”, “1组-3组” and “5号-8号” are ranges.
 */
const BELOW_NOTHING =
  /(?:(?<=(?:^|[，。；：\s了来天日])(?:又|还|共)?[开办搞发散贴挂走跑讲](?:了|展)?[\p{Script=Han}]{1,6} ?)(?<![组队社号日月场次份人户条张件起个村区] ?)-|负)$/u

/** “讲座1场-36人”, “龙门村-周素芬-院坝会3场”: dashes that part one thing from the next. */
const PARTS = /[\p{Script=Han}）]-[\p{Script=Han}（]|[场次份人户条张件起个]-\d/u

/** A number that cannot be meant as it stands, with its sign: less than nothing, or more than there can be. */
export function findDoubted(lexed: Lexed): Span | undefined {
  const { text } = lexed
  for (const number of numbersOf(lexed)) {
    if (number.unit === undefined) continue
    const sign = BELOW_NOTHING.exec(text.slice(0, number.start))
    if (sign && !(sign[0] === '-' && (PARTS.test(text) || countLabels(text) > 1)))
      return { start: number.start - 1, end: number.end }
    if (number.value >= BEYOND_SENSE && isCount(text, number))
      return { start: number.start, end: number.end }
  }
  return undefined
}

/** “院坝会—4场、讲座—1场”: dashes between names and their figures. */
const countLabels = (text: string): number => [...text.matchAll(/[\p{Script=Han}：] ?-\d/gu)].length

/** “100万人次播放” and sums of money are no figures of the ledger. */
const isCount = (text: string, { end }: NumberToken): boolean =>
  !/^(?:人次?|次|个|条)?(?:播放|点击|浏览|阅读|观看|关注|粉丝|元|块)/u.test(text.slice(end))
