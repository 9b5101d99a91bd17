import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import type { DateToken, Span } from '../token.ts'
import { PASSED_BEHIND, PEOPLE_NEXT } from '../words/activity-binding.ts'
import { ASKED_BEFORE, ASKED_BEHIND } from '../words/asked.ts'
import { addedUp, summedUp } from './added-up.ts'
import { aidedAndCases, bindAidedFamily } from './aided.ts'
import type { Amount } from './amounts.ts'
import { byQuestion } from './asked.ts'
import { allAlike } from './bind-all-alike.ts'
import { bindByName, IN_NAME, isEventItself } from './bind-by-name.ts'
import { atOneOfPlaces } from './bind-crowds.ts'
import { eachNamed } from './bind-each.ts'
import { bindLikeExamples } from './bind-like-examples.ts'
import {
  atNextVillage,
  besideLast,
  byMeasure,
  fromClauseBefore,
  moreOrSum,
  onWithList,
  repeated,
} from './bind-onward.ts'
import { BECAME, bindPeople, isNamedStaff, isPeople } from './bind-people.ts'
import { ofRounds } from './bind-rounds.ts'
import { labelEnds } from './bind-series.ts'
import { type Binding, type Bound, byCode, byMention, unitOf } from './binding.ts'
import { isBreakdown } from './breakdown.ts'
import { PUT_RIGHT } from './disowned.ts'
import { settleSums } from './gathered-sums.ts'
import { boundAsGiven, type Given, NONE_GIVEN } from './given.ts'
import { gotNone } from './got-none.ts'
import { HEAD_COUNT, isHeadCount } from './head-count.ts'
import { heldOnDays } from './held-on-days.ts'
import { homesThatAddUp } from './homes-missed.ts'
import { inBatches } from './in-batches.ts'
import { leftOver } from './left-over.ts'
import { isMadeSteward } from './made-stewards.ts'
import type { Mention } from './mentions.ts'
import { isOfThese, theseThatAddUp } from './of-these.ts'
import { BOTH_SIDES, isOfBothSides } from './ours-and-theirs.ts'
import { type Part, partsOf, partsThatAddUp } from './parts.ts'
import { GONE_TO_AGAIN, isVisitedAgain } from './said-twice.ts'
import { isNamedOther, isSetAside } from './set-aside.ts'
import { isSharedAgain } from './share-again.ts'
import { GIVEN_IN_PARTS, ofStock, stockSums } from './stock-sums.ts'
import { isGoneTo } from './those.ts'
import { isToldLess } from './told-apart.ts'
import { isSurelyAside, isToldAside } from './told-aside.ts'
import { underLabel } from './under-label.ts'
import { visitsToldTwice } from './visited-told.ts'
import { isMissing } from './went-without.ts'

/** The numbers that count something of the list, and those that nothing explains. */
export interface BoundAmounts {
  readonly bound: readonly Bound[]
  /** Numbers that no rule binds and none sets aside. */
  readonly left: readonly Amount[]
  /** Numbers that words right beside them give to something of no list, or to those who worked. */
  readonly others: readonly Amount[]
  /** Those of them that count nothing, whatever other messages say of such numbers. */
  readonly asides: readonly Amount[]
  /** Numbers that confirm each other: a sum and its parts, a stock with what was given of it and what was left, visits told twice. */
  readonly confirmed: readonly Span[]
}

