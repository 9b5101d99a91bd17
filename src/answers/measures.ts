import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import { percentOf } from '../lib/percent.ts'
import type { Totals } from '../totals/totals.ts'
import type { AnswerFigure } from '../wording/answer-figures.ts'

/** The figure of one measure, an indicator or a dispute measure, out of totals. */
export function figureOf(
  { measureOf }: TownshipCatalog,
  totals: Totals,
  measure: string,
): AnswerFigure {
  return { ...measureOf(measure), ...quantityOf(totals, measure) }
}

function quantityOf({ indicators, disputes }: Totals, measure: string) {
  const exact = (quantity: number) => ({ quantity, approx: false })
  switch (measure) {
    case 'disputes_received':
      return exact(disputes.received)
    case 'disputes_resolved':
      return exact(disputes.resolved)
    case 'disputes_open':
      return exact(disputes.open)
    case 'disputes_failed':
      return exact(disputes.failed)
    case 'disputes_referred':
      return exact(disputes.referred)
    case 'disputes_amount':
      return exact(disputes.amountYuan)
    default: {
      const total = indicators[measure]
      return { quantity: total?.quantity ?? 0, approx: total?.approx ?? false }
    }
  }
}

/** How many of the disputes received were settled; undefined where none was received. */
export function resolvedRate({ disputes }: Totals): AnswerFigure | undefined {
  const quantity = percentOf(disputes.resolved, disputes.received)
  const { name, unit } = RESOLVED_RATE
  return quantity === null ? undefined : { name, unit, quantity, approx: false }
}

/** The measures that a question without any means: all that have something, at any of the times compared. */
export function allMeasures(catalog: TownshipCatalog, times: readonly Totals[]): string[] {
  const has = (code: string) => times.some(({ indicators }) => indicators[code])
  const told = catalog.indicators.map(({ code }) => code).filter(has)
  const all = times.flatMap(({ indicators }) => Object.keys(indicators))
  const own = [...new Set(all)].filter((code) => !told.includes(code))
  const any = (of: 'received' | 'open') => times.some(({ disputes }) => disputes[of] > 0)
  const received = any('received') ? ['disputes_received', 'disputes_resolved'] : []
  return [...told, ...own, ...received, ...(any('open') ? ['disputes_open'] : [])]
}
