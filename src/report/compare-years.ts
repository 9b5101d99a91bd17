import { reviewWords } from '../wording/report-review.ts'
import type { Figure } from './figure.ts'
import { printedUnit } from './show-figure.ts'

/** Below this a percentage says less than the difference. */
const SMALL = 20

/** 3046 → 3,046; at most two decimals. */
export const withSeparators = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 2 })

/** How a figure moved against last year, in words; undefined when either year has none. */
export function changeOf(figure: Figure): string | undefined {
  const { exact, lastYear, unit } = figure
  if (exact === null || lastYear === null) return undefined
  const difference = exact - lastYear
  if (difference === 0) return reviewWords.same
  if (lastYear < SMALL || unit === '%') {
    const text = `${withSeparators(Math.abs(difference))}${unit === '%' ? '个百分点' : printedUnit(unit)}`
    return difference > 0 ? reviewWords.more(text) : reviewWords.fewer(text)
  }
  const percent = ((Math.abs(difference) / lastYear) * 100).toFixed(1)
  return difference > 0 ? reviewWords.grown(percent) : reviewWords.shrunk(percent)
}
