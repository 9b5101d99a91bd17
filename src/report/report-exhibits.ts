import { reportTable } from '../wording/report-charts.ts'
import { ledgerWords } from '../wording/report-ledger.ts'
import { kindOfTownship, townshipItself } from '../wording/township-itself.ts'
import type { Block } from './block.ts'
import type { ChartPicture } from './draw-chart.ts'
import { showSum } from './load-breakdown.ts'
import type { ReportData } from './report-data.ts'
import { isEventIn } from './year-charts.ts'

interface Column {
  readonly head: string
  readonly wanted: (measure: string) => boolean
}

const columnsOf = ({ names }: ReportData): readonly Column[] => [
  { head: reportTable.events, wanted: isEventIn(names.catalog) },
  { head: reportTable.leaflets, wanted: (measure) => measure === 'leaflets' },
  { head: reportTable.received, wanted: (measure) => measure === 'disputes_received' },
  { head: reportTable.resolved, wanted: (measure) => measure === 'disputes_resolved' },
]

/** The table of villages with their totals; the township's own acts stand in a line of their own. */
function villageTable(data: ReportData): Extract<Block, { kind: 'table' }> {
  const columns = columnsOf(data)
  const places = [...data.villages, { id: 0, name: townshipItself(data.township.name) }]
  const cells = (has: (villageId: number) => boolean) =>
    columns.map(({ wanted }) =>
      showSum(data.breakdown, (row) => has(row.villageId) && wanted(row.measure)),
    )
  const rows = places
    .map(({ id, name }) => [name, ...cells((villageId) => villageId === id)])
    .filter((row, i) => i < data.villages.length || row.slice(1).some((cell) => cell !== '0'))
  return {
    kind: 'table',
    caption: reportTable.caption(1),
    head: [reportTable.village, ...columns.map(({ head }) => head)],
    rows: [...rows, [reportTable.total, ...cells(() => true)]],
  }
}

/** What follows the measures: the table of the villages and charts. */
export function reportExhibits(data: ReportData, pictures: readonly ChartPicture[]): Block[] {
  if (data.breakdown.length === 0) return []
  const { township, villages } = data
  const table = villageTable(data)
  const lead = reportTable.lead(kindOfTownship(township.name), villages.length, pictures.length)
  const rough = table.rows.some((row) => row.some((cell) => cell.startsWith(ledgerWords.approx)))
  const charts = pictures.map(
    ({ title, png, size, note }, i): Block => ({
      ...{ kind: 'chart', png, size, note },
      caption: reportTable.figure(i + 1, title),
    }),
  )
  return [
    {
      kind: 'body',
      inlines: [rough ? `${lead}${reportTable.rough}` : lead],
    },
    table,
    ...charts,
  ]
}
