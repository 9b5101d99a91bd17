import { ALL_TOGETHER, HEADS_FRONT, HEADS_ITEM, PEOPLE_UNITS } from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'

export const HEAD_COUNT = 'people: the heads, behind what was counted'

/**
 * “院坝会三场传单三百份人一百零五”: the heads, told without a pause behind what was counted before; “连新培养的5个明白人一起28人参加”:
 * all who came, whatever was named last.
 */
export function isHeadCount(text: string, { start, end, unit }: Amount): boolean {
  const front = text.slice(Math.max(0, start - FRONT_REACH), start)
  const ends = ENDS.test(text.slice(end))
  if (unit?.text === '个') return ends && HEADS_ITEM.test(front)
  if (unit !== undefined) return PEOPLE_UNITS.test(unit.text) && ALL_TOGETHER.test(front)
  return ends && (HEADS_FRONT.test(front) || HEADS_ITEM.test(front))
}

/** Nothing else is counted. */
const ENDS = /^(?:[多来余]?个?(?:[，。；、！\n ]|$)|左右|上下)/u

const FRONT_REACH = 20
