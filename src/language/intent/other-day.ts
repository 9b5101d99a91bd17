import { type Clause, datesOf, type Lexed, numbersOf, within } from '../lex/lexed.ts'

type Mood = 'ahead' | 'call' | 'done'

/**
 * “明天开院坝会，今天入户18户”: a clause that opens with a day of its own, today or gone, and counts, is no part of
 * what an earlier clause announces for a day to come.
 */
export const withOtherDays = (
  lexed: Lexed,
  moods: readonly (Mood | undefined)[],
): (Mood | undefined)[] => {
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
