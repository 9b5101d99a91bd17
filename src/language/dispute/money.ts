import { type Lexed, within } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { Figure, MaskToken, NumberToken, Span } from '../token.ts'
import {
  ARREARS_BEHIND,
  CHANGED_TO,
  GIVEN_UP_BEHIND,
  KEPT_BEHIND,
  LEFT_BEFORE,
  MONEY_BEFORE,
  type MoneyRole,
  NO_MEASURE,
  OF_STONE,
  ON_PAPER_BEHIND,
  PAID_BEHIND,
  PAID_FOR_PANE,
  PANES_MAX,
  PIECES_BEFORE,
  PIECES_BEHIND,
  PROMISED_BEHIND,
  PROPOSED_BEFORE,
  RATE_AT_END,
  RATE_BEHIND,
  ROLES_BEFORE,
  SET_AGAINST_BEHIND,
  SHORT_BEFORE,
  SUM_OF_ONE,
  WAIVED_BEHIND,
} from '../words/dispute-money.ts'
import { PER_WEIGHT } from '../words/no-sums.ts'
import { IN_PARTS_BEHIND, SPENT_BEHIND, TOLD_BEHIND } from '../words/sums-told-behind.ts'
import { continuesSum } from './beside-sum.ts'
import { headsOf } from './heads-paid.ts'
import { isNoSum } from './no-sums.ts'
import { isStartOfDeed } from './start-of-deed.ts'
import { isOfOthers } from './sums-of-others.ts'

/** A sum of money and what it is in the dispute. */
export interface Sum extends Span {
  readonly yuan: number
  /** Undefined where the words around tell nothing (“债务1起 3000元 成功”). */
  readonly role: MoneyRole | undefined
}

const CLAUSE_START = /[，。；！？：（）\n][^，。；！？：（）\n]*$/u
/** Speech without commas: a space begins a clause. */
const SPOKEN_START = / (?<clause>[\u4e00-\u9fff][^ ]* ?)$/u
const WINDOW = 24
/** Below this a numeral without 元 is seldom a sum (“赔3只鸡”). */
const BARE_YUAN_MIN = 20

/** The sums of a stretch, in order, rates among them. */
export function findSums(lexed: Lexed, span: Span): Sum[] {
  const sums: Sum[] = []
  for (const figure of lexed.figures) {
    if (!within(figure, span) || isIdiom(lexed.text, figure)) continue
    if (isOfOthers(lexed.text, figure)) continue
    if (isMended(lexed.text, sums.at(-1), figure)) sums.pop()
    const sum = readSum(lexed, figure, sums.at(-1))
    if (sum) sums.push(sum)
  }
  return sums
}

function readSum(lexed: Lexed, figure: Figure, last: Sum | undefined): Sum | undefined {
  if (figure.kind === 'number')
    return isBareSum(lexed, figure, last) ? sumOf(lexed, figure, last) : undefined
  if (figure.kind !== 'mask') return undefined
  if (figure.sort === 'rate') return rateOf(lexed, figure)
  if (figure.sort !== 'money' || isUnitPrice(lexed.text, figure, last)) return undefined
  return sumOf(lexed, figure, last)
}

/** “保底一块八一斤…跌到一块二”: behind a price by weight small sums are prices too. */
const isUnitPrice = (text: string, { start, value }: MaskToken, last: Sum | undefined): boolean =>
  (value ?? 0) < BARE_YUAN_MIN &&
  (last?.role === 'rate' ||
    PER_WEIGHT.test(text) ||
    /[一每][棵株个条只张把份]$/u.test(text.slice(0, start)))

/** 一块抽根烟, 蹭破两块皮, 没给过一分钱, 三一三十一; 几千块 is no sum that could be written down. */
const isIdiom = (text: string, figure: Figure): boolean => {
  const words = text.slice(figure.start, figure.end)
  const front = text.slice(Math.max(0, figure.start - 5), figure.start)
  if (/块$/u.test(words) && isOfPieces(text, figure, front)) return true
  if (/^三十一$/u.test(words) && front.endsWith('三一')) return true
  if (/^(?:好几|几|数)/u.test(words)) return true
  if (/^[一二两三四五]块$/u.test(words)) return !/(?:赔|补|退|付|给)了?$/u.test(front)
  return (
    /^[一几半](?:分|毛|块)钱$/u.test(words) ||
    (/没[^，。；]{0,4}$/u.test(front) && /^[一几]/u.test(words))
  )
}

