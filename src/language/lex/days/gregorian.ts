import { yearOf } from '../../../lib/days.ts'
import { HOUSE } from '../../words/measures.ts'
import {
  ARABIC_DIGITS,
  DIGIT_STARTS,
  type FigureRule,
  type Finding,
  type RuleInput,
} from '../rule.ts'
import { NO_SUCH_BARE_DATE, NO_SUCH_DATE, NO_SUCH_MONTH } from './no-such-day.ts'
import { DATE, MONTH, TO, YEAR, yearNumber } from './parts.ts'
import {
  before,
  inheritedMonth,
  monthAfter,
  opensItem,
  partsOf,
  read,
  resolveRange,
} from './told-date.ts'

/** “7月5起8月4起”: cases; “3月5起每天播” is a day. */
const CASES = '起(?!，?(?:每|连续|至|到|开始|陆续|集中|全|为期))'
/** Measures behind a number: `5.1万` and `3月2场` hold no dates. */
const NO_MEASURE = `(?!${CASES}|[\\d%‰]|${HOUSE}|(?<=号)楼(?![上下道栋])|\\.\\d| ?(?:[万千百亿元块米亩斤吨岁倍度折份户个幅件只套遍趟棵篇]|张(?![贴挂某老大小]|家(?!家)|[\\p{Script=Han}]{1,2}(?:家|[跟和与同]))|条(?!幅)|次(?!日)|册(?!子)|场(?!上|口|镇|坝)|回(?!访|来|村|到|去|家)|人(?!民)|本(?!村|周|月)|家(?!家|里|俱|具店|电店|具厂)|厘|毛|角|公里|英里|英尺|英寸|海里|小时|分钟|分地|平方|个|k|K|m|M|cm|点|人民币|港币|美元|日元|欧元|镑))`
/** What a decimal number counts. */
const DECIMAL_MEASURE = ' ?(?:[元块米斤吨亩度倍]|公里|英里|厘米|公斤|m|km|％|%)'
/** What tells behind the bare last day of a range that it is one: “6月24到26我们…”; “3月5到20人” came on the 5th. */
const SAID_BEHIND = '[我俺咱开在搞连天每各都办调播放贴共发讲摆晚早]|组织|[两三四五六七][天晚日]'
const RANGE_OF_DAYS = `(?:(?:（[^（）\\d\\n]{1,8}）)?${TO}(?:(?<m2>${MONTH})月)?(?<d2>${DATE})(?:[日号]|(?=[ ，。：；、）\\n]|$|${SAID_BEHIND})))?`

/** 27、28、29日, 27、28、29三天 */
const LIST_END = '(?:[日号]|这?[两二三四五六七](?:天|日|晚)|[，、 ]?每[天晚日])'
/** 27、28, 27 28 */
const LIST_GAP = '(?:[、和及]| (?=\\d))'

/** 二月二, 三月三, 六月六: festivals of the lunar calendar that are told like days. */
const FESTIVALS_ALIKE = '(?:二月二|三月三|六月六|九月九)(?![日号十一二三四五六七八九]|[、和至到])'

/** 去年12月4号, 前年的3.15: the year that a word in front tells. */
const YEAR_IN_FRONT = '(?:(?<yw>今年|去年|前年|上年|明年)的? ?)'
const YEAR_WORD_STARTS = '今去前上明'

/** 2023年3月5日, 去年3月5号, 三月五日至八日, 3月20-24日, 8月29 */
const monthDay: FigureRule = {
  name: 'date: 3月5日',
  starts: `${YEAR_WORD_STARTS}${DIGIT_STARTS}`,
  pattern: new RegExp(
    `(?:(?<y>${YEAR}) ?年 ?|${YEAR_IN_FRONT})?(?!${FESTIVALS_ALIKE})(?<m>${MONTH})月(?!一[共起直般整])(?<d>${DATE})(?!月)(?:[日号](?!以?[内前])|(?=${LIST_GAP}${DATE}(?:${LIST_GAP}${DATE})*${LIST_END})|(?=${TO}(?:${MONTH}月)?${DATE}[日号])|${NO_MEASURE})${RANGE_OF_DAYS}`,
    'uy',
  ),
  read,
}

/** 2023.3.5, 2023-03-05, 2023/3/5 */
const dotted: FigureRule = {
  name: 'date: 2023.3.5',
  starts: ARABIC_DIGITS,
  pattern: new RegExp(
    `(?<y>(?:19|20)\\d\\d)(?<s>[.\\-/]| (?=[01]\\d [0-3]\\d))(?<m>1[0-2]|0?[1-9])\\k<s>(?<d>3[01]|[12]\\d|0?[1-9])[日号]?(?!\\d)(?:${TO}(?:20\\d\\d[.\\-/])?(?:(?<m2>1[0-2]|0?[1-9])[.\\-/])?(?<d2>3[01]|[12]\\d|0?[1-9])[日号]?(?!\\d))?`,
    'uy',
  ),
  read,
}

