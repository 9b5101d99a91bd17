import type { ReadContext } from '../context.ts'
import { datesOf, type Lexed } from '../lex/lexed.ts'
import {
  LEFT_OVER,
  NOT_COUNTED,
  NOT_COUNTED_NEXT,
  NOT_REACHED,
  NOT_REACHED_BEFORE,
} from '../words/activity-binding.ts'
import type { Amount } from './amounts.ts'
import { bindByName, mentionAround } from './bind-by-name.ts'
import {
  besideLast,
  byMeasure,
  fromClauseBefore,
  moreOrSum,
  onWithList,
  repeated,
} from './bind-onward.ts'
import { bindPeople, isPeople } from './bind-people.ts'
import { type Binding, type Bound, unitOf } from './binding.ts'
import type { Mention } from './mentions.ts'
import { partsOf } from './parts.ts'

/** The numbers that count something of the list, and those that nothing explains. */
export interface BoundAmounts {
  readonly bound: readonly Bound[]
  /** Numbers that no rule binds and none sets aside. */
  readonly left: readonly Amount[]
}

/** Binds each number to what it counts: by name, by measure, by the verb of its clause (contract 4.5). */
export function bindAmounts(
  lexed: Lexed,
  mentions: readonly Mention[],
  amounts: readonly Amount[],
  context: ReadContext,
): BoundAmounts {
  const binding: Binding = { text: lexed.text, mentions, context, amounts, bound: [] }
  const left: Amount[] = []
  const parts = partsOf(binding, datesOf(lexed))
  for (const amount of amounts) {
    if (parts.has(amount) || isBreakdown(binding, amount) || isSetAside(binding, amount)) continue
    const bound = bindOne(binding, amount)
    if (bound === 'nobody' || (bound && isPartOf(binding, bound))) continue
    if (bound) binding.bound.push(bound)
    else left.push(amount)
  }
  return { bound: binding.bound, left }
}

/** The households of a 排查 are not counted (contract 3.1). */
const ON_SCREENING = /排查[^。；\n]{0,12}$/

/** 来访3批7人: petitions and their people (contract 3.1). */
const ON_PETITION = /(?:来访|接访|上访)(?!咨询)[^，。；\n]{0,6}$/

/** LED屏滚动播放标语6条 (contract 3.1). */
const ON_SCREEN = /(?:LED|led|电子屏|显示屏|大屏|滚动播)[^，。；、\d\n]{0,16}$/

/** 设咨询台20个, 摊位2个: the stalls of one occasion. */
const STALL = /(?:台|点|摊|摊子|摊位|桌子)$/

function countsStalls({ mentions, text }: Binding, amount: Amount): boolean {
  const last = mentions.findLast((m) => m.end <= amount.start)
  const stall = last
    ? STALL.test(last.text) && text.slice(last.end, amount.start).trim() === ''
    : false
  return (
    (stall ||
      /(?:台|点|摊位|展位)(?:共|有)?$/.test(
        text.slice(Math.max(0, amount.start - 4), amount.start),
      )) &&
    /^[个处张顶]$/.test(amount.unit?.text ?? '')
  )
}

/** Left over, printed, signed, not of the list: told, but no quantity. */
function isSetAside(binding: Binding, amount: Amount): boolean {
  const { text } = binding
  if (mentionAround(binding, amount)?.indicator.nature === 'thing') return true
  if (countsStalls(binding, amount)) return true
  if (/^[户家]$/.test(amount.unit?.text ?? '') && ON_SCREENING.test(text.slice(0, amount.start)))
    return true
  if (ON_PETITION.test(text.slice(Math.max(0, amount.start - 12), amount.start))) return true
  const front = text.slice(Math.max(0, amount.start - 8), amount.start)
  const behind = text.slice(amount.end, amount.end + 6)
  if (ON_SCREEN.test(text.slice(Math.max(0, amount.start - 24), amount.start))) return true
  if (NOT_REACHED.test(behind) || NOT_REACHED_BEFORE.test(front)) return true
  return LEFT_OVER.test(front) || NOT_COUNTED.test(front) || NOT_COUNTED_NEXT.test(behind)
}

function bindOne(binding: Binding, amount: Amount): Bound | 'nobody' | undefined {
  const named = bindByName(binding, amount)
  // “院坝会四十个”: people are not bound to an event that is merely named in front.
  const people = unitOf(amount) === '个' && isPeople(binding, amount)
  if (named && !(people && named.indicator.nature === 'event')) return named
  const beside = besideLast(binding, amount)
  if (beside) return beside
  const who = bindPeople(binding, amount)
  if (who === 'nobody') return who
  return (
    moreOrSum(binding, amount) ??
    who ??
    onWithList(binding, amount) ??
    fromClauseBefore(binding, amount) ??
    byMeasure(binding, amount) ??
    repeated(binding, amount)
  )
}

/** 其中党员12人, 里头有7个问低保: a part of what was counted before (contract 4.7). */
const OF_THESE = /(?:其中|里面|里头|当中|包括|含)[^。；\n]*$/

function isPartOf({ text, bound }: Binding, { amount, indicator }: Bound): boolean {
  const whole = bound.findLast(
    (b) => b.indicator.code === indicator.code || b.indicator.nature === 'people',
  )
  if (whole && whole.indicator.code !== indicator.code && indicator.nature !== 'people')
    return false
  if (!whole || whole.amount.value < amount.value) return false
  return OF_THESE.test(text.slice(whole.amount.end, amount.start))
}

/** “参训23人（调解员6、组长8、明白人9）”, “2次（中心校、镇二中各1次）”: parts of the number in front of the bracket. */
function isBreakdown({ text, amounts, bound }: Binding, amount: Amount): boolean {
  const open = text.lastIndexOf('（', amount.start)
  const whole = bound.at(-1)?.amount
  if (open < 0 || whole?.end !== open || text.slice(open, amount.start).includes('）')) return false
  const close = text.indexOf('）', open)
  const parts = amounts.filter((a) => a.start > open && a.end <= close)
  const sum = parts.reduce((total, part) => total + part.value, 0)
  const each = text.slice(open, amount.start).includes('各')
  return sum === whole.value || (each && unitOf(amount) === unitOf(whole))
}
