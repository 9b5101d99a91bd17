import type { ReadContext } from '../context.ts'
import { type Clause, datesOf, type Lexed, numbersOf, within } from '../lex/lexed.ts'
import { OF_LISTS } from '../words/chatter.ts'
import { TODAY_OPENS } from '../words/plans.ts'

type Mood = 'ahead' | 'call' | 'done'

/** What an earlier clause announces ends where a later one tells of another day, on which it was done. */
export const withOtherDays = (
  lexed: Lexed,
  context: ReadContext,
  moods: readonly (Mood | undefined)[],
): (Mood | undefined)[] => withToday(lexed, context, onOwnDay(lexed, moods))

/**
 * “明天开院坝会，今天入户18户”: a clause that opens with a day of its own, today or gone, and counts, is no part of
 * what an earlier clause announces for a day to come.
 */
const onOwnDay = (lexed: Lexed, moods: readonly (Mood | undefined)[]): (Mood | undefined)[] => {
  const first = moods.findIndex((mood) => mood !== undefined)
  if (first < 0 || moods[first] !== 'ahead' || moods.includes('call')) return [...moods]
  return moods.map((mood, index) => {
    const clause = lexed.clauses[index]
    return mood === undefined && index > first && clause && countsOnOwnDay(lexed, clause)
      ? 'done'
      : mood
  })
}

const countsOnOwnDay = (lexed: Lexed, clause: Clause): boolean =>
  datesOf(lexed).some(
    ({ start, end, sort, future }) =>
      sort === 'day' &&
      future === undefined &&
      /^[ ]*(?:我们?|咱们?|俺们?|村里|另外|不过|但是?)?$/u.test(
        lexed.text.slice(clause.start, start),
      ) &&
      within({ start, end }, clause) &&
      !TO_COME.test(lexed.text.slice(end, clause.end)),
  ) && numbersOf(lexed).some((number) => number.unit !== undefined && within(number, clause))

/** “今天下班前报20份”, “今天要发200份”: still to be done. */
const TO_COME = /^起|前|要|先把|通知|准备|请|得(?=[把发开去])|报名/u

/**
 * “明儿娃们高考，今儿俺上联小讲交通法，128人”: what is to come names nothing of ours, and what is counted behind it was
 * today. Staff tell villages what to do today.
 */
const withToday = (
  lexed: Lexed,
  { staff }: ReadContext,
  moods: readonly (Mood | undefined)[],
): (Mood | undefined)[] => {
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
