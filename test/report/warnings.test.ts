import { describe, expect, test } from 'vitest'
import { REPORT_FIGURES } from '../../src/catalog/report-figures.ts'
import type { Figure } from '../../src/report/figure.ts'
import { makeFigures } from '../../src/report/figure.ts'
import { figureWarnings } from '../../src/report/figure-warnings.ts'
import { enteredRateFaults, rateFaults } from '../../src/report/rate-warnings.ts'

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
  figureWarnings(figuresOf(year), 2023)
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

test('each warning leads to the page where it is mended, already filtered', () => {
  const links = (year: Year) =>
    figureWarnings(figuresOf(year), 2023).map(({ code, link }) => [code, link])
  expect(links({ ledger: { disputes_received: 4, disputes_resolved: 6 } })).toContainEqual([
    'more_done_than_received',
    '/#/totals?year=2023&measure=disputes_resolved',
  ])
  const hotline = { hotline_cases_accepted: 241, hotline_cases_closed: 239 }
  expect(links({ staff: hotline })).toContainEqual([
    'does_not_add_up',
    '/#/figures?year=2023&codes=hotline_cases_accepted%2Chotline_cases_closed',
  ])
  expect(links({})).toContainEqual(['figures_missing', '/#/figures?year=2023&missing=1'])
})

test('many of one kind are one sentence, and each stands behind it with its own page', () => {
  const ledger = { leaflets: 3046, courtyard_meeting: 40, lecture: 5, banners: 90 }
  const lastYear = { leaflets: 1200, courtyard_meeting: 12, lecture: 33, banners: 20 }
  const jumps = figureWarnings(figuresOf({ ledger, lastYear }), 2023).filter(
    ({ code }) => code === 'jump',
  )
  expect(jumps).toHaveLength(1)
  expect(jumps[0]).toMatchObject({
    sentence: '有4项比上年变化超过一半，请逐项核对：院坝会、法治讲座、宣传资料、横幅标语',
    link: '/#/totals?year=2023',
  })
  expect(jumps[0]?.details?.map(({ link }) => link)).toContain(
    '/#/totals?year=2023&measure=leaflets',
  )
  expect(jumps[0]?.details).toHaveLength(4)
})

describe('rates that offices entered', () => {
  const faults = (value: number, basis: string) =>
    enteredRateFaults(
      makeFigures({
        catalog: REPORT_FIGURES,
        ...{ ledger: new Map(), settings: new Map(), lastYear: new Map() },
        staff: new Map([['legal_exam_pass_rate', { value, office: '普法办', basis }]]),
      }),
    ).map(({ sentence }) => sentence)

  test.each([
    [97.96, '合格96/98'],
    [98, '96人÷98人'],
    [98, '参考合格96人，应考98人'],
    [100, '普法考试台账'],
    [100, '〔2023〕12号'],
    [100, '2023/12/31统计'],
    [95, '2023年第3期'],
  ])('%s%% with “%s” agrees, or has no two numbers', (value, basis) => {
    expect(faults(value, basis)).toEqual([])
  })

  test('a rate that does not come out of its two numbers is told', () => {
    expect(faults(100, '合格96/98')).toEqual([
      '法治考试合格率填的是100%，按依据“合格96/98”算是97.96%，请核对',
    ])
  })
})

describe('rates in what staff wrote', () => {
  const figures = figuresOf({
    ledger: { disputes_received: 221, disputes_resolved: 217 },
    staff: { petition_cases_accepted: 152, petition_cases_closed: 146 },
  })

  test.each([
    '纠纷化解率98%',
    '化解率达98.2％以上',
    '信访案件办结率为96.05%',
    '群众满意率达99%',
    '办结率100%',
    '2023年隐患整改率100%',
  ])('“%s” agrees, or follows from no figure', (text) => {
    expect(rateFaults(text, figures)).toEqual([])
  })

  test('a rate that is not the quotient is told with both', () => {
    expect(rateFaults('全年化解率达100%，信访事项办结率95%。', figures)).toEqual([
      '文字里写“化解率100%”，按数算是98.19%（化解矛盾纠纷217件÷受理矛盾纠纷221件），请核对',
      '文字里写“信访事项办结率95%”，按数算是96.05%（办结信访案件数146起÷受理信访案件数152起），请核对',
    ])
  })
})
