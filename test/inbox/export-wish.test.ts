import { expect, test } from 'vitest'
import { readExportWish } from '../../src/inbox/export-wish.ts'
import type { Query } from '../../src/language/reading.ts'

const TODAY = '2023-11-20'
const VILLAGES = [{ id: 3, name: '石桥村' }]
const asked = (words: string, query: Omit<Query, 'what'> = {}, today = TODAY) =>
  readExportWish(words, { what: 'export', ...query }, today, VILLAGES)

const THIS_YEAR = { from: '2023-01-01', to: TODAY }

test.each<[string, Omit<Query, 'what'>]>([
  ['导出报告', {}],
  ['导出2023年报告', THIS_YEAR],
  ['导出今年的报告和台账', THIS_YEAR],
  ['把今年的都导出来', THIS_YEAR],
])('“%s” is the report of the year', (words, query) => {
  expect(asked(words, query)).toEqual({ year: 2023 })
})

test('a report of the year before is whole', () => {
  const lastYear = { from: '2022-01-01', to: '2022-12-31' }
  expect(asked('导出去年报告', lastYear)).toEqual({ year: 2022 })
})

test.each<[string, Omit<Query, 'what'>, object]>([
  ['导出今年台账', THIS_YEAR, THIS_YEAR],
  [
    '导出上半年台账',
    { from: '2023-01-01', to: '2023-06-30' },
    { from: '2023-01-01', to: '2023-06-30' },
  ],
  [
    '导出上半年报告',
    { from: '2023-01-01', to: '2023-06-30' },
    { from: '2023-01-01', to: '2023-06-30' },
  ],
  ['导出石桥村台账', { village: '石桥村' }, { ...THIS_YEAR, villageId: 3 }],
  ['导出纠纷台账', {}, { ...THIS_YEAR, kind: 'dispute' }],
  ['导出活动台账', {}, { ...THIS_YEAR, kind: 'activity' }],
  ['导出活动和纠纷台账', {}, THIS_YEAR],
  [
    '导出10月台账',
    { from: '2023-10-01', to: '2023-10-31' },
    { from: '2023-10-01', to: '2023-10-31' },
  ],
])('“%s” is a ledger', (words, query, ledger) => {
  expect(asked(words, query)).toEqual({ year: 2023, ledger })
})

test('days in two years become those of the later one, because months stand in columns', () => {
  const winter = { from: '2022-12-01', to: '2023-02-28' }
  expect(asked('导出冬季台账', winter).ledger).toEqual({ from: '2023-01-01', to: '2023-02-28' })
})
