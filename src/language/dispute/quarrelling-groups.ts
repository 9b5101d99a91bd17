import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { NumberToken } from '../token.ts'
import { partsOf } from './parts-of-total.ts'

const GROUP = /^[拨伙档]$/u
const QUARRELLED = /扯皮|吵|闹|纠纷|矛盾|[调劝谈说话讲][好拢妥成和]|没[调劝谈说话讲]/u

/** “来了四拨人扯皮，两拨楼上漏水，一拨电梯费，一拨停车位”: groups that quarrelled, and the parts that add up to them. */
export function isOfGroups(lexed: Lexed, number: NumberToken): boolean {
  const unit = number.unit?.text ?? ''
  if (!GROUP.test(unit) || !QUARRELLED.test(lexed.text)) return false
  const [total, ...behind] = numbersOf(lexed).filter((other) => other.unit?.text === unit)
  if (total === undefined || total.value < 2) return false
  const parts = partsOf(total, behind)
  return (
    parts.length > 1 &&
    (number === total || parts.includes(number)) &&
    parts.every((part) => OPENS_PART.test(lexed.text.slice(0, part.start)))
  )
}

const OPENS_PART = /(?:[，。；：、！ \n]|其中|有|还有)$/u