/** “砖10块”, “埋石头，埋了3块”, “赔了3块新玻璃”, and not “赔玻璃75块” */
const isOfPieces = (text: string, figure: Figure, front: string): boolean =>
  (OF_STONE.test(front) &&
    !('value' in figure && (figure.value ?? 0) > PANES_MAX && PAID_FOR_PANE.test(front))) ||
  PIECES_BEHIND.test(text.slice(figure.end, figure.end + 8)) ||
  PIECES_BEFORE.test(text.slice(Math.max(0, figure.start - WINDOW), figure.start))

/** “一千三百五十 不对不对 一千三百五”: the sender mends a sum; the last one counts (contract 4.4). */
const MENDED_BEFORE = /(?:赔|费|钱|款)[^。；\n]{0,16}(?:不对|错了|说错|哦不)+[^。；\n\d]{0,4}$/u
const isMended = (text: string, last: Sum | undefined, figure: Span): boolean =>
  last !== undefined &&
  /(?:不对|说错|错了|哦不)[^。；\n\d]{0,4}$/u.test(text.slice(last.end, figure.start))

/** The clause before a figure, and what the sum before it left over. */
function before({ text }: Lexed, figure: Span): string {
  const window = text.slice(Math.max(0, figure.start - WINDOW), figure.start)
  const cut = CLAUSE_START.exec(window)
  const clause = cut ? cut[0].slice(1) : window
  return (SPOKEN_START.exec(clause)?.groups?.clause ?? clause).replace(HEADS, '几')
}

/** “涉及4人1.36万元”, “欠8个工人三万”: how many people a sum is of parts it from no verb. */
const HEADS = /\d{1,3}(?=(?:名|个|户|家|人)[^，。；\d]{0,4}$)/u

/** “赔1500 口头”, “给两千四口头答应”, “药费六万三包工头不出”: no measure of the number. */
function hasMeasure(text: string, number: NumberToken): boolean {
  const { unit, end } = number
  if (!unit || unit.text === '块' || NO_MEASURE.test(text.slice(end))) return false
  if (isStartOfDeed(text, number)) return false
  return (
    !text.slice(end, unit.end).startsWith(' ') &&
    !(unit.text === '口' && text.startsWith('头', unit.end)) &&
    // “尾款9千村里拖着”
    !(
      unit.text === '村' &&
      /^(?:民|里|上|头|委|小组|支书|主任|干部|集体)/u.test(text.slice(unit.end))
    ) &&
    !(unit.text === '包' && /^(?:工|赔|在|了)/u.test(text.slice(unit.end)))
  )
}

const BARE_SUM_BEFORE = [MONEY_BEFORE, MENDED_BEFORE, SUM_OF_ONE]

function isBareSum(lexed: Lexed, number: NumberToken, last: Sum | undefined): boolean {
  const { text } = lexed
  if (hasMeasure(text, number) && !eachSum(lexed, number)) return false
  if (number.value < BARE_YUAN_MIN || isNoMoney(lexed, number)) return false
  const front = text.slice(Math.max(0, number.start - WINDOW), number.start)
  if (BARE_SUM_BEFORE.some((words) => words.test(front))) return true
  if (number.value >= ALONE_MIN && (LEDGER_LINE.test(front) || NAMED_LAST.test(front))) return true
  if (last && continuesSum(text, last, number, front)) return true
  return isToldBehind(text, number) || isAlone(text, number)
}

/** Whether the words behind a bare number make a sum of it. */
function isToldBehind(text: string, { value, unit, end }: NumberToken): boolean {
  const behind = text.slice(end, end + 12)
  return (
    TOLD_BEHIND.test(text.slice(unit?.end ?? end).slice(0, 8)) ||
    SPENT_BEHIND.test(behind) ||
    ON_PAPER_BEHIND.test(behind) ||
    (value >= ALONE_MIN && (WAIVED_BEHIND.test(behind) || IN_PARTS_BEHIND.test(behind)))
  )
}

