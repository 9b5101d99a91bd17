import { ADVERB, FOR_EACH_ONE, NEXT_COUNT, NEXT_NAMED } from '../words/measures.ts'
import { DIGITS, FORMAL, LARGE, lookUp, PAIRS, SMALL, sizeOf, TENS } from './numeral-chars.ts'

/** A numeral without its measure. */
export interface Numeral {
  readonly end: number
  /** The number as it is recorded: the lower end of a range, the round part of 三百多. */
  readonly value: number
  readonly approx: boolean
  /** Three or more digits read one by one (幺二三四八, 二零二三): a code, no count. */
  readonly code: boolean
}

const ARABIC = /\d+(?:,\d{3})*(?:\.\d+)?/y
const NUMERAL_CHAR =
  /[\d壹贰叁肆伍陆柒捌玖拾佰仟零一二两三四五六七八九幺十百千万亿廿卅卌几数半上好俩仨]/
/** 来 is a verb as well: it approximates only before a measure. */
const ROUGHLY =
  /好几|(?<!二十)大几|大几(?=[个人口号位名户家 ，。；]|$)|把(?=[人个份张块户])|几(?![点时何句天号日月]|$)|几$|多|余(?![下款额数钱])|来(?=[个人户场次份张本件起条名位幅块把册只万千亿岁亩斤元号口封套页组家桌])/y
const ROUGH_STARTS = /[好大把几多余来]/
const HUNDRED_OR_SO = /[百千万](?:把|来|十|多|余|八十)/y

/** What has been read so far; `pending` waits for its 十, 百 or 千. */
interface Fold {
  at: number
  total: number
  section: number
  pending: number | undefined
  lastUnit: number
  afterZero: boolean
  approx: boolean
  arabic: boolean
  seen: boolean
}

const charAt = (text: string, at: number): string => {
  const char = text.charAt(at)
  const plain = FORMAL.get(text.charCodeAt(at))
  // 八十八参与群众两百人: 参 begins a word.
  if (plain === undefined || /^参[与加会训观]/.test(text.slice(at, at + 2))) return char
  const beside = [text.charAt(at + 1), text.charAt(at - 1)]
  const counts = beside.some(
    (c) => FORMAL.has(c.charCodeAt(0)) || /[零一二两三四五六七八九十百千万多几余]/.test(c),
  )
  return counts || text.trim() === char ? plain : char
}

/**
 * Reads the numeral that starts at an offset: 两百五, 1千2百, 1.2万, 三四十, 二十好几, 百把, 上百, 几十,
 * 半百, 廿八, 俩. A run of two neighbouring digits (七八, 三五) is a range and gives its lower end.
 */
export function readNumeral(text: string, from: number): Numeral | undefined {
  if (!NUMERAL_CHAR.test(charAt(text, from))) return undefined
  const idiom = readIdiom(text, from)
  if (idiom) return idiom
  if (charAt(text, from) === '单') return undefined
  const code = readCode(text, from)
  if (code) return code
  const fold: Fold = {
    at: from,
    total: 0,
    section: 0,
    pending: undefined,
    lastUnit: 1,
    afterZero: false,
    approx: false,
    arabic: false,
    seen: false,
  }
  while (fold.at < text.length && step(text, fold));
  if (!fold.seen) return undefined
  return { end: fold.at, value: totalOf(fold), approx: fold.approx, code: false }
}

const IDIOM_STARTS = /[半俩仨百千万上好几数]/

/** 半百, 上百, 百把, 千把, 几十, 好几百, 数十: round numbers that stand for something near them. */
function readIdiom(text: string, from: number): Numeral | undefined {
  if (!IDIOM_STARTS.test(text.charAt(from))) return undefined
  if (text.startsWith('半百', from)) return { end: from + 2, value: 50, approx: false, code: false }
  const pair = PAIRS.get(text.charCodeAt(from))
  if (pair) return { end: from + 1, value: pair, approx: false, code: false }
  return nearRound(text, from) ?? shortRound(text, from) ?? aboutRound(text, from)
}

/** 上百, 几十, 好几百, 数十, 百把, 千来. */
function aboutRound(text: string, from: number): Numeral | undefined {
  const round = /(?:上|好几|几|数)([十百千万]+)(?:[个号]?[来多余把]?(?=[个号]?))?/y
  round.lastIndex = from
  const match = round.exec(text)
  if (match) {
    if (match[0].startsWith('上') && match[1] === '十') return undefined
    // 人数十三人: thirteen people.
    if (match[0].startsWith('数') && /[一二三四五六七八九]/.test(text.charAt(round.lastIndex)))
      return undefined
    const value = [...(match[1] ?? '')].reduce((n, c) => n * sizeOf(c), 1)
    return { end: from + match[0].length, value, approx: true, code: false }
  }
  HUNDRED_OR_SO.lastIndex = from
  const orSo = HUNDRED_OR_SO.exec(text)?.[0]
  if (!orSo) return undefined
  const unit = sizeOf(orSo)
  const more = /^[来多余]/.test(text.slice(from + orSo.length)) && orSo.endsWith('十') ? 1 : 0
  return { end: from + orSo.length + more, value: unit, approx: true, code: false }
}

