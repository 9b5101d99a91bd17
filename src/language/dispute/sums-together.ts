import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import {
  ALL_BACK,
  APART_BEFORE,
  ARREARS_BEHIND,
  DAY_OF_TALKS,
  INSURANCE_PAID,
  INTEREST_LET_OFF,
  LEFT_OVER,
  PAID_LONG_AGO,
  STILL_OWED_BEFORE,
  TOPPED_UP,
} from '../words/dispute-money.ts'
import type { Sum } from './money.ts'

/** So many characters before a sum hold its verb. */
export const VERB_LOOK = 10
export const REFUNDED = /(?:退|返|找)(?:还|回|给|补|了|他|她|人家)*[^，。；\n\d]{0,4}$/u

/** “检查费380，鸭儿钱120，抵了，再给260”: what came before was set against each other. */
export const BALANCED = /[两相互对]抵|抵(?:了|消|掉|销)|冲(?:抵|了|掉)|算下来|折下来|差额/u

/** “赔12.8万，其中8万当场付，余款4.8万明年付清”, “赔八千五，把垫的两千算在里头”: what a sum consists of is told with it. */
export function withoutParts({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  const at = sums.findIndex(({ start, end, yuan }, index) => {
    const last = sums[index - 1]
    return (
      last !== undefined &&
      (OF_IT.test(text.slice(last.end, start)) ||
        (yuan < last.yuan && COUNTED_IN.test(text.slice(end))))
    )
  })
  const whole = sums[at - 1]
  if (!whole) return sums
  let left = whole.yuan
  return sums.filter(({ yuan }, index) => {
    const isPart = index >= at && yuan <= left
    if (isPart) left -= yuan
    return !isPart
  })
}

/**
 * “修车得980，老卫只认700，差280谈了没谈下来”: what two sums told before are apart is none of its own, while nobody has
 * agreed on it.
 */
export const withoutDifferences = ({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] =>
  sums.filter((sum, index) => {
    if (!APART_BEFORE.test(text.slice(Math.max(0, sum.start - VERB_LOOK), sum.start))) return true
    const before = sums.slice(0, index)
    return !before.some((high) => before.some((low) => high.yuan - low.yuan === sum.yuan))
  })

/** “住院总共花了9600，合作医疗报了4200，剩下5400”: what the insurance leaves is the whole that they quarrel over. */
export function sinceInsurance({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  const insured = matchesOf(INSURANCE_PAID, text).find(
    ({ index, 0: { length } }) =>
      sums.some(({ start }) => start < index) && sums.some(({ start }) => start >= index + length),
  )
  if (!insured) return sums
  const end = insured.index + insured[0].length
  return sums
    .filter(({ start }) => start >= end)
    .map((sum) =>
      sum.role === 'rest' && sum.start - end < VERB_LOOK ? { ...sum, role: 'whole' } : sum,
    )
}

const COUNTED_IN =
  /^(?:元|块)?钱?(?:都|也|就|一起|一并){0,2}(?:(?:算|包|放)(?:在|进|到)?(?:这?里(?:头|面|边)|内|其中|进去)|(?:包括|包含)?在(?:这?里(?:头|面)|内))/u
const OF_IT = /^[^。；\n]*其中|^(?:元|块)?[（(，](?:已|不)?(?:含|包括|包含|内含)/u

/**
 * “青苗费4600…种的人得3000，包地的得1600”: a sum that was told before, and the last sums that make it together.
 */
export function addedUp(sums: readonly Sum[]): Sum | undefined {
  const counted = sums.filter(({ role }) => role !== 'rate')
  let total = 0
  for (let at = counted.length - 1; at > 0; at -= 1) {
    const part = counted[at]
    if (!part || !isPartOf(part, counted[at + 1])) return undefined
    total = Math.round((total + part.yuan) * 100) / 100
    const before = counted.slice(0, at)
    const whole = before.findLastIndex(({ yuan }) => yuan === total)
    const between = before.slice(whole + 1)
    if (whole >= 0 && at < counted.length - 1 && between.every(({ role }) => !IS_GIVEN.has(role)))
      return before[whole]
  }
  return undefined
}

/** “药费300…赔100。最后两抵，老李给老王200”: what was set off against each other is gone. */
export function sinceSetOff({ text }: Lexed, span: Span, sums: readonly Sum[]): readonly Sum[] {
  const at = span.start + text.slice(span.start, span.end).search(SET_OFF)
  const behind = at < span.start ? [] : sums.filter(({ start }) => start > at)
  return behind.length > 0 ? behind : sums
}

const SET_OFF = /[两相互对]抵/u

/** “欠1200，只给900，差300说好月底给”: what was offered is a part where the rest of it is promised. */
const isPartOf = (part: Sum, next: Sum | undefined): boolean =>
  PART_ROLES.has(part.role) || (part.role === 'claim' && next?.role === 'rest')

/** Sums that were handed over between the whole and its parts belong to another reckoning. */
const IS_GIVEN: ReadonlySet<Sum['role']> = new Set(['paid', 'rest', 'off'])
const PART_ROLES: ReadonlySet<Sum['role']> = new Set(['paid', 'rest', undefined])

/** “讲好十二万八，付了十万，剩的两万八拖到现在”: what was paid before the rest fell behind is long past. */
export function sinceArrears({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  const at = sums.findLastIndex(({ role, start, end }) => {
    if (role !== 'debt') return false
    const front = text.slice(Math.max(0, start - VERB_LOOK), start)
    return STILL_OWED_BEFORE.test(front)
      ? DAY_OF_TALKS.test(text.slice(end)) && !DAY_OF_TALKS.test(text.slice(0, start))
      : /[剩余尾][^，。；\n]{0,4}$/u.test(front) && ARREARS_BEHIND.test(text.slice(end, end + 10))
  })
  return at > 0 ? sums.slice(at) : sums
}

/**
 * “前年借两万六，去年还了一万一，…今天说好剩的一万五分三年还清”: what was paid long before the talks is no part of what
 * they are about, once the rest is named.
 */
export function sinceLongAgo({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  const paid = sums.findLastIndex(({ start }) =>
    PAID_LONG_AGO.test(text.slice(Math.max(0, start - LONG_AGO_LOOK), start)),
  )
  const last = sums[paid]
  if (!last) return sums
  const behind = sums.slice(paid + 1)
  if (!DAY_OF_TALKS.test(text.slice(last.end)) && !isWhatIsLeft(sums, last, behind[0])) return sums
  if (!LEFT_OVER.test(text.slice(last.end, behind[0]?.start))) return sums
  return behind.length > 0 ? behind : restUntold(sums, last)
}

/** “借了两万，三年光还了五千，…应下剩的一万五分三年还”: the debt without what was paid of it. */
const isWhatIsLeft = (sums: readonly Sum[], paid: Sum, left: Sum | undefined): boolean =>
  left !== undefined &&
  sums.some(({ start, yuan }) => start < paid.start && yuan - paid.yuan === left.yuan)

/** “借款两万，去年还了五千，剩下的今天立了字据”: the rest is told by what it is the rest of. */
const restUntold = (sums: readonly Sum[], paid: Sum): readonly Sum[] => {
  const [debt, ...others] = sums
  const isPaidOff = debt !== undefined && others.length === 1 && debt.yuan > paid.yuan
  return isPaidOff ? [{ ...debt, yuan: debt.yuan - paid.yuan }] : sums
}

const LONG_AGO_LOOK = 14

/** “本金3万元利息2400元…利息不要了” */
export const withoutInterest = ({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] =>
  INTEREST_LET_OFF.test(text)
    ? sums.filter(
        ({ start }) =>
          !/利息[^，。；\n\d]{0,3}$/u.test(text.slice(Math.max(0, start - VERB_LOOK), start)),
      )
    : sums

/** “收了定金两千…定金全退，再补七百”: what goes back as a whole is paid like the rest. */
export function withGivenBack({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  const rest = sums.findIndex(
    ({ role, start }) => role === 'rest' || BESIDES.test(text.slice(0, start)),
  )
  const last = sums[rest - 1]
  if (!last) return sums
  const back = ALL_BACK.exec(text.slice(last.end, sums[rest]?.start))
  const what = back?.groups?.what
  if (!back || what === undefined) return sums
  const start = last.end + back.index
  const end = start + back[0].length
  const deposit = sums
    .slice(0, rest)
    .find((sum) => isOf(what, text.slice(Math.max(0, sum.start - VERB_LOOK), sum.start)))
  return deposit ? [{ ...deposit, start, end, role: 'paid' }, ...sums.slice(rest)] : sums
}

/** “针打了五针，花1046，…医药费全认，另拿200块”: what was spent is the costs that are borne. */
const isOf = (what: string, front: string): boolean =>
  front.includes(what) || (what.endsWith('费') && /(?:花|用|去)(?:了|掉|脱)?$/u.test(front))
const BESIDES = /(?:另外?|额外)(?:再|又|还)?(?:拿|给|赔|补|出|掏|添)(?:了|他|她)*$/u

/** “只拿了五万…讲五万八算了，现凑了八千”: the sum that the part before and what was put on top of it make. */
export function toppedUp(
  { text }: Lexed,
  sums: readonly Sum[],
  paid: readonly Sum[],
): Sum | undefined {
  const top = paid.findLast(({ start }) =>
    TOPPED_UP.test(text.slice(Math.max(0, start - VERB_LOOK), start)),
  )
  if (!top) return undefined
  const before = new Set(sums.filter(({ start }) => start < top.start).map(({ yuan }) => yuan))
  return sums.findLast(
    (sum) =>
      sum.start < top.start &&
      before.has(sum.yuan - top.yuan) &&
      !BALANCED.test(text.slice(sum.end, top.start)),
  )
}

/** “退了一百六十八，染坏的那几件赔了八十”: money that goes back, and damages beside it. */
export function refundAndDamages({ text }: Lexed, paid: readonly Sum[]): readonly Sum[] {
  const [refund, damages] = paid.slice(-2)
  if (!refund || !damages) return []
  const verb = text.slice(Math.max(0, refund.start - VERB_LOOK), refund.start)
  const between = text.slice(refund.end, damages.start)
  return REFUNDED.test(verb) && DAMAGES.test(between) && !REVISED.test(between)
    ? [refund, damages]
    : []
}

const DAMAGES =
  /^(?:元|块|块钱)?[，；、并另外再和及]{1,3}[^。；\n\d]{0,10}(?:赔|补)(?:偿|了|给)*[^，。；\n\d]{0,3}$/u
/** What follows takes the place of what was said before. */
const REVISED = /最后|末了|最终|[说讲谈加]到|不干|不肯|不行|不同意|嫌|改/u
