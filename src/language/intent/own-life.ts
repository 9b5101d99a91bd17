import { datesOf, type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Guarded } from '../patterns/guarded.ts'
import { OF_LISTS } from '../words/chatter.ts'
import {
  DREAMT,
  IDLED,
  OF_QUARRELS,
  OF_TODAY,
  OLD_TIMES,
  OWN_COSTS,
  OWN_FEAST,
  OWN_HEALTH,
  SHOW_SEEN,
} from '../words/own-life.ts'
import type { Findings } from './findings.ts'

/**
 * Whether a message tells a dream, old times or the sender's own life: “昨晚做梦开院坝会，来了一千多人”, “听老辈子摆，82年分田
 * 那阵子一天要吵七八架”, “今天屋头杀年猪，坐了27个人”. However much it sounds like a report, nothing was done (contract 1).
 */
export const tellsOwnLife = (lexed: Lexed, found: Findings): boolean =>
  isDream(lexed) ||
  isOfOldTimes(lexed) ||
  (found.activities.bound.length === 0 && tests(lexed, [SHOW_SEEN, OWN_COSTS])) ||
  isPrivate(lexed, found)

/** “罗家办满月酒，两家吵起来，我劝和了” and “酒席上发传单50份” are no mere feast. */
function isPrivate(lexed: Lexed, { activities, disputes }: Findings): boolean {
  const { text } = lexed
  if (activities.bound.length > 0 || disputes.records.length > 0) return false
  if (OF_LISTS.test(text.replaceAll(HEALTH_PAPERS, ''))) return false
  return OWN_HEALTH.test(text) || (tests(lexed, [OWN_FEAST, IDLED]) && !OF_QUARRELS.test(text))
}
const HEALTH_PAPERS = /(?:体检|化验|检查)(?:的)?(?:单子|资料|手册)/gu

const tests = ({ text }: Lexed, signs: readonly Guarded[]): boolean =>
  signs.some((sign) => sign.test(text))

/** A dream is told to the end of its sentence; behind it something may have been done. */
const isDream = ({ text, clauses }: Lexed): boolean =>
  DREAMT.test(text) && clauses.every(({ sentence }) => sentence === clauses[0]?.sentence)

/** “两家为当年分地的事扯皮，今天调好了” opens elsewhere, and tells a day of ours. */
const isOfOldTimes = (lexed: Lexed): boolean =>
  OLD_TIMES.test(lexed.text) &&
  !OF_TODAY.test(lexed.text) &&
  numbersOf(lexed).every(({ unit }) => unit === undefined || !/[份户条]/u.test(unit.text)) &&
  datesOf(lexed).every(({ sort }) => sort !== 'day')
