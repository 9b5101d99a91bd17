import { UNPRINTED } from '../words/no-promotion.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

const BEHIND = new RegExp(`^[^，。；、\\d\\n（]{0,6}(?:[，（ ])?${UNPRINTED}(?:的|款|货|本)`, 'u')
const BEHIND_END = new RegExp(`^[^，。；、\\d\\n（]{0,6}（?${UNPRINTED}(?=[，。；！\\n）]|$)`, 'u')
const FRONT = new RegExp(
  `${UNPRINTED}(?:的)?[）)]?(?:的)?(?!印)[^，。；、\\d\\n]{0,6}(?:发|送)?(?:了|有|共)?$`,
  'u',
)
const COUPLETS =
  /(?<!(?:普法|法治|反诈|印)[^，。；\d]{0,6})(?:春联|对联|福字)(?:写|送|赠|赠送)(?:了|出|出去)*$/u

/** “发笔记本22个没印字的”, “礼品是丝巾（没印字）62条”, “对联写了60副”: handed out, with no law on it (contract 3.1). */
export const isNoPromotion = ({ text }: Told, { start, end, unit }: Amount): boolean => {
  const front = text.slice(Math.max(0, start - REACH), start)
  const behind = text.slice(end, end + REACH)
  return (
    THINGS.test(unit?.text ?? '') &&
    (BEHIND.test(behind) ||
      BEHIND_END.test(behind) ||
      FRONT.test(front) ||
      (COUPLETS.test(front) && unit?.text !== '本'))
  )
}
const REACH = 16
const THINGS = /^(?:个|条|把|只|件|双|副|支|枚|顶|盒|套|瓶|本|块|幅)$/u
