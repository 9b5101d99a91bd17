import { reportFiguresOf } from '../catalog/report-figures.ts'
import { TEMPLATE_NAMES, VILLAGE_LOOP } from '../wording/report-template.ts'
import { REPORT_BLOCKS } from '../wording/report-texts.ts'
import type { ReportContent } from './compose-report.ts'
import type { ChartPicture } from './draw-chart.ts'
import type { TemplateValue, TemplateValues } from './fill-template.ts'
import { showSum } from './load-breakdown.ts'
import type { ReportData } from './report-data.ts'

/** Every way in which a template may name a figure. */
export const figureNamesOf = ({ names }: ReportData) =>
  reportFiguresOf(names.catalog).map(({ code, name, aliases, source }) => ({
    ...{ code, source },
    names: [code, name, ...aliases],
  }))

/** The staff's own texts may name the year; they stand in a template as they are otherwise. */
function plainValues(content: ReportContent): [string, string][] {
  const { year, texts } = content
  const text = (part: keyof typeof REPORT_BLOCKS) => texts[part] ?? REPORT_BLOCKS[part]
  return [
    [TEMPLATE_NAMES.township, content.township],
    [TEMPLATE_NAMES.year, String(year)],
    [TEMPLATE_NAMES.nextYear, String(year + 1)],
    [TEMPLATE_NAMES.signatory, content.signatories.join('\n')],
    [TEMPLATE_NAMES.addressee, content.addressee],
    [TEMPLATE_NAMES.date, content.date],
    [TEMPLATE_NAMES.shortcomings, text('shortcomings')],
    [TEMPLATE_NAMES.plan, text('plan')],
    [TEMPLATE_NAMES.leaders, text('leaders')],
  ]
}

function villageValues(data: ReportData): ReadonlyMap<string, string>[] {
  return data.villages.map(({ id, name }) => {
    const values = new Map<string, string>([[VILLAGE_LOOP.name, name]])
    for (const { code, source, names } of figureNamesOf(data)) {
      if (source !== 'chat') continue
      const sum = showSum(data.breakdown, (row) => row.villageId === id && row.measure === code)
      for (const known of names) values.set(known, sum)
    }
    return values
  })
}

/** Names and values for a template: figures by name, other names and code, and the plain ones. */
export function templateValues(
  data: ReportData,
  content: ReportContent,
  pictures: readonly ChartPicture[],
): TemplateValues {
  const shown = new Map(content.figures.map((figure) => [figure.indicator, figure.shown]))
  const anywhere = new Map<string, TemplateValue>(plainValues(content))
  for (const { code, names } of figureNamesOf(data))
    for (const known of names) anywhere.set(known, shown.get(code) ?? '')
  pictures.forEach((picture, i) => void anywhere.set(`${TEMPLATE_NAMES.picture}${i + 1}`, picture))
  return { anywhere, villages: villageValues(data) }
}
