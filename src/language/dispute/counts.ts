import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import type { NumberToken, Span } from '../token.ts'
import {
  COUNT_FOLLOWERS,
  COUNT_VERBS,
  DISPUTE_UNITS,
  OTHER_COUNTED,
  SHARED_UNITS,
  SINGLE_COUNT,
  TOGETHER_BEFORE,
  TOGETHER_BEHIND,
} from '../words/dispute-counts.ts'
import { endsInNoun, startsWithNoun } from './category.ts'
import { toCount } from './counted-each.ts'
import { findListedClasses } from './listed-classes.ts'
import { findEvents } from './status.ts'

/** A number of disputes; the span holds the numeral and its measure. */
export interface Count extends Span {
  readonly count: number
  readonly approx: boolean
}

const VERB_BEFORE = new RegExp(
  `${COUNT_VERBS}(?:了|的|到|出|过|哒|嘞|有|共|：|:|是|各|，共| )*$`,
  'u',
)
/** “移交司法所2”, “转镇里1” */
const HANDED_ON = /(?:转|移交|报|送|交|移送|上报)(?:给|到|至|了)?[^，。；、：（）\d\n]{1,8}$/u
const FOLLOWER = new RegExp(`^ ?${COUNT_FOLLOWERS}`, 'u')
const OTHER_NEAR = new RegExp(`${OTHER_COUNTED}[^，。；、：\\n（）\\d]{0,8}$`, 'u')
const OTHER_BEHIND = new RegExp(
  `^(?:的?${OTHER_COUNTED}|[^，。；、\\n]{0,6}(?:投诉|举报|信访|上访|诉求)(?![^，。；]*(?:吵|闹|调)))`,
  'u',
)
const ABOUT_DISPUTES =
  /纠纷|矛盾|调解|受理|化解|扯皮|调处|吵|争|调|[接成转败结] ?\d|\d[（](?:已|都|均)?(?:化解|和好|和解|成功|办结|解决|失败|转|正在|还在|书面|口头|不成)|(?:邻里|婚姻|家庭|债务|合同|宅基地|建房|山林|土地|地界|损害|赔偿|工资|欠薪|物业|消费|交通)(?:纠纷|类)?[：: ]?\d/u
const CLAUSE_BREAK = /[，。；、！？：（）\n|]/u
const LOOK = 14
/** No township tells so many disputes without a measure. */
const BARE_MAX = 1000

/** Every number of disputes in a text, in order: “12起”, “成18”, “邻里2”, “调了个…”, “头一桩”. */
export function findCounts(lexed: Lexed): Count[] {
  if (
    !ABOUT_DISPUTES.test(lexed.text) &&
    !/\d[起件宗桩]|[一二两三四五六七八九十][起宗桩]/u.test(lexed.text)
  )
    return []
  const numbered = numbersOf(lexed)
    .filter((number) => isCount(lexed, number))
    .map((number) => toCount(lexed, number))
  const singles = [...lexed.text.matchAll(SINGLE_COUNT)]
    .map((match) => {
      const end = match.index + match[0].length
      return { start: end - 1, end, count: 1, approx: false }
    })
    .filter((single) => !lexed.figures.some((figure) => overlaps(figure, single)))
  const listed = findListedClasses(lexed, numbered)
  const told = [...numbered, ...singles].filter((count) =>
    listed.every((list) => !overlaps(list, count)),
  )
  return [...told, ...listed.flatMap(({ counts }) => counts)].sort((a, b) => a.start - b.start)
}

const startsClause = (text: string, at: number) =>
  at === 0 || /[，。；、！？：（\n 来|]/u.test(text.charAt(at - 1))

function isCount(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  const before = text.slice(Math.max(0, number.start - LOOK), number.start)
  const behind = text.slice(number.unit?.end ?? number.end, (number.unit?.end ?? number.end) + LOOK)
  if (OTHER_NEAR.test(before) || OTHER_BEHIND.test(behind) || TOLD_BEFORE.test(before)) return false
  if (/^事(?![故件实情])/u.test(behind) && !REPORTED.test(before)) return false
  if (isEnumerated(lexed, number)) return true
  const unit = number.unit?.text
  if (unit === undefined) return isBareCount(lexed, number, before, behind)
  if (DISPUTE_UNITS.has(unit)) return !isAdverb(text, number, before, behind)
  return SHARED_UNITS.has(unit) && isShared(lexed, number, unit, before, behind)
}

/** “跟支书一起去”; but “调解一起”, “邻里一起” and “一起是…” count. */
/** “麦收前调的那3起”, “上次报的2起”: cases told before. */
const TOLD_BEFORE =
  /(?:没有?|没得|无|未|(?:(?:调|解|理|报|说|记|录|化解|接)(?:过|了|好|成)?的|上回|上次|之前|以前|那|这)(?:那|这)?)$/u

/** “一件排水，一件噪音” behind “受理2件”: as many ones as a total before them. */
function isEnumerated(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  const unit = number.unit?.text
  if (number.value !== 1 || !unit || !/^[起件个桩宗]$/u.test(unit)) return false
  const ones = numbersOf(lexed).filter((other) => other.value === 1 && other.unit?.text === unit)
  const first = ones[0]
  return (
    first !== undefined &&
    (startsClause(text, first.start) || /[俩仨起件]$/u.test(text.slice(0, first.start))) &&
    ones.length > 1 &&
    numbersOf(lexed).some(
      ({ value, end, unit: of }) =>
        value === ones.length &&
        (of ? /^[起件桩宗]$/u.test(of.text) : /[俩仨]$/u.test(text.slice(0, end))) &&
        end < first.start,
    )
  )
}

