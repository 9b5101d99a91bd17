import {
  type Day,
  type DayRange,
  daysBetween,
  findDay,
  monthOf,
  monthRange,
  yearOf,
} from '../lib/days.ts'
import type { Totals } from '../totals/totals.ts'
import { type ComparedFigures, comparisonBars } from '../wording/answer-comparisons.ts'
import type { AnswerFigure } from '../wording/answer-figures.ts'
import { chartTitle } from '../wording/answers.ts'
import type { AnswerChart } from './answer-chart.ts'
import type { Settled } from './answer-query.ts'

/** The totals of another time, of which only the first days may be compared. */
export interface Compared extends Pick<ComparedFigures, 'with' | 'range'> {
  readonly totals: Totals
  readonly cut?: { readonly ends: Day; readonly totals: Totals }
}

/** Adds up what a question is to be compared with, by the function that adds up the question's own days. */
export async function sumCompared(
  { range, wish: { lastYear, earlier } }: Settled,
  sum: (range: DayRange) => Promise<Totals>,
): Promise<Compared[]> {
  const compared: Compared[] = []
  if (earlier) {
    const { from, to, ends } = earlier
    compared.push({
      ...{ with: 'earlier', range: { from, to }, totals: await sum({ from, to }) },
      ...(ends ? { cut: { ends, totals: await sum({ from, to: ends }) } } : {}),
    })
  }
  if (lastYear) {
    const before = { from: yearBefore(range.from), to: yearBefore(range.to) }
    compared.push({ with: 'lastYear', range: before, totals: await sum(before) })
  }
  return compared
}

/** 29 February becomes the 28th. */
const yearBefore = (day: Day): Day =>
  findDay(yearOf(day) - 1, monthOf(day), Number(day.slice(8))) ??
  monthRange(yearOf(day) - 1, monthOf(day)).to

/** The figures of another time, as they are told. */
export const comparedFigures = (
  { with: other, range, totals, cut }: Compared,
  figuresOf: (totals: Totals) => readonly AnswerFigure[],
): ComparedFigures => ({
  ...{ with: other, range, figures: figuresOf(totals) },
  ...(cut && {
    cut: {
      days: daysBetween(range.from, range.to) + 1,
      ...{ ends: cut.ends, figures: figuresOf(cut.totals) },
    },
  }),
})

/** More names than these do not stand beside each other. */
const STANDING_MAX = 5

/** Bars of now beside those of the other times, for each figure. */
export function comparisonChart(
  range: DayRange,
  figures: readonly AnswerFigure[],
  compared: readonly ComparedFigures[],
): AnswerChart {
  const [one, ...more] = figures
  const valuesOf = (among: readonly AnswerFigure[]) =>
    figures.map(({ name }) => among.find((other) => other.name === name)?.quantity ?? 0)
  return {
    title: chartTitle(range, one && more.length === 0 ? one.name : comparisonBars.title),
    ...(figures.length > STANDING_MAX ? { lying: true as const } : {}),
    labels: figures.map(comparisonBars.thing),
    series: [
      ...compared.map((other) => ({
        name: comparisonBars.other(other),
        values: valuesOf(other.figures),
      })),
      { name: comparisonBars.asked(range), values: valuesOf(figures) },
    ],
  }
}
