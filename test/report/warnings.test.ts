import { describe, expect, test } from 'vitest'
import { REPORT_FIGURES } from '../../src/catalog/report-figures.ts'
import type { Figure } from '../../src/report/figure.ts'
import { makeFigures } from '../../src/report/figure.ts'
import { figureWarnings } from '../../src/report/report-warnings.ts'

interface Year {
  readonly ledger?: Readonly<Record<string, number>>
  readonly staff?: Readonly<Record<string, number>>
  readonly lastYear?: Readonly<Record<string, number>>
  readonly approx?: boolean
}

function figuresOf({ ledger = {}, staff = {}, lastYear = {}, approx = false }: Year): Figure[] {
  const total = (quantity: number) => ({ quantity, approx, records: ['23-0001'], villages: 1 })
  return makeFigures({
    catalog: REPORT_FIGURES,
    ledger: new Map(Object.entries(ledger).map(([code, n]) => [code, total(n)])),
    staff: new Map(
      Object.entries(staff).map(([code, value]) => [code, { value, office: null, basis: null }]),
    ),
    settings: new Map(),
    lastYear: new Map(Object.entries(lastYear)),
  })
}

const warn = (year: Year, code: string) =>
  figureWarnings(figuresOf(year))
    .filter((warning) => warning.code === code)
    .map(({ sentence }) => sentence)

describe('sums that should come out', () => {
  test('1162 = 1150 + 12 and 152 = 146 + 6 give no warning', () => {
    const staff = {
      ...{ fire_hazards_found: 1162, fire_hazards_rectified: 1150 },
      ...{ fire_hazards_rectification_ordered: 12, petition_cases_accepted: 152 },
      ...{ petition_cases_closed: 146, petition_cases_pending: 6 },
    }
    expect(warn({ staff }, 'does_not_add_up')).toEqual([])
  })

  test('241 accepted and 239 closed leave two unexplained', () => {
    const staff = { hotline_cases_accepted: 241, hotline_cases_closed: 239 }
    expect(warn({ staff }, 'does_not_add_up')).toEqual([
      '受理市长热线等其他案件数241件，办结市长热线等其他案件数239件，相差2，请核对',
    ])
  })

  test('a part that nobody has entered is no wrong sum', () => {
    const staff = { petition_cases_accepted: 152, petition_cases_closed: 140 }
    expect(warn({ staff }, 'does_not_add_up')).toEqual([])
  })
})

test('more settled than received is told', () => {
  const ledger = { disputes_received: 4, disputes_resolved: 6 }
  expect(warn({ ledger }, 'more_done_than_received')).toEqual([
    '化解矛盾纠纷6件，多于受理矛盾纠纷4件，请核对',
  ])
})

test('a change of more than half is told, but not among small numbers', () => {
  const ledger = { leaflets: 3046, courtyard_meeting: 4 }
  const lastYear = { leaflets: 1200, courtyard_meeting: 2 }
  expect(warn({ ledger, lastYear }, 'jump')).toEqual([
    '宣传资料上年1200，本年3046，变化超过一半，请核对',
  ])
})

test('sums with 余 that the report writes as exact are told', () => {
  expect(
    warn({ ledger: { courtyard_meeting: 10 }, approx: true }, 'approximate_shown_exact'),
  ).toEqual(['以下各项含有约数，报告按实数写：院坝会'])
})

test('a warning leads to the totals when chat made its figure, and nowhere when an office did', () => {
  const links = (year: Year) =>
    figureWarnings(figuresOf(year)).map(({ code, link }) => [code, link])
  expect(links({ ledger: { disputes_received: 4, disputes_resolved: 6 } })).toContainEqual([
    'more_done_than_received',
    '/#/totals',
  ])
  expect(
    links({ staff: { hotline_cases_accepted: 241, hotline_cases_closed: 239 } }),
  ).toContainEqual(['does_not_add_up', null])
})
