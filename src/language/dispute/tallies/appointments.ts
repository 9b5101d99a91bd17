import { datesOf, type Lexed, numbersOf, within } from '../../lex/lexed.ts'
import type { StatusEvent } from '../../words/dispute-statuses.ts'
import { findEvents } from '../status.ts'
import type { TallyToken } from './tokens.ts'

/** “还有1起约了后天再谈”: the day on which they meet again belongs to what tells how the case stands, and heads nothing. */
export const appointments = (lexed: Lexed): TallyToken[] =>
  findEvents(lexed.text, { start: 0, end: lexed.text.length })
    .filter(
      (event) =>
        TO_COME.has(event.name) &&
        datesOf(lexed).some((date) => within(date, event)) &&
        !numbersOf(lexed).some((number) => within(number, event)),
    )
    .map(({ start, end }) => ({
      sort: 'status',
      status: 'open',
      start,
      end: end + (ONCE_MORE.exec(lexed.text.slice(end))?.[0].length ?? 0),
    }))

/** “下周再坐一回”: how often they meet counts nothing. */
const ONCE_MORE = /^(?:下来|拢来?)?(?:谈|说|调|议)?一[回次趟下轮]/u

const TO_COME: ReadonlySet<StatusEvent> = new Set(['later', 'open'])
