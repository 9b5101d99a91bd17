import type { ReadContext } from '../context.ts'
import { readAgreement } from '../dispute/agreement.ts'
import { readNounPhrase } from '../dispute/category.ts'
import { findEvents, readStatus } from '../dispute/status.ts'
import { findDays } from '../dispute/when.ts'
import { isDate, readFigures } from '../lex/figures.ts'
import { type Lexed, numbersOf, wordsOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Change, Target } from '../reading.ts'
import type { DateToken, NumberToken, Span } from '../token.ts'
import {
  AGREEMENT_TOLD,
  CATEGORY_TOLD,
  CLASS_ENTERED,
  DATE_FIELD,
  QUOTES_PAPER,
  STATUS_TOLD,
  VILLAGE_FIELD,
} from '../words/corrections.ts'
import { OWN_VILLAGE } from '../words/queries.ts'
import { REPORTED_BEHIND } from '../words/references.ts'
import { classesIn } from './dispute-classes.ts'
import { findIndicators } from './indicator-nouns.ts'
import { without } from './rest.ts'
import { isDenied, isMiswritten, isRight, isWrong } from './right-or-wrong.ts'
import type { ToldTarget } from './target.ts'

const wholeOf = ({ text }: Lexed): Span => ({ start: 0, end: text.length })

/** “是讲座不是院坝会”: one indicator becomes another (contract 7). */
export function readBecomes(rest: Lexed, { target }: ToldTarget): Change[] {
  const nouns = findIndicators(rest, wholeOf(rest)).filter(({ name }) => name !== 'attendance')
  const wrong = nouns.find((noun) => isWrong(rest, noun))
  const right = nouns.find(
    (noun) =>
      noun !== wrong && (isRight(rest, noun) || isMiswritten(rest, noun)) && !hasNumber(rest, noun),
  )
  const indicator = wrong?.name ?? (typeof target === 'string' ? undefined : target.indicator)
  if (!right || indicator === undefined || indicator === right.name) return []
  return [{ indicator, becomes: right.name }]
}

/** “是讲座3场” counts; it changes no kind. */
const hasNumber = (rest: Lexed, { start, end }: Span): boolean =>
  rest.figures.some(
    (f) => f.kind === 'number' && Math.min(Math.abs(f.start - end), Math.abs(start - f.end)) <= 1,
  )

/** The day that a record gets, unless the day belongs to a new status. */
export function readDateChange(rest: Lexed, context: ReadContext): Change[] {
  // “是18号的” is a day here, although 18号的 may be a house elsewhere.
  const text = rest.text.replaceAll(/(?<=\d[号日])的/gu, ' ')
  const days = readFigures(text, context)
    .filter(isDate)
    .filter((d) => !isReportDay(rest.text, d) && !isWrong(rest, d) && d.to <= context.sentOn)
  const date =
    days.find((d) => isRight(rest, d)) ?? (DATE_FIELD.test(rest.text) ? days[0] : undefined)
  return date ? [{ date: date.from }] : []
}

const isReportDay = (text: string, { end }: DateToken): boolean =>
  REPORTED_BEHIND.test(text.slice(end, end + 8))

/** “是帮白果村发的”: for whom it was done. */
const isHelped = ({ text }: Lexed, { start, end }: Span): boolean =>
  /(?:帮|替|代|给|去|到|在)$/u.test(text.slice(0, start)) &&
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

/** “不是邻里 是宅基地的”, “类别该填损害赔偿” */
export function readCategoryChange(rest: Lexed): Change[] {
  for (const match of matchesOf(CATEGORY_TOLD, rest.text)) {
    const said = match.groups?.said ?? ''
    const start = match.index + match[0].lastIndexOf(said)
    const span = { start, end: start + said.length }
    if (isWrong(rest, span) || CLASS_ENTERED.test(rest.text.slice(0, start))) continue
    if (findIndicators(rest, span).length > 0) continue
    const code = readNounPhrase(rest.text, span)?.code ?? classesIn(rest, span)[0]
    if (code) return [{ category: code }]
  }
  return []
}

/** A paper that was signed is a field of its own, unless the case is known not to be settled yet. */
const isMerePaper = (words: string, text: string, target: Target): boolean =>
  (typeof target === 'string' || target.status === undefined) &&
  (/签|协议/u.test(words) || readAgreement(words, { start: 0, end: words.length }) !== undefined) &&
  !/化解|成功|[调谈说][成好拢妥]|和解|和好|和了|结|归一|付清/u.test(text)

/** “改成还在调”: the one way back to an open case. */
const STILL_GOING =
  /(?:改[成回作到]?|改为|状态(?:应该|应)?(?:是|为)?|应为|应该是|其实)(?:还|还是|正|仍)?(?:在(?:调|办|谈)|没有?(?:调|谈|化解|办结|了结|解决)|未(?:化解|办结|结|调|了结|解决)|受理|调解中|办理中|处理中|待调|待化解)/u

/**
 * “昨天调好的那起又反悔了”: what was settled is open again. An agreement that is not kept (“反悔了不履行”) is
 * noted with the case, and its settlement stands.
 */
