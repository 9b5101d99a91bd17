import { addDays, type Day, type DayRange, monthOf, monthRange, yearOf } from '../lib/days.ts'

/** A part of a range: whole years, whole months, or single days. */
export interface Piece extends DayRange {
  readonly grain: 'y' | 'm' | 'd'
}

/**
 * Cuts a range into whole years and months, whose sums are kept, and at most two edges of days:
 * 10 January – 20 November 2023 is 10–31 January, February – October, 1–20 November.
 *
 * @param coarsest `m` where years may not be put together, such as for a table by month
 */
export function cutIntoPieces({ from, to }: DayRange, coarsest: 'y' | 'm' = 'y'): Piece[] {
  const pieces: Piece[] = []
  let day = from
  while (day <= to) {
    const piece = pieceAt(day, to, coarsest)
    const last = pieces.at(-1)
    if (last?.grain === piece.grain) pieces[pieces.length - 1] = { ...last, to: piece.to }
    else pieces.push(piece)
    day = addDays(piece.to, 1)
  }
  return pieces
}

function pieceAt(day: Day, to: Day, coarsest: 'y' | 'm'): Piece {
  const month = monthRange(yearOf(day), monthOf(day))
  const yearEnd: Day = `${day.slice(0, 4)}-12-31`
  if (coarsest === 'y' && day.endsWith('-01-01') && yearEnd <= to)
    return { grain: 'y', from: day, to: yearEnd }
  if (day === month.from && month.to <= to) return { grain: 'm', ...month }
  return { grain: 'd', from: day, to: month.to <= to ? month.to : to }
}
