import { tellsOfSome } from '../about/correction.ts'
import { namesOnlyFigures } from '../about/names-only.ts'
import { readHeading, readQuery } from '../about/query.ts'
import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Query } from '../reading.ts'
import {
  ANY_LEFT,
  ASKS_OTHERS,
  FAVOUR,
  FILE_SENT,
  GIFTS,
  LEND,
  OFFICE_HOURS,
  OPENS_QUESTION,
  PASSED_ON,
  PICTURES_PRAISED,
  RECEIVED,
  REMARK,
  WHERE_TO_FETCH,
  WHICH_SUM,
} from '../words/chat.ts'
import { ONLY_ASKED } from '../words/missing-reports.ts'
import { HEADED_PLAN, PUT_OFF, WANTS_PRINTED } from '../words/plans.ts'
import { ASKS_PLAINLY, CONGRATULATES, PUTS_OFF_COUNT } from '../words/talk.ts'
import { askFor } from './ask.ts'
import { BEGS, callsOnly } from './calls-only.ts'
import { countsAnything, hasFigures } from './figures-told.ts'
import type { Decision, Findings } from './findings.ts'
import { isOutvoted, type LikelyIntent } from './likely-intent.ts'
import { isOnlyToCome } from './only-to-come.ts'
import { countsOnlyOthers } from './others-deeds.ts'
import { tellsOwnLife } from './own-life.ts'
import { isPassedOn } from './passed-on.ts'
import { isAnnounced, isPlan } from './plan.ts'
import { reportsNone } from './reports-none.ts'
import { saysPlainly, tellsMatter } from './says-plainly.ts'
import { isGreeting, isPraise, isSmallTalk } from './small-talk.ts'

/**
 * Chooses the intent of a message (contract 1) by the rules, unless messages that it is like surely want
 * something else; in doubt it asks rather than records.
 */
export function decideIntent(
  lexed: Lexed,
  context: ReadContext,
  found: Findings,
  likely: LikelyIntent,
): Decision {
  const decision = decideByRules(lexed, context, found, likely)
  if (decision.rule === PASSED) return decision
  const { intent } = decision.reading
  if (!isOutvoted(intent, likely)) return decision
  if (saysPlainly(lexed.text, decision.reading) || tellsOfOthers(lexed, found, intent))
    return decision
  if (intent === 'plan' && isOnlyToCome(lexed, context, found, likely)) return decision
  if (intent === 'report' && isCountedOut(found) && !isSurelyNone(likely)) return decision
  if (intent === 'report' && reportsNone(lexed, context, found)) return decision
  if (likely.label === 'correct' && tellsOfSome(lexed.text)) return decision
  return believe(lexed, context, found, likely)
}

/** “听说人家石桥上周又开了三场，服了”: however much it is like a report. */
const tellsOfOthers = (lexed: Lexed, { moods }: Findings, intent: string): boolean =>
  intent === 'chat' && countsOnlyOthers(lexed, moods)

/** Numbers of things that were done, a dispute that was settled, or that nothing was: a report, whatever is asked or put right beside (contract 1). */
const isCountedOut = ({ activities, disputes }: Findings): boolean =>
  activities.bound.length > 0 ||
  disputes.records.some(({ count, status }) => count > 1 || status === 'resolved') ||
  (disputes.records.length > 0 && disputes.records.every(({ count }) => count === 0))

/** So sure the examples are never that a report calls or only talks: “三八节下午讲反家暴，小礼品只备了50份，先到先得”. */
const isSurelyNone = ({ label, share }: LikelyIntent): boolean =>
  (label === 'plan' || label === 'chat') && share >= SURELY_NONE_FROM
const SURELY_NONE_FROM = 0.9

/** The rule where the examples are believed. */
export const LIKE_EXAMPLES = 'like examples'
/** The rule where no other finds anything. */
export const REPORTS_NOTHING = 'reports nothing'

/** What stands where the rules are not believed. */
function believe(
  lexed: Lexed,
  context: ReadContext,
  found: Findings,
  { label }: LikelyIntent,
): Decision {
  const rule = LIKE_EXAMPLES
  if (label === 'plan' || label === 'chat') return { reading: { intent: label }, rule }
  if (label === 'query') {
    const query = readQuery(lexed, context)?.query ?? { what: 'help' }
    return { reading: { intent: 'query', query }, rule }
  }
  const report = decideReport(lexed, found)
  if (found.disputes.records.length > 0 && report.reading.intent === 'report') return report
  return { reading: { intent: 'unclear', ask: askFor(lexed, found) ?? 'quantity' }, rule }
}