const isTakenBack = (text: string): boolean =>
  !/履行|兑现|赖账/u.test(text) &&
  findEvents(text, { start: 0, end: text.length }).some(({ name }) => name === 'reopened')

/** “老板又反悔了，改成没调成”, “改成还在调”: what the sender wants it to be stands above what happened. */
const statusWanted = (text: string): 'failed' | 'open' | undefined => {
  if (ENDED_IN_VAIN.test(text)) return 'failed'
  return STILL_GOING.test(text) ? 'open' : undefined
}
/** “不是成功，是还在调” */
const NOT_BUT_GOING =
  /不是(?:调解)?(?:成功|化解|办结|解决|调[成好]|了结)[^，。]{0,3}[，。 ]?(?:而|应该)?是(?:还|正)?(?:在[调办谈]|没[调谈]|受理)/u
const ENDED_IN_VAIN =
  /(?:改[成回作为到]*|状态(?:应该|应)?是?)“?(?:(?:没有?|未)[调谈说]成功?(?![器的])|(?:调解)?(?:失败|不成功?))/u

/** “别给俺记成调解成功”: how it did not end. */
const NOT_TO_BE =
  /(?:别|莫|不要|甭)给?(?:我|俺|咱)?们?(?:记|写|登|录|填|报|算|标)(?:成|为|作)[^，。！？]*/gu

const blanked = (text: string, words: RegExp): string =>
  text.replaceAll(words, (found) => ' '.repeat(found.length))

/** How a case is said to stand: as the sender wants it, or as it ended; none where nothing or a paper alone is told. */
function statusTold(rest: Lexed, target: Target) {
  // “应该报成110块” calls no police.
  // “刚交上去的” hands nothing on.
  const plain = blanked(rest.text, /(?<=[报写填打改]成)\d+|(?<=刚|刚刚|刚才)(?:交|报|送)上去/gu)
  const all = blanked(plain, NOT_TO_BE)
  // “不是我们调好的” says how it did not end; the place stays for the day.
  const text = blanked(all, /不是[^，。！？]*/gu)
  const wanted = statusWanted(text) ?? (NOT_BUT_GOING.test(all) ? 'open' : undefined)
  const told = readStatus(text, wholeOf(rest)) ?? readStatus(all, wholeOf(rest))
  const isOpen = told?.status === 'open' && (all !== plain || isTakenBack(text))
  if (isOpen || !told) return { wanted, told }
  const words = rest.text.slice(told.start, told.end)
  const isNone =
    !STATUS_TOLD.has(told.event) ||
    isWrong(rest, told) ||
    /^的?(?:起|件)?数/.test(rest.text.slice(told.end)) ||
    isMerePaper(words, rest.text, target) ||
    QUOTES_PAPER.test(words)
  return { wanted, told: isNone ? undefined : told }
}

/** “今天调成了”, “改成已化解”; with the day when it is told and not the message's. */
export function readStatusChange(
  rest: Lexed,
  { today }: ReadContext,
  { target }: ToldTarget,
): Change[] {
  const { wanted, told } = statusTold(rest, target)
  if (wanted) return [{ status: wanted }]
  if (!told) return []
  if (told.status === 'open') return [{ status: 'open' }]
  const days = findDays(rest, wholeOf(rest)).filter((d) => !isReportDay(rest.text, d))
  const beside = days.find((d) => /^[，、 （：]?$/u.test(rest.text.slice(told.end, d.start)))
  const day = (days.findLast((d) => d.start < told.end) ?? beside)?.to
  return [{ status: told.status, ...(day !== undefined && day !== today ? { on: day } : {}) }]
}

/** “把书面协议签了” denies nothing. */
const SIGNED_BEHIND = /^(?:书面|口头)的?(?:协议|字据|约)?书?(?:也|都|已)?(?:签|补|定|达成)/u

const CLASS_NAMED =
  /(?:类别|类型|种类|分类)[^，。；]{0,6}(?:写|填|登|录|选|归)成?[^，。；]{0,2}合同/u

const textWithoutNumbers = (rest: Lexed): string => without(rest, numbersOf(rest).map(whole)).text

const whole = ({ start, end, unit }: NumberToken): Span => ({ start, end: unit?.end ?? end })

/** “另外改成书面协议”, “签了书面协议” */
export function readAgreementChange(rest: Lexed): Change[] {
  const told = matchesOf(AGREEMENT_TOLD, rest.text).filter(
    ({ index }) =>
      SIGNED_BEHIND.test(rest.text.slice(index, index + 10)) ||
      !isDenied(rest, { start: index, end: index + 2 }),
  )
  // “书面协议改成口头协议”: what it becomes.
  const named = told.find(({ index }) => isRight(rest, { start: index, end: index + 2 })) ?? told[0]
  if (named) return [{ agreement: named[0] === '书面' ? 'written' : 'oral' }]
  // “少写了6条” counts and is no paper, “类别写成合同了” names a class.
  if (CLASS_NAMED.test(rest.text)) return []
  const paper = readAgreement(textWithoutNumbers(rest), wholeOf(rest))
  return paper && !isWrong(rest, paper) ? [{ agreement: paper.name }] : []
}