/** 百三, 千一, 万九, 百五六十, 百二三: 130, 1100, 19000, 150, 120; 万一 is a word. */
function shortRound(text: string, from: number): Numeral | undefined {
  if (NUMERAL_CHAR.test(text.charAt(from - 1))) return undefined
  if (/^[百千][一二三四五六七九][一二三四五六七八九]?[十百]/.test(text.slice(from, from + 4))) {
    const whole = readNumeral(`一${text.slice(from, from + 8)}`, 0)
    return whole && { ...whole, end: from + whole.end - 1 }
  }
  const match =
    /([百千万])([一二三四五六七八九])([二三四五六七八九])?(?![零一二三四五六七八九十百千万])/y
  match.lastIndex = from
  const [words, unit = '', digit = '', next] = match.exec(text) ?? []
  if (words === undefined || words === '万一') return undefined
  const size = sizeOf(unit)
  const tenths = lookUp(DIGITS, digit) ?? 0
  // 百二三: from 120 to 130.
  if (next !== undefined && lookUp(DIGITS, next) !== tenths + 1) return undefined
  return {
    end: from + words.length,
    value: size + (tenths * size) / 10,
    approx: next !== undefined,
    code: false,
  }
}

/** 近千名, 约百人, 逾万份: a round unit alone, where a word in front makes it one. */
function nearRound(text: string, from: number): Numeral | undefined {
  if (!/[近约逾超过满]/.test(text.charAt(from - 1))) return undefined
  const match = /([百千万])余?(?=[人名个位份户张件场次本])/y
  match.lastIndex = from
  const unit = match.exec(text)
  if (!unit) return undefined
  const value = sizeOf(unit[1] ?? '')
  return { end: from + unit[0].length, value, approx: true, code: false }
}

/** 二零二三, 幺二三四八: digits read one by one. Two of them are a range or a slip, see `readDigits`. */
function readCode(text: string, from: number): Numeral | undefined {
  let end = from
  while (DIGITS.has(text.charCodeAt(end)) && !/[两单]/.test(text.charAt(end))) end++
  if (end - from < 3 || /[十百千万]/.test(text.charAt(end))) return undefined
  const value = Number([...text.slice(from, end)].map((c) => lookUp(DIGITS, c)).join(''))
  return { end, value, approx: false, code: true }
}

/** Consumes one part of the numeral; false where it ends. */
function step(text: string, fold: Fold): boolean {
  skipInnerSpace(text, fold)
  return (
    readArabic(text, fold) ||
    readDigits(text, fold) ||
    readUnit(text, fold) ||
    readRoughly(text, fold)
  )
}

const NEXT_PART = / ?(?:[零一二两三四五六七八九\d]+ ?)?([十百千万])/y
const LAST_DIGIT = / [一二三四五六七八九](?![十百千万\d起件桩宗个家户是])/y

/** 两千 四 百 五, 7万 5千: a space inside, where a smaller part of the numeral follows, not 八千 一起. */
function skipInnerSpace(text: string, fold: Fold): void {
  if (!fold.seen || text.charAt(fold.at) !== ' ' || fold.approx) return
  NEXT_PART.lastIndex = fold.at
  const unit = NEXT_PART.exec(text)?.[1]
  const size = unit === undefined ? 0 : (lookUp(SMALL, unit) ?? lookUp(LARGE, unit) ?? 0)
  // “六组二十二 十组三十三”: no part of the numeral, but the name of the next group.
  const fitsIn = fold.lastUnit <= 1 || size < fold.lastUnit || size >= 10_000
  const waits =
    fold.pending !== undefined && fitsIn && new RegExp(`^ ${unit}`).test(text.slice(fold.at))
  LAST_DIGIT.lastIndex = fold.at
  const digit = fold.pending === undefined && fold.lastUnit > 1 && LAST_DIGIT.test(text)
  const smaller = fold.pending === undefined && size > 0 && size < fold.lastUnit
  const whole = fold.pending === undefined && size >= 10_000 && fold.total === 0
  if (waits || digit || smaller || whole) fold.at += 1
}

function readArabic(text: string, fold: Fold): boolean {
  if (fold.pending !== undefined) return false
  ARABIC.lastIndex = fold.at
  const match = ARABIC.exec(text)
  if (!match || (fold.seen && fold.lastUnit === 1)) return false
  fold.pending = Number(match[0].replaceAll(',', ''))
  fold.at += match[0].length
  fold.arabic = true
  fold.seen = true
  return true
}

