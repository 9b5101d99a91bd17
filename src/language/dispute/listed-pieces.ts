import { readNumeral } from '../lex/numeral.ts'
import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { readMatter } from './category.ts'

/**
 * “管了三档子闲事”, “两个事”, “来了两拨人”, “接待三家”: how many there were, by measures that count other things as well.
 * Families and groups need a verb: 两家人 quarrel, and are no two cases.
 */
const TOTAL = guarded(
  /(?<number>[两三四五六]|(?<!\d)[2-6])(?<unit>样|码子?|档子?|摊子?|个(?=闲?事|纠纷|矛盾|扯皮|架|官司)|(?<=(?:跑|走|调|劝|看|接|待|来|到|进|管|处理|问)(?:了|过)?[两三四五六2-6])(?:拨|伙|家|户|对))/gu,
)

/** Where each of them begins: “一档子是…”, “另一拨为…”, “还有一个…”. */
const pieces = (unit: string) =>
  new RegExp(
    `(?<=[，。；：、 \\n])(?:另外?|还有|再|头|又|后头)?有?一${unit}(?=[\\u4e00-\\u9fff，：])(?!一|人|说|讲|喊|出|赔|各|付|认|得|分)`,
    'gu',
  )

/** The parts of a message that are told one by one behind their number, where they are as many, each with a matter of its own. */
export function listedPieces(text: string): Span[] {
  return TOTAL.matches(text).flatMap((match) => {
    const { number = '', unit } = match.groups ?? {}
    if (unit === undefined) return []
    const from = match.index + match[0].length
    const starts = matchesOf(pieces(unit), text.slice(from)).map(({ index }) => from + index)
    const total = readNumeral(number, 0)?.value
    if (starts.length !== total) return []
    const spans = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
    const matters = spans.map((span) => readMatter(text, span))
    return matters.every((matter) => matter && matter.rule !== 'who quarrels') ||
      new Set(matters.map((matter) => matter?.code)).size === spans.length
      ? starts.map((start) => ({ start, end: start }))
      : []
  })
}
