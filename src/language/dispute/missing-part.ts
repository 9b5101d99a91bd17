import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { Sum } from './money.ts'

/**
 * “认赔6800，手头只有2000，当场给了，下欠4800”: a number without a measure between a sum and its rest is the part that
 * both lack, whatever verb stands before it.
 */
export function withMissingPart(lexed: Lexed, sums: readonly Sum[]): readonly Sum[] {
  return sums.flatMap((rest, index) => {
    const whole = sums[index - 1]
    if (!whole || rest.role !== 'rest') return [rest]
    const part = numbersOf(lexed).find(
      ({ start, end, unit, value }) =>
        unit === undefined &&
        start >= whole.end &&
        end <= rest.start &&
        isHandedOver(lexed.text.slice(whole.end, start), lexed.text.slice(end, rest.start)) &&
        value === whole.yuan - rest.yuan,
    )
    return part
      ? [{ start: part.start, end: part.end, yuan: part.value, role: 'paid' }, rest]
      : [rest]
  })
}

/** “手头只有2000，当场给了”, and not “减了他两百”. */
const isHandedOver = (front: string, behind: string): boolean =>
  /[给付交拿出打转掏]/u.test(`${front}，${behind}`) &&
  !/[减扣少免抹让折][^，。；]{0,4}$/u.test(front)