function readDigits(text: string, fold: Fold): boolean {
  if (fold.pending !== undefined) return false
  const char = charAt(text, fold.at)
  const tens = lookUp(TENS, char)
  if (tens) {
    fold.section += tens
    fold.lastUnit = 10
    fold.at += 1
    fold.seen = true
    return true
  }
  const digit = lookUp(DIGITS, char)
  if (digit === undefined) return false
  return digit === 0 && fold.seen ? readZero(text, fold) : readOneDigit(text, fold, digit)
}

/** 一百零五, 一百单八: only where a digit follows. */
function readZero(text: string, fold: Fold): boolean {
  const next = charAt(text, fold.at + 1)
  if (lookUp(DIGITS, next) === undefined && !/[\d十廿卅卌几]/.test(next)) return false
  fold.afterZero = true
  fold.at += 1
  return true
}

/** 一万二|五月给, 三千六|一人一千八: the digit behind begins a word of its own. */
const startsNext = (text: string, { at, lastUnit }: Fold): boolean =>
  lastUnit >= 100 && [NEXT_COUNT, ADVERB].some((word) => word.test(text.slice(at + 1, at + 8)))

/** “一场二十|一场十八”: the 一 is that of the next one, told like the one in front. */
function isNextOne(text: string, at: number): boolean {
  if (text.charAt(at) !== '一') return false
  const front = ONE_OF_THEM.exec(text.slice(Math.max(0, at - ONE_REACH), at))
  return front !== null && front.groups?.unit === text.charAt(at + 1)
}
const ONE_REACH = 8
const ONE_OF_THEM =
  /(?<![一二三四五六七八九十百])一(?<unit>[场个家组次回户天晚村])(?:来|到|走|发|有|是|开)?了?[一二两三四五六七八九]?[十百]$/u

const ENDS_BEFORE = [ADVERB, NEXT_NAMED, FOR_EACH_ONE]

/** 三, or the first of a pair that is a range (七八, 三五). */
function readOneDigit(text: string, fold: Fold, digit: number): boolean {
  const behind = text.slice(fold.at, fold.at + 7)
  if (fold.lastUnit >= 100 && ENDS_BEFORE.some((words) => words.test(behind))) return false
  if (fold.lastUnit >= 10 && isNextOne(text, fold.at)) return false
  const after = charAt(text, fold.at + 1)
  // 两单, 一单: two cases; behind a hundred 单 is a zero (一百单八).
  const next = after === '单' ? undefined : lookUp(DIGITS, after)
  const range = next !== undefined && (next === digit + 1 || (digit === 3 && next === 5))
  if (next !== undefined && !range && !startsNext(text, fold)) return false
  fold.pending = digit
  fold.approx ||= range
  fold.at += range ? 2 : 1
  fold.seen = true
  return true
}

function readUnit(text: string, fold: Fold): boolean {
  const char = charAt(text, fold.at)
  const small = lookUp(SMALL, char)
  if (small) {
    if (!fold.seen && char !== '十') return false
    fold.section += (fold.pending ?? 1) * small
    fold.lastUnit = small
  } else {
    const large = lookUp(LARGE, char)
    if (!large || !fold.seen) return false
    fold.total = round(fold.total + fold.section + (fold.pending ?? 0)) * large
    fold.section = 0
    fold.lastUnit = large
  }
  fold.pending = undefined
  fold.afterZero = false
  fold.seen = true
  fold.at += 1
  return true
}

/** 三十多, 300余, 二十好几, 十来(个): rough from here on. */
function readRoughly(text: string, fold: Fold): boolean {
  if (!fold.seen || !ROUGH_STARTS.test(text.charAt(fold.at))) return false
  ROUGHLY.lastIndex = fold.at
  const word = ROUGHLY.exec(text)?.[0]
  if (!word) return false
  const value = fold.total + fold.section + (fold.pending ?? 0)
  const isRound = fold.arabic ? value >= 10 : fold.pending === undefined
  if (!isRound) return false
  fold.approx = true
  fold.at += word.length
  return LARGE.has(text.charCodeAt(fold.at))
}

const round = (value: number) => Math.round(value * 10_000) / 10_000

function totalOf({ total, section, pending, lastUnit, afterZero }: Fold): number {
  // 两百五 is 250 and 一万二 is 12000: a last digit without its unit counts tenths of the one before.
  const short = pending !== undefined && pending < 10 && lastUnit >= 100 && !afterZero
  const rest = short ? (pending * lastUnit) / 10 : (pending ?? 0)
  return round(total + section + rest)
}
