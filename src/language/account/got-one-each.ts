import { isOfHomes } from '../activity/on-visits.ts'
import type { ActivityReading } from '../activity/read-activities.ts'
import type { NumberToken } from '../token.ts'

const SO_MANY_EACH =
  /(?:[每一][户家]|户均)(?:都|各|发|给|送|领)*(?:\d+|[一二两三四五六七八九十]+)[^，。；\d]{1,6}[，。； ][^，。；\d]{0,6}$/u

/** “发毛巾，每户2条，共25户”: households among whom a thing was shared out, which count nothing themselves. */
export const gotOneEach = (
  text: string,
  { records }: ActivityReading,
  number: NumberToken,
): boolean =>
  isOfHomes(number) &&
  SO_MANY_EACH.test(text.slice(0, number.start)) &&
  records.some(({ lines }) => lines.some(({ quantity }) => quantity % number.value === 0))
