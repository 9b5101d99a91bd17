import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byMention, fits } from './binding.ts'
import type { Mention } from './mentions.ts'

export const EACH_NAMED = 'each of those named'

/** What stands between two names that share a number: 海报、展板各4张, 传单和手册各一百. */
const AND = /^[、和及与跟加带 ]*$/u
/** Between the last name and its number: 各4张, 各发了100份. */
const EACH =
  /^(?:(?:[都全](?:是)?印[^，。；\d]{0,8}[，、 ])?|[，、 ])(?:分别)?各自?(?:发放?|送|挂|悬挂|贴|张贴|摆放?|拉|散|派|开展?|召开|举办|办|搞|讲|放|播)?(?:了|过)?$/u

/**
 * “海报、展板各4张”, “院坝会、讲座各1场”: a number behind 各 that counts each of the names right before it; none where
 * only one is named.
 */
export function eachNamed({ text, mentions }: Binding, amount: Amount): Bound[] {
  const last = mentions.findLast(({ end }) => end <= amount.start)
  if (!last || !EACH.test(text.slice(last.end, amount.start))) return []
  const named = namesBefore(text, mentions, last)
  const counted = named.every(
    ({ indicator }) => indicator.nature === 'thing' || fits(indicator, amount),
  )
  if (named.length < 2 || !counted || !named.some(({ indicator }) => fits(indicator, amount)))
    return []
  return named.map((name) => byMention(amount, name, EACH_NAMED))
}

/** The names side by side that end with one. */
function namesBefore(text: string, mentions: readonly Mention[], last: Mention): Mention[] {
  const named = [last]
  for (const mention of mentions.slice(0, mentions.indexOf(last)).reverse()) {
    const [next] = named
    if (!next || mention.end > next.start || !AND.test(text.slice(mention.end, next.start))) break
    named.unshift(mention)
  }
  return named
}
