import type { SeenSum } from './sum-clues.ts'
import { signsOf } from './tokens.ts'

/** So many tokens before and behind a sum are looked at. */
const AROUND = 50
const MANY = 4

/**
 * A story as a net sees it that is asked of one of its sums: the signs before the sum and behind it are told apart, the
 * other sums are told by what the rules take them for and whether they are larger; how many there are stands in front.
 */
export function sumTokens(text: string, sums: readonly SeenSum[], index: number): string[] {
  const own = sums[index]
  if (own === undefined) return []
  const tokens: string[] = []
  let from = 0
  let place = 0
  for (const [at, sum] of sums.entries()) {
    tokens.push(...sided(text.slice(from, sum.start), at <= index))
    if (at === index) place = tokens.length
    tokens.push(at === index ? `own ${sum.role}` : other(sum, own, at < index))
    from = sum.end
  }
  tokens.push(...sided(text.slice(from), false))
  return [
    `of ${Math.min(MANY, sums.length)}`,
    `to come ${Math.min(MANY, sums.length - 1 - index)}`,
    ...tokens.slice(Math.max(0, place - AROUND), place + AROUND),
  ]
}

const sided = (text: string, isBefore: boolean): string[] =>
  signsOf(text).map((sign) => (isBefore ? '<' : '>') + sign)

function other({ role, yuan }: SeenSum, own: SeenSum, isBefore: boolean): string {
  const size = Math.sign(yuan - own.yuan)
  return `${isBefore ? 'before' : 'behind'} ${role} ${size}`
}
