import { periodsApart } from './about/periods-apart.ts'
import { type AskedPeriod, readPeriods } from './about/periods-asked.ts'
import { readContext } from './context.ts'
import { lexIn } from './lex/lex.ts'
import type { Message, Roster } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'
import { LAST_YEAR } from './words/comparisons.ts'

/** With what the figures of a question are to be compared; its reading tells only the period asked for. */
export interface Comparison {
  /** With the same days a year before. */
  readonly lastYear: boolean
  /** With an earlier period, cut to as many days where the asked one still runs. */
  readonly earlier?: AskedPeriod
  /** Periods of which each is to have a figure of its own, where several are told. */
  readonly apart?: readonly AskedPeriod[]
}

/** Reads “比去年”, “环比”, “跟上个月比”, “7月比6月” of a question for totals. */
export function readComparison(
  message: Message,
  roster: Roster,
  vocabulary: Vocabulary,
): Comparison {
  const context = readContext(message, roster, vocabulary)
  const lexed = lexIn(context, message.text)
  const { earlier } = readPeriods(lexed, context, 'totals')
  const apart = earlier ? [] : periodsApart(lexed, context)
  return {
    lastYear: LAST_YEAR.test(lexed.text),
    ...(earlier ? { earlier } : {}),
    ...(apart.length > 1 ? { apart } : {}),
  }
}