/** “人家说顶天五千，后来七千五”, “讲五万八算了” */
const NAMED_LAST = /(?:后来|后头|折中|到底)(?:是|给|讲|说|到|个|了)*$/u

/** Whether a number counts or measures something that is no money, whatever verb stands before it. */
export const isNoMoney = (lexed: Lexed, number: NumberToken): boolean =>
  isNoSum(lexed, number) || isOfOthers(lexed.text, number) || isOfPeople(lexed.text, number)

/** “来了六十多个人”, and not “药费出了六百个人承担” */
const isOfPeople = (text: string, { unit, start }: NumberToken): boolean =>
  unit?.text === '个人' &&
  /[来到坐有站]了?(?:怕有|大概|约|差不多)?$/u.test(text.slice(Math.max(0, start - 6), start))

/** “一个四千一个三千六”: the 一 belongs to the next person, not to the sum. */
function eachSum({ text }: Lexed, figure: Span): string | undefined {
  if (!/一[个人]$/u.test(text.slice(0, figure.start))) return undefined
  const words = /^[零一二两三四五六七八九十百千万]+?(?=一个(?!多?月))/u.exec(
    text.slice(figure.start),
  )
  return words?.[0]
}

/** “债1 6000 书面 成”, “欠款1成4200书面”, “打架1，和解，800”, “欠薪 接1 成1 23500”: behind the number of cases and how they stand. */
const LEDGER_LINE =
  /[\u4e00-\u9fff]\d{1,2}(?:[起件]|[起件]? |[起件]?(?:[ ，]?(?:口头|书面|成功?|化解|调成|已?结|和解|和好|了结|搞归一)了?[ ，]?)+)$/u

/** “网购助听器399，”: a numeral without a measure that ends a clause of a story. */
const ALONE_MIN = 100
const isAlone = (text: string, number: NumberToken): boolean => {
  const front = text.slice(0, number.start)
  if (
    number.value < ALONE_MIN ||
    !/^(?:[，。；、 ）！]|$|年底|月底|年前|年后|秋后|节前|明年|下个?月|剩|余)/u.test(
      text.slice(number.end, number.end + 2),
    )
  )
    return false
  if (/^\d[\d.]*万$/u.test(text.slice(number.start, number.end)) && /[，（：]$/u.test(front))
    return true
  return (
    /[\u4e00-\u9fff](?<![到达过有是约近打拨报高压了第共个]) ?$/u.test(front) ||
    /(?:款|钱|账|费|债|金|赔|欠|差|退|补|摊|担|半|各|少发|少给|短|扣|网购|买|算|折)[^。；\n]{0,10}，(?:一共|总共|拢共)?$|(?:给|认|结|付)了?他?[^，。；\n\d]{0,4}(?:天|个?工|个?月|趟|车)半?，$/u.test(
      front,
    )
  )
}

/** “补三个弟弟每人8000元” is a sum; “每月260元” none. */
function rateOf({ text }: Lexed, rate: MaskToken): Sum {
  const told = /^每[人户家](?<sum>[\d.]+万?|[零一二两三四五六七八九十百千万]+)/u.exec(
    text.slice(rate.start, rate.end),
  )
  const people = /(?<people>[\d一二两三四五六七八九十]+|俩|仨)(?:个|名|位)[^，。；\n]{0,5}$/u.exec(
    text.slice(Math.max(0, rate.start - WINDOW), rate.start),
  )
  const heads = readNumeral(people?.groups?.people ?? '', 0)?.value
  const each = readNumeral(told?.groups?.sum ?? '', 0)?.value
  if (heads === undefined || each === undefined)
    return { start: rate.start, end: rate.end, yuan: 0, role: 'rate' }
  return { start: rate.start, end: rate.end, yuan: heads * each, role: 'paid' }
}

