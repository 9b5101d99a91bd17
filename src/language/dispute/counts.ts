import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken, Span } from '../token.ts'
import {
  COUNT_FOLLOWERS,
  DISPUTE_UNITS,
  OTHER_COUNTED,
  SHARED_UNITS,
  SINGLE_COUNT,
  STOPPED_BEFORE,
} from '../words/dispute-counts.ts'
import { SHARE_OF_WHOLE } from '../words/dispute-money.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { isAdverb } from './adverbs.ts'
import { isAsker } from './askers.ts'
import {
  ABOUT_DISPUTES,
  HANDED_ON,
  isBareCount,
  isLabel,
  LOOK,
  lastBreak,
  startsClause,
  VERB_BEFORE,
} from './bare-counts.ts'
import { startsWithNoun } from './category.ts'
import { toCount } from './counted-each.ts'
import { exceptedOnes } from './excepted-ones.ts'
import { countsFamilies } from './families.ts'
import { isVisitedAgain } from './follow-ups.ts'
import { findEachOfClasses, findListedClasses, type ListedClasses } from './listed-classes.ts'
import { findNamedOutcomes } from './named-outcomes.ts'
import { isNamedPiece } from './named-pieces.ts'
import { partsOf } from './parts-of-total.ts'
import { isOfAid } from './pieces-of-aid.ts'
import { isOfGroups } from './quarrelling-groups.ts'
import { rightNumbers } from './right-numbers.ts'
import { isSharedPiece, PIECE_VERB } from './shared-pieces.ts'
import { isStartOfDeed } from './start-of-deed.ts'
import { findEvents } from './status.ts'
import { isToldBefore } from './told-before.ts'

/** A number of disputes; the span holds the numeral and its measure. */
export interface Count extends Span {
  readonly count: number
  readonly approx: boolean
  /** The words that told how it ended before it was named. */
  readonly outcome?: Span
  /** The words that name it behind such an outcome. */
  readonly label?: Span
  /** The one of several that is told apart from them: “就茶厂那起没说成”. */
  readonly excepted?: true
}

const FOLLOWER = new RegExp(`^ ?${COUNT_FOLLOWERS}`, 'u')
const OTHER_NEAR = new RegExp(`${OTHER_COUNTED}[^，。；、：\\n（）\\d ]{0,8} ?$`, 'u')
const OTHER_BEHIND = new RegExp(
  `^(?:的?${OTHER_COUNTED}|(?:矛盾)?纠纷大?排查(?!出|化解|调)|[^，。；、\\n]{0,6}(?:投诉|举报|信访|上访|诉求)(?![^，。；]*(?:吵|闹|调)))`,
  'u',
)
/** Every number of disputes in a text, in order: “12起”, “成18”, “邻里2”, “调了个…”, “头一桩”. */
export function findCounts(lexed: Lexed): Count[] {
  if (!mayCount(lexed)) return []
  const numbered = rightNumbers(lexed)
    .filter((number) => isCount(lexed, number))
    .map((number) => toCount(lexed, number))
  const singles = (isAbout(lexed) ? matchesOf(SINGLE_COUNT, lexed.text) : [])
    .map((match) => {
      const end = match.index + match[0].length
      return { start: end - 1, end, count: 1, approx: false }
    })
    .filter(
      (single) =>
        !lexed.figures.some((figure) => overlaps(figure, single)) &&
        !numbered.some((count) => isCountedBehind(lexed.text, single, count)),
    )
  const listed = classLists(lexed, numbered)
  const told = [...numbered, ...singles].filter((count) =>
    listed.every((list) => !overlaps(list, count)),
  )
  const named = findNamedOutcomes(lexed.text, told)
  const others = told.filter((count) => named.holds.every((list) => !overlaps(list, count)))
  const all = inOrder([...others, ...listed.flatMap(({ counts }) => counts), ...named.counts])
  return inOrder([...all, ...exceptedOnes(lexed, all)])
}

/** Classes that are counted by what stands around them; “调解2起（邻里、债务各1起）” is one list, found by its total and by its 各. */
function classLists(lexed: Lexed, numbered: readonly Count[]): readonly ListedClasses[] {
  const divided = findListedClasses(lexed, numbered)
  const each = findEachOfClasses(lexed, numbered)
  return [...divided, ...each.filter((list) => divided.every((other) => !overlaps(list, other)))]
}

const inOrder = (counts: readonly Count[]): Count[] => counts.toSorted((a, b) => a.start - b.start)

/** “还有个网购的冰箱是坏的一起”: the measure behind its name counts it. */
const isCountedBehind = (text: string, single: Span, { start, end, count }: Count): boolean =>
  count === 1 &&
  start > single.end &&
  /^[^，。；、：\n]+$/u.test(text.slice(single.end, start)) &&
  /^(?:[，。；、\n）]|$)/u.test(text.slice(end))

