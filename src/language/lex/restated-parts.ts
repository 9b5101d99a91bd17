import { readNumeral } from './numeral.ts'
import type { FigureRule } from './rule.ts'

const MEASURE = '[次遍回趟]'
const NUMBER = '\\d{1,2}|[一两二三四五六七八九十]'
const PARTS = '早[上晨]?[、和跟]?(?<noon>中午?[、和跟]?)?[晚夜][上里间]?'

/** So many each at the parts of the day, behind how often it was on each day. */
const RESTATED = new RegExp(
  `(?<=(?<whole>${NUMBER})(?<unit>${MEASURE})[，、（ ：]?(?:就是|都是|分别是|是)?)${PARTS}各(?:[播放讲去跑走喊送]了?)?(?<each>${NUMBER})\\k<unit>`,
  'uy',
)

/** “每天两次，早晚各一次”: the second number only tells when, and counts nothing more. */
export const restatedParts: FigureRule = {
  name: 'mask: parts of the day',
  starts: '早',
  pattern: RESTATED,
  read: ({ match }) => {
    const { whole = '', each = '', noon } = match.groups ?? {}
    const parts = noon === undefined ? 2 : 3
    const numeral = (said: string) => readNumeral(said, 0)?.value
    const one = numeral(each)
    return one !== undefined && numeral(whole) === parts * one
      ? { kind: 'mask', sort: 'name' }
      : undefined
  },
}
