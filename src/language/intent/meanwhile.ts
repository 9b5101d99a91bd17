import type { ReadContext } from '../context.ts'
import { type Lexed, numbersOf } from '../lex/lexed.ts'
import { OF_LISTS } from '../words/chatter.ts'
import { MEANWHILE, TODAY_OPENS } from '../words/plans.ts'

/** “后天是禁毒日 今天先把折页发到各栋 发了一百二十份”: the clause behind tells that it was done. */
export const withMeanwhile = <Mood extends string>(
  { text, clauses }: Lexed,
  moods: readonly (Mood | 'done' | undefined)[],
): (Mood | 'done' | undefined)[] =>
  moods.map((mood, index) => {
    const clause = clauses[index]
    const told = clause && moods[index + 1] === 'done'
    const done = told && MEANWHILE.test(text.slice(clause.start, clause.end).trim())
    return mood ?? (done ? 'done' : undefined)
  })

/**
 * “明儿娃们高考，今儿俺上联小讲交通法，128人”: what is to come names nothing of ours, and what is counted behind it was
 * today. Staff tell villages what to do today.
 */
export const withToday = <Mood extends string>(
  lexed: Lexed,
  { staff }: ReadContext,
  moods: readonly (Mood | 'ahead' | 'done' | undefined)[],
): (Mood | 'ahead' | 'done' | undefined)[] => {
  const { text, clauses } = lexed
  const [first, today] = clauses
  const turns =
    !staff &&
    first !== undefined &&
    today !== undefined &&
    moods[0] === 'ahead' &&
    !moods.slice(1).some((mood) => mood !== undefined && mood !== 'done') &&
    TODAY_OPENS.test(text.slice(today.start, today.end)) &&
    !OF_LISTS.test(text.slice(first.start, first.end)) &&
    numbersOf(lexed).some(({ start, unit }) => unit !== undefined && start >= today.start)
  return turns ? moods.map((mood, index) => (index === 1 ? 'done' : mood)) : [...moods]
}
