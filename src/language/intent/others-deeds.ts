import type { Clause, Lexed } from '../lex/lexed.ts'
import { datesOf, numbersOf, within, wordsOf } from '../lex/lexed.ts'
import {
  HELD_BY_OTHERS,
  NOT_OURS,
  OF_THEIRS,
  OF_WHOLE_COUNTY,
  OTHERS_BEFORE,
  OURS_AFTER,
  POINTS_BACK,
  WENT_TO_HEAR,
  WITH_US,
} from '../words/others-deeds.ts'
import type { Moods } from './unreal.ts'

/** “8月10日夏令营那个不算我们的，是县里搞的”: the clauses that tell what others held (contract 3.1). */
export function othersDeeds(lexed: Lexed): Clause[] {
  const { text, clauses } = lexed
  const wordsOf = ({ start, end }: Clause) => text.slice(start, end)
  const disowned = clauses.flatMap((clause, index) => {
    if (!NOT_OURS.test(text.slice(clause.start, clause.end + 1))) return []
    const next = clauses[index + 1]
    const who = next && next.sentence === clause.sentence && HELD_BY_OTHERS.test(wordsOf(next))
    const before = POINTS_BACK.test(wordsOf(clause)) ? pointedAt(lexed, index) : []
    return [...before, clause, ...(who ? [next] : [])]
  })
  return [...disowned, ...onlyHeard(lexed), ...ofOtherVillages(lexed)]
}

/** “听说人家石桥上周又开了三场”, “人家三塘村搞了两场，我们得加油”: nobody calls his own village so. */
const ofOtherVillages = (lexed: Lexed): Clause[] =>
  lexed.clauses.filter((clause) =>
    wordsOf(lexed, 'village').some(
      (village) =>
        within(village, clause) &&
        OTHERS_BEFORE.test(lexed.text.slice(clause.start, village.start)) &&
        !WITH_US.test(lexed.text.slice(village.end, clause.end)),
    ),
  )

/** Whether all that a message counts is told of others. */
export const countsOnlyOthers = (lexed: Lexed, { unreal }: Moods): boolean => {
  const numbers = numbersOf(lexed).filter(({ unit }) => unit !== undefined)
  const heard = unreal.filter(({ sort }) => sort === 'hearsay')
  return (
    numbers.length > 0 && numbers.every((number) => heard.some((clause) => within(number, clause)))
  )
}

/** “县局通报：上半年全县调解纠纷1200起”: the clauses that tell figures of the county. */
export const ofCounty = ({ text, clauses }: Lexed): Clause[] =>
  OF_WHOLE_COUNTY.test(text)
    ? clauses.filter(({ start, end }) => OF_WHOLE_COUNTY.test(text.slice(start, end)))
    : []

/** “昨天去龙门村听周素芬讲课，人家那场来了80人”, “…，今天我们自己也开了一场”: where one was, and how it was there. */
function onlyHeard({ text, clauses }: Lexed): Clause[] {
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1]
    if (!next || !WENT_TO_HEAR.test(text.slice(clause.start, clause.end))) return []
    const words = text.slice(next.start, next.end)
    if (OF_THEIRS.test(words)) return [clause, next]
    return OURS_AFTER.test(words) ? [clause] : []
  })
}

/** The clauses of the same sentence before it, from the one that tells the day. */
function pointedAt(lexed: Lexed, index: number): Clause[] {
  const { clauses } = lexed
  const before = clauses
    .slice(0, index)
    .filter(({ sentence }) => sentence === clauses[index]?.sentence)
  const from = before.findLastIndex((clause) => datesOf(lexed).some((day) => within(day, clause)))
  return before.slice(Math.max(from, 0))
}
