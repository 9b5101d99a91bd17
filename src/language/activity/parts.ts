import type { Span } from '../token.ts'
import { PEOPLE_UNITS, RAISED_FRONT } from '../words/activity-binding.ts'
import { ASKED_ABOUT_MATTER, ASKED_BEFORE, ASKED_BEHIND } from '../words/asked.ts'
import { isHelped } from './aided.ts'
import type { Amount } from './amounts.ts'
import { type Binding, type Bound, unitOf } from './binding.ts'
import { isOfOnePlace } from './headings.ts'

/** 俩 and 仨 hold their measure. */
const isMeasured = (text: string, { start, end, unit }: Amount): boolean =>
  unit !== undefined || /^[俩仨]\p{Script=Han}{2}/u.test(text.slice(start, end + 2))

const measureOf = (amount: Amount): string => {
  const unit = unitOf(amount) ?? '个'
  return PEOPLE_UNITS.test(unit) || unit === '个' ? '人' : unit
}

/** Whether a part is one of several that add up to the whole, or only said to be some of it. */
export interface Part {
  readonly sort: 'adds up' | 'some of it'
  /** The whole, where the parts make just as many: then they confirm each other. */
  readonly whole: Amount | undefined
}

/** The parts that add up, and the wholes of which they make just as many where these are known to count something. */
export const partsThatAddUp = (
  parts: ReadonlyMap<Amount, Part>,
  bound: readonly Bound[],
): readonly Amount[] =>
  [...parts].flatMap(([part, { sort, whole }]) => {
    const known = bound.flatMap(({ amount }) => (amount === whole ? [amount] : []))
    return sort === 'adds up' ? [part, ...known] : []
  })

/** Numbers that only divide one told before. */
export function partsOf(binding: Binding, days: readonly Span[]): ReadonlyMap<Amount, Part> {
  const parts = new Map<Amount, Part>()
  for (const [index, whole] of binding.amounts.entries()) {
    if (parts.has(whole) || whole.value < 2 || !isMeasured(binding.text, whole)) continue
    for (const [part, sort] of addingUp(binding, days, index)) parts.set(part, sort)
    const next = binding.amounts[index + 1]
    if (next && !parts.has(next) && isOneOfThem(binding, whole, next))
      parts.set(next, { sort: 'some of it', whole: undefined })
  }
  return parts
}

/** 6张在村委会、4张在小卖部: the first is one of the list itself. */
const PLACED = /^(?:、|(?:在|到|给|于|贴|挂)[^，。；、\d]{1,10}[、，])/

/** “响了四回 有一回没响完”: one of those told before. */
const isOneOfThem = ({ text }: Binding, whole: Amount, part: Amount): boolean => {
  if (part.value >= whole.value || measureOf(part) !== measureOf(whole)) return false
  const gap = text.slice(whole.end, part.start)
  if (OURS.test(gap) && HELD_TOGETHER.test(text.slice(0, whole.start))) return true
  // “有2人帮着申请了法律援助”: what was done for them counts itself.
  if (isHelped(text, part)) return false
  // “来问事的8个，有3个问工钱”: of those who asked; of those who came they are counted themselves.
  if (haveAsked(text, whole) && SOME_OF_THEM.test(gap)) return true
  return (
    (part.value === 1 ? ONE_OF_THEM : SOME_OF_THEM).test(gap) &&
    (part.value === 1 || /[户家]/.test(unitOf(part) ?? '')) &&
    !ASKED_BEHIND.test(text.slice(part.end, part.end + 12))
  )
}

const haveAsked = (text: string, { start }: Amount): boolean =>
  ASKED_BEFORE.test(text.slice(Math.max(0, start - 16), start))
/** “两个村一共到了64人，我们村35”: those of one of the villages. */
const OURS = /^[，、 ](?:其中)?(?:我|咱)们?(?:村|社区|组)(?:占|有|来了|到了|去了)?$/
const HELD_TOGETHER = /(?:[两三四几]个?(?:村|社区|组)|联合|合办|一起办|跟[^，。]{1,6}村)/
const ONE_OF_THEM = /^[^。；\n]{0,12}(?:有|中间|最后|末了)$/
/** “走了三十三家有两家在隔壁烤火” */
const SOME_OF_THEM = /^[，、 ]?(?:里面|里头|其中|当中|中间)?有$/

/** “来问的有四个，两个问宅基地，一个问离婚，一个问户口”: at least two numbers right behind that add up to it. */
function addingUp(
  binding: Binding,
  days: readonly Span[],
  index: number,
): readonly (readonly [Amount, Part])[] {
  const { text, amounts } = binding
  const whole = amounts[index]
  if (!whole || PLACED.test(text.slice(whole.end)) || tellsMatter(text, whole)) return []
  const parts: Amount[] = []
  let left = whole.value
  for (const part of amounts.slice(index + 1)) {
    const gap = { start: parts.at(-1)?.end ?? whole.end, end: part.start }
    if (left <= 0 || startsAfresh(binding, days, whole, gap)) break
    if (!isLike(text, part, whole, gap)) continue
    if (part.unit === undefined && whole.unit !== undefined && part.value > left) continue
    left -= part.value
    parts.push(part)
  }
  return sortOf(binding, whole, parts, left)
}

