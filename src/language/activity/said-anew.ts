import { STOPS } from '../words/self-corrections.ts'
import type { Amount } from './amounts.ts'
import type { BoundAmounts } from './bind.ts'
import { type Bound, unitOf } from './binding.ts'

/** “哦不对，册子是”: what stands between the last figure and the one that is right. */
const MENDING = new RegExp(
  `${STOPS}|(?:^|[，。；！ ])(?:哦|噢|喔|哎呀|哎哟|哎|唉|呃)[，！]?[^，。；\\d]{1,6}(?:应该|实际)?是$`,
  'u',
)
/** “横幅是4条，我数漏了一条”, “听课的是62人才对” */
const MENDED_BEHIND = new RegExp(
  `^[^。；\\n\\d]{0,4}(?:才对|才是)|^[，。 ]?我?(?:刚才|前面|上面)?${STOPS}`,
  'u',
)
const NAMED_AS = /(?:应该|实际|其实)?是了?$/u
/** “我数漏了一条”: by how much it was wrong. */
const OFF_BY = /(?:数漏|漏数|漏算|少数|少算|多数|多算|漏|少|多)了?$/u
/** What comes on top puts nothing right. */
const ON_TOP = /又|再|还有|还发|另外|另|加上|外加/u

/**
 * Numbers that are taken back later in the message, where the thing is named again: “册子33本。哦不对，册子是38本”
 * (contract 4.4: the last one counts).
 */
function takenBack(text: string, bound: readonly Bound[]): ReadonlySet<Bound> {
  const gone = new Set<Bound>()
  for (const [index, right] of bound.entries()) {
    const before = bound.slice(0, index).filter((one) => !gone.has(one))
    const last = before.at(-1)
    if (last && gone.size > 0 && OFF_BY.test(gapOf(text, last, right.amount))) gone.add(right)
    if (!last || gone.has(right) || !isMended(text, last, right.amount)) continue
    const wrong = before.findLast((one) => isSameThing(one, right))
    if (wrong) gone.add(wrong)
  }
  return gone
}

/** “院坝会2场，65人，打错了，是3场”: a figure that names nothing puts right the last one in its measure. */
function putRight(
  text: string,
  bound: readonly Bound[],
  left: readonly Amount[],
): readonly Bound[] {
  return left.reduce<readonly Bound[]>((mended, right) => {
    const before = mended.filter(({ amount }) => amount.end <= right.start)
    const last = before.at(-1)
    if (!last || right.unit === undefined || !isMended(text, last, right)) return mended
    const wrong = before.findLast(({ amount }) => unitOf(amount) === unitOf(right))
    return wrong ? mended.map((one) => (one === wrong ? { ...one, amount: right } : one)) : mended
  }, bound)
}

const gapOf = (text: string, last: Bound, right: Amount): string =>
  text.slice(last.amount.end, right.start)

function isMended(text: string, last: Bound, right: Amount): boolean {
  const gap = gapOf(text, last, right)
  if (gap.length > GAP_MAX || ON_TOP.test(gap)) return false
  return MENDING.test(gap) || (NAMED_AS.test(gap) && MENDED_BEHIND.test(text.slice(right.end)))
}
const GAP_MAX = 24

/** The same thing of the list, by the same name where both are named: 扇子 puts no 围裙 right. */
function isSameThing(one: Bound, right: Bound): boolean {
  if (one.indicator !== right.indicator) return false
  if (right.indicator.nature === 'people') return true
  const units = [one.amount.unit?.text, right.amount.unit?.text]
  const [wrongName, rightName] = [one.mention?.text, right.mention?.text]
  if (wrongName === undefined || rightName === undefined || right.indicator.nature !== 'thing')
    return units.includes(undefined) || units[0] === units[1]
  return wrongName.includes(rightName) || rightName.includes(wrongName)
}

/** What is bound once the sender has put it right; what was wrong counts nothing. */
export function mendedAnew(
  text: string,
  { bound, left, others, asides, confirmed }: BoundAmounts,
): BoundAmounts {
  const said = putRight(text, bound, left)
  const gone = takenBack(text, said)
  const amounts = new Set(said.map(({ amount }) => amount))
  const wrong = bound.filter((one) => gone.has(one) || !amounts.has(one.amount))
  return {
    bound: said.filter((one) => !gone.has(one)),
    left: left.filter((amount) => !amounts.has(amount)),
    others: [...others, ...wrong.map(({ amount }) => amount)],
    asides,
    confirmed,
  }
}
