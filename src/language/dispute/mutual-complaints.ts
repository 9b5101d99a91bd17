import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { COMPLAINS_BACK, IN_ONE_RECKONING, PAID_AT_END, PAID_NEXT } from '../words/complaints.ts'

/**
 * Where the other side complains in its turn, and both complaints were paid for: “李家告张家挖断他水管，赔了90；张家又说李家的猪拱了他苕，赔了60”.
 * What is set against each other is one case.
 */
export function mutualComplaints(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  if (IN_ONE_RECKONING.test(words)) return []
  return matchesOf(COMPLAINS_BACK, words).flatMap(({ index, 0: opening, groups }) => {
    const before = words.slice(0, index)
    const areSame = [groups?.other, groups?.one].every((who) => who && before.includes(who))
    const arePaid = PAID_AT_END.test(before) && PAID_NEXT.test(words.slice(index + opening.length))
    return areSame && arePaid ? [start + index] : []
  })
}
