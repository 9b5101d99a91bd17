const ONCE = '[一1](?<unit>[次遍回趟])'
const AGAIN = '[一1]\\k<unit>'
const AND = '[、，,和跟 ]?'
/** “早上一回夜里一回，早上二十三个人”: each part with what is told of it. */
const TOLD_APART = '(?![^。；\\n]*(?:早[上晨]|[晚夜][上里间]|早那|晚那))'
const ONE_BY_ONE = new RegExp(
  `(?<![今明昨清大一最])(?<morning>早[上晨]?)${ONCE}${AND}(?:(?<noon>中午?|晌午)${AGAIN}${AND})?(?<evening>[晚夜][上里间]?)${AGAIN}${TOLD_APART}`,
  'uy',
)

/** Every such way of telling it begins with this character. */
export const PARTS_OF_DAY_CHAR = '早'

/** “早一遍晚一遍”, “早上一次中午一次晚上一次”: said in one way, 早晚各一遍; and how many characters it takes. */
export function partsOfDayAt(
  text: string,
  at: number,
): readonly [written: string, taken: number] | undefined {
  if (text.charAt(at) !== PARTS_OF_DAY_CHAR) return undefined
  ONE_BY_ONE.lastIndex = at
  const match = ONE_BY_ONE.exec(text)
  if (!match) return undefined
  const { morning = '', noon = '', evening = '', unit = '' } = match.groups ?? {}
  return [`${morning}${noon}${evening}各一${unit}`, match[0].length]
}
