import type { Day } from '../lib/days.ts'

/** A stretch `[start, end)` of the normalised text. */
export interface Span {
  readonly start: number
  readonly end: number
}

interface Found extends Span {
  /** The name of the rule that found it, for `--explain`. */
  readonly rule: string
}

/** A numeral with its approximation; `value` is what is recorded (contract 4.4). */
export interface NumberToken extends Found {
  readonly kind: 'number'
  readonly value: number
  readonly approx: boolean
  /** True for a numeral that ends in a measure the lexer itself understood (俩, 仨). */
  readonly withMeasure?: boolean
}

/** A day or a period that was told (contract 5), already resolved against the message's day. */
export interface DateToken extends Found {
  readonly kind: 'date'
  readonly from: Day
  readonly to: Day
  /**
   * day: one day or a told range of days (3月5日至8日); period: a week, month, quarter, half, year that
   * gathers figures (contract 4.8); theme: a name that dates the occasion only when no other is told
   * (12.4宪法宣传日).
   */
  readonly sort: 'day' | 'period' | 'theme'
  /** Set where the day told lies after the message's day, or may (contract 5.2). */
  readonly future?: 'surely' | 'perhaps'
}

/** Something with digits that is no quantity of an indicator (contract 4.6). */
export interface MaskToken extends Found {
  readonly kind: 'mask'
  readonly sort:
    | 'money'
    | 'rate'
    | 'phone'
    | 'identity'
    | 'record'
    | 'law'
    | 'clock'
    | 'age'
    | 'duration'
    | 'ordinal'
    | 'place'
    | 'percent'
    | 'measure'
    | 'name'
    | 'list'
    | 'parties'
    | 'link'
  /** Yuan for money, the number for a record. */
  readonly value?: number
  readonly approx?: boolean
}

/** A word of a list, by what it stands for: `indicator:leaflets`, `status:resolved`, `plan`, `village:白果村`. */
export interface WordToken extends Found {
  readonly kind: 'word'
  readonly concept: string
  /** The word of the list, when the text had a misspelling of it. */
  readonly corrected?: string
}

export type Token = NumberToken | DateToken | MaskToken | WordToken

/** A word list as data: concept → the words that stand for it. */
export type WordList = Readonly<Record<string, readonly string[]>>
