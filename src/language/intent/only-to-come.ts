import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, overlaps } from '../lex/lexed.ts'
import type { DateToken } from '../token.ts'
import { countsAnything } from './figures-told.ts'
import type { Findings } from './findings.ts'
import type { LikelyIntent } from './likely-intent.ts'
import { stillToCome } from './still-to-come.ts'

/** 准备了90根, 定了 and 满了 tell of nothing that is over. */
const OVER = /(?<!准备|预备|备|定|好|满|为|除)(?:了|完|过(?![年节]))/u

/**
 * “传单还剩200没发，明儿接着发”, “开学第一课定在9月1号，我们负责发贴纸200个”: told of a day to come, with nothing done, recorded or
 * counted beside it and no word that anything is over; that it is like reports shows only what work it speaks of.
 */
export const isOnlyToCome = (
  lexed: Lexed,
  context: ReadContext,
  { activities, disputes, moods }: Findings,
  { label }: LikelyIntent,
): boolean => {
  if (label !== 'report' || moods.done || moods.calls || OVER.test(lexed.text)) return false
  if (activities.records.length + disputes.records.length > 0 || countsAnything(lexed, moods))
    return false
  if (datesOf(lexed).some((day) => isGone(day, context))) return false
  const days = [
    ...datesOf(lexed).filter(({ future }) => future !== undefined),
    ...stillToCome(lexed, context),
  ]
  return moods.unreal.some(
    (clause) => clause.sort === 'planned' && days.some((day) => overlaps(day, clause)),
  )
}

/** “8月…（周一至周五上午）：咨询63人次”: a day or period gone by is told. */
const isGone = ({ sort, future, to, rule }: DateToken, { sentOn }: ReadContext): boolean =>
  sort !== 'theme' &&
  !rule.startsWith('festival') &&
  future === undefined &&
  (to < sentOn || sort === 'period')
