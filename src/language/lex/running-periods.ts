import { yearOf, yearRange } from '../../lib/days.ts'
import type { DateToken, Figure } from '../token.ts'
import { isDate } from './figures.ts'

/** “2024年柳树坪村全年…”, “去年我们村全年”: the year that was told before. */
export function wholeYearTold(text: string, figure: Figure, before: readonly Figure[]): Figure {
  if (!isDate(figure) || text.slice(figure.start, figure.end) !== '全年') return figure
  const told = before.filter(isDate).findLast(({ sort }) => sort === 'period')
  if (!told || yearOf(told.from) === yearOf(figure.from)) return figure
  const { ends: _, ...rest } = figure
  return { ...rest, ...yearRange(yearOf(told.from)), rule: `${figure.rule}, told before` }
}

/** 截至今日, 到目前为止: up to when, and from the start of the year only where no other period is told. */
const UP_TO = /^(?:截|到|至|迄|目前|今天|现在)/
const BESIDE = /^(?:（|[，：]?[^，。；：\n\d]{0,5}[，：]?)$/u

/**
 * “本周截至今日”, “截至目前，11月…”: so far within the period that is told beside it, which is no running total
 * (contract 4.8).
 */
export function soFarWithin(text: string, figures: readonly Figure[]): Figure[] {
  const dates = figures.filter(isDate)
  const narrowed = new Map<Figure, Figure>()
  for (const [index, upTo] of dates.entries()) {
    if (!upTo.cumulative || !UP_TO.test(text.slice(upTo.start, upTo.end))) continue
    const [before, behind] = [dates[index - 1], dates[index + 1]]
    const period = [before, behind].find(
      (other) => other && isPartOfYear(other, upTo) && BESIDE.test(between(text, other, upTo)),
    )
    if (!period) continue
    const soFar = {
      from: period.from,
      to: upTo.to,
      sort: 'period',
      rule: `${period.rule}, so far`,
    } as const
    const { ends: _, ...told } = period
    const { cumulative: __, ...until } = upTo
    narrowed.set(period, { ...told, ...soFar })
    narrowed.set(upTo, { ...until, ...soFar })
  }
  return figures.map((figure) => narrowed.get(figure) ?? figure)
}

/** A week, month, quarter or half that holds the day up to which is counted. */
const isPartOfYear = ({ sort, rule, cumulative, from, to }: DateToken, upTo: DateToken): boolean =>
  sort === 'period' && !cumulative && rule !== 'period: year' && from <= upTo.to && upTo.to <= to

const between = (text: string, a: DateToken, b: DateToken): string =>
  a.end <= b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)
