import { type Lexed, numbersOf } from '../lex/lexed.ts'
import type { ReadRecord } from '../reading.ts'
import type { NumberToken } from '../token.ts'
import { casesIn } from './cases-in.ts'

/**
 * Whether a message counts as many single disputes as were read of it, as a whole or one by one: “今天调成俩：一个是…；
 * 一个是…”, “上午调一起，下午调一起。上午是…；下午是…”. No example knows better how many there are.
 */
export function areCounted(lexed: Lexed, records: readonly ReadRecord[]): boolean {
  const disputes = records.filter((record) => record.kind === 'dispute')
  if (disputes.length < 2 || disputes.some(({ count }) => count !== 1)) return false
  const told = numbersOf(lexed).filter((number) => countsCases(lexed, number))
  const [head, ...ones] = told
  if (!head) return false
  return (
    casesIn(told.map(({ value }) => ({ count: value }))) === disputes.length ||
    (head.value === disputes.length &&
      ones.length === head.value &&
      ones.every(({ value }) => value === 1))
  )
}

/** “2起”, “俩”, “一个是”: not how many people, or how much, is told of one of them. */
const countsCases = ({ text }: Lexed, { start, end, unit }: NumberToken): boolean =>
  CASE_UNIT.test(unit?.text ?? '') ||
  (unit === undefined &&
    DEALT_WITH.test(text.slice(0, start)) &&
    /[俩仨]$/u.test(text.slice(start, end))) ||
  (unit?.text === '个' && OPENS_ITEM.test(text.slice(unit.end)))

const CASE_UNIT = /^[起件桩宗]$/u
const DEALT_WITH = /(?:[调劝说谈处接][解处理]?|化解)(?:成|好|了|到|拢|和)*$/u
const OPENS_ITEM = /^(?:是|：|，)/u
