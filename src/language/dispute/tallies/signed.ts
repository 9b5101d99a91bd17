import { casesIn } from '../cases-in.ts'
import { hasClass, isCounted, type Solution, type Solved } from './counted.ts'
import type { Statement } from './statements.ts'

/**
 * Gives the settled disputes the papers that were told of all of them, or of all of one class; “两起签了书面协议，
 * 一起口头” divides them. Papers of a part only stand in no record.
 */
export function sign(solved: readonly Solved[], statements: readonly Statement[]): Solution {
  const signed = statements.filter(({ agreement }) => agreement !== undefined)
  const divided = divide(solved, signed)
  if (divided) return divided
  let told = solved
  for (const paper of signed) {
    const category = paper.categories[0]?.code
    const isMeant = (one: Solved) =>
      one.status === 'resolved' && (category === undefined || one.category === category)
    const settled = casesIn(told.filter(isMeant))
    const { agreement, count = settled, status = 'resolved' } = paper
    if (count > settled) return status === 'resolved' ? 'against' : undefined
    if (agreement && count === settled)
      told = told.map((one) => (isMeant(one) ? { ...one, agreement } : one))
  }
  return told
}

/** The one record of settled disputes, where several kinds of papers add up to it; 份 count papers, no disputes. */
function divide(solved: readonly Solved[], signed: readonly Statement[]): Solved[] | undefined {
  const [record, ...more] = solved.filter(({ status }) => status === 'resolved')
  const parts = signed.flatMap(({ count, agreement, papers, categories }) =>
    count !== undefined && agreement && !papers && categories.length === 0
      ? [{ count, agreement }]
      : [],
  )
  if (!record || more.length > 0 || parts.length < 2 || parts.length !== signed.length)
    return undefined
  if (casesIn(parts) !== record.count) return undefined
  return solved.flatMap((one) =>
    one === record ? parts.map((part) => ({ ...record, ...part })) : [one],
  )
}

/** “债务那个是口头的，其他都写了协议”: papers of a class as a whole, or of the rest. */
export const isPaperOfSome = (one: Statement): boolean =>
  one.agreement !== undefined &&
  one.status === undefined &&
  !isCounted(one) &&
  (hasClass(one) || one.rest)

/** Gives each class of settled disputes its papers, and the rest those of the rest; undefined where a class is not among them. */
export function signSome(solved: readonly Solved[], papers: readonly Statement[]): Solution {
  const ofClass = new Map(
    papers.flatMap((paper) =>
      paper.categories.map(({ code }) => [code as string, paper.agreement] as const),
    ),
  )
  const ofRest = papers.find((paper) => paper.rest && !hasClass(paper))?.agreement
  const settled = solved.filter(({ status }) => status === 'resolved')
  if ([...ofClass.keys()].some((code) => settled.every(({ category }) => category !== code)))
    return undefined
  return solved.map((one) => {
    const agreement = ofClass.get(one.category ?? '') ?? ofRest
    return agreement && settled.includes(one) ? { ...one, agreement } : one
  })
}
