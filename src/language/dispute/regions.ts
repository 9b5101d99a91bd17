import { datesOf, type Lexed, within, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { readNounPhrase } from './category.ts'
import { type Chunk, endOfNamedList } from './chunks.ts'
import type { Count } from './counts.ts'
import { findEvents } from './status.ts'

/** How far from a count the words stand that tell its outcome. */
export const HEAD = 10

/** “调工钱（收莓子的零工，3个人共780）1起”: what stands in brackets right before a count is told of what is named in front of them. */
export function beforeBracket(text: string, at: number): number {
  if (text.charAt(at - 1) !== '）') return at
  const open = text.lastIndexOf('（', at)
  return open > 0 && /[\u4e00-\u9fff]/u.test(text.charAt(open - 1)) ? open : at
}

/** The regions of the counts of a chunk: each begins at its own clause, the first with the chunk. */
export function regionsOf(lexed: Lexed, chunk: Chunk, counts: readonly Count[]): Span[] {
  const starts = counts.map((count, index) => {
    const before = counts[index - 1]
    return before ? regionStart(lexed, before, count) : firstStart(lexed, chunk, count)
  })
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? chunk.end }))
}

/** Where the region of a count begins behind the count before it. */
function regionStart(lexed: Lexed, before: Count, count: Count): number {
  if (count.outcome && before.outcome !== count.outcome) return count.outcome.start
  const clause = partStart(lexed, count)
  const front = lexed.text.slice(before.end, beforeBracket(lexed.text, count.start))
  const cut = front.search(PART_CUT)
  const dated = clause !== undefined && datesOf(lexed).some(({ start }) => start === clause)
  const inner = !dated && isRepeated(lexed.text, before, count) ? count.start : before.end
  return Math.max(clause ?? before.end, cut < 0 ? inner : before.end + cut + 1)
}

const WAYS_ON = '(?:仲裁|诉讼|起诉|法院|法庭|派出所|司法|信访)'
/** Where the part of a count begins; “引导仲裁、诉讼4件” is one part. */
const PART_CUT = new RegExp(`(?:[（）]|、(?!${WAYS_ON}))(?:[^、（）]|、(?=${WAYS_ON}))*$`, 'u')

/** “1起成功1起转派出所”: each count is followed by what came of it. */
function tellsItself(text: string, last: Count, count: Count): boolean {
  const startsPart = /^(?:$|[，。；：（、\n ])/u.test(text.charAt(last.start - 1))
  if (/[，。；、\n]/u.test(text.slice(last.end, count.start))) return false
  return startsPart && isTold(text, last.end, count.start) && isTold(text, count.end, text.length)
}

/** Whether an outcome stands at a place: at most one character before it. */
const isTold = (text: string, from: number, to: number): boolean => {
  const [event] = findEvents(text, { start: from, end: Math.min(to, from + HEAD) })
  return event !== undefined && event.name !== 'quarrel' && event.start <= from + 1
}

/** “一件砂厂粉尘一件山界”, “2件物业1件邻里”: each count begins the part that it counts. */
function isRepeated(text: string, last: Count | undefined, count: Count): boolean {
  if (last === undefined) return false
  if (tellsItself(text, last, count)) return true
  const between = { start: last.end, end: count.start }
  if (/^一[起件个桩宗]/u.test(text.slice(count.start, count.end)))
    return (
      !/^(?:[，。；、\n]|$)/u.test(text.slice(count.end)) &&
      text.slice(last.start, last.end) === text.slice(count.start, count.end) &&
      !/(?:纠纷|矛盾|案件|官司)$/u.test(text.slice(0, last.start))
    )
  return (
    /^(?:$|[，。；：（、\n ])/u.test(text.charAt(last.start - 1)) &&
    /^[\u4e00-\u9fff]{2,8}$/u.test(text.slice(between.start, between.end)) &&
    readNounPhrase(text, between)?.start === between.start
  )
}

/** The start of the chunk, or behind an activity or a list of cases that the same breath told before. */
function firstStart(lexed: Lexed, chunk: Chunk, count: Count): number {
  const activity = wordsOf(lexed, 'indicator')
    .filter(
      ({ key, start, end }) => !DISPUTE_KEYS.has(key) && start >= chunk.start && end <= count.start,
    )
    .at(-1)
  const list = endOfNamedList(lexed.text, count.start) ?? chunk.start
  return Math.max(activity?.end ?? chunk.start, list)
}

/** Indicators that belong to disputes or to any occasion. */
const DISPUTE_KEYS: ReadonlySet<string> = new Set([
  'dispute_screening',
  'attendance',
  'consultations',
  'door_to_door',
])

/** Where the clause of a count begins; a number alone belongs to the label in front of it (“婚姻 2”). */
function partStart({ clauses, text }: Pick<Lexed, 'clauses' | 'text'>, count: Count) {
  const front = beforeBracket(text, count.start)
  const at = clauses.findIndex((span) =>
    front < count.start ? span.start < front && span.end >= front : within(count, span),
  )
  const own = clauses[at]
  const alone =
    own?.start === count.start && own.end === count.end && text.charAt(own.start - 1) === ' '
  return clauses[alone ? at - 1 : at]?.start
}

/** Where the part of a count begins within its region: at its clause, or at a bracket or list mark in it. */
export function clauseStart({ clauses, text }: Lexed, region: Span, count: Count): number {
  const start = Math.max(region.start, partStart({ clauses, text }, count) ?? region.start)
  const bracket = text.slice(start, beforeBracket(text, count.start)).search(PART_CUT)
  return bracket < 0 ? start : start + bracket + 1
}