/** Whether a text names disputes, or has their measures. */
const isAbout = ({ text }: Lexed): boolean =>
  ABOUT_DISPUTES.test(text) || /\d[起件宗桩]|[一二两三四五六七八九十][起宗桩]/u.test(text)

/** Whether a text can count disputes at all; numbers beside what tells how something ended may do so, too. */
const mayCount = (lexed: Lexed): boolean =>
  isAbout(lexed) ||
  (/[件个俩仨单家户对]|\d/u.test(lexed.text) &&
    findEvents(lexed.text, { start: 0, end: lexed.text.length }).some(({ name }) =>
      ENDINGS.has(name),
    ))

const ENDINGS: ReadonlySet<StatusEvent> = new Set([
  'settled',
  'failed',
  'fruitless',
  'unsettled',
  'referred',
  'open',
])

/** “投诉3件”, “没有一起”, “三件事”, “出六成九百”: something else is counted, or what was told before. */
const isOfOthers = (before: string, behind: string): boolean =>
  OTHER_NEAR.test(before) ||
  OTHER_BEHIND.test(behind) ||
  STOPPED_BEFORE.test(before) ||
  SHARE_OF_WHOLE.test(before) ||
  isToldBefore(before, behind) ||
  (/^事(?![故件实情])/u.test(behind) && !REPORTED.test(before))

/** What the other numbers of the message, or their names, make a number of cases. */
const isCountedByOthers = (lexed: Lexed, number: NumberToken, behind: string): boolean =>
  isEnumerated(lexed, number) ||
  isOneOfParts(lexed, number, behind) ||
  isOfGroups(lexed, number) ||
  isNamedPiece(lexed, number) ||
  countsFamilies(lexed, number)

/** “约5.15再调”: half a case is none. */
const isOfNoCase = (text: string, number: NumberToken): boolean =>
  !Number.isInteger(number.value) ||
  isVisitedAgain(text, number) ||
  isStartOfDeed(text, number) ||
  isOfAid(text, number) ||
  isAsker(text, number)

function isCount(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  if (isOfNoCase(text, number)) return false
  const before = text.slice(Math.max(0, number.start - LOOK), number.start)
  const behind = text.slice(number.unit?.end ?? number.end, (number.unit?.end ?? number.end) + LOOK)
  if (isOfOthers(before, behind)) return false
  if (isCountedByOthers(lexed, number, behind)) return true
  const unit = number.unit?.text
  if (unit === undefined) return isBareCount(lexed, number, before, behind)
  if (DISPUTE_UNITS.has(unit)) return !isAdverb(text, number, before, behind)
  if (!SHARED_UNITS.has(unit)) return false
  if (addsUp(lexed, number, unit)) return true
  return (
    isShared(lexed, number, unit, before, behind) &&
    (ABOUT_DISPUTES.test(text) || isOneOfSeveral(lexed, number, unit))
  )
}

/** Nobody tells more parts of a tally in one breath. */
const TALLY_MAX = 12

const sameMeasure = (lexed: Lexed, unit: string): readonly NumberToken[] => {
  const same = numbersOf(lexed).filter((other) => other.unit?.text === unit)
  return same.length > TALLY_MAX ? [] : same
}

/** “一个是…，一个是…”: ones in a row. */
function isOneOfSeveral(lexed: Lexed, { value }: NumberToken, unit: string): boolean {
  const same = sameMeasure(lexed, unit)
  const ones = same.filter((other) => other.value === 1)
  const others = same.filter((other) => !ones.includes(other))
  return value === 1 && ones.length > 1 && others.every((other) => other.value === ones.length)
}

/**
 * “收了五件，三件邻里的都话拢了，一件债务的还在等，一件打架的派出所接手了”: numbers of one measure that add up to
 * the one before them, of which is told how they stand.
 */
function addsUp(lexed: Lexed, number: NumberToken, unit: string): boolean {
  const same = sameMeasure(lexed, unit)
  return same.some((total, first) => {
    // 两个合伙养蜂，一个怪一个: people.
    if (unit === '个' && !PIECE_VERB.test(lexed.text.slice(0, total.start).slice(-LOOK)))
      return false
    // “排查两次，上午一次下午一次”: times, and no cases.
    if (/[次场回]/u.test(unit) && !/[调劝解]/u.test(lexed.text.slice(0, total.start).slice(-6)))
      return false
    const parts = partsOf(total, same.slice(first + 1))
    return (
      parts.length > 1 &&
      (number === total || parts.includes(number)) &&
      parts.filter((part) => tellsEnding(lexed, part)).length > 1
    )
  })
}

