import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One case of the public suites; dates inclusive unless `endExclusive`. */
export interface ExternalCase {
  readonly id: string
  readonly suite: string
  readonly input: string
  /** The instant of speaking, when days are told. */
  readonly reference?: string
  readonly expected: readonly {
    readonly text?: string
    readonly value?: number | string
    readonly candidates?: readonly { start?: string; end?: string }[]
    readonly endExclusive?: boolean
  }[]
  readonly relevant: 'yes' | 'conflict' | 'distractor' | 'no'
}

/** The suites whose relevant cases are numerals. */
const NUMERAL_SUITES = /^(?:ms-number|ms-ordinal|duckling-numeral|duckling-ordinal|cn2an)/
/** The suites whose relevant cases are days. */
const DATE_SUITES = /(?:time|date|holiday|chrono)/

/** Cases whose answer is wrong, or against the contract: id → why. They are left out of the counts. */
const HELD_WRONG: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('held-wrong.json', import.meta.url), 'utf8'),
)

/** All cases of a folder of converted suites, but for those that are held to be wrong. */
export function readSuites(folder: string): ExternalCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        cases: ExternalCase[]
      }
      return cases
        .filter(({ id }) => HELD_WRONG[id] === undefined)
        .map((one) => ({ ...one, suite: file.replace('.json', '') }))
    })
}

const isRange = ({ suite }: ExternalCase) => /range/.test(suite)

export const numeralCases = (cases: readonly ExternalCase[]): ExternalCase[] =>
  cases.filter((one) => one.relevant === 'yes' && NUMERAL_SUITES.test(one.suite) && !isRange(one))

export const dateCases = (cases: readonly ExternalCase[]): ExternalCase[] =>
  cases.filter(
    (one) =>
      one.relevant === 'yes' &&
      DATE_SUITES.test(one.suite) &&
      one.reference !== undefined &&
      one.expected.some(({ candidates }) => candidates?.some(({ start }) => start)),
  )

export const distractors = (cases: readonly ExternalCase[]): ExternalCase[] =>
  cases.filter(({ relevant }) => relevant === 'distractor')

/** Half of the suites' hours stand beside a real day (今晚8点): finding that one is right. */
export const holdsDay = (one: ExternalCase, from: string): boolean =>
  one.expected.some(({ candidates }) =>
    candidates?.some(({ start }) => start?.slice(0, 10) === from || start === undefined),
  ) || DAY_WORDS.test(one.input)

/** A year, a month with a day, a day word, a festival. */
const DAY_WORDS =
  /\d{4}[年.-]|\d{1,2}-\d{1,2} |[零一二三四五六七八九]{4}年|月.{1,3}[日号]|月(?:初|十五|廿)|[今明昨前后後][天晚早日儿年朝]|[今明昨]|除夕|去年|大[前后後][天日晚早]/
