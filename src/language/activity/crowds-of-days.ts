import type { DateToken } from '../token.ts'
import type { Bound } from './binding.ts'
import type { Work } from './entry.ts'

const CROWDS =
  /(?:人数|观众|听众|到场|到会|参加|[来到听]的?人|来了)(?:的|人|数|群众|村民|有|是|为|：)*$/u

/**
 * “20号讲座，22号院坝会，24号培训，人数31、25、16”: one number of people for each of the days told one by one, on none of which people or
 * several events were counted before.
 */
export function areCrowdsOfDays(
  { lexed: { text } }: Work,
  bound: readonly Bound[],
  run: readonly Bound[],
  days: readonly DateToken[],
): boolean {
  const [one] = run
  const [first, last] = [days[0], days.at(-1)]
  if (!one || !first || !last || run.length !== days.length || run.length < 2) return false
  const apart = new Set(days.map(({ from }) => from)).size === days.length
  const single = days.every(({ sort, from, to }) => sort === 'day' && from === to)
  const counted = bound.some(
    ({ amount, indicator }) =>
      amount.end <= one.amount.start &&
      amount.start >= first.end &&
      (indicator.nature === 'people' || (indicator.nature === 'event' && amount.value > 1)),
  )
  return (
    apart &&
    single &&
    !counted &&
    one.indicator.code === 'attendance' &&
    CROWDS.test(text.slice(last.end, one.amount.start))
  )
}