/** 24.6.18, 25-3-5: with no more of the year than its last two figures */
const dottedShort: FigureRule = {
  name: 'date: 24.6.18',
  starts: '2',
  pattern:
    /(?<y>2\d)(?<s>[.\-/])(?<m>1[0-2]|0?[1-9])\k<s>(?<d>3[01]|[12]\d|0?[1-9])[日号]?(?![\d.%])(?:(?:-|~|至|到)(?:(?<m2>1[0-2]|0?[1-9])[./])?(?<d2>3[01]|[12]\d|0?[1-9])[日号]?(?!\d))?/uy,
  read: (input) => {
    const year = yearNumber(input.match.groups?.y ?? '')
    const isNear = Math.abs(yearOf(input.now.sentOn) - year) <= 1
    return isNear && !/[-\d./]/.test(before(input)) ? unlessMissing(read(input)) : undefined
  },
}

/** 20230305 */
const compact: FigureRule = {
  name: 'date: 20230305',
  starts: '2',
  pattern: /(?<y>20\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/uy,
  read,
}

/** “龙门 0518”, “0518日报”: month and day in four figures, at the head of a report. */
const headed: FigureRule = {
  name: 'date: 0518',
  starts: '01',
  pattern:
    /(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=$|[ \n：，]|日报|数据|汇总|上报|工作|情况)/uy,
  read: (input) =>
    /^\s*[\p{Script=Han}【】]{0,10}[ \n】：]?$/u.test(input.text.slice(0, input.at))
      ? unlessMissing(read(input))
      : undefined,
}

/** 3.5, 9.5-9.7, 10.19日 */
const pointed: FigureRule = {
  name: 'date: 3.5',
  starts: `${YEAR_WORD_STARTS}${ARABIC_DIGITS}`,
  pattern: new RegExp(
    `${YEAR_IN_FRONT}?(?<m>1[0-2]|0?[1-9])[.·](?<d>3[01]|[12]\\d|0?[1-9])(?!\\d?月)(?:[日号]|${NO_MEASURE})(?:${TO}(?:(?<m2>1[0-2]|0?[1-9])[.·])?(?<d2>3[01]|[12]\\d|0?[1-9])(?:[日号]|${NO_MEASURE}))?`,
    'uy',
  ),
  read: (input) => (isDecimal(input) ? undefined : unlessNumber(input, read(input))),
}

/** “2.30开院坝会” may be half past two, 2/30 a share: without its 日 only a 31st tells that a day is meant. */
const unlessNumber = ({ match }: RuleInput, finding: Finding | undefined): Finding | undefined =>
  finding?.kind === 'date' && finding.missing && !/31$|[日号]/.test(match[0]) ? undefined : finding

/** 约3.5, 港币3.14, 1.6~3.9米 */
const isDecimal = (input: RuleInput): boolean =>
  /[约共达近占币元$¥￥]/.test(before(input)) ||
  TO_DECIMAL.test(input.text.slice(input.at + input.match[0].length))
const TO_DECIMAL = new RegExp(`^${TO}\\d+\\.\\d+(?=${DECIMAL_MEASURE})`, 'u')

/** 3/28 */
const slashed: FigureRule = {
  name: 'date: 3/28',
  starts: ARABIC_DIGITS,
  pattern: new RegExp(
    `(?<m>1[0-2]|0?[1-9])/(?<d>3[01]|[12]\\d|0?[1-9])(?:[日号]|(?!/|的)${NO_MEASURE})(?:${TO}(?:(?<m2>1[0-2]|0?[1-9])/)?(?<d2>3[01]|[12]\\d|0?[1-9])(?:[日号]|${NO_MEASURE}))?`,
    'uy',
  ),
  read: (input) =>
    /[约共达近占/]/.test(before(input)) ? undefined : unlessNumber(input, read(input)),
}

/** 3-5 at the start of a clause, with nothing counted behind it */
const dashed: FigureRule = {
  name: 'date: 3-5',
  starts: ARABIC_DIGITS,
  pattern: new RegExp(
    `(?<m>1[0-2]|0?[1-9])-(?<d>3[01]|[12]\\d|0?[1-9])(?![-\\d]|[组社队号月])${NO_MEASURE}(?=[ ，：\\p{Script=Han}）])`,
    'uy',
  ),
  read: (input) =>
    /^[ ，。；：（\n]?$/.test(before(input)) ? unlessMissing(read(input)) : undefined,
}

const unlessMissing = (finding: Finding | undefined): Finding | undefined =>
  finding?.kind === 'date' && finding.missing ? undefined : finding

/** Things that carry a number before 号: 3号楼, 5号院, 12号文件; 5号院坝会 is held on the 5th, and so is 5号楼栋长培训. */
const NUMBERED =
  '(?!以?[内前]|线(?!上|下)|院(?!坝|落|子)|宅(?!基)|车(?!站)|文(?!艺|化|明)|地(?!坪|头|坝|里)|屋(?!场|里|檐)|公(?!开|益|安|园)|网格(?![员长化群])|片区|展位|点位|人(?!民|大)|机(?!关)|路(?!口)|楼(?!栋?长|组长)|[店厅库房桌门厂码井洞坑仓幢栋室棚桩口牌令病台杆]|村民|选手|大街|子)'

const DAY_MARK = `(?:日(?!以?[内前])|号${NUMBERED})`

/** 5号, 5日至8日, 5-8号 */
const dayOnly: FigureRule = {
  name: 'date: 5号',
  starts: DIGIT_STARTS,
  pattern: new RegExp(
    `(?<d>${DATE})(?:${DAY_MARK}|(?=${TO}${DATE}[日号]))(?:${TO}(?:(?<m2>${MONTH})月)?(?<d2>${DATE})(?:${DAY_MARK}|(?=${SAID_BEHIND})))?`,
    'uy',
  ),
  read: (input) => {
    if (/[\d.牌第院栋幢每零一二三四五六七八九十百千]/.test(before(input)) && !opensItem(input))
      return undefined
    if (isDuration(input) || isTurn(input) || isYard(input)) return undefined
    const { first, last } = partsOf(input.match, input.now.today)
    const same = inheritedMonth(input.previous, input.text, input.at)
    if (!same) return resolveRange(first, last, input.now.sentOn)
    return resolveRange({ ...first, ...monthAfter(same, first) }, last, input.now.sentOn)
  },
}

/** “在3号院子开会”, “今天3号院子吵架”: a yard by its number; “3号院子里开会” at the head is held on the 3rd. */
const isYard = ({ text, at, match, previous }: RuleInput): boolean =>
  /^[院]子/u.test(text.slice(at + match[0].length)) &&
  (/[在到去从]$/u.test(text.charAt(at - 1)) || (previous?.kind === 'date' && previous.end === at))

/** 还有六日, 再过3日, 离过年不到五日: how long, not when. */
const isDuration = ({ text, at, match }: RuleInput): boolean =>
  match[0].endsWith('日') &&
  /(?:还有|还差|只有|仅有|只剩|还剩|再过|不到|差|剩)$/u.test(text.slice(Math.max(0, at - 3), at))

/** “一组三日二组三日”: how long the water is whose, by turns. */
const isTurn = ({ text, at, match }: RuleInput): boolean => {
  const front = text.slice(Math.max(0, at - TURN_REACH), at)
  const behind = text.slice(at + match[0].length, at + match[0].length + TURN_REACH)
  return (
    match[0].endsWith('日') &&
    WHOSE_TURN.test(front) &&
    (TURN_NEXT.test(behind) || TURN_BEFORE.test(front))
  )
}

const WHOSE = '[^，。；\\n]{1,3}[组家户队社边方](?:各|先|再|放|用|轮|管|灌|水)*'
const LASTING = '[一二两三四五六七\\d]日'
const TURN_REACH = 14
const WHOSE_TURN = new RegExp(`${WHOSE}$`, 'u')
const TURN_NEXT = new RegExp(`^[，、；和 ]?${WHOSE}${LASTING}`, 'u')
const TURN_BEFORE = new RegExp(`${LASTING}[，、；和 ]?${WHOSE}$`, 'u')

/** 17、18、19号, 15、16两天 */
const LISTED = new RegExp(`^${DATE}(?:[、和及]${DATE})+(?:[日号]|[两二三四五六七](?:天|日))`, 'u')

/** The 10 of 3月9、10、11日 */
const dayInList: FigureRule = {
  name: 'date: 10 in a list of days',
  starts: DIGIT_STARTS,
  pattern: new RegExp(
    `(?<d>${DATE})(?=(?:${LIST_GAP}${DATE})*${LIST_END})(?!(?!${LIST_END})${DATE})`,
    'uy',
  ),
  read: (input) => {
    const same = inheritedMonth(input.previous, input.text, input.at)
    const { first } = partsOf(input.match, input.now.today)
    const listed = LISTED.test(input.text.slice(input.at))
    if (!same && listed && !/[\d.每共第]/.test(before(input)))
      return resolveRange(first, undefined, input.now.sentOn)
    if (!same || input.previous?.end === input.at) return undefined
    return resolveRange({ ...first, ...monthAfter(same, first) }, undefined, input.now.sentOn)
  },
}

/** Dates of the common calendar (contract 5.2). */
export const GREGORIAN_RULES: readonly FigureRule[] = [
  NO_SUCH_MONTH,
  NO_SUCH_DATE,
  NO_SUCH_BARE_DATE,
  dotted,
  dottedShort,
  compact,
  headed,
  monthDay,
  pointed,
  slashed,
  dashed,
  dayOnly,
  dayInList,
]
