import type { ChatIndicator } from '../../catalog/indicators.ts'
import type { SeenNumber } from '../learned/number-clues.ts'
import { likelyRoles } from '../learned/number-role.ts'
import type { Amount } from './amounts.ts'
import { EACH_NAMED } from './bind-each.ts'
import type { Binding, Bound } from './binding.ts'
import { HEAD_COUNT } from './head-count.ts'

/**
 * How sure the examples must be, by what they stand against: nothing, a noun of no list before the number, what else the rules say of a number, or
 * that it only repeats another. Of labelled numbers that were not learned from, nearly all of which they are
 * so sure are judged rightly.
 */
const SURE_FROM = { unbound: 0.95, named: 0.98, bound: 0.98, passedOver: 0.98 }

/** “本子40本”: a noun that no list holds stands right before the number, and mostly is what it counts; not in “全村66名儿童参加”. */
export const NAMED_BEFORE =
  /[\u4e00-\u9fff](?<![了过到有共是约近得的发散拿领贴挂来坐站送塞递给印点讲走跑播放开])$/u

/** “十个生活场景”, “一条巷子”: what no list holds and nobody hands out is counted itself. */
const OTHER_BEHIND =
  /^(?:[\u4e00-\u9fff]{0,4}(?:场景|方面|要点|环节|案例|故事|知识点|巷|街|路|沟|河|湾|院子|地方|点位|角落))/u

/** “发了一车资料”: how many are in it is not told. */
const LOADS = /^[车箱捆摞沓堆]$/u

/**
 * Binds by the examples where nearly all labelled numbers that are like one count the same: “民法典的散了九十”.
 * They hold against rules that bind a number otherwise, or pass it over although nothing else counts the
 * same. Events are not bound so: they need their name.
 */
export function bindLikeExamples(
  binding: Binding,
  left: readonly Amount[],
  passedOver: readonly Amount[],
): readonly Bound[] {
  const { text, mentions, context, bound } = binding
  if (context.readers === 'rules') return bound
  const roles = likelyRoles(text, mentions)
  const thingOf = (amount: Amount, from: number): ChatIndicator | undefined => {
    const { label, share } = roles.best(numeralOf(amount))
    const thing = share >= from ? context.vocabulary.find(label) : undefined
    return thing?.nature === 'event' ? undefined : thing
  }
  const told = bound.map((one): Bound => {
    const thing = thingOf(one.amount, SURE_FROM.bound)
    const stands =
      thing === undefined ||
      one.indicator.nature === 'event' ||
      one.rule === EACH_NAMED ||
      one.rule === HEAD_COUNT ||
      isNamedAtOnce(one) ||
      isAdded(binding, one)
    return stands || thing === one.indicator ? one : like(one.amount, thing)
  })
  const counted = new Set(told.map(({ indicator }) => indicator.code))
  const more = [
    ...left.map((amount) => {
      const named = NAMED_BEFORE.test(text.slice(0, amount.start))
      const from = named ? SURE_FROM.named : SURE_FROM.unbound
      const other =
        amount.unit !== undefined &&
        (LOADS.test(amount.unit.text) || OTHER_BEHIND.test(text.slice(amount.end)))
      return { amount, thing: other ? undefined : thingOf(amount, from) }
    }),
    ...passedOver
      .map((amount) => ({ amount, thing: thingOf(amount, SURE_FROM.passedOver) }))
      .filter(({ thing }) => thing !== undefined && !counted.has(thing.code)),
  ]
  return [
    ...told,
    ...more.flatMap(({ amount, thing }) => (thing ? [like(amount, thing)] : [])),
  ].sort((a, b) => a.amount.start - b.amount.start)
}

/** “还发了20份礼品”: a thing named right behind its measure is what was counted, however like others it looks. */
const isNamedAtOnce = ({ amount, mention, indicator }: Bound): boolean =>
  indicator.nature === 'thing' && amount.unit !== undefined && mention?.start === amount.end

/** The number alone, as the examples see it: without a measure that it only shares with its neighbour. */
function numeralOf({ start, end, value, unit }: Amount): SeenNumber {
  const own = unit && unit.start < unit.end && unit.start < end ? unit : undefined
  return { start, end: own?.start ?? end, value, unit: own }
}

const like = (amount: Amount, indicator: ChatIndicator): Bound => ({
  amount,
  indicator,
  mention: undefined,
  rule: 'like examples',
})

/** What a township added itself is in no example. */
const isAdded = ({ context: { vocabulary } }: Binding, { indicator, mention }: Bound): boolean =>
  vocabulary.added.includes(indicator) ||
  (mention !== undefined && vocabulary.addedWords.has(mention.text))
