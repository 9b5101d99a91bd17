import type { NumberToken, Span } from '../token.ts'
import { PART_LEFT_BEFORE, PROMISED_LATER } from '../words/dispute-money.ts'

/** Whether a bare number goes on from a sum: “一个四千一个三千六”, “先点了6200，那12000等麦收前给齐”. */
export const continuesSum = (
  text: string,
  last: Span,
  number: NumberToken,
  front: string,
): boolean =>
  (number.start - last.end <= 6 && /(?:一个|另[^，。；]{0,5}|、|都是)$/u.test(front)) ||
  (PART_LEFT_BEFORE.test(front) && PROMISED_LATER.test(text.slice(number.end)))
