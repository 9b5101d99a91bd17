import { matchesOf } from '../patterns/matches.ts'
import type { Ask } from '../reading.ts'
import type { Accounted } from './account.ts'

/**
 * What must be asked because a numeral or a day of a report is explained by nothing (the safety rule:
 * better asked than recorded wrongly).
 */
export function doubtOf(text: string, accounted: readonly Accounted[]): Ask | undefined {
  const left = accounted.filter(({ as }) => as === undefined).map(({ figure }) => figure)
  if (left.some(({ kind }) => kind === 'number') || hasStrayDigits(text, accounted))
    return 'quantity'
  return left.length > 0 ? 'date' : undefined
}

/** Digits that no rule took for anything. */
function hasStrayDigits(text: string, accounted: readonly Accounted[]): boolean {
  return matchesOf(/\d+/g, text).some(({ index }) =>
    accounted.every(({ figure }) => index < figure.start || index >= endOf(figure)),
  )
}

const endOf = (figure: Accounted['figure']): number =>
  'unit' in figure && figure.unit ? figure.unit.end : figure.end
