import { dayOf } from '../lib/days.ts'
import type { Block } from './block.ts'
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

/** The charts of the year, drawn. */
export function drawYearCharts({
  snapshot,
  breakdown,
  villages,
  names,
}: ReportData): ChartPicture[] {
  const { year, figures } = snapshot
  return yearCharts({ year, rows: breakdown, villages, figures, catalog: names.catalog }).map(
    drawChart,
  )
}

/** The content of the built-in report for a township's settings, dated today. */
export function reportContent(
  data: ReportData,
  pictures: readonly ChartPicture[],
  now: Date,
): ReportContent {
  const { township, snapshot } = data
  const texts = { ...defaultTexts(township.name), ...data.texts }
  const exhibits: readonly Block[] = reportExhibits(data, pictures)
  return {
    township: township.name,
    signatories: texts.signatories?.split('\n') ?? [],
    addressee: texts.addressee ?? '',
    year: snapshot.year,
    parts: texts.form === 'four' ? 'four' : 'three',
    missing: texts.missing === 'leave_out' ? 'leave_out' : 'mark',
    withoutTopics: texts.without?.split(/\s+/) ?? [],
    texts,
    figures: snapshot.figures,
    exhibits,
    date: longDate(now),
  }
}
