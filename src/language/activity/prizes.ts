import type { NumberToken } from '../token.ts'
import { SHARE_AGAIN } from '../words/activity-binding.ts'

const GIVES = '(?:就|都|可以?|能|便)*(?:给|送|发|奖|奖励|领|得|换|拿|兑换?)'
const SOLVED = '(?:答[对中出上]|猜[中对出着到]|抢答(?:对|成功)?|答)了?'

/** 答对一题给一双袜子, 猜中一个换一把扇子 */
const PRIZE = new RegExp(
  `(?:[一每](?:题|道题?|句|次|条|问)|${SOLVED}[一每两二三四五3-5](?:个|则|条|道)?(?:灯?谜|题|问题)?)${GIVES}[得到走]?$`,
)
/** 答对一道题送…: how many must be solved for it. */
const TASK_BEFORE = new RegExp(`${SOLVED}$`)
const TASK_BEHIND = new RegExp(`^(?:灯?谜|题目?|问题)?${GIVES}`)

/**
 * “答对一个换一双手套，手套送出去136双”: what one is given for how much, and not how many were given. “每次都发一本，
 * 人手一本” shares out, and is no prize.
 */
export function isPrize(text: string, { value, unit, start, end }: NumberToken): boolean {
  const front = text.slice(Math.max(0, start - 30), start)
  const behind = text.slice(unit?.end ?? end)
  return (
    (PRIZE.test(front) && !SHARE_AGAIN.test(behind)) ||
    (value <= SOLVED_MAX && TASK_BEFORE.test(front) && TASK_BEHIND.test(behind))
  )
}

/** Nobody must solve more for one prize. */
const SOLVED_MAX = 5
