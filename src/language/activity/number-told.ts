import type { Span } from '../token.ts'
import { AIDED_IN_TURN } from './aided.ts'
import { QUESTION_TOLD } from './asked.ts'
import { IN_NAME, NAME_BEHIND } from './bind-by-name.ts'
import { AT_PLACES } from './bind-crowds.ts'
import { AGAIN } from './bind-onward.ts'
import { BECAME, BY_MATTER, CAME_TOO } from './bind-people.ts'
import { ROUND } from './bind-rounds.ts'
import type { Bound } from './binding.ts'
import { PUT_RIGHT } from './disowned.ts'
import { GIVEN } from './given.ts'
import { OF_GROUPS } from './groups-told.ts'
import { HEAD_COUNT } from './head-count.ts'
import { IN_BATCHES } from './in-batches.ts'
import { GIVEN_OF_STOCK } from './left-over.ts'
import { MORE_CAME, SEEN_AT_HOME } from './more-came.ts'
import { isOfHomes } from './on-visits.ts'
import { BOTH_SIDES } from './ours-and-theirs.ts'

import { GONE_TO_AGAIN } from './said-twice.ts'

import { GIVEN_IN_PARTS } from './stock-sums.ts'
import { TOLD_TO } from './told-to.ts'

import { CROWDS_LISTED, UNDER_LABEL } from './under-label.ts'

/** A number that counts something of the list. */
export interface NumberTold extends Span {
  readonly code: string
  readonly value: number
  /** Words say it so plainly that no second reader is asked. */
  readonly sure: boolean
  /** Nothing else can be meant, and no example is asked whether others like it count the same. */
  readonly plain: boolean
  /** 共, 合计: people or things that are said to be the sum of others. */
  readonly total: boolean
}

/** “排查了两遍”: rounds of a screening, which nothing else is measured in beside its name. */
const isRounds = ({ unit }: Bound['amount']): boolean => /^[遍轮趟回]$/u.test(unit?.text ?? '')

/** What is told of a number that was bound. */
export const numberTold = ({ amount, indicator, mention, rule }: Bound): NumberTold => ({
  start: amount.start,
  end: amount.end,
  code: indicator.code,
  value: amount.value,
  plain: PLAIN_RULES.has(rule),
  total: amount.total && indicator.nature !== 'event',
  sure:
    SURE_RULES.has(rule) ||
    (rule === AGAIN && amount.unit?.text === '遍') ||
    amount.rule === PUT_RIGHT ||
    amount.rule === GIVEN_OF_STOCK ||
    amount.rule === GIVEN_IN_PARTS ||
    (amount.instead && indicator.nature === 'event') ||
    (indicator.code === 'consultations' && rule === NAME_BEHIND && amount.unit?.text === '人次') ||
    (indicator.code === 'dispute_screening' && isRounds(amount)) ||
    (indicator.code === 'follow_up_visits' && rule === NAME_BEHIND && isOfHomes(amount)) ||
    (rule === IN_NAME && mention?.rule.startsWith('taught at a place') === true),
})

/** Rules after which nothing else can be meant. */
const PLAIN_RULES: ReadonlySet<string> = new Set([HEAD_COUNT, QUESTION_TOLD, MORE_CAME])

/** Rules that no second reader may doubt. */
const SURE_RULES: ReadonlySet<string> = new Set([
  AT_PLACES,
  OF_GROUPS,
  BECAME,
  BY_MATTER,
  CAME_TOO,
  QUESTION_TOLD,
  MORE_CAME,
  SEEN_AT_HOME,
  HEAD_COUNT,
  UNDER_LABEL,
  CROWDS_LISTED,
  AIDED_IN_TURN,
  BOTH_SIDES,
  GONE_TO_AGAIN,
  TOLD_TO,
  GIVEN,
  IN_BATCHES,
  ROUND,
])
