import { type AnswerFigure, amount, figure, period, type Range } from './answer-figures.ts'
import { shortDay } from './chat-phrases.ts'

/** The same figures of another time. */
export interface ComparedFigures {
  readonly with: 'lastYear' | 'earlier'
  readonly range: Range
  readonly figures: readonly AnswerFigure[]
  /** Where only the first days of the earlier period are compared: how many, when it ended, and all of it. */
  readonly cut?: {
    readonly days: number
    readonly ends: string
    readonly figures: readonly AnswerFigure[]
  }
}

const NAMES = { lastYear: '上年同期', earlier: '上期' } as const

/** What the bars of a picture stand for. */
export const comparisonBars = {
  asked: (range: Range) => `本期(${period(range)})`,
  other: (compared: ComparedFigures) => `${NAMES[compared.with]}(${period(compared.range)})`,
  thing: ({ name, unit }: AnswerFigure) => `${name}(${unit})`,
  title: '前后对比',
} as const

/** `上期是2023年6月1日至20日…` and a line for each figure; last year's days need no telling. */
export function comparisonLines(
  figures: readonly AnswerFigure[],
  compared: ComparedFigures,
): string[] {
  const find = (among: readonly AnswerFigure[] | undefined, { name }: AnswerFigure) =>
    among?.find((one) => one.name === name)
  const lines = figures.flatMap((now) => {
    const before = find(compared.figures, now)
    const whole = find(compared.cut?.figures, now)
    const told = before && changed(now, before)
    const isMore = whole !== undefined && whole.quantity !== before?.quantity
    const all = isMore ? `(上期全期${amount(whole)})` : ''
    return before ? [`· ${figure(now)}:${NAMES[compared.with]}${amount(before)},${told}${all}`] : []
  })
  return compared.with === 'earlier' ? [earlierPeriod(compared), ...lines] : lines
}

/** `上期是2023年6月1日至20日,本期还没完,上期也只取20天(全期到6月30日)`. */
const earlierPeriod = ({ range, cut }: ComparedFigures): string =>
  `上期是${period(range)}${cut ? `,本期还没完,上期也只取${cut.days}天(全期到${shortDay(cut.ends, range.to)})` : ''}`

/** `多2场,增长20%`; the share of nothing is not told, nor that of a rate. */
function changed(now: AnswerFigure, before: AnswerFigure): string {
  // Rates have two decimals, and subtraction of binary fractions more.
  const more = rounded(now.quantity - before.quantity)
  if (more === 0) return '持平'
  const size = { quantity: Math.abs(more), approx: now.approx || before.approx }
  if (now.unit === '%') return `${more > 0 ? '提高' : '下降'}${size.quantity}个百分点`
  const difference = `${more > 0 ? '多' : '少'}${amount({ ...size, unit: now.unit })}`
  if (before.quantity <= 0) return difference
  const share = amount({
    ...{ quantity: rounded((size.quantity / before.quantity) * 100), unit: '%' },
    approx: size.approx,
  })
  return `${difference},${more > 0 ? '增长' : '下降'}${share}`
}

const rounded = (value: number): number => Math.round(value * 100) / 100
