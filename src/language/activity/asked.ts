import {
  ANSWERED_BEHIND,
  ANSWERED_FOR,
  ASKED_ABOUT,
  ASKED_BEFORE,
  ASKED_BEHIND,
  ASKED_QUESTION,
  NAMES_TAKEN,
} from '../words/asked.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, byCode, unitOf } from './binding.ts'

const AROUND = 14
/** As far as what somebody asked about. */
const ABOUT_REACH = 32
/** So few may have come with one question. */
const A_FEW = 6

/** 12个来问, 解答7人, 为3名农民工解答…问题: those who asked and were answered, and no attendance. */
export function hasAsked(binding: Binding, amount: Amount): boolean {
  const { text } = binding
  const front = text.slice(Math.max(0, amount.start - AROUND), amount.start)
  const behind = text.slice(amount.end, amount.end + AROUND)
  return (
    asksBehind(binding, amount) ||
    ASKED_BEFORE.test(front) ||
    hasLeftName(text, amount) ||
    wasReceived(text, amount) ||
    isPlainlyAsked(text, amount) ||
    (amount.value < A_FEW && CAME_AND_ASKED.test(behind))
  )
}

export const QUESTION_TOLD = 'people: by their question'

/** 三个大娘问赡养费怎么办, 俩老汉问离婚咋分家产: what they asked is told word for word. */
export function byQuestion(binding: Binding, amount: Amount): Bound | undefined {
  const { text } = binding
  const ofPeople =
    /^(?:个人?|位|名|人)$/u.test(unitOf(amount) ?? '') || /[俩仨]/u.test(text.charAt(amount.start))
  return amount.value > 1 &&
    ofPeople &&
    ASKED_QUESTION.test(text.slice(amount.end, amount.end + ABOUT_REACH)) &&
    asksBehind(binding, amount)
    ? byCode(binding, amount, 'consultations', QUESTION_TOLD)
    : undefined
}

/** 来问事的一拨接一拨，记下名字的有21个 */
export const hasLeftName = (text: string, { start }: Amount): boolean =>
  NAMES_TAKEN.test(text.slice(Math.max(0, start - ABOUT_REACH), start))

/** Whom they asked is named beside them, or what they were answered: they are no staff, whoever else stands there. */
export const isPlainlyAsked = (text: string, { start, end }: Amount): boolean =>
  ASKED_ABOUT.test(text.slice(end, end + ABOUT_REACH)) ||
  (ANSWERED_FOR.test(text.slice(Math.max(0, start - AROUND), start)) &&
    ANSWERED_BEHIND.test(text.slice(end, end + AROUND)))

/** 来了个小媳妇，问彩礼要不要退 */
const CAME_AND_ASKED = /^[^，。；\d]{0,8}，(?:想|来|专门|是)*问(?!题|卷)/

/** 有人来问…，一共接待了7个 */
export const wasReceived = (text: string, { start }: Amount): boolean =>
  /接待了?(?:一共|共)?$/.test(text.slice(Math.max(0, start - AROUND), start)) &&
  /来问|咨询/.test(text.slice(0, start))

/** 12个来问; but in “到场十四人来问法的七个” those who asked have a number of their own. */
function asksBehind({ text, amounts }: Binding, { end }: Amount): boolean {
  const asked =
    ASKED_QUESTION.exec(text.slice(end, end + ABOUT_REACH)) ??
    ASKED_BEHIND.exec(text.slice(end, end + AROUND))
  if (!asked) return false
  const reach = end + asked[0].length
  return !amounts.some(
    (next) =>
      next.start > end &&
      (next.start < reach ||
        /^(?:群众|法)?的?(?:有|是|共|一共)*$/.test(text.slice(reach, next.start))),
  )
}
