import type { SeenSum } from './sum-clues.ts'
import { relationsOf } from './sum-relations.ts'
import { signsOf } from './tokens.ts'

/** So many tokens before and behind a sum are looked at. */
const AROUND = 50
const MANY = 4

/**
 * A story as a net sees it that is asked of one of its sums: the signs before the sum and behind it are told apart, the
 * other sums are told by what the rules take them for, whether they are larger and what they are to it; how many there
 * are and how they add up stands in front.
 */
export function sumTokens(text: string, sums: readonly SeenSum[], index: number): string[] {
  const own = sums[index]
  if (own === undefined) return []
  const relations = relationsOf(sums, index)
  const tokens: string[] = []
  let from = 0
  let place = 0
  for (const [at, sum] of sums.entries()) {
    tokens.push(...sided(text.slice(from, sum.start), at <= index))
    if (at === index) place = tokens.length
    tokens.push(at === index ? `own ${sum.role}` : other(sum, own, at < index))
    const relation = relations.others.get(at)
    if (relation) tokens.push(`${at < index ? 'before' : 'behind'} ${relation}`)
    from = sum.end
  }
  tokens.push(...sided(text.slice(from), false))
  return [
    `of ${Math.min(MANY, sums.length)}`,
    `to come ${Math.min(MANY, sums.length - 1 - index)}`,
    ...(relations.own.length > 0 ? relations.own : ['alone']).map((relation) => `is ${relation}`),
    ...tokens.slice(Math.max(0, place - AROUND), place + AROUND),
  ]
}

const sided = (text: string, isBefore: boolean): string[] =>
  signsOf(text).map((sign) => (isBefore ? '<' : '>') + sign)

function other({ role, yuan }: SeenSum, own: SeenSum, isBefore: boolean): string {
  const size = Math.sign(yuan - own.yuan)
  return `${isBefore ? 'before' : 'behind'} ${role} ${size}`
}
