import type { ReadContext } from '../context.ts'
import { readAgreement } from '../dispute/agreement.ts'
import { readNounPhrase } from '../dispute/category.ts'
import { isDate, readFigures } from '../lex/figures.ts'
import { type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Change } from '../reading.ts'
import type { DateToken, NumberToken, Span } from '../token.ts'
import { NOT_HELD_BEHIND } from '../words/asked-changes.ts'
import {
  AGREEMENT_TOLD,
  AS_TOLD_BEFORE,
  BUT_IN_FACT,
  CATEGORY_TOLD,
  CLASS_ENTERED,
  DATE_FIELD,
  VILLAGE_FIELD,
} from '../words/corrections.ts'
import { OWN_VILLAGE } from '../words/queries.ts'
import { classesIn } from './dispute-classes.ts'
import { findIndicators } from './indicator-nouns.ts'
import { isReportDay } from './report-day.ts'
import { without } from './rest.ts'
import { isDenied, isMiswritten, isRight, isWrong } from './right-or-wrong.ts'
import type { ToldTarget } from './target.ts'

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/** “是讲座不是院坝会”: one indicator becomes another (contract 7). */
export function readBecomes(rest: Lexed, { target }: ToldTarget): Change[] {
  const nouns = findIndicators(rest, wholeOf(rest)).filter(({ name }) => name !== 'attendance')
  const ofTarget = typeof target === 'string' ? undefined : target.indicator
  const denied = nouns.find((noun) => isWrong(rest, noun) || isChangedFor(rest, noun, nouns))
  const wrong = denied ?? (ofTarget ? undefined : nouns.find((noun) => isReported(rest, noun)))
  const others = nouns.filter((noun) => noun !== wrong && !hasNumber(rest, noun))
  const right =
    others.find((noun) => isRight(rest, noun) || isMiswritten(rest, noun)) ??
    (denied
      ? others.find((noun) => isSaidToBe(rest, noun) || isChangedFor(rest, denied, [noun]))
      : undefined)
  const indicator = wrong?.name ?? ofTarget
  // “昨天那场电影报成讲座了”: the target names what it was.
  if (!right && denied && ofTarget && denied.name !== ofTarget && isEntered(rest, denied))
    return [{ indicator: denied.name, becomes: ofTarget }]
  if (!right || indicator === undefined || indicator === right.name) return []
  return [{ indicator, becomes: right.name }]
}

/** “讲座改院坝会”: what stands in front of another kind and 改 alone. */
const isChangedFor = ({ text }: Lexed, noun: Span, others: readonly Span[]): boolean =>
  others.some(({ start }) => start > noun.end && /^(?:改|换|→)$/u.test(text.slice(noun.end, start)))

const isEntered = ({ text }: Lexed, { start }: Span): boolean =>
  /(?:报|写|填|登|记|录|说|讲|选|打)成了?$/u.test(text.slice(0, start))

/** “昨天报的送法进企业，其实去的是村小”, “那条里头的讲座是在村小讲的”: as what it was reported. */
const isReported = ({ text }: Lexed, { start, end }: Span): boolean =>
  (/(?:报|写|填|登|记|录)(?:的|嘞)(?:那[场次个条])?(?:是)?$/u.test(text.slice(0, start)) &&
    /^[，。 ]/u.test(text.slice(end))) ||
  /[条次 ](?:里头?|里面|当?中)的$/u.test(text.slice(0, start))

/** “不该算讲座，是给村干部办的培训”: a clause of its own says what it was. */
const isSaidToBe = ({ text }: Lexed, { start, end }: Span): boolean =>
  /(?:^|[，。 ])(?:其实|应该|实际上?|本来|就|那)*(?:是|属|算)[给在到进请为对跟由让帮去领叫][^，。；\d]{0,12}$/u.test(
    text.slice(0, start),
  ) && /^(?:了|的|哈|嘛|来的|去的)*(?:[，。！ ]|$)/u.test(text.slice(end))

/** “是讲座3场” counts; it changes no kind. */
const hasNumber = (rest: Lexed, { start, end }: Span): boolean =>
  rest.figures.some(
    (f) => f.kind === 'number' && Math.min(Math.abs(f.start - end), Math.abs(start - f.end)) <= 1,
  )

/** The day that a record gets. */
export function readDateChange(
  rest: Lexed,
  context: ReadContext,
  { target }: ToldTarget,
): Change[] {
  // “是18号的” is a day here, although 18号的 may be a house elsewhere.
  const text = rest.text.replaceAll(/(?<=\d[号日])的/gu, ' ')
  const all = readFigures(text, context)
    .filter(isDate)
    .filter(({ missing }) => !missing)
    .filter((d) => !isReportDay(rest.text, d) && d.to <= context.sentOn && !isLong(rest, d))
  const held = typeof target === 'string' ? undefined : target.date
  const days = all.filter((d) => !isWrong(rest, d) && d.from !== held)
  const told = days.find((d) => isRight(rest, d)) ?? days.find((d) => isOther(rest, d, all))
  const named = DATE_FIELD.test(rest.text) ? days.find((d) => !isNotHeld(rest, d)) : undefined
  const date = told ?? named
  return date ? [{ date: date.from }] : []
}

/** “有3户是去年就搬走的”: no day of a record. */
const isLong = ({ text }: Lexed, { start, end }: Span): boolean =>
  /[年月周季度]$/u.test(text.slice(start, end))

