import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { readAmount } from './amount.ts'
import { type Entry, readStory } from './entries.ts'

/**
 * “物业费2起（一户补缴1360元，一户补缴940元）”: where behind a number as many households as it tells are told one by one, each of them is a case of its own; the sum of one is not that of all.
 */
export const divideCases = (lexed: Lexed, entries: readonly Entry[]): Entry[] =>
  entries.flatMap((entry) => {
    const items = entry.count > 1 && !entry.approx ? itemsOf(lexed, entry) : []
    const cases = items.map((item) => toCase(lexed, entry, item))
    return cases.length === entry.count && areTold(cases) ? cases : [entry]
  })

/** Some with a sum, the others at least with how they stand: “一户还了1300，一户还没谈拢”. */
const areTold = (cases: readonly ToldCase[]): boolean =>
  cases.some(({ amount }) => amount) && cases.every(({ amount, isEnded }) => amount ?? isEnded)

interface ToldCase extends Entry {
  readonly isEnded: boolean
}

const ONE = /(?<=^|[（，；、：])(?:另|还有)?一(?:户|家|个(?!月|人)|对)(?=\p{Script=Han})/gu

/** What is told of each, in the brackets right behind the number or in its own sentence. */
function itemsOf({ text }: Lexed, { at, region }: Entry): Span[] {
  const behind = text.slice(at.end, region.end)
  const told =
    (/^(?:矛盾|纠纷)*（[^）\n]*/u.exec(behind) ?? /^[^。；\n（]*/u.exec(behind))?.[0] ?? ''
  const end = at.end + told.length
  const starts = matchesOf(ONE, told).map(({ index }) => at.end + index)
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }))
}

function toCase(lexed: Lexed, entry: Entry, item: Span): ToldCase {
  const { status, agreement } = readStory(lexed, item)
  const stands = status?.event === 'settled' ? entry.status : (status ?? entry.status)
  return {
    ...entry,
    count: 1,
    at: { start: item.start, end: item.start },
    region: item,
    status: stands,
    agreement: agreement ?? entry.agreement,
    isEnded: status !== undefined,
    amount: readAmount(lexed, item, stands?.status ?? 'resolved'),
  }
}
