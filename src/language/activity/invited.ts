import { CAME_INSTEAD, HOUSEHOLDS_CALLED, INVITED_BEHIND, INVITED_FRONT } from '../words/invited.ts'
import type { Amount } from './amounts.ts'
import type { Binding } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'
import { isOfHomes } from './on-visits.ts'

const FRONT_REACH = 12

/** “群里报名42人，真正到场30人”, “通知的是40户，实到33人”, “四十五是报名的，来的是三十七个”: who was to come, where those who came are counted next. */
export function isInvited(
  { text, amounts }: Pick<Binding, 'text' | 'amounts'>,
  amount: Amount,
): boolean {
  const next = amounts.find(({ start }) => start >= amount.end)
  if (!next || !mayBePeople(next)) return false
  const gap = text.slice(amount.end, next.start)
  if (!CAME_INSTEAD.test(gap)) return false
  const front = text.slice(Math.max(0, amount.start - FRONT_REACH), amount.start)
  if (isOfHomes(amount)) return HOUSEHOLDS_CALLED.test(front)
  if (!mayBePeople(amount)) return false
  return INVITED_FRONT.test(front) || INVITED_BEHIND.test(gap)
}

const mayBePeople = ({ unit }: Amount): boolean => unit === undefined || isOfPeople({ unit })
