import { isBulletin } from '../about/bulletin.ts'
import { isAhead } from '../activity/scopes.ts'
import type { ReadContext } from '../context.ts'
import { compile, hitFinder } from '../dispute/patterns.ts'
import type { Clause, Lexed } from '../lex/lexed.ts'
import { datesOf, masksOf, overlaps, within } from '../lex/lexed.ts'
import { onceForEach } from '../text/remembering.ts'
import type { DateToken, Span } from '../token.ts'
import { READY } from '../words/announcements.ts'
import {
  AHEAD,
  BYGONE,
  CALLS,
  DONE,
  FELL_THROUGH,
  KEPT_FOR_LATER,
  ORDERS,
  PLAINLY_AHEAD,
  POLITE_CALL,
  TOPIC,
  UNDER_ORDERS,
} from '../words/plans.ts'
import { NUMBER_TO_FOLLOW, OPINION, WISH } from '../words/talk.ts'
import { DONE_BEFORE, TOLD_THEM } from '../words/told-to-others.ts'
import { isAsked } from './asked-clauses.ts'
import { isChatter } from './chatter.ts'
import { differencesIn } from './differences.ts'
import { fellThrough } from './fell-through.ts'
import { withMeanwhile } from './meanwhile.ts'
import { isMoral } from './morals.ts'
import { onceMeant, wasMeant } from './once-meant.ts'
import { withOtherDays } from './other-day.ts'
import { ofCounty, othersDeeds } from './others-deeds.ts'
import { isOwnDeed, namesTask } from './own-deeds.ts'
import { stillToCome } from './still-to-come.ts'
import { isViewOfParty } from './views.ts'

type Mood = 'ahead' | 'call' | 'done'

/** What was only made ready (“只备了50份”) is stronger than the 了 in it, and shows nothing itself. */
const findMoods = hitFinder<Mood | 'ready'>(
  [
    { name: 'ready', regex: compile(READY) },
    { name: 'call', regex: compile(CALLS) },
    { name: 'ahead', regex: compile(AHEAD) },
    { name: 'done', regex: compile(DONE) },
  ],
  (name) => Number(name === 'ready'),
)
const HEARSAY =
  /听(?:说|人说|别人说|他们说|到说|人讲)|据说|听闻|听(?:我|俺)?(?:妹夫|姐夫|[表堂]?[哥弟姐妹]|亲戚|邻居|老表|朋友|同学|人家|女婿|儿子|女儿|姑爷|舅子|亲家|老乡|熟人|广播里?|电视里?|收音机里?)(?:说|讲)|(?:电视|新闻|网|手机|抖音)(?:上|里|头)(?:也|都)?(?:说|讲|播的|放的)/u
const QUOTED = /“[^”]*”/gu

/** A clause that tells nothing that the sender did. */
interface UnrealClause extends Clause {
  readonly sort: 'planned' | 'asked' | 'hearsay' | 'undone' | 'talk' | 'chatter' | 'compared'
}

/** How a message stands to what it tells. */
export interface Moods {
  /** Clauses that only announce, ask or pass on. */
  readonly unreal: readonly UnrealClause[]
  /** Some clause shows that something was done. */
  readonly done: boolean
  /** Some clause calls others to come or to act. */
  readonly calls: boolean
  /** The message opens with what is to come. */
  readonly opensAhead: boolean
}

interface State {
  planned: boolean
  hearsay: boolean
  /** The message opened with a plan; what follows belongs to it until something done is told. */
  lead: boolean
  /** It opened by calling others: what came or is ready is told for them to act upon. */
  called: boolean
  sentence: number
}

