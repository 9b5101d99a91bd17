const DIGITS = '零一二三四五六七八九'

/** 1 → 一, 10 → 十, 12 → 十二, 20 → 二十; up to 99, which is more than any report has. */
export function hanziNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

/**
 * The number in front of a heading by GB/T 9704-2012 7.3.3: 一、 （一） 1. （1）. It is written as
 * text, because automatic numbers of Word come out wrong when a report is put on a web page.
 */
export function headingNumber(level: 1 | 2 | 3 | 4, count: number): string {
  const numbers = [
    `${hanziNumber(count)}、`,
    `（${hanziNumber(count)}）`,
    `${count}.`,
    `（${count}）`,
  ]
  return numbers[level - 1] ?? ''
}

/** The level of a line that staff wrote with a heading's number before it, or undefined. */
export function headingLevelOf(line: string): 1 | 2 | 3 | 4 | undefined {
  // 一、 （一） 1. 1． （1） (1)
  if (/^[一二三四五六七八九十]+、/.test(line)) return 1
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(line)) return 2
  if (/^\d{1,2}[.．](?!\d)/.test(line)) return 3
  if (/^[（(]\d{1,2}[）)]/.test(line)) return 4
  return undefined
}