/** Whether how something ended is told behind a number, in its part of the sentence. */
function tellsEnding({ text }: Lexed, { end }: Span): boolean {
  const length = text
    .slice(end)
    .search(/[。；\n]|[，、][^，、。；\n]{0,6}[\d一二两三四五六七八九十][件个单次]/u)
  const part = { start: end, end: length < 0 ? text.length : end + length }
  return findEvents(text, part).some(({ name }) => ENDINGS.has(name) || name === 'later')
}

/** “三拨人 一拨是两家争放水 一拨是儿媳跟婆婆吵嘴”: the parts of a day, by whatever they are counted. */
const isOneOfParts = ({ text }: Lexed, { value, unit }: NumberToken, behind: string): boolean =>
  value === 1 &&
  unit !== undefined &&
  /^[拨档处家户码样]$/u.test(unit.text) &&
  /^子?是/u.test(behind) &&
  matchesOf(new RegExp(`一${unit.text}子?是`, 'gu'), text).length > 1

/** “接了仨事：”, “调了俩，”; the 俩 of 俩儿媳妇 counts people. */
const PAIR_OF_CASES = /^[俩仨](?:事|矛盾|纠纷|扯皮|[，：。；\n ]|$)/u

/** “一件排水，一件噪音” behind “受理2件”: as many ones as a total before them. */
function isEnumerated(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  const unit = number.unit?.text
  if (number.value !== 1 || !unit || !/^[起件个桩宗单]$/u.test(unit)) return false
  const ones = numbersOf(lexed).filter((other) => other.value === 1 && other.unit?.text === unit)
  const first = ones[0]
  return (
    first !== undefined &&
    (startsClause(text, first.start) || /[俩仨起件]$/u.test(text.slice(0, first.start))) &&
    ones.length > 1 &&
    numbersOf(lexed).some(
      ({ value, end, unit: of }) =>
        value === ones.length &&
        (of ? /^[起件桩宗单]$/u.test(of.text) : PAIR_OF_CASES.test(text.slice(end - 1, end + 2))) &&
        end < first.start,
    )
  )
}

function isShared(
  lexed: Lexed,
  number: NumberToken,
  unit: string,
  before: string,
  behind: string,
): boolean {
  if (unit === '次' || unit === '场' || unit === '回')
    return /(?:调解|化解)(?:矛盾|了)*(?:纠纷|矛盾)$/u.test(before)
  if (unit === '件' || unit === '单' || unit === '宗案')
    return isSharedItem(lexed, number, before, behind)
  return unit === '个' && isSharedPiece(lexed, number, before, behind)
}

/** “受理2件”, “报三件：”, “邻里1件”, “1件还在做工作” */
function isSharedItem(lexed: Lexed, number: NumberToken, before: string, behind: string): boolean {
  const clause = before.slice(lastBreak(before))
  return (
    (REPORTED.test(before) && /^(?:事情?)?[：。，]/u.test(behind)) ||
    HANDED_ON.test(before) ||
    OUTCOMES_IN_BRACKETS.test(behind) ||
    VERB_BEFORE.test(before) ||
    FOLLOWER.test(behind) ||
    isLabel(lexed, number) ||
    /纠纷|矛盾/u.test(clause) ||
    hasEvent(lexed, number) ||
    isFollowed(lexed, number) ||
    startsWithNoun(behind, 0)
  )
}

/** “白果村12件（化解11件、在调1件）” */
const OUTCOMES_IN_BRACKETS =
  /^（(?:已|全部|均|都|成功|其中)*(?:化解|调|办结|解决|和解|正在|在调|在办|转|移交|受理|达成)/u

/** “报三件：…”, “说两件事，…” */
const REPORTED = /(?:^|[，。；\n 天])我?(?:报|汇报|说|记|讲)(?:一下)?$/u

/** “劝去仲裁1件”: what happened to the cases stands before their number. */
function hasEvent({ text, clauses }: Lexed, number: NumberToken): boolean {
  const clause = clauses.find(({ start, end }) => start <= number.start && end >= number.end)
  if (!clause || !/[起件宗桩]/u.test(text.slice(0, clause.start))) return false
  return findEvents(text, { start: clause.start, end: number.start }).length > 0
}

/** “，1件还在做工作”: what happened to the cases stands right behind their number. */
function isFollowed({ text }: Lexed, number: NumberToken): boolean {
  const end = number.unit?.end ?? number.end
  const [event] = findEvents(text, { start: end, end: Math.min(text.length, end + LOOK) })
  return startsClause(text, number.start) && event !== undefined && event.start <= end + 2
}
