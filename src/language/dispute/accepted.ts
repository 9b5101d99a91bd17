import type { Lexed } from '../lex/lexed.ts'
import { AGREED_FIRST } from '../words/dispute-money.ts'
import type { Sum } from './money.ts'

/** “提出返还4.8万元的方案，双方均表示接受”: what was proposed and agreed to. */
const PROPOSAL =
  /^(?:元|块)?的?(?:调解|折中|补偿|赔偿|解决|处理)?(?:方案|意见|建议|提议)[^。；\n]{0,24}(?:接受|同意|认可|满意|一致)/u

/** “隔壁说三千二就行”: the one who is to get it names it as enough. */
const ENOUGH = /^(?:元|块)?钱?(?:就|也)(?:行|中|可以|要得|够了?|成)(?=[，。；！ \n]|$)/u

/** “郎中只出得起三千 人家也肯”, “七千二，两边都认”: the other side agrees to it in the next clause. */
const AGREED =
  /^(?:元|块)?钱?[，。；、 ](?![^，。； ]{0,6}[不没冇未])(?:对方|人家|那家|那边|[两双]边|[两双]方|两家|两个|另一方|[老小]?[\u4e00-\u9fff]{1,3})(?:也|都|均|就|当场|当即)(?:肯|同意|答应|点头?|应|认|接受|依|干|松口|讲好|说好|说行|说要得|说中|没意见)(?:了|嘞|下来|下|头)*(?=[，。；！ \n]|$)/u

/** “瓦匠说修好得一千六，就按这个赔”: what somebody named is what is paid. */
const BY_THIS =
  /^(?:元|块)?钱?[，。；、 ](?:[^，。；、 \n不没]{0,6})(?:就|都|也)?(?:按|照|依)(?:着|到)?(?:这个?|那个?|这|它)(?:数|价|钱|数目|估价|标准)?(?:来)?(?:赔|给|付|补|算|退|结)(?![不半])/u

/** What was agreed to is taken back again. */
const TAKEN_BACK = /反悔|变卦|又不[干认肯]|翻脸|改口/u

/** “账说好了，写的是四万，只认两万”: what is admitted last, and nothing against it. */
const isAgreedFirst = (text: string, sums: readonly Sum[], index: number): boolean =>
  index === sums.length - 1 &&
  AGREED_FIRST.test(text.slice(0, sums[index]?.start)) &&
  !TAKEN_BACK.test(text)

/** Whether the other side agreed to a sum that was offered or asked for, and to none after it. */
export function isAccepted({ text }: Lexed, sums: readonly Sum[], index: number): boolean {
  const sum = sums[index]
  if (!sum) return false
  const behind = text.slice(sum.end, sum.end + 44)
  if (PROPOSAL.test(behind)) return true
  if (sum.role === 'rate' || sum.role === 'debt' || sum.role === 'off' || sum.role === 'rest')
    return false
  if (isAgreedFirst(text, sums, index)) return true
  if (![ENOUGH, AGREED, BY_THIS].some((words) => words.test(behind))) return false
  const later = sums.slice(index + 1).filter(({ role }) => role !== 'rate')
  return (
    later.reduce((all, { yuan }) => all + yuan, 0) <= sum.yuan &&
    later.every(({ role }) => role !== 'claim') &&
    !TAKEN_BACK.test(text.slice(sum.end))
  )
}
