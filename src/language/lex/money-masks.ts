import { INTERJECTION, STOPS } from '../words/self-corrections.ts'
import { readNumeral } from './numeral.ts'
import { DIGIT_STARTS, type FigureRule } from './rule.ts'

/** A numeral, in figures or in words. */
export const N = '(?:\\d+(?:[.,]\\d+)*|[零一二两三四五六七八九十百千万半几]+)'

/** Yuan per unit of money. */
const MONEY_UNITS: Readonly<Record<string, number>> = { 毛: 0.1, 角: 0.1, 分钱: 0.01 }

function moneyValue(numeral: string, unit: string): number | undefined {
  const value = readNumeral(numeral, 0)?.value
  if (value === undefined) return undefined
  return Math.round(value * (MONEY_UNITS[unit] ?? 1) * 100) / 100
}

/** 六十二块五, 一块八: yuan and tenths, as they are said. */
export const tenths: FigureRule = {
  name: 'mask: money with tenths',
  starts: DIGIT_STARTS,
  pattern: new RegExp(
    `(?<n>${N}(?:[百千]${N}?)*)块(?<tenth>[一二三四五六七八九])(?=[，。；、！ \\n）]|$|钱|一[斤个条份把尺方])`,
    'uy',
  ),
  read: ({ match, text, at }) => {
    const yuan = readNumeral(match.groups?.n ?? '', 0)?.value
    const tenth = readNumeral(match.groups?.tenth ?? '', 0)?.value
    if (yuan === undefined || tenth === undefined || /[\d.]$/.test(text.slice(0, at)))
      return undefined
    return { kind: 'mask', sort: 'money', value: Math.round(yuan * 10 + tenth) / 10 }
  },
}

/** 87块4角, 62元五毛, 十二块三角五分: yuan with what is below one. */
export const withJiao: FigureRule = {
  name: 'mask: money with jiao',
  starts: DIGIT_STARTS,
  pattern: new RegExp(
    `(?<n>${N}(?:[百千]${N}?)*) ?(?:块钱?|元)零?(?:(?<jiao>[\\d一二两三四五六七八九])[角毛])?(?:(?<fen>[\\d一二两三四五六七八九])分)?(?<=[角毛分])(?!钱?(?:都|也)?[不没少])钱?(?!\\d)`,
    'uy',
  ),
  read: ({ match, text, at }) => {
    const [yuan, jiao = 0, fen = 0] = [match.groups?.n, match.groups?.jiao, match.groups?.fen].map(
      (part) => (part === undefined ? undefined : readNumeral(part, 0)?.value),
    )
    if (yuan === undefined || /[\d.]$/.test(text.slice(0, at))) return undefined
    return { kind: 'mask', sort: 'money', value: Math.round(yuan * 100 + jiao * 10 + fen) / 100 }
  },
}

/** “展板摆出去，摆了6块”: boards that were put up. */
const PUT_UP =
  /(?:展板|展架|图板|宣传牌|展牌)[^。；\n元钱]{0,14}(?:摆|立|竖|放|挂|做)(?:了|出|起|好)*$/

/** “展板摆了6块，等一下，7块”: boards, put right. */
const PUT_UP_RIGHT = new RegExp(
  `(?:展板|展架|图板|宣传牌|展牌)[^。；\\n]{0,12}块[，、 ]?(?:${STOPS}|${INTERJECTION})[^。；\\n\\d]{0,5}$`,
  'u',
)

/** “展板广场8块、超市4块”: the boards of the next place. */
const PUT_UP_NEXT =
  /(?:展板|展架|图板|宣传牌|展牌)[^。；\n\d元钱]{0,8}(?:\d+|[一二两三四五六七八九十]+)块[、，和 ][^，。；\n\d元钱赔]{1,6}$/u

/** 展板6块, 宣传牌3块; but what is lost at cards (“打牌输了300块”) is money. */
const OF_BOARDS = /(?<!老|十大)板|(?<![打玩斗纸骨长])牌|[展屏]/
const OF_MONEY = /[赔钱款费给付债欠输赢]|(?<!台)账/

/** 二十块香皂: what is given by the piece, and no money. */
const SOLD_BY_THE_PIECE =
  '(?:印字|印了字|宣传|普法|法治|反诈|小|大)*(?:香皂|肥皂|药皂|洗衣皂|毛巾|方巾|手帕|抹布|洗碗布|擦手巾|鼠标垫|杯垫|展板|展架|图板|宣传牌|标语牌|警示牌)(?!钱|款|费)'

/** 8500元, 三万二, 2.5万块钱, ¥300, 两块五 */
export const money: FigureRule = {
  name: 'mask: money',
  starts: `${DIGIT_STARTS}¥￥几上数百千万`,
  pattern: new RegExp(
    `[¥￥] ?(?<y>\\d+(?:[.,]\\d+)*万?)|(?<n>(?:上|好几|几|数)?${N}?(?:[百千万亿十]${N}?)*(?:来|多|余|把|几)?[百千万亿]?) ?(?<u>元整|元钱|元|块钱|块(?=[，。；、 ！？）\\n多]|$|(?!${SOLD_BY_THE_PIECE})(?:[^板牌展]|[板牌](?:钱|账|债|款)))|大洋|圆|毛钱|分钱|RMB)`,
    'uy',
  ),
  read: ({ match, text, at }) => {
    const { y, n = '', u = '' } = match.groups ?? {}
    const front = text.slice(Math.max(0, at - 6), at)
    if (u === '块' && OF_BOARDS.test(front) && !OF_MONEY.test(front)) return undefined
    const clause = text.slice(Math.max(0, at - 28), at)
    if (u === '块' && [PUT_UP, PUT_UP_RIGHT, PUT_UP_NEXT].some((board) => board.test(clause)))
      return undefined
    if (/[\d.]$/.test(front)) return undefined
    const value = moneyValue(y ?? n, u)
    if (value === undefined) return undefined
    const numeral = readNumeral(y ?? n, 0)
    return { kind: 'mask', sort: 'money', value, ...(numeral?.approx ? { approx: true } : {}) }
  },
}
