import { RESOLVED_RATE } from '../catalog/dispute-statuses.ts'
import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import { percentOf } from '../lib/percent.ts'
import type { Totals } from '../totals/totals.ts'
import type { AnswerFigure } from '../wording/answers.ts'

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

/** The measures that a question without any means: all that have something. */
export function allMeasures(catalog: TownshipCatalog, { indicators, disputes }: Totals): string[] {
  const told = catalog.indicators.map(({ code }) => code).filter((code) => indicators[code])
  const own = Object.keys(indicators).filter((code) => !told.includes(code))
  const received = disputes.received > 0 ? ['disputes_received', 'disputes_resolved'] : []
  const open = disputes.open > 0 ? ['disputes_open'] : []
  return [...told, ...own, ...received, ...open]
}
