import { finders, hitFinder } from '../dispute/patterns.ts'
import { findEvents } from '../dispute/status.ts'
import { datesOf, type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import { ANNOUNCED } from '../words/announcements.ts'
import { ANY_LEFT, ARTICLE, LEND, REMARK, SIGN_UP_LIST, WHERE_TO_FETCH } from '../words/chat.ts'
import { FETCH, UNDER_ORDERS } from '../words/plans.ts'
import type { Findings } from './findings.ts'
import type { LikelyIntent } from './likely-intent.ts'
import { namesEvent } from './names-event.ts'
import type { Moods } from './unreal.ts'

const OUTCOMES: ReadonlySet<string> = new Set([
  'settled',
  'unsettled',
  'refused',
  'failed',
  'fruitless',
  'referred',
  'received',
  'quarrel',
  'reopened',
])

/** Where nothing was done: how sure messages that it is like must be that something is announced. */
const LIKE_PLANS = 0.5
/** Where something was done, and others are called all the same. */
const SURELY_LIKE_PLANS = 0.9

const findAnnounced = hitFinder(finders({ announced: ANNOUNCED }))

/** Nothing was done, and the words or messages that it is like tell of something to come. */
function isOnlyAnnounced(
  lexed: Lexed,
  { moods, activities, disputes }: Findings,
  told: boolean,
  likely: LikelyIntent,
): boolean {
  const share = likely.label === 'plan' ? likely.share : 0
  const recorded = activities.records.length + disputes.records.length > 0
  if (moods.done) return moods.calls && share >= SURELY_LIKE_PLANS && !(told && recorded)
  const ordered = told && recorded && UNDER_ORDERS.test(lexed.text)
  if (
    share >= LIKE_PLANS &&
    !ordered &&
    looksAhead(lexed, moods, share) &&
    (recorded || moods.calls || namesEvent(lexed))
  )
    return true
  return (
    !LEND.test(lexed.text) &&
    !asksForGoods(lexed) &&
    !isFilledIn(activities, likely) &&
    findAnnounced(lexed.text, { start: 0, end: lexed.text.length }).length > 0 &&
    !(hasOutcome(lexed, moods) && disputes.records.length > 0 && activities.records.length === 0)
  )
}

/** “时间：12月4日上午，地点：文化广场，参加群众：120人，横幅：3条”: a form that tells what was done, although it sounds like an invitation. */
const isFilledIn = ({ bound }: Findings['activities'], { label, share }: LikelyIntent): boolean =>
  label === 'report' &&
  share >= FILLED_IN.share &&
  new Set(bound.map(({ code }) => code)).size >= FILLED_IN.things
const FILLED_IN = { share: 0.95, things: 2 }

/** “扇子还有没得”, “折页到哪里领”: asks, and calls nobody. */
const asksForGoods = ({ text }: Lexed): boolean => ANY_LEFT.test(text) || WHERE_TO_FETCH.test(text)

/** “今天上午给初一的学生上开学第一课” only sounds like a plan: a call, what is to come, or no day gone by beside it. */
const looksAhead = (lexed: Lexed, { calls, unreal }: Moods, share: number): boolean =>
  calls ||
  unreal.some(({ sort }) => sort === 'planned') ||
  (share >= SURELY_LIKE_PLANS &&
    datesOf(lexed).every((date) => isToBe(date) || date.sort !== 'day'))

/** Whether all that is told is still to come, or asked of others. */
export function isPlan(
  lexed: Lexed,
  found: Findings,
  told: boolean,
  likely: LikelyIntent,
): boolean {
  const { activities, disputes, moods } = found
  if (saysSo(lexed, told) || isOnlyAnnounced(lexed, found, told, likely)) return true
  if (asksForGoods(lexed)) return false
  if (!announces(lexed, moods, told) || !(moods.calls || opensWithEvent(lexed, found))) return false
  const recorded = activities.records.length + disputes.records.length > 0
  if (moods.done && recorded) return false
  if (recorded && tellsFigures(lexed, found, told)) return false
  return !hasOutcome(lexed, moods) || disputes.records.length === 0
}

const opensWithEvent = (lexed: Lexed, { disputes, moods }: Findings): boolean =>
  moods.opensAhead && (namesEvent(lexed) || disputes.records.length > 0)

/** A wish beside a remark on what was sent (“字太小，下回搞点大字的”) announces nothing. */
const announces = ({ text }: Lexed, { unreal }: Moods, told: boolean): boolean =>
  unreal.some(({ sort }) => sort === 'planned') && (told || !REMARK.test(text))

const tellsFigures = (lexed: Lexed, { activities }: Findings, told: boolean): boolean =>
  told && activities.ask !== 'date' && !invites(lexed)

/** “周五晚七点办一场反诈讲座，请准时到”: its one event is what others are called to. */
const invites = (lexed: Lexed): boolean =>
  TO_ATTEND.test(lexed.text) && numbersOf(lexed).every(({ value, unit }) => value === 1 || !unit)

const TO_ATTEND =
  /准时(?:到|参加)|自带|都来(?:听|看|哈|嘛|$)|欢迎(?:来|大家|前来)|[莫别]迟到|请(?:大家|各位)?来?(?:参加|到会)/u

/** “各村院坝会尽量放在晚上开”: how all are to do it. */
const TO_ALL =
  /各(?:村|社区|组|调委会|网格|单位)[^，。；\n]{0,14}(?:尽量|放在|安排在|抓紧|及时|24小时|不关机|第一时间|务必|备点|每[天日周月](?:都|要|得)*报)/u

/** Words that are a plan whatever else is told. */
const saysSo = ({ text }: Lexed, told: boolean): boolean =>
  SIGN_UP_LIST.test(text) || FETCH.test(text) || (!told && TO_ALL.test(text))

/** “后天约牟家和冷家来说地边子的事”: those of a quarrel are called together (contract 1: an appointment is a plan). */
const APPOINTS =
  /(?:约|喊|请|找|叫)(?:了|好|到|拢|上)?[^，。；\n]{0,4}(?:[\u4e00-\u9fff]家|两[家户边头个]|双方|他们俩?)[^。；\n]{0,14}(?:说|摆|谈|讲|调|坐拢|理一)|(?:两[家户边头]|双方)(?:人|当事人)?(?:都|也)?(?:要|得)?(?:约|喊|请|叫)(?:齐|到|来|拢)(?!了)/u

/** “9月20日上午召开推进会”: nothing done, an event or those of a quarrel named, a day to come. */
export const isAnnounced = (lexed: Lexed, { done, unreal }: Moods): boolean =>
  isMoved(lexed, unreal) ||
  (!done &&
    !ARTICLE.test(lexed.text) &&
    (namesEvent(lexed) || APPOINTS.test(lexed.text)) &&
    datesOf(lexed).some(isToBe))

/** A day to come; one that no calendar has is none. */
const isToBe = ({ future, missing }: DateToken): boolean => future !== undefined && !missing

/** “院坝会没开成，改在今晚八点”: what fell through is to be held at a time to come. */
const isMoved = ({ text }: Lexed, unreal: Moods['unreal']): boolean =>
  unreal.some(({ sort }) => sort === 'undone') &&
  unreal.some(({ sort, start, end }) => sort === 'planned' && MOVED.test(text.slice(start, end)))
const MOVED = /^[ ]?(?:就|那就|只好|临时|又)?(?:改|挪|移|推|延|顺延|换)(?:在|到|成|至|为)?/u

/** How a dispute went is told outside of what is announced. */
const hasOutcome = (lexed: Lexed, { unreal }: Moods): boolean =>
  findEvents(lexed.text, { start: 0, end: lexed.text.length }).some(
    (event) =>
      OUTCOMES.has(event.name) &&
      (unreal.every((clause) => !overlaps(clause, event)) ||
        (DECIDED.has(event.name) && !isToCome(lexed, event))),
  )

const DECIDED: ReadonlySet<string> = new Set(['settled', 'failed', 'referred'])

/** Whether the clause of an event speaks of what is still to come itself. */
function isToCome({ text, clauses }: Lexed, event: Span): boolean {
  const clause = clauses.find((one) => overlaps(one, event))
  return (
    clause === undefined ||
    /不(?:动|下来|下|成|了|拢|好|行)[^，。；]{0,3}就|明[天日早晚]|后天|下[周个]|将|准备|打算|计划|争取|力争|请|务必|要|尽快|再|(?:[日号末天一二三四五六]|\d点?|之|以|下班)前/u.test(
      text.slice(clause.start, clause.end),
    )
  )
}
