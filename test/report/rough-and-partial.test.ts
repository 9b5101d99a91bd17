import { expect, test } from 'vitest'
import { BUILT_IN_CATALOG } from '../../src/catalog/township-catalog.ts'
import type { DayRange } from '../../src/lib/days.ts'
import type { Figure } from '../../src/report/figure.ts'
import { type BreakdownRow, showSum } from '../../src/report/load-breakdown.ts'
import { yearCharts } from '../../src/report/year-charts.ts'

const row = (villageId: number, quantity: number, approx: boolean): BreakdownRow => ({
  ...{ measure: 'leaflets', villageId, month: 11, category: '', quantity, approx },
})

test('a sum is rough where one of its parts was told roughly', () => {
  const rows = [row(1, 1000, false), row(1, 450, true), row(2, 60, false)]
  expect(showSum(rows, ({ villageId }) => villageId === 1)).toBe('约1450')
  expect(showSum(rows, ({ villageId }) => villageId === 2)).toBe('60')
  expect(showSum(rows, () => true)).toBe('约1510')
})

const LECTURES: Figure = {
  ...{ indicator: 'lecture', name: '讲座', exact: 9, approx: false, shown: '9场', form: 'exact' },
  ...{ rule: '', unit: '场', source: 'chat', records: [], villages: 1, lastYear: 1 },
  ...{ office: null, basis: null },
}

function noteOfYears(thisYear: DayRange, lastYear: DayRange): string | undefined {
  const charts = yearCharts({
    ...{ year: 2026, rows: [], villages: [], figures: [LECTURES], catalog: BUILT_IN_CATALOG },
    recorded: { thisYear, lastYear },
  })
  expect(charts.map(({ title }) => title)).toEqual(['2026年与上年对比'])
  return charts[0]?.note
}

test('a comparison with a year that is not whole says from when to when there are records', () => {
  const whole = { from: '2025-01-03', to: '2025-12-30' }
  const now = { from: '2026-01-05', to: '2026-12-02' }
  expect(noteOfYears(now, whole)).toBeUndefined()
  expect(noteOfYears(now, { from: '2025-12-03', to: '2025-12-31' })).toBe(
    '注：台账里有记录的日子，本年为1月5日至12月2日，上年为12月3日至12月31日。',
  )
})
