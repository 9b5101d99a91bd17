import { holdsFigure, tellsTimeBelow } from '../lex/headline.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Figure, MaskToken, NumberToken } from '../token.ts'

/** “【…】”, or a first line that is no sentence. */
const HEADLINE = /^(?:【[^】\n]{3,40}】\n?|[^\n。；]{4,40}\n+)/u
/** It does not tell what was done as one tells it, nor what is to come or is told in full below it. */
const TOLD =
  /了(?!解|[！!]?\n)|[：:]\n?$|今天|昨天|刚才|上午|下午|晚上|如下|计划|预告|通知|补报|更正/u
/** How disputes are counted is told apart. */
const OF_DISPUTES = /纠纷|调[解处]|化解|矛盾/u
/** “一份”, “三堂课”: more than this is a figure, but “百名群众”. */
const SMALL_MAX = 5
const ROUND: ReadonlySet<number> = new Set([100, 1000, 10000])

/**
 * A bulletin below a headline tells its day and its figures itself: “青石镇举办2025年培训班”, “送上一份法治‘礼包’”
 * and “百名群众同上一堂课” hold none of their own.
 */
export function withoutHeadlineFigures(lexed: Lexed): Lexed {
  const { text } = lexed
  const headline = HEADLINE.exec(text)?.[0]
  if (headline === undefined || TOLD.test(headline)) return lexed
  const { length } = headline
  if (holdsFigure(headline) || !tellsTimeBelow(lexed, length, 'period')) return lexed
  const names = (figure: Figure): boolean =>
    figure.end <= length &&
    ((figure.kind === 'date' && figure.sort === 'period') ||
      (figure.kind === 'number' && isOrnament(figure) && !OF_DISPUTES.test(headline)))
  return {
    ...lexed,
    figures: lexed.figures.map((figure) => (names(figure) ? asName(figure) : figure)),
  }
}

const isOrnament = ({ value, unit }: NumberToken): boolean =>
  (value <= SMALL_MAX || ROUND.has(value)) && !/^[户件起]$/u.test(unit?.text ?? '')

/** Its measure belongs to it. */
const asName = (figure: Figure): MaskToken => ({
  kind: 'mask',
  sort: 'name',
  rule: 'in a headline',
  start: figure.start,
  end: figure.kind === 'number' ? (figure.unit?.end ?? figure.end) : figure.end,
})
