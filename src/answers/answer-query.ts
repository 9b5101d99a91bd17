import type { TownshipCatalog } from '../catalog/township-catalog.ts'
import type { Db } from '../db/db.ts'
import type { Query } from '../language/reading.ts'
import { addDays, type Day, type DayRange, mondayOf, weekdayOf, yearOf } from '../lib/days.ts'
import type { Person } from '../registry/person.ts'
import type { Township, Village } from '../registry/township.ts'
import { help } from '../wording/answers.ts'
import { refusal } from '../wording/rights.ts'
import type { AnswerChart } from './answer-chart.ts'
import { answerMine } from './answer-mine.ts'
import { answerMissing } from './answer-missing.ts'
import { answerRanking } from './answer-ranking.ts'
import { answerTotals } from './answer-totals.ts'
import type { Wish } from './wish.ts'

/** A question with everything that answering it needs. */
export interface Asked {
  readonly query: Query
  readonly person: Person
  readonly township: Township
  readonly villages: readonly Village[]
  readonly catalog: TownshipCatalog
  /** The day of asking. */
  readonly today: Day
  readonly wish: Wish
}

/** What is answered. */
export interface Answer {
  readonly text: string
  /** To be sent as a picture after the text, where one was asked for. */
  readonly chart?: AnswerChart
}

/** A question whose period and village are settled. */
export interface Settled extends Asked {
  readonly range: DayRange
  /** Undefined for the whole township. */
  readonly village: Village | undefined
}

/** The answer to a question, in one message that tells its period and what it is made of. */
export async function answerQuery(db: Db, asked: Asked): Promise<Answer> {
  const { query, villages, person } = asked
  const settled: Settled = {
    ...asked,
    range: rangeOf(asked),
    village: villages.find(({ name }) => name === query.village),
  }
  switch (query.what) {
    case 'totals':
      return answerTotals(db, settled)
    case 'ranking':
      return answerRanking(db, settled)
    case 'missing':
      return { text: await answerMissing(db, settled) }
    case 'mine':
      return { text: await answerMine(db, settled) }
    case 'export':
      // Staff get the files themselves; see the inbox.
      return { text: refusal('export') }
    case 'help':
      return { text: help(person.role) }
  }
}

/** This year until today where no period was told; for `missing` this week, on a Monday the last. */
function rangeOf({ query, today }: Asked): DayRange {
  if (query.what === 'missing' && query.from === undefined) {
    const monday = mondayOf(today)
    return weekdayOf(today) === 1
      ? { from: addDays(monday, -7), to: addDays(monday, -1) }
      : { from: monday, to: today }
  }
  return { from: query.from ?? `${yearOf(today)}-01-01`, to: query.to ?? today }
}
