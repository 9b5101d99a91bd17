import { recognizeDateTime, recognizeNumber } from '@microsoft/recognizers-text-suite'
import { zh } from 'chrono-node'
import { readSpans } from '../../src/language/read-spans.ts'
import type { Found, Reader } from './measure.ts'

const CULTURE = 'zh-cn'

/** References are told in China time, some without a time of day. */
const instantOf = (reference: string) =>
  new Date(`${reference.slice(0, 10)}T${reference.slice(11, 19) || '12:00:00'}+08:00`)

/** This program. */
export const ours: Reader = (text, reference) => {
  const { numbers, dates } = readSpans(text, instantOf(reference))
  return { numbers: numbers.map(({ value }) => value), dates }
}

const isoDay = (date: Date) => new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** chrono-node, simplified Chinese: days only. */
export const chrono: Reader = (text, reference) => ({
  numbers: [],
  dates: zh.hans.parse(text, instantOf(reference)).map(({ start, end }) => {
    const from = isoDay(start.date())
    return { from, to: end ? isoDay(end.date()) : from }
  }),
})

/** Microsoft Recognizers: numbers and days. */
export const recognizers: Reader = (text, reference): Found => ({
  numbers: recognizeNumber(text, CULTURE).map(({ resolution }) => Number(resolution?.value)),
  dates: recognizeDateTime(text, CULTURE, undefined, new Date(reference.slice(0, 19))).flatMap(
    ({ resolution }) => {
      const [value] = (resolution?.values ?? []) as Record<string, string>[]
      const from = (value?.value ?? value?.start)?.slice(0, 10)
      return from ? [{ from, to: (value?.end ?? from).slice(0, 10) }] : []
    },
  ),
})