/**
 * A heading such as “10月份计划：” is a plan, whatever the message is like; nothing to report is none, nor is what was talked
 * over, whatever day is told for the next round.
 */
const mayPlan = (
  lexed: Lexed,
  context: ReadContext,
  likely: LikelyIntent,
  none: boolean,
  found: Findings,
): boolean =>
  !none &&
  (HEADED_PLAN.test(lexed.text) ||
    WANTS_PRINTED.test(lexed.text) ||
    isOnlyToCome(lexed, context, found, likely) ||
    (!isOutvoted('plan', likely) && !tellsMatter(lexed.text, found.disputes.records.length > 0)))

/** What is outvoted where it would be decided is passed over, for what the rules say else. */
function decideByRules(
  lexed: Lexed,
  context: ReadContext,
  found: Findings,
  likely: LikelyIntent,
): Decision {
  const told = hasFigures(lexed, found.moods)
  const none = reportsNone(lexed, context, found)
  const asks = !told && !none && (ONLY_ASKED.test(lexed.text) || !isOutvoted('query', likely))
  const plans = mayPlan(lexed, context, likely, none, found)
  return (
    (told ? undefined : namedOnly(lexed, context)) ??
    (asks ? decideAsked(lexed, context, found) : undefined) ??
    (told ? undefined : pleasantry(lexed, found)) ??
    (isPassedOn(lexed) || tellsOwnLife(lexed, found) ? chat(PASSED) : undefined) ??
    (plans && isAhead({ lexed, context, found, told, likely }) ? planOf(found) : undefined) ??
    (!none && isTalk(lexed, context, told) ? chat('law question or news') : undefined) ??
    decideReport(lexed, found)
  )
}

/** What is known of a message when it is asked whether it looks ahead. */
interface Considered {
  readonly lexed: Lexed
  readonly context: ReadContext
  readonly found: Findings
  /** Something is told in numbers. */
  readonly told: boolean
  readonly likely: LikelyIntent
}

/** Whether all that is told is announced, or to be reported later. */
const isAhead = ({ lexed, context, found, told, likely }: Considered): boolean =>
  (HEADED_PLAN.test(lexed.text) && !found.moods.done) ||
  isPlan(lexed, found, told, likely) ||
  isPutOff(lexed, told) ||
  isOnlyToCome(lexed, context, found, likely)

/**
 * “龙门村三月份的讲座和院坝会”: events without a number that nobody says to have done, over a period or
 * by staff, ask for their figures.
 */
function isBareHeading(
  lexed: Lexed,
  { staff }: ReadContext,
  { activities, disputes, moods }: Findings,
): boolean {
  if (
    moods.done ||
    moods.calls ||
    moods.opensAhead ||
    activities.records.length === 0 ||
    disputes.records.length > 0
  )
    return false
  const period = datesOf(lexed).some(({ sort, future }) => sort === 'period' && !future)
  return (period || (staff && wordsOf(lexed, 'village').length > 0)) && activities.onlyOnce
}

/** What a question or a heading asks for. */
const decideAsked = (lexed: Lexed, context: ReadContext, found: Findings): Decision | undefined =>
  decideQuery(lexed, context, found) ??
  (isBareHeading(lexed, context, found) ? headingOf(lexed, context) : undefined)

/** Figures and a period, and not a word more, whatever the message is like. */
const namedOnly = (lexed: Lexed, context: ReadContext): Decision | undefined =>
  namesOnlyFigures(lexed, context) ? headingOf(lexed, context) : undefined

function headingOf(lexed: Lexed, context: ReadContext): Decision {
  return {
    reading: { intent: 'query', query: readHeading(lexed, context) },
    rule: 'names figures of a period',
  }
}

/** A greeting, or a question whether somebody is there: no plan, though it names a day to come. */
function pleasantry(lexed: Lexed, found: Findings): Decision | undefined {
  if (isGreeting(lexed, found)) return chat('greets')
  return OFFICE_HOURS.test(lexed.text) ? chat('asks who is there') : undefined
}

/** Others' news or the sender's own life: chat, whatever it is like. */
const PASSED = 'passed on'

const chat = (rule: string): Decision => ({ reading: { intent: 'chat' }, rule })

/** “媳妇说再看看他表现，先不离了”: a dispute was told, and nothing is asked. */
const isSettledStory = ({ text }: Lexed, { disputes }: Findings): boolean =>
  disputes.records.some(({ status }) => status === 'resolved') &&
  !/[？]|多少|(?:化解|调解|成功|办结)率[。 ]*$|好多(?:钱|起|件|场|份|户|人|次|没|[、，。])|[查统几排数导]|吗|哪|拉[一个张]|[做整弄出]个?表|列|看一?[下哈]/u.test(
    text,
  )