/** Binds each number to what it counts: by name, by measure, by the verb of its clause (contract 4.5). */
export function bindAmounts(
  lexed: Lexed,
  mentions: readonly Mention[],
  amounts: readonly Amount[],
  context: ReadContext,
  given: Given = NONE_GIVEN,
): BoundAmounts {
  const { text } = lexed
  const told = { text, mentions, amounts }
  const sums = stockSums(told)
  const { given: remainders, none, untold } = leftOver(told, sums)
  const others = amounts.filter(
    (amount) =>
      none.includes(amount) ||
      (remainders.get(amount)?.rule !== GIVEN_IN_PARTS && isToldAside(told, amount)),
  )
  const counting = amounts
    .filter((amount) => !others.includes(amount) && !untold.includes(amount))
    .map((amount) => remainders.get(amount) ?? amount)
  const binding: Binding = {
    text,
    mentions,
    context,
    amounts: counting,
    bound: [],
    labels: labelEnds(lexed),
  }
  const left: Amount[] = []
  const passedOver: Amount[] = []
  const places = { left, others, 'passed over': passedOver }
  // “共3场：白果村2场，石桥村1场”: what is told of a day, or of a village by staff, is recorded, and the whole is its sum.
  const days = [...daysApart(lexed), ...(context.staff ? wordsOf(lexed, 'village') : [])]
  const divided = partsOf(binding, days)
  for (const amount of counting) {
    const like = ofStock(binding, amount) ?? boundAsGiven(binding, amount, given)
    if (like) {
      binding.bound.push(like)
      continue
    }
    const told = placeOfPart(binding, divided, days, amount) ?? placeOfRepeated(binding, amount)
    const place = told ?? placeOf(binding, amount)
    if (place) places[place].push(amount)
  }
  const { bound, ...gathered } = settleSums(
    text,
    counting,
    bindLikeExamples(binding, left, passedOver),
    days,
  )
  const unbound = left.filter(
    (amount) => !gathered.others.includes(amount) && bound.every((b) => b.amount !== amount),
  )
  const parts = summedUp(counting, bound)
  return {
    bound,
    left: [...untold, ...unbound.filter((amount) => !parts.has(amount))],
    others: [...others, ...gathered.others, ...unbound.filter((amount) => parts.has(amount))],
    asides: others.filter((amount) => isSurelyAside(told, amount)),
    confirmed: [
      ...addedUp(bound),
      ...heldOnDays(text, bound, datesOf(lexed)),
      ...parts,
      ...visitsToldTwice(text, numbersOf(lexed)),
      ...homesThatAddUp(text, numbersOf(lexed)),
      ...aidedAndCases(told),
      ...theseThatAddUp(binding, others),
      ...gathered.confirmed,
      ...partsThatAddUp(divided, bound),
      ...sums.flatMap(({ stock, rest, given: parts }) => [stock, rest, ...parts]),
      ...counting.filter(({ rule }) => rule === PUT_RIGHT),
    ],
  }
}

/** “上半年12场（一季度5场，二季度7场）”: the quarters only divide the half-year that is told, and are no days of their own. */
function daysApart(lexed: Lexed): readonly DateToken[] {
  const dates = datesOf(lexed)
  const periods = dates.filter(({ sort }) => sort === 'period')
  return dates.filter(
    (date) =>
      date.sort !== 'period' ||
      !periods.some(
        (whole) =>
          whole.end <= date.start &&
          whole.from <= date.from &&
          date.to <= whole.to &&
          (whole.from < date.from || date.to < whole.to),
      ),
  )
}

/**
 * Where a number goes that only divides another: “来了34人，其中学生11人、老人15人、其他8人”. In brackets behind it, or
 * said to be parts that add up, there is no doubt.
 */
function placeOfPart(
  binding: Binding,
  parts: ReadonlyMap<Amount, Part>,
  days: readonly Span[],
  amount: Amount,
): 'others' | 'passed over' | undefined {
  const { text } = binding
  if (isBreakdown(binding, days, amount)) return 'others'
  if (!parts.has(amount)) return undefined
  const divides =
    OF_THESE.test(text.slice(0, amount.start)) ||
    (parts.get(amount)?.sort === 'adds up' && !haveAsked(text, amount))
  return divides && !GIVEN_APART.test(text.slice(amount.end)) ? 'others' : 'passed over'
}
/** “5人问低保，3人问医保”: what they came for counts by itself. */
const haveAsked = (text: string, { start, end }: Amount): boolean =>
  ASKED_BEHIND.test(text.slice(end, end + 14)) ||
  ASKED_BEFORE.test(text.slice(Math.max(0, start - 14), start))
const GIVEN_APART = /^(?:每|各|都|一人|人手|发|领|送)/u

/** Those who got none of what was handed out, what was missing of it, and a share that is told twice. */
const placeOfRepeated = (binding: Binding, amount: Amount): 'others' | undefined =>
  gotNone(binding, amount) ||
  isMissing(binding.text, amount) ||
  isToldLess(binding.text, amount) ||
  isSharedAgain(binding, amount)
    ? 'others'
    : undefined

/** Binds a number, or tells where it goes instead; undefined where it is dealt with. */
function placeOf(binding: Binding, amount: Amount): 'left' | 'others' | 'passed over' | undefined {
  if (isSetAside(binding, amount)) return isNamedOther(binding, amount) ? 'others' : undefined
  if (isOfThese(binding, amount)) return 'others'
  const each = eachNamed(binding, amount)
  binding.bound.push(...each)
  if (each.length > 0) return undefined
  const bound = bindOne(binding, amount)
  if (!bound) return isOfStaff(binding, amount) ? 'others' : 'left'
  if (bound === 'nobody') return placeOfNobody(binding, amount)
  if (isPartOf(binding, bound))
    return PASSED_BEHIND.test(binding.text.slice(amount.end, amount.end + 14))
      ? 'others'
      : 'passed over'
  binding.bound.push(bound)
  return undefined
}

