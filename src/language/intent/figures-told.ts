import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'
import type { Moods } from './unreal.ts'

/** Numbers that belong to the asking itself: 前三名, 三个数, 导一份, 写两样, 两类纠纷, 三个村; 1000字 of what is to be written. */
const OF_THE_QUESTION =
  /^(?:[\d一二三四五六七八九十百千]+字(?!样|据|条)|[一1](?:份|张|条|个|套|样|下|哈|项|类|次)|[两2三3几]样|.{1,3}(?:个|项|组|类|种|样)(?:数|指标|数据|村|社区|加|纠纷|矛盾)|.{1,3}(?:类|种|项|层|级|村(?!民)|社区|个季度|个月))/u

const isOfQuestion = ({ text }: Lexed, { start, end }: NumberToken): boolean =>
  /[前各头哪]$|平均每?$/.test(text.slice(0, start)) ||
  ASKED_OF.test(text.slice(0, start)) ||
  REPORTED_ONCE.test(text.slice(0, start)) ||
  NOT_ONE.test(text.slice(start, start + NOT_ONE_WITHIN)) ||
  OF_THE_QUESTION.test(text.slice(start, end + 3))

/** “够没够12场”, “到没到20起”: how many it should be. */
const ASKED_OF =
  /(?:(?<v>[够到满过有达])[没不]\k<v>(?:到|有)?|还?[差缺][几多少好]+[^，。；\d]{0,2}(?:够|到|满))得?$/u

/** “我记得2号报过一次讲座，在不在”: what was reported before, and nothing new. */
const REPORTED_ONCE = /(?:我|咱|俺)[^，。；]{0,12}(?:报|交|填|登)过$/u

/** “这周一场讲座没开的村是哪些”: not one, which is no number. */
const NOT_ONE =
  /^[一1](?:场|次|条|起|份|户|件|个)(?:院坝会|会|活动|讲座|宣传|数|纠纷)?(?:都|也)?还?(?:没|未|冇)有?(?:报|交|开|搞|调|办|发)(?![成拢好])/u
const NOT_ONE_WITHIN = 12

/** The counted things that are told outside of what is announced, asked or heard. */
const countsOf = (lexed: Lexed, { unreal }: Moods): readonly NumberToken[] =>
  numbersOf(lexed).filter(
    (number) => number.unit !== undefined && unreal.every((clause) => !overlaps(clause, number)),
  )

/** Whether anything is counted that was done. */
export const countsAnything = (lexed: Lexed, moods: Moods): boolean =>
  countsOf(lexed, moods).length > 0

/** Whether something is told in numbers that do not belong to a question. */
export const hasFigures = (lexed: Lexed, moods: Moods): boolean =>
  countsOf(lexed, moods).some((number) => !isOfQuestion(lexed, number))
