import type { Solution, Solved } from './counted.ts'
import type { Statement } from './statements.ts'

/**
 * Gives the settled disputes the papers that were told of all of them, or of all of one class. Papers of a part
 * of them stand in no record: how many were signed is not how one dispute ended.
 */
export function sign(solved: readonly Solved[], statements: readonly Statement[]): Solution {
  const signed = statements.filter(({ agreement }) => agreement !== undefined)
  let told = solved
  for (const paper of signed) {
    const category = paper.categories[0]?.code
    const isMeant = (one: Solved) =>
      one.status === 'resolved' && (category === undefined || one.category === category)
    const settled = told.filter(isMeant).reduce((sum, { count }) => sum + count, 0)
    const { agreement, count = settled } = paper
    if (count > settled)
      return paper.status === undefined || paper.status === 'resolved' ? 'against' : undefined
    if (agreement && count === settled)
      told = told.map((one) => (isMeant(one) ? { ...one, agreement } : one))
  }
  return told
}