/** Tells announced, asked and heard clauses from those that report (contract 1). */
export function readMoods(lexed: Lexed, context: ReadContext): Moods {
  const state: State = { planned: false, hearsay: false, lead: false, called: false, sentence: 0 }
  const unreal: UnrealClause[] = []
  let done = false
  const ahead = datesOf(lexed).filter((date) => isAhead(date) || opensWithPeriod(lexed, date))
  const later = stillToCome(lexed, context)
  const bulletin = isBulletin(lexed)
  const own = lexed.clauses.map((clause) => {
    const mood = moodOf(lexed, clause, ahead, later, context)
    if (mood === 'call' && (isToldToOthers(lexed, clause) || isMoral(lexed, clause)))
      return undefined
    const said = bulletin || isChatter(lexed.text.slice(clause.start, clause.end))
    return said && isOnlySaid(lexed, clause, mood) ? undefined : mood
  })
  const moods = withOtherDays(lexed, context, withMeanwhile(lexed, own))
  for (const [index, clause] of lexed.clauses.entries()) {
    if (clause.sentence !== state.sentence) enterSentence(state, clause.sentence)
    settle(state, moods[index], opens(lexed, index), {
      ownDeed: isOwnDeed(lexed, clause),
      names: namesTask(lexed, clause),
    })
    const sort = sortOf(lexed, clause, state)
    if (sort)
      unreal.push({
        ...clause,
        start: startOf(lexed, clause, moods[index]),
        end: sort === 'undone' ? endOfUndone(lexed, clause) : clause.end,
        sort,
      })
    else
      unreal.push(
        ...onceMeant(lexed, clause).map(({ start, end }) => ({
          ...clause,
          start,
          end,
          sort: 'planned' as const,
        })),
      )
    // What came or is ready is told for those who are called to act upon.
    if (moods[index] === 'done' && !state.called) done = true
  }
  unreal.push(...othersDeeds(lexed).map((told) => ({ ...told, sort: 'hearsay' as const })))
  unreal.push(...ofCounty(lexed).map((told) => ({ ...told, sort: 'talk' as const })))
  unreal.push(...differencesIn(lexed).map((told) => ({ ...told, sort: 'compared' as const })))
  unreal.push(
    ...fellThrough(lexed)
      .filter((one) => unreal.every((other) => !overlaps(other, one) || isInside(other, one)))
      .map((one) => ({ ...one, sort: 'undone' as const })),
  )
  const first = moods.find(
    (mood, index) => mood && opens(lexed, index) && saysAtOnce(lexed, index, mood),
  )
  return {
    unreal,
    done,
    calls: moods.includes('call'),
    opensAhead: first !== undefined && first !== 'done',
  }
}

/** “通过情景模拟、有奖问答”, “提醒大家不要轻信”: in a bulletin only plain words announce or call. */
const isOnlySaid = ({ text }: Lexed, { start, end }: Clause, mood: Mood | undefined): boolean =>
  (mood === 'call' || mood === 'ahead') && !PLAINLY_AHEAD.test(text.slice(start, end))

/** “我上门讲防骗去了，我说存折收好，密码莫写在壳子上”: what one told others while doing it calls nobody who reads this. */
const isToldToOthers = ({ text, clauses }: Lexed, clause: Clause): boolean =>
  clauses.some(
    (told) =>
      told.sentence === clause.sentence &&
      told.start <= clause.start &&
      TOLD_THEM.test(text.slice(told.start, told.end)),
  ) && DONE_BEFORE.test(text.slice(0, clause.start))

/** “下个月镇里办培训”, “下周要开5场”: a month or week to come that opens what is told. */
const opensWithPeriod = ({ clauses }: Lexed, { start, future, rule }: DateToken): boolean =>
  future === 'surely' &&
  /^period: (?:month counted|week)/.test(rule) &&
  clauses.some((clause) => clause.start === start)

/** A number that was meant, in a clause that fell through as a whole. */
const isInside = (part: Clause, whole: Clause): boolean =>
  part.end - part.start < whole.end - whole.start && within(part, whole)

/** Whether nothing but a name, a greeting or a place stands in front, and no item of a list. */
const opens = (lexed: Lexed, index: number): boolean => index <= lastToOpen(lexed)

/** The first clause that is more than a name, or the last one: up to it the message opens. */
const lastToOpen = onceForEach((lexed: Lexed): number => {
  const marks = masksOf(lexed, 'list')
  const first = lexed.clauses.findIndex(
    (clause) =>
      (clause.end - clause.start > SHORT_LENGTH &&
        !TOPIC.test(lexed.text.slice(clause.start, clause.end))) ||
      marks.some((mark) => within(mark, clause)),
  )
  return first < 0 ? lexed.clauses.length : first
})

/** In speech without commas the announcement must come first, not at the end of a story. */
function saysAtOnce(lexed: Lexed, index: number, mood: Mood): boolean {
  const clause = lexed.clauses[index]
  return clause !== undefined && startOf(lexed, clause, mood) - clause.start <= SHORT_LENGTH
}

const SHORT_LENGTH = 8
/** Speech without commas: only what follows the announcing words is announced. */
const SPEECH_LENGTH = 30

function startOf(lexed: Lexed, clause: Clause, mood: Mood | undefined): number {
  if (clause.end - clause.start < SPEECH_LENGTH) return fellFrom(lexed, clause)
  const hits = findMoods(lexed.text, clause)
  const done = hits.findLastIndex(({ name }) => name === 'done')
  const hit =
    hits.slice(done + 1).find(({ name }) => name === mood) ??
    hits.findLast(({ name }) => name === mood)
  const day =
    mood === 'ahead' ? datesOf(lexed).find((d) => isAhead(d) && within(d, clause)) : undefined
  return day?.start ?? hit?.start ?? clause.start
}