function decideQuery(lexed: Lexed, context: ReadContext, found: Findings): Decision | undefined {
  const { moods } = found
  const query = isSettledStory(lexed, found) ? undefined : readQuery(lexed, context)
  if (!query || (moods.calls && callsOnly(lexed, query.query.what))) return undefined
  if (asksColleagues(lexed, query.query.what)) return undefined
  if (
    (PUTS_OFF_COUNT.test(lexed.text) && !ASKS_PLAINLY.test(lexed.text)) ||
    (isPraise(lexed, context) && !/[？]/u.test(lexed.text))
  )
    return undefined
  const onlyLooks = query.signs.every(({ name }) => name === 'look' || name === 'mine')
  if (moods.opensAhead && onlyLooks && !BEGS.test(lexed.text)) return undefined
  return {
    reading: { intent: 'query', query: query.query },
    rule: 'asks for figures',
    ...(query.signs[0] ? { span: query.signs[0] } : {}),
  }
}

/** Asks the others of the chat, and not the ledger. */
const asksColleagues = ({ text }: Lexed, what: Query['what']): boolean =>
  (what === 'help' && ASKS_OTHERS.test(text)) || LEND.test(text)

/** “入户也去了，院坝会也开了，回头一起报”: nothing is reported yet. */
const isPutOff = ({ text, figures }: Lexed, told: boolean): boolean =>
  !told && PUT_OFF.test(text) && figures.every(({ kind }) => kind !== 'vague')

const planOf = ({ moods: { unreal } }: Findings): Decision => ({
  reading: { intent: 'plan' },
  rule: 'announces or calls',
  ...(unreal[0] ? { span: unreal[0] } : {}),
})

const isTalk = (lexed: Lexed, context: ReadContext, told: boolean): boolean =>
  [
    CONGRATULATES,
    WHICH_SUM,
    PASSED_ON,
    PICTURES_PRAISED,
    RECEIVED,
    GIFTS,
    FAVOUR,
    LEND,
    ANY_LEFT,
    WHERE_TO_FETCH,
  ].some((words) => words.test(lexed.text)) ||
  (!told && [REMARK, FILE_SENT].some((words) => words.test(lexed.text))) ||
  ((!told || OPENS_QUESTION.test(lexed.text)) && isSmallTalk(lexed, context))

/** “今天给老人讲反诈，来了33人” */
const CAME =
  /来了(?:\d{2,}|[一二两三四五六七八九]?[十百][一二三四五六七八九十]*)[多来]?(?:个?人|名|位)/u

/** “请司法所的老师来讲课，来了39个，发了39本书”: who listened did so at an event, which the lists may not know by that name. */
const heardWhat = (text: string, { events, records }: Findings['activities']): boolean => {
  const told = new Set(records.flatMap(({ lines }) => lines.map(({ indicator }) => indicator)))
  return (
    events === 0 &&
    told.has('attendance') &&
    !ALSO_HEARD.some((code) => told.has(code)) &&
    TAUGHT.test(text)
  )
}
/** Those who are counted with these met nobody at an event. */
const ALSO_HEARD = ['door_to_door', 'broadcast', 'online_post', 'posters']
const TAUGHT = /讲课|上课|(?:请|来)[^，。；]{1,10}讲|律师|法官|检察官|民警|专家|培训/u

function decideReport(lexed: Lexed, found: Findings): Decision {
  const { activities, disputes, moods } = found
  const records = [...activities.records, ...disputes.records]
  const ask = askFor(lexed, found)
  // “9月1号我去上开学第一课”: a day to come, nothing done and nothing counted.
  if (ask === 'date' && !moods.done && !countsAnything(lexed, moods)) return planOf(found)
  if (ask) return { reading: { intent: 'unclear', ask }, rule: `asks for ${ask}` }
  const came = records.length === 0 ? CAME.test(lexed.text) : heardWhat(lexed.text, activities)
  if (came && !isAnnounced(lexed, moods))
    return { reading: { intent: 'unclear', ask: 'indicator' }, rule: 'some came, but to what?' }
  if (records.length === 0)
    return isAnnounced(lexed, moods)
      ? { reading: { intent: 'plan' }, rule: 'an event on a day to come' }
      : chat(REPORTS_NOTHING)
  const asks = activities.asks.length > 0 ? { asks: activities.asks } : {}
  return { reading: { intent: 'report', records, ...asks }, rule: 'reports' }
}
