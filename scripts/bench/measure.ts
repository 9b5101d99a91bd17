import type { ExternalCase } from './external.ts'

/** What a reader found in a text. */
export interface Found {
  readonly numbers: readonly number[]
  readonly dates: readonly { readonly from: string; readonly to: string }[]
}

export type Reader = (text: string, reference: string) => Found

const DAY_MS = 86_400_000
const near = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) <= DAY_MS

/** Every expected value was found, in order or not, and nothing twice. */
export function numbersRight({ expected }: ExternalCase, { numbers }: Found): boolean {
  const wanted = expected.map(({ value }) => Number(value)).filter((n) => !Number.isNaN(n))
  const left = [...numbers]
  return wanted.every((value) => {
    const at = left.findIndex((n) => Math.abs(n - value) < 1e-6)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

/** As many spans as expected, each with the first day of a candidate and its last day (a day of tolerance for exclusive ends). */
export function datesRight({ expected }: ExternalCase, { dates }: Found): boolean {
  const wanted = expected.filter(({ candidates }) => candidates?.some(({ start }) => start))
  if (wanted.length !== dates.length) return false
  return wanted.every(({ candidates = [] }, index) => {
    const date = dates[index]
    return (
      date !== undefined &&
      candidates.some(({ start, end }) => start === date.from && near(end ?? start ?? '', date.to))
    )
  })
}

/** Cases a second on one core. */
export function speedOf(read: () => void, count: number): number {
  read()
  const started = performance.now()
  read()
  return Math.round((count * 1000) / (performance.now() - started))
}
