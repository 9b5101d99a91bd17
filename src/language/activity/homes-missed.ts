import type { Span, Unit } from '../token.ts'
import type { Amount } from './amounts.ts'
import type { Told } from './brought.ts'

/** A number, whether or not it may count something. */
interface Numbered extends Span {
  readonly value: number
  readonly unit?: Unit | undefined
}

/** All homes that were gone to, those where nobody was in, and those that are left. */
interface Missed<Of> {
  readonly whole: Of
  readonly missed: Of
  readonly reached: Of
}

/** “跑了32户，有3户锁起门的，算29户”: homes of which as many are left as it is told, for each time that is told. */
function homesMissed<Of extends Numbered>(text: string, numbers: readonly Of[]): Missed<Of>[] {
  const homes = numbers.filter(({ unit }) => /^[户家]$/u.test(unit?.text ?? ''))
  return homes.flatMap((whole, at) => {
    const [missed, reached] = homes.slice(at + 1)
    return missed &&
      reached &&
      reached.value === whole.value - missed.value &&
      isNobodyIn(text, missed) &&
      !NEXT_ROUND.test(text.slice(missed.end, reached.start))
      ? [{ whole, missed, reached }]
      : []
  })
}

/** “2户没人，下午入户18户”: another round, and not the rest of the one before. */
const NEXT_ROUND = /[。\n]|[上下]午|晚上|晌|[今昨前]天|又|再|还/u

const isNobodyIn = (text: string, { start, end }: Span): boolean =>
  NOBODY_BEHIND.test(text.slice(end, end + REACH)) ||
  NOBODY_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
const REACH = 10
const NOBODY =
  '(?:锁[着了起倒]?门|门?锁[着了起]|上锁|关[着了起]门|没(?:得|有)?人|冇人|无人|不在|没在|外出|出门|没开门|没碰|没遇|没见|没敲|没进|进不|扑[了]?空|空门|铁将军)'
const NOBODY_BEHIND = new RegExp(`^[^，。；\\d]{0,6}${NOBODY}`, 'u')
const NOBODY_BEFORE = new RegExp(`${NOBODY}[^，。；\\d]{0,4}$`, 'u')

/** Whether a number tells no homes of its own: all that were gone to, or those where nobody was in, where the rest is told. */
export const isOfHomesMissed = ({ text, amounts }: Told, amount: Amount): boolean =>
  homesMissed(text, amounts).some(({ whole, missed }) => amount === whole || amount === missed)

/** The numbers that so confirm each other. */
export const homesThatAddUp = (text: string, numbers: readonly Numbered[]): Span[] =>
  homesMissed(text, numbers).flatMap(({ whole, missed, reached }) => [whole, missed, reached])
