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

/** All cases of a folder of converted suites. */
export function readSuites(folder: string): ExternalCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        cases: ExternalCase[]
      }
      return cases.map((one) => ({ ...one, suite: file.replace('.json', '') }))
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
