import { dayOf } from '../lib/days.ts'
import type { ReportContent } from './compose-report.ts'
import { type ChartPicture, drawChart } from './draw-chart.ts'
import type { ReportData } from './report-data.ts'
import { reportExhibits } from './report-exhibits.ts'
import { defaultTexts } from './report-settings.ts'
import { yearCharts } from './year-charts.ts'

/** 2024年1月11日, in Asia/Shanghai. */
function longDate(instant: Date): string {
  const [year, month, day] = dayOf(instant).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function chartsOf({ snapshot, breakdown, villages, names, recorded }: ReportData) {
  const { year, figures } = snapshot
  const { catalog } = names
  return yearCharts({ year, rows: breakdown, villages, figures, catalog, recorded })
}

/** The charts of the year, each to stand alone. */
export const drawYearCharts = (data: ReportData): ChartPicture[] =>
  chartsOf(data).map((chart) => drawChart(chart))

/** Those that the township wants within the report. */
export function drawTextCharts(data: ReportData): ChartPicture[] {
  const { charts = 'all' } = { ...defaultTexts(data.township.name), ...data.texts }
  const all = chartsOf(data)
  const wanted = { all, one: all.slice(0, 1), none: [] }[charts] ?? all
  return wanted.map((chart) => drawChart(chart, true))
}

/**
 * The content of the built-in report for a township's settings, dated today.
 *
 * @param pictures the charts within it
 */
export function reportContent(
  data: ReportData,
  pictures: readonly ChartPicture[],
  now: Date,
): ReportContent {
  const { township, snapshot } = data
  const texts = { ...defaultTexts(township.name), ...data.texts }
  const without = texts.without?.split(/\s+/) ?? []
  const exhibits = without.includes('villages') ? [] : reportExhibits(data, pictures)
  return {
    township: township.name,
    signatories: texts.signatories?.split('\n') ?? [],
    addressee: texts.addressee ?? '',
    year: snapshot.year,
    parts: texts.form === 'four' ? 'four' : 'three',
    missing: texts.missing === 'leave_out' ? 'leave_out' : 'mark',
    figures: snapshot.figures,
    ...{ without, texts, exhibits },
    date: longDate(now),
  }
}