/** “不是今天的事，昨天的”: what stands behind the day that it was not. */
const isOther = (rest: Lexed, { start, end }: Span, days: readonly DateToken[]): boolean =>
  /^[^，。；]{0,3}的/u.test(rest.text.slice(end)) &&
  days.some(
    (d) =>
      d.end < start &&
      isWrong(rest, d) &&
      /^[^，。；]{0,5}[，。 ](?:就是)?$/u.test(rest.text.slice(d.end, start)),
  )

/** “5号落雨没开成，6号才开的” */
const isNotHeld = ({ text }: Lexed, { end }: Span): boolean => {
  const behind = text.slice(end)
  const next = behind.search(/\d{1,2}[号日]|[今昨前]天/u)
  return NOT_HELD_BEHIND.test(next < 0 ? behind : behind.slice(0, next))
}

/** “是帮白果村发的”: for whom it was done. */
const isHelped = ({ text }: Lexed, { start, end }: Span): boolean =>
  /(?:帮|替|代|给|去|到|在|(?<=[我俺咱们是来])上)$/u.test(text.slice(0, start)) &&
  /^(?:村|社区)?(?:帮忙)?(?:发|搞|开|做|办|讲|弄|放|挂|贴|调|报|填)+的/u.test(text.slice(end))

/** The village that a record gets. */
export function readVillageChange(rest: Lexed, { home }: ReadContext): Change[] {
  const villages = wordsOf(rest, 'village').filter((v) => isHelped(rest, v) || !isWrong(rest, v))
  const village =
    villages.find((v) => isRight(rest, v) || isHelped(rest, v)) ??
    (VILLAGE_FIELD.test(rest.text) ? villages[0] : undefined)
  if (village) return [{ village: village.key }]
  const own = OWN_VILLAGE.exec(rest.text)
  const span = own && { start: own.index, end: own.index + own[0].length }
  return home !== undefined && span && VILLAGE_FIELD.test(rest.text) && isRight(rest, span)
    ? [{ village: home }]
    : []
}

/** “赔的三千是给医药费的”, “转到劳动监察去了”: what was done for whom, and where it went, names no class. */
const NO_CLASS =
  /^(?:[给在到去来让帮找叫]|[应受]?邀|他们|人家|当面)|(?:监察|仲裁委?|[局所院站]|部门|[大中]队|中心|法庭|信访|综治办?)(?:那边|那里)?(?:去|办)?了?$/u

/** “不是邻里 是宅基地的”, “类别该填损害赔偿” */
export function readCategoryChange(rest: Lexed): Change[] {
  for (const match of matchesOf(CATEGORY_TOLD, rest.text)) {
    const said = match.groups?.said ?? ''
    const start = match.index + match[0].lastIndexOf(said)
    const span = { start, end: start + said.length }
    if (NO_CLASS.test(said) || isWrong(rest, span) || CLASS_ENTERED.test(rest.text.slice(0, start)))
      continue
    if (findIndicators(rest, span).length > 0) continue
    const code = readNounPhrase(rest.text, span)?.code ?? classesIn(rest, span)[0]
    if (code) return [{ category: code }]
  }
  return []
}

/** “把书面协议签了” denies nothing. */
const SIGNED_BEHIND = /^(?:书面|口头)的?(?:协议|字据|约)?书?(?:也|都|已)?(?:签|补|定|达成)/u

/** “今天把协议签了”: what was signed is nothing that was wrong. */
const PAPER_SIGNED = /^(?:协议|合同|条子|字据|保证书?|字)书?(?:也|都|已经?)?(?:签|补|立|写|打)/u

/** “我说是口头的 其实补了书面协议”: how it was reported before. */
const wasTold = (text: string, at: number): boolean =>
  AS_TOLD_BEFORE.test(text.slice(0, at)) && BUT_IN_FACT.test(text.slice(at + 2))

const CLASS_NAMED =
  /(?:写|报|登|录|选|归|填|算|记)成了?“?合同|(?:类别|类型|种类|分类)[^，。；]{0,6}(?:写|填|登|录|选|归)成?[^，。；]{0,2}合同/u

const textWithoutNumbers = (rest: Lexed): string => without(rest, numbersOf(rest).map(whole)).text

const whole = ({ start, end, unit }: NumberToken): Span => ({ start, end: unit?.end ?? end })

/** “另外改成书面协议”, “签了书面协议” */
export function readAgreementChange(rest: Lexed): Change[] {
  const told = matchesOf(AGREEMENT_TOLD, rest.text).filter(
    ({ index }) =>
      SIGNED_BEHIND.test(rest.text.slice(index, index + 10)) ||
      !(isDenied(rest, { start: index, end: index + 2 }) || wasTold(rest.text, index)),
  )
  // “书面协议改成口头协议”: what it becomes.
  const named = told.find(({ index }) => isRight(rest, { start: index, end: index + 2 })) ?? told[0]
  if (named) return [{ agreement: named[0] === '书面' ? 'written' : 'oral' }]
  // “少写了6条” counts and is no paper, “类别写成合同了” names a class.
  if (CLASS_NAMED.test(rest.text)) return []
  const paper = readAgreement(textWithoutNumbers(rest), wholeOf(rest))
  const isSigned = paper && PAPER_SIGNED.test(rest.text.slice(paper.start))
  return paper && (isSigned || !isWrong(rest, paper)) ? [{ agreement: paper.name }] : []
}
