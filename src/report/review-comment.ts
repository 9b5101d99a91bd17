import { ledgerWords } from '../wording/report-ledger.ts'
import { reviewWords } from '../wording/report-review.ts'
import type { Row } from './block.ts'
import { changeOf, withSeparators } from './compare-years.ts'
import type { Figure, LedgerTotal } from './figure.ts'
import { listNumbers } from './ledger-figures.ts'
import { printedUnit } from './show-figure.ts'
import type { Unsettled } from './unsettled.ts'

const NUMBERS_IN_COMMENT = 12

const withUnit = (value: number, figure: Figure) =>
  `${withSeparators(value)}${printedUnit(figure.unit)}`

function sourceLines(figure: Figure): string[] {
  if (figure.source === 'staff') return [reviewWords.staff(figure.office, figure.basis)]
  const lines = [reviewWords.ledger(figure.records.length, figure.villages)]
  if (figure.records.length > 0)
    lines.push(reviewWords.numbers(listNumbers(figure.records, NUMBERS_IN_COMMENT)))
  return lines
}

/** With and without what was asked and not answered. */
function unsettledLines(figure: Figure, exact: number, open: LedgerTotal | undefined): string[] {
  if (!open || figure.source === 'staff') return []
  const numbers = listNumbers(open.records, NUMBERS_IN_COMMENT)
  const without = withUnit(+(exact - open.quantity).toFixed(2), figure)
  return [reviewWords.unconfirmed(open.records.length, numbers, without)]
}

/**
 * What 送审稿 says beside a figure, a line each: exact value, rule, source, last year, and the
 * villages that have told nothing of it.
 */
export function reviewComment(
  figure: Figure,
  silent: readonly string[],
  unsettled: Pick<Unsettled, 'totals'>,
): string[] {
  const { exact, lastYear } = figure
  if (exact === null) return [reviewWords.missing(figure.name, figure.office)]
  const change = changeOf(figure)
  return [
    reviewWords.exact(figure.name, withUnit(exact, figure), figure.approx),
    reviewWords.rule(figure.rule),
    ...sourceLines(figure),
    ...unsettledLines(figure, exact, unsettled.totals.get(figure.indicator)),
    lastYear === null || change === undefined
      ? reviewWords.noLastYear
      : reviewWords.lastYear(withUnit(lastYear, figure), change),
    ...(silent.length > 0 ? [reviewWords.gaps(silent)] : []),
  ]
}

/** The rows of 附表 数据来源: every figure that anybody has entered or reported. */
export const sourceRows = (figures: readonly Figure[]): Row[] =>
  figures
    .filter(({ exact, records }) => exact !== null && (exact !== 0 || records.length > 0))
    .map((figure) => [
      figure.name,
      figure.shown,
      withSeparators(figure.exact ?? 0),
      figure.source === 'chat' ? ledgerWords.chat : (figure.office ?? ledgerWords.staff),
      figure.source === 'chat' ? String(figure.records.length) : '',
      figure.lastYear === null ? '' : withSeparators(figure.lastYear),
      changeOf(figure) ?? '',
    ])
