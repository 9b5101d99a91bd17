import { expect, test } from 'vitest'
import { comparisonChart } from '../../src/answers/comparisons.ts'
import { comparisonLines } from '../../src/wording/answer-comparisons.ts'

const JULY = { from: '2023-07-01', to: '2023-07-31' }
const JUNE = { from: '2023-06-01', to: '2023-06-30' }

const figure = (name: string, quantity: number, unit: string, approx = false) => ({
  ...{ name, quantity, unit, approx },
})
const earlier = (...figures: ReturnType<typeof figure>[]) => ({
  ...{ with: 'earlier' as const, range: JUNE, figures },
})

test.for([
  [3, 4, '场', '少1场,下降25%'],
  [4, 3, '场', '多1场,增长33.33%'],
  [3, 0, '场', '多3场'],
  [0, 3, '场', '少3场,下降100%'],
  [0, 0, '场', '持平'],
  [66.67, 50, '%', '提高16.67个百分点'],
  [50, 66.67, '%', '下降16.67个百分点'],
] as const)('%d after %d %s: %s', ([now, before, unit, told]) => {
  const lines = comparisonLines([figure('数', now, unit)], earlier(figure('数', before, unit)))
  expect(lines).toEqual([
    '上期是2023年6月1日至30日',
    `· 数${now}${unit}:上期${before}${unit},${told}`,
  ])
})

test('what was counted roughly differs roughly', () => {
  const before = earlier(figure('宣传资料', 100, '份', true))
  const [, line] = comparisonLines([figure('宣传资料', 150, '份')], before)
  expect(line).toBe('· 宣传资料150份:上期约100份,多约50份,增长约50%')
})

test('a picture has the bars of each time side by side, and lying ones for many names', () => {
  const names = ['一', '二', '三', '四', '五', '六']
  const now = names.map((name, at) => figure(name, at, '场'))
  const before = earlier(...now.slice(0, 5))
  expect(comparisonChart(JULY, now, [before])).toEqual({
    title: '前后对比(2023年7月1日至31日)',
    lying: true,
    labels: names.map((name) => `${name}(场)`),
    series: [
      { name: '上期(2023年6月1日至30日)', values: [0, 1, 2, 3, 4, 0] },
      { name: '本期(2023年7月1日至31日)', values: [0, 1, 2, 3, 4, 5] },
    ],
  })
  expect(comparisonChart(JULY, now.slice(1, 2), [before]).title).toBe('二(2023年7月1日至31日)')
})
