import {
  CALLED_OF_EACH,
  CAME_INSTEAD,
  HOUSEHOLDS_CALLED,
  INVITED_BEHIND,
  INVITED_FRONT,
} from '../words/invited.ts'
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
  if (isCalledOfEach(text, amount) && next.value > amount.value && CAME_AFTER.test(gap)) return true
  if (!CAME_INSTEAD.test(gap)) return false
  const front = text.slice(Math.max(0, amount.start - FRONT_REACH), amount.start)
  if (isOfHomes(amount)) return HOUSEHOLDS_CALLED.test(front)
  if (!mayBePeople(amount)) return false
  return INVITED_FRONT.test(front) || INVITED_BEHIND.test(gap)
}

/** “喊的一家来一个，来了三十二个”: how many of each house were to come. */
const isCalledOfEach = (text: string, { start, value }: Amount): boolean =>
  value <= OF_EACH_MAX && CALLED_OF_EACH.test(text.slice(0, start))
const OF_EACH_MAX = 3
/** Up to how many came. */
const CAME_AFTER =
  /^[^。；\n\d]{0,16}(?<![没不])(?:到场|到会|参加|实到|来|到|坐)(?:了|的|有|是|满|齐)+(?:一共|总共|共)?$/u

const mayBePeople = ({ unit }: Amount): boolean => unit === undefined || isOfPeople({ unit })
