import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { REST_UNTOLD } from '../words/dispute-money.ts'
import { findSums, type Sum } from './money.ts'

/** The amount of a dispute in yuan, and the sums that made it. */
export interface ToldAmount {
  readonly yuan: number
  readonly spans: readonly Span[]
}

/** The sum agreed or paid in all, else the sum in dispute (contract 2.2); rates are none. */
export function readAmount(
  lexed: Lexed,
  span: Span,
  status: DisputeStatus | undefined,
): ToldAmount | undefined {
  const sums = findSums(lexed, span).filter(({ role }) => role !== 'rate')
  if (sums.length === 0) return undefined
  const agreed = status === 'resolved' ? readAgreed(lexed, span, sums) : undefined
  return agreed ?? readDisputed(sums)
}

const told = (sums: readonly Sum[]): ToldAmount | undefined =>
  sums.length === 0 ? undefined : { yuan: total(sums), spans: sums }

const total = (sums: readonly Sum[]) =>
  Math.round(sums.reduce((all, { yuan }) => all + yuan, 0) * 100) / 100

const lastOf = (sums: readonly Sum[]) => told(sums.slice(-1))

function readAgreed(lexed: Lexed, span: Span, sums: readonly Sum[]): ToldAmount | undefined {
  const parts = sums.filter(({ role }) => role === 'paid' || role === 'rest' || role === undefined)
  const paid = parts.some(({ role }) => role !== undefined)
    ? parts.filter(({ role }, index) => role !== undefined || isContinued(lexed, parts, index))
    : parts
  const wholes = sums.filter(({ role }) => role === 'whole')
  const whole = wholes.at(-1)
  if (whole && (paid.length === 0 || whole.yuan >= Math.max(...paid.map(({ yuan }) => yuan))))
    return told([whole])
  if (paid.length === 0) return undefined
  return wholeAmong(lexed, span, sums, paid)
}

/** A sum without a verb of its own belongs to the one before: “药费三千、误工一千五”, “一个四千一个三千六”. */
function isContinued({ text }: Lexed, parts: readonly Sum[], index: number): boolean {
  const last = parts[index - 1]
  const sum = parts[index]
  return last !== undefined && sum !== undefined && !/[。；\n]/u.test(text.slice(last.end, sum.start))
}

function wholeAmong(
  lexed: Lexed,
  span: Span,
  sums: readonly Sum[],
  paid: readonly Sum[],
): ToldAmount | undefined {
  const [first, ...others] = paid
  if (first === undefined) return undefined
  if (others.length > 0 && total(others) === first.yuan) return told([first])
  if (isRestUntold(lexed, span, first, others)) {
    const debt = sums.filter(({ role }) => role === 'debt').at(-1)
    return told([others.length === 0 && debt && debt.yuan > first.yuan ? debt : first])
  }
  const rest = paid.findIndex(({ role }) => role === 'rest')
  if (rest > 0) return sumWithRest(paid, rest)
  if (isPart(lexed, first) && others.length > 0) return told(paid)
  return areParts(lexed, paid) ? told(paid) : lastOf(paid)
}

/** “退六万六，三万当场点清，剩下的麦收前给”, “欠两万七，先给一万，剩下的收了麦子给” */
const isRestUntold = (lexed: Lexed, span: Span, first: Sum, others: readonly Sum[]): boolean =>
  REST_UNTOLD.test(lexed.text.slice(first.end, span.end)) &&
  !others.some(({ role }) => role === 'rest')

/** The part before the rest, and the rests: earlier offers are none of it. */
function sumWithRest(paid: readonly Sum[], rest: number): ToldAmount | undefined {
  const whole = paid.slice(0, rest).find(({ yuan }) => yuan === total(paid.slice(rest - 1)))
  return whole ? told([whole]) : told(paid.slice(rest - 1))
}

const isPart = ({ text }: Lexed, sum: Sum): boolean =>
  /(?:先(?:行)?|当场|首付|首期|头期|已)[^，。；\n]{0,8}$/u.test(text.slice(Math.max(0, sum.start - 12), sum.start))

const ENUMERATED = /^(?:元|块|钱|块钱)?(?:的)?[、，]?(?:和|及|加|另外?|再|外加|误工|医药|营养|护理|交通|一个|另[^，。；]{0,5}|[^，。；、]{0,4}费)[^，。；\n]{0,6}$/u

/** Sums that stand in one enumeration add up; sums of several offers don't. */
function areParts({ text }: Lexed, paid: readonly Sum[]): boolean {
  return (
    paid.length > 1 &&
    paid.slice(1).every((sum, index) => {
      const last = paid[index]
      const between = last ? text.slice(last.end, sum.start) : ''
      return /^(?:元|块钱?)?、/u.test(between) || ENUMERATED.test(between)
    })
  )
}

function readDisputed(sums: readonly Sum[]): ToldAmount | undefined {
  const whole = sums.filter(({ role }) => role === 'whole')
  if (whole.length > 0) return lastOf(whole)
  const debts = sums.filter(({ role }) => role === 'debt')
  if (debts.length > 0) return told(debts.slice(0, 1))
  return lastOf(sums)
}
