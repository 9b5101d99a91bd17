import { matchesOf } from '../patterns/matches.ts'
import { OURS_AND_THEIRS } from '../words/ours-and-theirs.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'

export const BOTH_SIDES = 'people: ours and theirs'

/** Fewer on both sides may be those who held it. */
const CROWD_MIN = 10

/** “跟田坝合起开的院坝会，我们双河过去25个，他们38个”: who came from both sides to what was held together. */
export function isOfBothSides({ text, amounts, mentions }: Binding, amount: Amount): boolean {
  const told = matchesOf(OURS_AND_THEIRS, text).find(
    ({ index, 0: words }) => index <= amount.start && amount.end <= index + words.length,
  )
  if (!told) return false
  const sides = amounts.filter(
    ({ start, end }) => start >= told.index && end <= told.index + told[0].length,
  )
  return (
    sides.length === 2 &&
    sides.some(({ value }) => value >= CROWD_MIN) &&
    mentions.some(({ indicator, end }) => indicator.nature === 'event' && end <= told.index)
  )
}
