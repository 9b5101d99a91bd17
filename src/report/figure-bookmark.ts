import { createHash } from 'node:crypto'

/**
 * The bookmark around a figure, by which an edited report is read back. Word allows 40 characters,
 * fewer than some codes have, so a digest stands for the code.
 */
export const figureBookmark = (indicator: string, year: number): string =>
  `fig_${year}_${createHash('sha256').update(indicator).digest('hex').slice(0, 12)}`
