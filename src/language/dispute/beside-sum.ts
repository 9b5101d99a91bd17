import type { NumberToken, Span } from '../token.ts'
import { PART_LEFT_BEFORE, PROMISED_LATER } from '../words/dispute-money.ts'
import { AFTER_A_DEED } from '../words/sums-told-behind.ts'

/**
 * Whether a bare number goes on from a sum: “一个四千一个三千六”, “先点了6200，那12000等麦收前给齐”, “15000现付，7000等楼梯补好了
 * 付”.
 */
export const continuesSum = (
  text: string,
  last: Span,
  number: NumberToken,
  front: string,
): boolean =>
  (number.start - last.end <= 6 && /(?:一个|另[^，。；]{0,5}|、|都是)$/u.test(front)) ||
  (PART_LEFT_BEFORE.test(front) && PROMISED_LATER.test(text.slice(number.end))) ||
  (number.start - last.end <= NEXT_CLAUSE &&
    number.value >= SUM_MIN &&
    /[，、；]$/u.test(front) &&
    AFTER_A_DEED.test(text.slice(number.end)))

/** So many characters stand at most between a sum and the one of the next clause. */
const NEXT_CLAUSE = 8
const SUM_MIN = 100
