import { BECAME_STEWARDS } from '../words/activity-binding.ts'
import { ASKED_BEHIND } from '../words/asked.ts'
import type { Amount } from './amounts.ts'

const NUMERAL = '[\\d零一二两三四五六七八九十百千]+'
const HEADS = '(?:个人|人|个|名|位|口)'
const AMONG = '(?:里头|里面|里边|当中|中间|之中|里|中)'
/** “56人里去了”, “40人当中”: of how many, up to how many of them. */
const AMONG_THEM = new RegExp(
  `(?<!${NUMERAL})(?<whole>${NUMERAL})${HEADS}${AMONG}[^，。；、\\d\\n]{0,8}$`,
  'u',
)
const AMONG_NEXT = new RegExp(`^${AMONG}(?!午)`, 'u')
const HELPED_NEXT = /^[^，。；\d]{0,12}(?:援助|法援|申请)/u
const REACH = 24

/**
 * “讲座一场，56名学生；下午去参观，56人里去了50人”: a crowd that was told before is told again only to say how many of it did
 * something else; neither number counts anyone anew. Those of it who asked count as that.
 */
export function isOfCrowdTold(text: string, { start, end, unit }: Amount): boolean {
  const behind = text.slice(end)
  if (unit && AMONG_NEXT.test(behind))
    return isToldBefore(text, text.slice(start, unit.start), start)
  const front = text.slice(Math.max(0, start - REACH), start)
  const whole = AMONG_THEM.exec(front)
  if (!whole?.groups?.whole) return false
  return (
    isToldBefore(text, whole.groups.whole, start - front.length + whole.index) &&
    ![ASKED_BEHIND, BECAME_STEWARDS, HELPED_NEXT].some((words) => words.test(behind))
  )
}

const isToldBefore = (text: string, numeral: string, at: number): boolean =>
  new RegExp(`(?<!${NUMERAL})${numeral}(?:多|余|来)?${HEADS}`, 'u').test(text.slice(0, at))