function sumOf(lexed: Lexed, figure: MaskToken | NumberToken, last: Sum | undefined): Sum {
  const each = eachSum(lexed, figure)
  const end = each ? figure.start + each.length : figure.end
  const value = (each ? readNumeral(each, 0)?.value : figure.value) ?? 0
  const front = before(lexed, figure)
  const behind = lexed.text.slice(figure.end, figure.end + 16)
  const heads = headsOf(lexed.text, figure)
  return {
    start: figure.start,
    end,
    yuan: Math.round(value * (heads ?? 1) * 100) / 100,
    role: heads === undefined ? roleOf(front, behind, last) : 'paid',
  }
}

/** “每亩只减50”: so much of each, unless it is told for how many people. */
export const isRate = (lexed: Lexed, figure: Span): boolean =>
  headsOf(lexed.text, figure) === undefined &&
  roleOf(before(lexed, figure), lexed.text.slice(figure.end, figure.end + 16), undefined) === 'rate'

/** “要房主给医药费一共2800”: a total that is only asked for. */
const CLAIMED_WHOLE = /(?:索赔|要求|开口|提出|张口|要(?!回|到))[^，。；]*$/u

/** “那四百四物业免了”, “剩那八千老康说算了” */
const isWaived = (front: string, behind: string): boolean =>
  WAIVED_BEHIND.test(behind) || (GIVEN_UP_BEHIND.test(behind) && LEFT_BEFORE.test(front))

/** “付了6000元后余款一直拖着”: paid before the quarrel, which is over the rest. */
const LEFT_UNPAID =
  /^(?:元|块)?(?:钱|货款|工钱|工资|定金|订金)?(?:之?后|，)?(?:余款|剩余|剩下|尾款|其余|余下|余额)[^，。；\n\d一二两三四五六七八九十百千万]{0,6}?(?:一直|迟迟|始终|至今|拒|未|没|拖|赖)/u

/** What the words right behind a sum make of it, whatever stands before it. */
function roleByEnd(front: string, near: string): MoneyRole | undefined {
  if (/^就?算了/u.test(near) && PROPOSED_BEFORE.test(front)) return 'paid'
  if (KEPT_BEHIND.test(near) && LEFT_BEFORE.test(front)) return 'off'
  if (isWaived(front, near)) return 'claim'
  if (ON_PAPER_BEHIND.test(near)) return 'rest'
  if (SET_AGAINST_BEHIND.test(near)) return 'off'
  return /^(?:元|块)?钱?的话/u.test(near) ? 'claim' : undefined
}

/** “只肯先给两千，剩三千打条子” */
const REST_NEXT = /^(?:元|块)?钱?[，、 ](?:剩|余|其余)/u

/** What the words on both sides of a sum make of what its verb tells. */
function otherwise(
  told: MoneyRole,
  front: string,
  behind: string,
  last: Sum | undefined,
): MoneyRole | undefined {
  if (told === 'whole' && CLAIMED_WHOLE.test(front)) return 'claim'
  if (last?.role === 'rate' && (told === 'claim' || (told === 'paid' && CHANGED_TO.test(front))))
    return 'rate'
  if (told === 'claim' && /先[给付还拿出发][^，。；]*$/u.test(front) && REST_NEXT.test(behind))
    return 'paid'
  return told === 'rest' && ARREARS_BEHIND.test(behind) ? 'debt' : undefined
}

function roleOf(front: string, behind: string, last: Sum | undefined): MoneyRole | undefined {
  if (RATE_BEHIND.test(behind) || RATE_AT_END.test(behind)) return 'rate'
  if (LEFT_UNPAID.test(behind)) return 'off'
  const near = behind.slice(0, 8)
  const given = roleByEnd(front, near)
  if (given) return given
  if (SHORT_BEFORE.test(front) && PROMISED_BEHIND.test(behind)) return 'rest'
  const told = ROLES_BEFORE.find(([, pattern]) => pattern.test(front))?.[0]
  const meant = told && otherwise(told, front, behind, last)
  if (meant) return meant
  if (told !== undefined && told !== 'debt') return told
  return PAID_BEHIND.test(near) ? 'paid' : told
}
