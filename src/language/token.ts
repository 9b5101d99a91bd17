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

/** The measure word directly behind a numeral, such as 场 or 人次. */
export interface Unit extends Span {
  readonly text: string
}

/** A number with its measure, whatever else is known of it. */
export interface Measured extends Span {
  readonly unit?: Unit | undefined
}

/**
 * A numeral with its approximation; `value` is what is recorded (contract 4.4). The span holds the
 * numeral and its 余, 来, 多; the measure stands in `unit`.
 */
export interface NumberToken extends Found {
  readonly kind: 'number'
  readonly value: number
  readonly approx: boolean
  readonly unit?: Unit
}

/** 几场, 好几次, 很多份: a quantity that was told without a number. */
export interface VagueToken extends Found {
  readonly kind: 'vague'
  readonly unit?: Unit
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
  /** No year was told, and the coming such day is nearer than the one gone by: 五月底 said in March. */
  readonly nearerAhead?: true
  /** 2月30日: the calendar has no such day; `from` is the last one of that month, and the sender is asked. */
  readonly missing?: true
  /** The last day of a period that still runs; `to` is then the message's day. */
  readonly ends?: Day
  /** A running total is told: 今年以来, 年初至今, 截至目前. */
  readonly cumulative?: true
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

/** A word of a list, by what it stands for: `indicator:leaflets`, `status:resolved`, `village:白果村`. */
export interface WordToken extends Found {
  readonly kind: 'word'
  /** `group:key` of the word list. */
  readonly concept: string
  readonly group: string
  readonly key: string
  /** The word as it stands in the text. */
  readonly text: string
}

/** What holds digits or a day; figures never overlap each other. */
export type Figure = NumberToken | VagueToken | DateToken | MaskToken

/** A word list as data: what the words stand for → the words. */
export type WordList = Readonly<Record<string, readonly string[]>>
