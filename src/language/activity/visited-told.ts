import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

const REACH = 10

/**
 * “到两家去回访了一下，上次那两起闹离婚的都过得好好的”: the cases that were visited again, spoken of once more behind the visit, and no
 * further ones.
 */
export const isVisitedTold = (told: Told, amount: Amount): boolean =>
  visitedBefore(told, amount) !== undefined

/** The visits of which the text speaks again, and where it does: the same number twice. */
export const visitsToldTwice = (told: Told): readonly Amount[] =>
  told.amounts.flatMap((amount) => {
    const visited = visitedBefore(told, amount)
    return visited ? [visited, amount] : []
  })

/** The number of the visits which another one takes up. */
function visitedBefore({ text, amounts }: Told, amount: Amount): Amount | undefined {
  if (!OF_CASES.test(amount.unit?.text ?? '')) return undefined
  const visited = amounts.findLast(
    (one) =>
      one.end <= amount.start &&
      one.value === amount.value &&
      /回访/u.test(text.slice(Math.max(0, one.start - REACH), one.end + REACH)),
  )
  return visited && SPOKEN_OF.test(text.slice(visited.end, amount.start)) ? visited : undefined
}

/** Homes, cases, couples. */
const OF_CASES = /^[起件桩宗家户对个]$/u
/** “，上次那”, “，前头闹分家的那”: up to the number. */
const SPOKEN_OF =
  /^(?![^。；\n]*(?:又|再|另外?|还有?)(?!闹|吵|好))[^。；\n\d]{0,24}?(?:(?:上[次回]|之前|以前|前头|前面|前阵|原先|早先|先前|上个?月|去年|年前)[^，。；\d]{0,10}|(?<=[，。、 的下])[那这])$/u
