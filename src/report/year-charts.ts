import { DISPUTE_CATEGORIES } from '../catalog/dispute-categories.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import { type DayRange, monthOf } from '../lib/days.ts'
import { reportCharts } from '../wording/report-charts.ts'
import type { BarChart } from './draw-chart.ts'
import type { Figure } from './figure.ts'
import { type BreakdownRow, sumWhere } from './load-breakdown.ts'
import type { ReportData } from './report-data.ts'

/** What the charts of a year are drawn from. */
export interface ChartData {
  readonly year: number
  readonly rows: readonly BreakdownRow[]
  /** In the order of the tables. */
  readonly villages: readonly { readonly id: number; readonly name: string }[]
  readonly figures: readonly Figure[]
  readonly catalog: TownshipCatalog
  readonly recorded: ReportData['recorded']
}

/** Tells whether a measure is an event of 普法. */
export const isEventIn =
  (catalog: TownshipCatalog) =>
  (measure: string): boolean =>
    catalog.find(measure)?.nature === 'event'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

function monthsChart({ year, rows, catalog }: ChartData): BarChart {
  const byMonth = (wanted: (measure: string) => boolean) =>
    MONTHS.map((month) => sumWhere(rows, (row) => row.month === month && wanted(row.measure)))
  return {
    title: reportCharts.months(year),
    labels: MONTHS.map(reportCharts.month),
    series: [
      { name: reportCharts.events, values: byMonth(isEventIn(catalog)) },
      {
        name: reportCharts.received,
        values: byMonth((measure) => measure === 'disputes_received'),
      },
    ],
  }
}

function villagesChart({ year, rows, villages, catalog }: ChartData): BarChart {
  const byVillage = (wanted: (measure: string) => boolean) =>
    villages.map(({ id }) => sumWhere(rows, (row) => row.villageId === id && wanted(row.measure)))
  return {
    title: reportCharts.villages(year),
    labels: villages.map(({ name }) => name),
    lying: true,
    series: [
      { name: reportCharts.events, values: byVillage(isEventIn(catalog)) },
      {
        name: reportCharts.received,
        values: byVillage((measure) => measure === 'disputes_received'),
      },
    ],
  }
}

function categoriesChart({ year, rows }: ChartData): BarChart {
  const named = [...DISPUTE_CATEGORIES, { code: '', name: reportCharts.unclassified }]
  const counted = named
    .map(({ code, name }) => ({
      name,
      count: sumWhere(rows, (row) => row.measure === 'disputes_received' && row.category === code),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  return {
    title: reportCharts.categories(year),
    labels: counted.map(({ name }) => name),
    lying: true,
    series: [{ name: reportCharts.received, values: counted.map(({ count }) => count) }],
  }
}

const COMPARED = [
  'publicity_event',
  'courtyard_meeting',
  'lecture',
  'consultations',
  'disputes_received',
  'disputes_resolved',
]

/** Whether records lie in the first and in the last month of a year. */
const isWhole = (days: DayRange | undefined): boolean =>
  days === undefined || (monthOf(days.from) === 1 && monthOf(days.to) === 12)

/** From when to when there are records, where one of the years compared is not whole. */
function noteOf({ thisYear, lastYear }: ChartData['recorded']): string | undefined {
  if (isWhole(thisYear) && isWhole(lastYear)) return undefined
  return reportCharts.recorded(thisYear, lastYear)
}

function yearsChart({ year, figures, recorded }: ChartData): BarChart | undefined {
  const compared = figures.filter(
    ({ indicator, lastYear }) => COMPARED.includes(indicator) && lastYear !== null,
  )
  if (compared.length === 0) return undefined
  return {
    title: reportCharts.years(year),
    note: noteOf(recorded),
    labels: compared.map(({ name }) => name),
    series: [
      { name: reportCharts.thisYear, values: compared.map(({ exact }) => exact ?? 0) },
      { name: reportCharts.lastYear, values: compared.map(({ lastYear }) => lastYear ?? 0) },
    ],
  }
}

/** The charts of a year; those that would be empty are left out. */
export const yearCharts = (data: ChartData): BarChart[] =>
  [monthsChart(data), villagesChart(data), categoriesChart(data), yearsChart(data)]
    .filter((chart) => chart?.series.some(({ values }) => values.some((value) => value > 0)))
    .filter((chart) => chart !== undefined)
