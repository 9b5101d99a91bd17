import { BECAME_STEWARDS, LEAFLET_UNITS } from '../words/activity-binding.ts'
import { isAidedLater } from './aided.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, unitOf } from './binding.ts'
import { isOfPeople } from './mended-sums.ts'

/** “其中妇女98人”, “里面有100本”, “含晚上1场”; “，有4条”, “党员户占了20户”. */
const SAYS_PART =
  /(?:其中|(?<!电话|微信|手机|群)里[面头]|当中|这里面|这里头|包括|包含|(?<!不)含)(?:，|：)?[^，。；\n（）]*$|占(?:了|到)?$|[，、 ](?:光|单是?|仅)[^，。；\d]{1,12}就(?:有|来了?|占了?)*$/u
const SOME_OF = /[，、 （]有个?$/u
/** “有4条挂在学校门口”: where, or what for, some of the things went. */
const WENT = /^[^，。；\d]{0,3}(?:挂|贴|放|摆|发|送|给|在|是|用)/u

/** “帮其中2人申请法律援助”, “其中12人来问”: they count something else besides. */
const OTHER_DEED = /^[^，。；\d]{0,12}(?:援助|法援|咨询|问)/u

/**
 * A part of what was counted before, as words right in front of it say (contract 4.7): “资料350份，其中民法典读本100本”,
 * “院坝会6场（其中赶场天开的2场）”.
 */
export function isOfThese(binding: Binding, amount: Amount): boolean {
  const { text } = binding
  const whole = wholeBefore(binding, amount)
  if (!whole || whole.amount.value < amount.value) return false
  const gap = text.slice(whole.amount.end, amount.start)
  if (/[。；\n]/.test(gap)) return false
  const behind = text.slice(amount.end)
  if (OTHER_DEED.test(behind) || BECAME_STEWARDS.test(behind) || isAidedLater(text, amount))
    return false
  if (SAYS_PART.test(gap)) return true
  const thing = whole.indicator.nature === 'thing' && unitOf(whole.amount) === unitOf(amount)
  return thing && SOME_OF.test(gap) && WENT.test(text.slice(amount.end))
}

/** “资料430份，其中折页300份、手册130本”: wholes with their parts, where these add up exactly. */
export function theseThatAddUp(binding: Binding, parts: readonly Amount[]): readonly Amount[] {
  const divided = new Map<Amount, Amount[]>()
  for (const part of parts) {
    const whole = isOfThese(binding, part) ? wholeBefore(binding, part)?.amount : undefined
    if (whole) divided.set(whole, [...(divided.get(whole) ?? []), part])
  }
  return [...divided].flatMap(([whole, own]) =>
    own.reduce((sum, { value }) => sum + value, 0) === whole.value ? [whole, ...own] : [],
  )
}

/** What was counted last in front of a number, in a measure of the same kind. */
const wholeBefore = ({ bound }: Binding, part: Amount): Bound | undefined =>
  bound.findLast(({ amount }) => amount.end <= part.start && isAlike(amount, part))

/** Measures of the same kind: of people, of papers, or the same. */
function isAlike(whole: Amount, part: Amount): boolean {
  const kinds = [whole, part].map((amount) => {
    const unit = unitOf(amount) ?? ''
    if (isOfPeople(amount)) return 'people'
    return LEAFLET_UNITS.test(unit) ? 'papers' : unit
  })
  return kinds[0] === kinds[1] && kinds[0] !== ''
}