const isOfOneTrade = (text: string, { start }: Amount): boolean =>
  /(?<!(?:问|询)[^，。；]{0,8})(?<![来到听看坐问询参加会场剩发送贴挂])的$/u.test(
    text.slice(0, start),
  )

/** The parts of a whole, with what they are of it; none where they don't divide it. */
function sortOf(
  binding: Binding,
  whole: Amount,
  parts: readonly Amount[],
  left: number,
): readonly (readonly [Amount, Part])[] {
  if (parts.length < 2 || !dividesWhole(binding, parts, left)) return []
  // “一组发了45本，二组发了30本，三组发了15本”: the first is one of them.
  if ([whole, ...parts].every((one) => isOfOnePlace(binding.text, one))) return []
  // “开网店的9个，养蜂的3个，开农家乐的6个”: so are those who do one thing.
  if ([whole, ...parts].every((one) => isOfOneTrade(binding.text, one))) return []
  const sort = left === 0 || tellsRest(binding, parts) ? 'adds up' : 'some of it'
  // “来了9个，3个问房产，6个问合同”, “两百张散了一百六剩四十”: what the whole counts is told by its parts alone.
  const alone =
    parts.some(({ end }) => ASKED_BEHIND.test(binding.text.slice(end, end + 12))) ||
    /[剩余]/u.test(binding.text.slice(whole.end, parts.at(-1)?.start))
  const of: Part = { sort, whole: left === 0 && !alone ? whole : undefined }
  return parts.map((part) => [part, of] as const)
}

/** Whether a number may be a part: in the measure of the whole, or without one behind a name; no stewards who were made. */
const isLike = (text: string, part: Amount, whole: Amount, gap: Span): boolean =>
  !RAISED_FRONT.test(text.slice(0, part.start)) &&
  (sameMeasure(part, whole) || isOfSex(text, part, whole) || isLabelled(text, part, gap))

/** “木工班14钢筋班22泥工班9”: without a measure, right behind a name of its own. */
const isLabelled = (text: string, { unit, start }: Amount, gap: Span): boolean =>
  unit === undefined &&
  /^(?:\p{Script=Han}{0,3}(?:学生|娃娃?|人|工人|群众|村民|家长))?[，、：； （]?\p{Script=Han}{1,6}$/u.test(
    text.slice(gap.start, start),
  )

/** “问土地的6个，问工钱的4个，问养老的2个”: those with one matter are no sum of those with others. */
const tellsMatter = (text: string, { start }: Amount): boolean =>
  ASKED_ABOUT_MATTER.test(text.slice(Math.max(0, start - 14), start))

/** Whether nothing is left of the whole, or each part tells of some of its households. */
const dividesWhole = (binding: Binding, parts: readonly Amount[], left: number): boolean =>
  !parts.at(-1)?.total &&
  (left === 0 ||
    (left > 0 && (parts.every((part) => isSaidOf(binding, part)) || tellsRest(binding, parts))))

/** “…，剩下的挂在各个组”: behind the last part that has a number. */
const tellsRest = ({ text }: Binding, parts: readonly Amount[]): boolean =>
  THE_REST.test(text.slice(parts.at(-1)?.end))

/** “一共六根村口两根学校门口一根剩下的挂在各个组”: the last part needs no number. */
const THE_REST =
  /^[，、 ]?(?:剩下|剩|其余|余下|别的|其他|其它)的?(?:都|就)?(?:[挂贴发送放留摆]|在)|^[，、 ]?还有(?:一)?[个位名]|^[，、 ]?[^，。；\d]{1,6}那(?:一)?[回趟次场家户条块张个]/

/** “回访5家，3家说好得很，1家还在赌气”: a household with what is said of it. */
const isSaidOf = ({ text }: Binding, part: Amount): boolean =>
  /^[户家]$/.test(unitOf(part) ?? '') &&
  /[，；、]$/.test(text.slice(0, part.start)) &&
  /^(?:说|还|都|已|没|不|在|是|已经|仍|满意|基本)/.test(text.slice(part.end))

/** “到60人，男的35，女的25”: told without a measure. */
const isOfSex = (text: string, { start, unit }: Amount, whole: Amount): boolean =>
  unit === undefined &&
  measureOf(whole) === '人' &&
  /(?:男|女)(?:的|性|同志|生|村民)?(?:有|：)?$/u.test(text.slice(Math.max(0, start - 5), start))

const sameMeasure = (part: Amount, whole: Amount): boolean =>
  part.unit !== undefined && measureOf(part) === measureOf(whole)

/** Another thing, another line or another day begins between two numbers. */
function startsAfresh(
  { text, mentions }: Binding,
  days: readonly Span[],
  whole: Amount,
  gap: Span,
): boolean {
  const { start, end } = gap
  return (
    text.slice(start, end).includes('\n') ||
    days.some((day) => day.start >= whole.end && day.end <= end) ||
    mentions.some(
      (m) =>
        m.start >= start &&
        m.end <= end &&
        // “三条横幅，石桥的一条，…”: its own name, right behind it.
        m.start !== whole.end &&
        (/event|thing|act/.test(m.indicator.nature) || m.indicator.code === 'stewards_trained'),
    )
  )
}