/** Where people go that are no attendance. */
const placeOfNobody = (binding: Binding, amount: Amount): 'others' | 'passed over' =>
  isNamedStaff(binding, amount) || isNamedOther(binding, amount) ? 'others' : 'passed over'

/** “老人家37位，志愿者6个”: a 个 of those who worked. */
const isOfStaff = (binding: Binding, amount: Amount): boolean =>
  unitOf(amount) === '个' && isNamedStaff(binding, amount)

/** What words around a number tell so plainly that no name is asked. */
function plainlyOf(binding: Binding, amount: Amount): Bound | undefined {
  if (isPutUp(binding.text, amount))
    return byCode(binding, amount, 'posters', 'pictures that were put up')
  if (isVisitedAgain(binding.text, amount) || isGoneTo(binding.text, amount))
    return byCode(binding, amount, 'follow_up_visits', GONE_TO_AGAIN)
  if (isOfBothSides(binding, amount)) return byCode(binding, amount, 'attendance', BOTH_SIDES)
  if (isMadeSteward(binding, amount)) return byCode(binding, amount, 'stewards_trained', BECAME)
  if (isHeadCount(binding.text, amount)) return byCode(binding, amount, 'attendance', HEAD_COUNT)
  return (
    ofHeading(binding, amount) ??
    ofStock(binding, amount) ??
    inBatches(binding, amount) ??
    underLabel(binding, amount) ??
    ofRounds(binding, amount) ??
    byQuestion(binding, amount)
  )
}

function bindOne(binding: Binding, amount: Amount): Bound | 'nobody' | undefined {
  return (
    bindAidedFamily(binding, amount) ?? plainlyOf(binding, amount) ?? bindNamed(binding, amount)
  )
}

function bindNamed(binding: Binding, amount: Amount): Bound | 'nobody' | undefined {
  const named = bindByName(binding, amount)
  // “院坝会四十个”: people are not bound to an event that is merely named in front.
  const people =
    unitOf(amount) === '个' && !isEventItself(binding, amount, named) && isPeople(binding, amount)
  const inside =
    named?.rule === IN_NAME && !PEOPLE_NEXT.test(binding.text.slice(amount.end, amount.end + 8))
  if (named && (inside || !(people && named.indicator.nature === 'event'))) return named
  const beside = allAlike(binding, amount) ?? besideLast(binding, amount)
  if (beside) return beside
  const who = atOneOfPlaces(binding, amount) ?? bindPeople(binding, amount)
  if (who === 'nobody') return who
  return (
    atNextVillage(binding, amount) ??
    moreOrSum(binding, amount) ??
    who ??
    onWithList(binding, amount) ??
    fromClauseBefore(binding, amount) ??
    byMeasure(binding, amount) ??
    repeated(binding, amount)
  )
}

/** “一户一张明白纸还贴了六张画”: a picture on a wall is none of the papers that were given. */
const isPutUp = (text: string, { start, end, unit }: Amount): boolean =>
  unit?.text === '张' &&
  /[贴挂]了?$/.test(text.slice(0, start)) &&
  /^(?:宣传|大)?(?:画|图)(?![^，。；]{0,4}[\d一二两三四五六七八九十])/.test(text.slice(end))

/** “活动类型：院坝会，场次：2”: how often the event of a form was held, wherever it is named. */
function ofHeading({ text, mentions }: Binding, amount: Amount): Bound | undefined {
  if (amount.unit || !/场次数?[： ]?$/.test(text.slice(0, amount.start))) return undefined
  const events = mentions.filter(({ indicator: { nature } }) => nature === 'event')
  const event = events.findLast(({ end }) => end <= amount.start) ?? events[0]
  return event && byMention(amount, event, 'how often it was held')
}

/** 其中党员12人, 里头有7个问低保: a part of what was counted before (contract 4.7). */
const OF_THESE = /(?:其中|(?<!电话|微信|手机|群)里[面头]|当中|包括|含)[^。；\n]*$/u

function isPartOf(binding: Binding, { amount, indicator, rule }: Bound): boolean {
  if (rule === BECAME) return false
  const { text, bound } = binding
  const whole = bound.findLast(
    (b) => b.indicator.code === indicator.code || b.indicator.nature === 'people',
  )
  if (whole && whole.indicator.code !== indicator.code && indicator.nature !== 'people')
    return false
  if (!whole || whole.amount.value < amount.value) return false
  return (
    OF_THESE.test(text.slice(whole.amount.end, amount.start)) ||
    PASSED_BEHIND.test(text.slice(amount.end, amount.end + 14))
  )
}