function isAdverb(text: string, number: NumberToken, before: string, behind: string): boolean {
  if (text.slice(number.start, number.end) !== '一' || number.unit?.text !== '起') return false
  if (VERB_BEFORE.test(before)) return TOGETHER_BEHIND.test(behind) && /[跟和与同]/u.test(before)
  if (TOGETHER_BEFORE.test(before) && !/纠纷$/u.test(before)) return true
  if (/^(?:纠纷|矛盾|是|：|，|。|；|（|$)/u.test(behind)) return /(?:到|在|了)$/u.test(before)
  if (/、[^，。；：、\n]{1,6}$/u.test(before) && /^[调谈劝说]/u.test(behind)) return true
  return TOGETHER_BEHIND.test(behind)
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
    VERB_BEFORE.test(before) ||
    FOLLOWER.test(behind) ||
    isLabel(lexed, number) ||
    /纠纷|矛盾/u.test(clause) ||
    hasEvent(lexed, number) ||
    isFollowed(lexed, number) ||
    startsWithNoun(behind, 0)
  )
}

const PIECE_VERB =
  /(?:调解?|成|接|受理|化解|发现|转|败|剩下?|还有|没成|调成|结|搞定|解决)(?:了|到|出)?$/u

/** “两个纠纷”, “调了3个”, “一个是…一个是…” */
function isSharedPiece(lexed: Lexed, number: NumberToken, before: string, behind: string): boolean {
  if (/^(?:矛盾|纠纷)/u.test(behind)) return true
  if (PIECE_VERB.test(before)) return !/^(?:人|月|小时|多|电话|家|老)/u.test(behind)
  return number.value === 1 && /^是/u.test(behind) && countOf(lexed.text, /一个是/gu) > 1
}

/** “报三件：…”, “说两件事，…” */
const REPORTED = /(?:^|[，。；\n 天])(?:我|俺)?(?:报|汇报|说|记|讲)(?:一下)?$/u

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

const countOf = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/** “受理1，化解1”, “接20、成18”, “邻里2、债务1”, “纠纷12” */
function isBareCount(lexed: Lexed, number: NumberToken, before: string, behind: string): boolean {
  if (/(?:[\d.]|排查|摸排|走访)$/u.test(before) || OF_MONEY.test(before)) return false
  if (
    OUTCOME_BEHIND.test(behind) &&
    (isInBrackets(lexed.text, number) || followsCount(lexed.text, number))
  )
    return true
  if (
    !/^(?:$|[，。；、！？（）\n ：|/]|(?:转|化解|化|成|没成|未|剩|留|拖|结|败|送|在调|移交|调解|失败)[\d给交出功]|(?:都|均|全|已|还|正)?(?:成|没成|没调|化解了|调成|和好|和解|在[调谈办熬磨拖跑])(?:功|好|了|拢)?(?:[，。；、！）\n]|$))/u.test(
      behind,
    )
  )
    return false
  if (/^ (?:个?月|天|年|人|户|场|份|次|本|条)/u.test(behind)) return false
  if (number.value >= BARE_MAX) return false
  if (HANDED_ON.test(before)) return true
  if (VERB_BEFORE.test(before)) return /纠纷|矛盾|调|受理|化解|成/u.test(lexed.text)
  if (!ABOUT_DISPUTES.test(lexed.text)) return false
  return isLabel(lexed, number) || isListedMatter(lexed, number)
}

/** “退药费、出检查费一共560” */
const OF_MONEY = /(?:费|钱|款|价|赔|退|补|付)[^，。；\n]{0,4}(?:一共|总共|合计|拢共|共)$/u

/** “1成，1没成”, “2已化解” */
const OUTCOME_BEHIND =
  /^(?:都|均|全|已|还|正)?(?:成|没成|未成|没调|未调|化解|和解|转|在(?:调|谈|办|拖|磨)|还在|败|不成|结|留|失败|书面|口头)/u

/** “调解3起2成1未成” */
const followsCount = (text: string, { start }: NumberToken): boolean =>
  /\d(?:起|件|宗|桩|未?没?成|没成|化解|转|败)$/u.test(text.slice(Math.max(0, start - 6), start))

/** “邻里2（1成，1没成）”: the parts of a count stand in brackets behind it. */
const isInBrackets = (text: string, { start }: NumberToken): boolean =>
  /\d[起件宗个]?（[^）]*$/u.test(text.slice(0, start)) && startsClause(text, start)

/** “酒后滋事1，转派出所”: a matter of no known class in a list of labels, with its outcome behind it. */
function isListedMatter(lexed: Lexed, number: NumberToken): boolean {
  const { text } = lexed
  const front = text.slice(Math.max(0, number.start - LOOK), number.start)
  if (!/(?:^|[，。；、：\n])[\u4e00-\u9fff]{2,8}$/u.test(front)) return false
  if (!/^[，（]/u.test(text.slice(number.end, number.end + 1))) return false
  const [event] = findEvents(text, {
    start: number.end,
    end: Math.min(text.length, number.end + LOOK),
  })
  return (
    event !== undefined &&
    event.name !== 'quarrel' &&
    event.start <= number.end + 4 &&
    numbersOf(lexed).some((other) => other !== number && isLabel(lexed, other))
  )
}

/** Whether a category stands as a label right before the number. */
function isLabel({ text }: Lexed, number: NumberToken): boolean {
  const start = number.start - LOOK
  const before = text.slice(Math.max(0, start), number.start)
  const from = Math.max(0, start) + lastBreak(before)
  if (number.start - from < 1) return false
  const trimmed = text.slice(from, number.start).replace(/[类 ]+$/u, '')
  return endsInNoun(text, { start: from, end: from + trimmed.length })
}

function lastBreak(before: string): number {
  for (let at = before.length - 1; at >= 0; at--) {
    if (CLAUSE_BREAK.test(before.charAt(at))) return at + 1
  }
  return 0
}
