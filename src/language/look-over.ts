import { isBeside } from './about/beside.ts'
import { findDecoration } from './about/decoration.ts'
import { withoutHeadlineFigures } from './about/headline-figures.ts'
import { without } from './about/rest.ts'
import { type Accounted, accountFor } from './account/account.ts'
import { lookAgain } from './account/look-again.ts'
import { type Given, NONE_GIVEN } from './activity/given.ts'
import { type ActivityReading, readActivities } from './activity/read-activities.ts'
import type { ReadContext } from './context.ts'
import { readAsStory } from './dispute/read-as-story.ts'
import { type DisputesRead, NO_DISPUTES, readDisputes } from './dispute/read-disputes.ts'
import { findAppointments } from './intent/appointments.ts'
import { decideIntent } from './intent/decide.ts'
import type { Decision } from './intent/findings.ts'
import type { LikelyIntent } from './intent/likely-intent.ts'
import { type Moods, readMoods } from './intent/unreal.ts'
import { type Lexed, within } from './lex/lexed.ts'

/** What the rules make of a message that is not about records. */
export interface LookedOver {
  readonly lexed: Lexed
  readonly moods: Moods
  readonly disputes: DisputesRead
  readonly activities: ActivityReading
  readonly decision: Decision
  readonly accounted: readonly Accounted[]
}

/** Where disputes are looked for: by the rules, nowhere, so that the words that seem to tell one are read like all others, or in the whole as one story. */
export type Disputes = 'told' | 'none told' | 'one story'

const DISPUTES: Readonly<Record<Disputes, (lexed: Lexed, context: ReadContext) => DisputesRead>> = {
  told: readDisputes,
  'none told': () => NO_DISPUTES,
  'one story': readAsStory,
}

/** Reads what a message tells of disputes and activities, decides what it wants, and accounts for its figures. */
export function lookOver(
  whole: Lexed,
  context: ReadContext,
  likely: LikelyIntent,
  told: Disputes = 'told',
): LookedOver {
  const lexed = withoutHeadlineFigures(without(whole, findDecoration(whole)))
  const moods = readMoods(lexed, context)
  const talk = moods.unreal.filter(({ sort }) => sort === 'talk' || sort === 'compared')
  const disputes = DISPUTES[told](without(lexed, [...talk, ...findAppointments(lexed)]), context)
  const real = withoutStoryYears(withoutDays(lexed, moods), disputes)
  const unreal = moods.unreal.filter(({ sort }) => sort === 'planned' || sort === 'undone')
  const spoken = moods.unreal.filter((clause) => !unreal.includes(clause))
  const look = (given: Given = NONE_GIVEN) => {
    const stories = [...disputes.consumed, ...spoken]
    const activities = readActivities(real, context, stories, unreal, given)
    const decision = decideIntent(lexed, context, { activities, disputes, moods }, likely)
    const accounted = accountFor({ lexed, activities, disputes, moods, context, given })
    return { activities, decision, accounted }
  }
  return { lexed, moods, disputes, ...lookAgain({ lexed, context, disputes, likely }, look) }
}

/**
 * Days of what is only announced, asked or compared with govern nothing that was done; on the day on which something fell through
 * something else may have been done. The village where others held something is not where the sender did.
 */
const withoutDays = (lexed: Lexed, { unreal }: Moods): Lexed => ({
  ...lexed,
  words: lexed.words.filter(
    (word) =>
      word.group !== 'village' ||
      !unreal.some((clause) => clause.sort === 'hearsay' && within(word, clause)),
  ),
  figures: lexed.figures.filter(
    (figure) =>
      figure.kind !== 'date' ||
      (!isBeside(lexed, figure) &&
        !unreal.some(
          (clause) =>
            clause.sort !== 'undone' &&
            within(figure, clause) &&
            !(clause.sort === 'chatter' && opensWithDay(lexed, figure)),
        )),
  ),
})

/** “6月10日到12日都在抢收麦子，只放了2次广播”: a date at the head is that of all that follows, whatever else its clause tells. */
const opensWithDay = (
  { clauses }: Lexed,
  { rule, start }: { rule: string; start: number },
): boolean => rule.startsWith('date: ') && clauses[0] !== undefined && start < clauses[0].end

/**
 * “去年填了今年又挖”: a year inside a story is no running total of what was done beside it, unless the disputes are
 * such a total themselves.
 */
const withoutStoryYears = (lexed: Lexed, { consumed, records }: DisputesRead): Lexed => ({
  ...lexed,
  figures: lexed.figures.filter(
    (figure) =>
      figure.kind !== 'date' ||
      figure.sort !== 'period' ||
      figure.start === 0 ||
      !/^[去前今当]年$/u.test(lexed.text.slice(figure.start, figure.end)) ||
      !consumed.some((story) => within(figure, story)) ||
      records.some(({ basis, date }) => basis === 'cumulative' && date === figure.from),
  ),
})