/** “四组二十二个五组十九个六组没开成”: what fell through starts at the last number told before it. */
function fellFrom({ text, figures }: Lexed, clause: Clause): number {
  const fell = FELL_THROUGH.exec(text.slice(clause.start, clause.end))
  if (!fell) return clause.start
  const at = clause.start + fell.index
  const told = figures.findLast(
    (f) => f.kind === 'number' && f.unit && f.start >= clause.start && f.end <= at - 2,
  )
  return told?.kind === 'number' ? (told.unit?.end ?? told.end) : clause.start
}

/** “讲座没办成改成广播播了3次”: what was done instead is no part of it. */
function endOfUndone({ text }: Lexed, { start, end }: Clause): number {
  const instead = /(?:改|换)(?:成|为|做)/u.exec(text.slice(start, end))
  return instead && instead.index > 0 ? start + instead.index : end
}

function enterSentence(state: State, sentence: number): void {
  state.sentence = sentence
  state.hearsay = false
  state.planned = state.lead
}

function settle(
  state: State,
  mood: Mood | undefined,
  opening: boolean,
  { ownDeed, names }: { readonly ownDeed: boolean; readonly names: boolean },
): void {
  if (mood === 'done' && (!state.called || ownDeed)) {
    state.called = false
    state.planned = false
    state.lead = false
    state.hearsay = false
  } else if (mood) {
    state.planned = true
    if (opening && (mood === 'call' || names)) state.lead = true
    if (opening && mood === 'call') state.called = true
  }
}

function sortOf(lexed: Lexed, clause: Clause, state: State): UnrealClause['sort'] | undefined {
  const words = lexed.text.slice(clause.start, clause.end + 1)
  if (HEARSAY.test(words)) state.hearsay = true
  if (state.hearsay) return 'hearsay'
  if (FELL_THROUGH.test(words)) return 'undone'
  if (state.planned) return 'planned'
  if ((OPINION.test(words) && !isViewOfParty(lexed, clause)) || WISH.test(words)) return 'talk'
  if (isChatter(words)) return 'chatter'
  return isAsked(lexed, clause) ? 'asked' : undefined
}

/** “@所有人 值班表今天下班前交来”: a call that begins with whom it calls is of the clause that tells what they are to do. */
const callsInto = ({ text }: Lexed, { start, end }: Clause) =>
  findMoods(text, { start: 0, end: text.length }).filter(
    (hit) =>
      hit.name === 'call' &&
      hit.end > start &&
      hit.end <= end &&
      ADDRESSES.test(text.slice(hit.start, start)),
  )

const ADDRESSES = /^(?:@?所有人|各(?:村|社区|组|调委会|单位))[：，、 ]$/u

/** “按要求本周挂横幅2条”: how long the words are by which it was done under orders. */
const reasonOf = ({ text }: Lexed, { start, end }: Clause): number =>
  UNDER_ORDERS.exec(text.slice(start, end))?.[0].length ?? 0

/** “具体数明天再看” announces no more than a number. */
const announcesDay = ({ text }: Lexed, clause: Clause, ahead: readonly Span[]): boolean =>
  ahead.some((day) => within(day, clause)) &&
  !NUMBER_TO_FOLLOW.test(text.slice(clause.start, clause.end))

/** What a clause says of itself; a day to come announces, a day gone by reports. */
function moodOf(
  lexed: Lexed,
  clause: Clause,
  ahead: readonly Span[],
  later: readonly Span[],
  { staff }: ReadContext,
): Mood | undefined {
  if (wasMeant(lexed, clause)) return undefined
  const start = clause.start + reasonOf(lexed, clause)
  const told = lexed.text.slice(start, clause.end)
  const hits = [...findMoods(lexed.text, { ...clause, start }), ...callsInto(lexed, clause)]
  const called = hits.some(({ name }) => name === 'call') || (staff && ORDERS.test(told))
  if (called && !POLITE_CALL.test(told)) return 'call'
  if (hits.some(({ name }) => name === 'ahead') && !KEPT_FOR_LATER.test(told)) return 'ahead'
  const announced = announcesDay(lexed, clause, ahead)
  const words = told.replaceAll(QUOTED, '')
  const done = hits.some(({ name }) => name === 'done')
  if (BYGONE.test(words) || (done && !announced)) return 'done'
  return announced || later.some((time) => within(time, clause)) ? 'ahead' : undefined
}
