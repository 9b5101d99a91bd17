import type { Lexed } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { HALF_BEFORE, OTHER_HALF, SHARE_OF_WHOLE } from '../words/dispute-money.ts'
import type { Sum } from './money.ts'

/** “分四回还 一回四千”, “分三个月给，每个月一千”: as many parts of one size. */
export function inEqualParts({ text }: Lexed, sums: readonly Sum[]): Sum | undefined {
  for (const sum of sums) {
    const parts = EQUAL_PARTS.exec(text.slice(Math.max(0, sum.start - PARTS_REACH), sum.start))
    const number = readNumeral(parts?.groups?.number ?? '', 0)?.value
    if (number === undefined) continue
    const yuan = sum.yuan * number
    if (!isBesidePart(sums, sum, yuan)) return { ...sum, yuan }
  }
  return undefined
}

/** “一共赔8500元，3500当场付，5000分5个月，每月1000”: what comes in equal parts is itself a part of what is paid. */
const isBesidePart = (sums: readonly Sum[], { start }: Sum, yuan: number): boolean => {
  const before = sums.filter((sum) => sum.end <= start)
  return before.some(
    (whole) =>
      (whole.role === 'whole' || whole.role === 'paid') &&
      before.some((part) => part !== whole && part.yuan + yuan === whole.yuan),
  )
}

const PARTS_REACH = 30
const EQUAL_PARTS =
  /分(?:作|成|做)?(?<number>[两二三四五六七八九十\d]{1,2})个?(?<part>回|次|期|笔|批|年|月|季度?)[^。；\n\d一]{0,10}，?[一每]个?(?:\k<part>|[期月年]|季度?)[^，。；\n\d]{0,4}$/u

/** “损失21500元，由甲方承担70%即15050元” */
export const isShareOfWhole = ({ text }: Lexed, { start }: Sum): boolean =>
  SHARE_OF_WHOLE.test(text.slice(Math.max(0, start - PARTS_REACH), start))

/** “老板今天打了一半12000，另一半下月5号”: the whole of what one half is told of, where nothing but the other half is told beside it. */
export function wholeOfHalf(lexed: Lexed, [half, other, ...more]: readonly Sum[]): Sum | undefined {
  const isTold = !other || (other.yuan === half?.yuan && more.length === 0)
  return half && isTold && isFirstHalf(lexed, half) ? { ...half, yuan: 2 * half.yuan } : undefined
}

const isFirstHalf = ({ text }: Lexed, { start, end }: Sum): boolean =>
  HALF_BEFORE.test(text.slice(Math.max(0, start - HALF_REACH), start)) &&
  OTHER_HALF.test(text.slice(end, end + PARTS_REACH))

const HALF_REACH = 8
