/** By UTF-16 units: looking a character up by its string costs more than reading the numeral. */
const unitsOf = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<number, Value> =>
  new Map(Object.entries(table).map(([char, value]) => [char.charCodeAt(0), value]))

/** 一 to 九 and what stands for them. */
export const DIGITS = unitsOf({
  零: 0,
  单: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  幺: 1,
})
/** Characters of cheques, which are words of their own elsewhere (伍, 陆地, 收拾). */
export const FORMAL = unitsOf({
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  参: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
})
export const SMALL = unitsOf({ 十: 10, 百: 100, 千: 1000 })
export const LARGE = unitsOf({ 万: 10_000, 亿: 100_000_000 })
export const TENS = unitsOf({ 廿: 20, 卅: 30, 卌: 40 })
export const PAIRS = unitsOf({ 俩: 2, 仨: 3 })
/** The value of a character; undefined where the table does not hold it. */
export const lookUp = (table: ReadonlyMap<number, number>, char: string) =>
  table.get(char.charCodeAt(0))

/** What 十, 百, 千, 万 or 亿 in front multiplies with. */
export const sizeOf = (unit: string): number => lookUp(SMALL, unit) ?? lookUp(LARGE, unit) ?? 1
