import type { Day } from '../../lib/days.ts'
import type { Figure } from '../token.ts'

/** The days that day words count from. */
export interface Now {
  /** What 今天 means. */
  readonly today: Day
  /** The civil day of the message. */
  readonly sentOn: Day
  /** Measures that a township's own indicators brought along. */
  readonly measures?: readonly string[]
}

type Omit1<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'rule'> : never

/** What a rule found: a figure without its place, and how many characters it takes (the whole match when not told). */
export type Finding = Omit1<Figure> & { readonly length?: number }

export interface RuleInput {
  readonly match: RegExpExecArray
  readonly text: string
  readonly at: number
  readonly now: Now
  /** The figure found last, with nothing else between but the text from its end. */
  readonly previous: Figure | undefined
  /** All figures found before it, in order. */
  readonly before: readonly Figure[]
}

/** A way of saying a day, a number or a thing with digits that is no quantity. */
export interface FigureRule {
  readonly name: string
  /** The characters with which it can start; tried nowhere else. */
  readonly starts: string
  /** Sticky, unicode. */
  readonly pattern: RegExp
  /** Undefined = not me. */
  read(input: RuleInput): Finding | undefined
}

export const ARABIC_DIGITS = '0123456789'
const CHINESE_DIGITS = '零一二两三四五六七八九十廿卅'
export const DIGIT_STARTS = ARABIC_DIGITS + CHINESE_DIGITS
