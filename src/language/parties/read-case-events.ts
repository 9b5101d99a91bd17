import { addDays, type Day, dayOf, findDay, yearOf } from '../../lib/days.ts'
import { readSpans } from '../read-spans.ts'
import {
  BROKEN,
  CONFIRMED,
  FULFILLED,
  FULFILLED_PLAINLY,
  NOT_YET,
  TAKEN_UP_AGAIN,
} from '../words/case-events.ts'

/** What a message tells of the life of a case beside its status. */
export interface CaseHappening {
  readonly kind: 'follow_up' | 'judicial_confirmation' | 'fulfilment_due' | 'fulfilled' | 'broken'
  readonly on: Day
}

const DAY = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]'
const DUE = [
  `${DAY}(?:之|以)?前(?:要|须|应|一次性|全部|把|将|结|再)*[\\p{Script=Han}\\d]{0,8}?(?:履行|付|支付|给|还|搬|拆|修|退|赔|清)`,
  `(?:履行期限|履行时间|期限|最迟|限)(?:到|至|是|为|在|:)*${DAY}`,
].map((pattern) => new RegExp(pattern, 'u'))

const PLAINLY = new RegExp(FULFILLED_PLAINLY)
const LOOSELY = new RegExp(`${FULFILLED_PLAINLY}|${FULFILLED}`)
const HINDERED = new RegExp(`${NOT_YET}(?:${FULFILLED}|履行|付|给)`)
const NOT_KEPT = new RegExp(BROKEN)
const COURT = new RegExp(CONFIRMED)
const AGAIN = new RegExp(TAKEN_UP_AGAIN, 'u')
const POINTED = /[^,，。;；]{0,8}那(?:一)?[起件桩个]/u
const DAYS_BACK_MAX = 31

/**
 * What became of the agreement of a case.
 *
 * @param about true where the message speaks of one known case, so that “钱付清了” is enough; a
 * report of a settlement must say it plainly (“当场付清”)
 */
export function readCaseEvents(source: string, at: Date, about: boolean): CaseHappening[] {
  const text = source.normalize('NFKC')
  const due = dueIn(text, dayOf(at))
  const rest = due ? text.replace(due.words, '') : text
  const on = dayIn(rest, at)
  return [
    ...(due ? [{ kind: 'fulfilment_due' as const, on: due.day }] : []),
    ...(COURT.test(rest) ? [{ kind: 'judicial_confirmation' as const, on }] : []),
    ...(about && rest.includes('回访') ? [{ kind: 'follow_up' as const, on }] : []),
    ...endsOf(rest, about).map((kind) => ({ kind, on })),
  ]
}

function endsOf(text: string, about: boolean): ('fulfilled' | 'broken')[] {
  if (about && NOT_KEPT.test(text)) return ['broken']
  return (about ? LOOSELY : PLAINLY).test(text) && !HINDERED.test(text) ? ['fulfilled'] : []
}

/** The day by which something is to be done: the next of its name. */
function dueIn(text: string, today: Day): { words: string; day: Day } | undefined {
  for (const pattern of DUE) {
    const match = pattern.exec(text)
    if (!match) continue
    const [words, year, month, date] = match
    const told = (y: number) => findDay(y, Number(month), Number(date))
    const day = told(Number(year ?? yearOf(today)))
    const late = day !== undefined && day < addDays(today, -DAYS_BACK_MAX)
    const meant = year === undefined && late ? told(yearOf(today) + 1) : day
    if (meant) return { words, day: meant }
  }
  return undefined
}

/** The day that is told, if it is not one to come; else the message's. */
function dayIn(text: string, at: Date): Day {
  const today = dayOf(at)
  // “昨天那起的钱付清了”: yesterday was the settlement, not the payment.
  const [told] = readSpans(text.replace(POINTED, ''), at).dates
  return told && told.from <= today ? told.from : today
}

/** “23-0001 重新调”: a case that had ended goes on. */
export const isTakenUpAgain = (words: string): boolean =>
  AGAIN.test(words) && !/调成|调好|调拢|谈成|成功/u.test(words)
