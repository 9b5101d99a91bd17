import { readCorrection } from '../about/correction.ts'
import { findIndicators } from '../about/indicator-nouns.ts'
import { readQuery } from '../about/query.ts'
import { readRetraction } from '../about/retraction.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { ReadContext } from '../context.ts'
import { compile } from '../dispute/patterns.ts'
import type { DisputesRead } from '../dispute/read-disputes.ts'
import { findEvents } from '../dispute/status.ts'
import { datesOf, type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { Ask, Reading } from '../reading.ts'
import type { NumberToken, Span } from '../token.ts'
import { OFTEN, OTHER_WORK, RECEIVED, SIGN_UP_LIST, SOME_DISPUTES } from '../words/chat.ts'
import { isSmallTalk, isThanks } from './small-talk.ts'
import type { Moods } from './unreal.ts'

/** What the readers of activities and disputes found, and how the message stands to it. */
export interface Findings {
  readonly activities: ActivityReading
  readonly disputes: DisputesRead
  readonly moods: Moods
}

/** A reading with the name of the rule that chose it. */
export interface Decision {
  readonly reading: Reading
  readonly rule: string
  /** The words that show it, of the normalised text; undefined where the message as a whole does. */
  readonly span?: Span
}

/** Messages about earlier reports say so themselves and need no findings. */
export function decideAbout(lexed: Lexed, context: ReadContext): Decision | undefined {
  const retraction = readRetraction(lexed, context)
  if (retraction) return { reading: retraction, rule: 'takes back' }
  const correction = readCorrection(lexed, context)
  return correction && { reading: correction, rule: 'corrects' }
}

/** Chooses the intent of a message (contract 1); in doubt it asks rather than records. */
export function decideIntent(lexed: Lexed, context: ReadContext, found: Findings): Decision {
  const told = hasFigures(lexed, found.moods)
  const query = told ? undefined : askedFor(lexed, context, found)
  if (query && !(found.moods.calls && !/[？查]/.test(lexed.text)))
    return {
      reading: { intent: 'query', query: query.query },
      rule: 'asks for figures',
      ...(query.signs[0] ? { span: query.signs[0] } : {}),
    }
  if (isPlan(lexed, found, told))
    return {
      reading: { intent: 'plan' },
      rule: 'announces or calls',
      ...(found.moods.unreal[0] ? { span: found.moods.unreal[0] } : {}),
    }
  if ((!told && isSmallTalk(lexed)) || RECEIVED.test(lexed.text))
    return { reading: { intent: 'chat' }, rule: 'law question or news' }
  return decideReport(lexed, found)
}

/** “媳妇说再看看他表现，先不离了”: a dispute was told, and nothing is asked. */
const isSettledStory = ({ text }: Lexed, { disputes }: Findings): boolean =>
  disputes.records.some(({ status }) => status === 'resolved') &&
  !/[？]|多少|[查统几排数导]|吗|哪|拉一|列|看一?[下哈]/u.test(text)

const askedFor = (lexed: Lexed, context: ReadContext, found: Findings) =>
  isSettledStory(lexed, found) ? undefined : readQuery(lexed, context)

function decideReport(lexed: Lexed, found: Findings): Decision {
  const { activities, disputes, moods } = found
  const records = [...activities.records, ...disputes.records]
  const ask = askFor(lexed, found, hasFigures(lexed, moods))
  if (ask) return { reading: { intent: 'unclear', ask }, rule: `asks for ${ask}` }
  if (records.length === 0)
    return isAnnounced(lexed, moods)
      ? { reading: { intent: 'plan' }, rule: 'an event on a day to come' }
      : { reading: { intent: 'chat' }, rule: 'reports nothing' }
  const asks = activities.asks.length > 0 ? { asks: activities.asks } : {}
  return { reading: { intent: 'report', records, ...asks }, rule: 'reports' }
}

/** “9月20日上午召开推进会”: nothing done, an event named, a day to come. */
const isAnnounced = (lexed: Lexed, { done }: Moods): boolean =>
  !done && namesEvent(lexed) && datesOf(lexed).some(({ future }) => future !== undefined)

/** What must be asked before anything can be recorded (contract 8). */
function askFor(lexed: Lexed, { activities, disputes }: Findings, told: boolean): Ask | undefined {
  const ask = activities.ask ?? disputes.unsure
  if (ask === 'date') return ask
  if (disputes.records.length > 0)
    return !told && SOME_DISPUTES.test(lexed.text) ? 'quantity' : undefined
  if (activities.records.length > 0)
    return OFTEN.test(lexed.text) && !countsSeveral(lexed) ? 'quantity' : undefined
  return askForNothing(lexed, ask, told)
}

/** “隔三差五就有一场” counts nothing. */
const countsSeveral = (lexed: Lexed): boolean =>
  numbersOf(lexed).some(({ unit, value }) => unit !== undefined && value > 1)

/** Nothing can be recorded: either it was told too vaguely, or no list holds it, or it is talk. */
function askForNothing(lexed: Lexed, ask: Ask | undefined, told: boolean): Ask | undefined {
  const thanks = isThanks(lexed)
  const vague = lexed.figures.some(({ kind }) => kind === 'vague')
  if (ask && (vague || !thanks)) return ask
  const often = OFTEN.test(lexed.text) || SOME_DISPUTES.test(lexed.text)
  if (!thanks && often && namesEvent(lexed)) return 'quantity'
  return told && WORK.test(lexed.text) ? 'indicator' : undefined
}

const WORK = new RegExp(compile(OTHER_WORK).source, 'u')

/** Numbers that belong to the asking itself: 前三名, 三个数, 导一份. */
const OF_THE_QUESTION =
  /^(?:[一1](?:份|张|条|个|套|样|下|哈|项|类|次)|.{1,2}(?:个|项|组)(?:数|指标|数据|村|加))/u

const isOfQuestion = ({ text }: Lexed, { start, end }: NumberToken): boolean =>
  /[前各头哪]$/.test(text.slice(0, start)) || OF_THE_QUESTION.test(text.slice(start, end + 3))

/** Whether something is told in numbers outside what is announced, asked or heard. */
function hasFigures(lexed: Lexed, { unreal }: Moods): boolean {
  return numbersOf(lexed).some(
    (number) =>
      number.unit !== undefined &&
      !isOfQuestion(lexed, number) &&
      unreal.every((clause) => !overlaps(clause, number)),
  )
}

const namesEvent = (lexed: Lexed): boolean =>
  EVENT.test(lexed.text) || findIndicators(lexed, { start: 0, end: lexed.text.length }).length > 0

/** Something that one can announce, though no list holds it. */
const EVENT =
  /谈|说说|说和|劝|家的事|会议?(?!计|员|所)|培训|活动|讲|宣传|调解?|例会|检查|值班|演出|比赛|上课/u

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

/** Whether all that is told is still to come, or asked of others. */
function isPlan(lexed: Lexed, { activities, disputes, moods }: Findings, told: boolean): boolean {
  if (SIGN_UP_LIST.test(lexed.text)) return true
  const planned = moods.unreal.some(({ sort }) => sort === 'planned')
  const something = namesEvent(lexed) || disputes.records.length > 0
  if (!planned || !(moods.calls || (moods.opensAhead && something))) return false
  const recorded = activities.records.length + disputes.records.length > 0
  if (moods.done && recorded) return false
  if (told && recorded && activities.ask !== 'date') return false
  return !hasOutcome(lexed, moods) || disputes.records.length === 0
}

/** How a dispute went is told outside of what is announced. */
const hasOutcome = (lexed: Lexed, { unreal }: Moods): boolean =>
  findEvents(lexed.text, { start: 0, end: lexed.text.length }).some(
    (event) => OUTCOMES.has(event.name) && unreal.every((clause) => !overlaps(clause, event)),
  )
