import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import {
  INSTALMENT_BEFORE,
  INSTALMENTS,
  NOTHING_PAID,
  ODD_SUM_OFF,
  REST_UNTOLD,
} from '../words/dispute-money.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { isAccepted } from './accepted.ts'
import { forEachOne } from './each-one.ts'
import { joinEnumerated } from './enumerated.ts'
import { withLikelySums } from './likely-sums.ts'
import { withMissingPart } from './missing-part.ts'
import { findSums, type Sum } from './money.ts'
import { withoutMonths } from './months-behind-sums.ts'
import { inEqualParts, isShareOfWhole, wholeOfHalf } from './parts-of-whole.ts'
import { shares } from './shares.ts'
import { findEvents } from './status.ts'
import {
  addedUp,
  BALANCED,
  REFUNDED,
  refundAndDamages,
  sinceArrears,
  sinceInsurance,
  sinceLongAgo,
  sinceSetOff,
  toppedUp,
  VERB_LOOK,
  withGivenBack,
  withoutDifferences,
  withoutInterest,
  withoutParts,
} from './sums-together.ts'

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
  const all = toldSums(lexed, span)
  const sums = status === 'resolved' ? all : withoutDifferences(lexed, all)
  const parts = inEqualParts(lexed, sums)
  if (parts) return told([parts])
  const accepted =
    status === 'resolved' && sums.findLast((_, index) => isAccepted(lexed, sums, index))
  if (accepted) return told([accepted])
  const found = withoutParts(lexed, joinEnumerated(lexed, sums)).filter(
    ({ role }) => role !== 'rate',
  )
  const kept = found.filter(({ role }) => role !== 'off')
  const counted = kept.length > 0 ? kept : found
  if (counted.length === 0) return undefined
  const decided = readDecided(lexed, counted, found, status)
  if (decided) return told([decided])
  if (status === 'resolved' && nothingPaid(lexed.text, span, found)) return undefined
  const agreed =
    status === 'resolved'
      ? readAgreed(lexed, span, withGivenBack(lexed, counted), found)
      : undefined
  return agreed ?? readDisputed(counted)
}

/** “谁也不赔谁”; but “支付4600元，互不相欠” says that all is paid. */
function nothingPaid(text: string, span: Span, sums: readonly Sum[]): boolean {
  const told = NOTHING_PAID.exec(text.slice(span.start, span.end))
  if (!told) return false
  const isEven = /[欠找]$/u.test(told[0])
  return !(
    isEven && sums.some(({ role, end }) => role === 'paid' && end <= span.start + told.index)
  )
}

const toldSums = (lexed: Lexed, span: Span): readonly Sum[] => {
  const found = withLikelySums(lexed, span, withoutMonths(lexed, findSums(lexed, span)))
  const sums = withMissingPart(lexed, withoutInterest(lexed, found))
  return sinceSetOff(
    lexed,
    span,
    sinceInsurance(lexed, sinceArrears(lexed, sinceLongAgo(lexed, forEachOne(lexed, span, sums)))),
  )
}

/** The sum that the others add up to, or the share of a whole that one side takes. */
function readDecided(
  lexed: Lexed,
  counted: readonly Sum[],
  found: readonly Sum[],
  status: DisputeStatus | undefined,
): Sum | undefined {
  const divided = counted.find((sum, index) => isDivided(sum, counted.slice(index + 1)))
  if (divided || status !== 'resolved') return divided
  return addedUp(found) ?? counted.findLast((sum) => isShareOfWhole(lexed, sum))
}

/**
 * “赔了八十万…公婆二十五万，媳妇五十五万”, “医药费260，这家出200，那家出60”: a sum and the parts that it was
 * divided into; “拿18200，先点了6200，那12000等麦收前给齐”: so are what is paid at once and the rest; “保险公司出四千，他自己掏一千”: and what each side bears.
 */
const isDivided = (whole: Sum, parts: readonly Sum[]): boolean =>
  parts.length > 1 &&
  parts.every(({ role }) => IS_PART.has(role) || (whole.role === 'paid' && role === 'claim')) &&
  total(parts) === whole.yuan

const IS_PART: ReadonlySet<Sum['role']> = new Set([undefined, 'paid', 'rest'])

const told = (sums: readonly Sum[]): ToldAmount | undefined =>
  sums.length === 0 ? undefined : { yuan: total(sums), spans: sums }

const total = (sums: readonly Sum[]) =>
  Math.round(sums.reduce((all, { yuan }) => all + yuan, 0) * 100) / 100

const lastOf = (sums: readonly Sum[]) => told(sums.slice(-1))

function readAgreed(
  lexed: Lexed,
  span: Span,
  sums: readonly Sum[],
  all: readonly Sum[],
): ToldAmount | undefined {
  const parts = afterTalks(
    lexed,
    span,
    sums.filter(({ role }) => role === 'paid' || role === 'rest' || role === undefined),
  )
  const settled = parts.some(({ role }) => role !== undefined)
    ? parts.filter(({ role }, index) => role !== undefined || isContinued(lexed, parts, index))
    : parts
  const reduced = reducedTo(all, settled)
  if (reduced) return told(reduced)
  const wholes = sums.filter(({ role }) => role === 'whole')
  const whole = wholes.at(-1)
  if (whole && isLetOff(lexed, all, whole, settled))
    return wholeAmong(lexed, span, settled, settled)
  if (whole && (settled.length === 0 || whole.yuan >= Math.max(...settled.map(({ yuan }) => yuan))))
    return told([whole])
  if (settled.length === 0) return undefined
  const topped = toppedUp(lexed, sums, settled)
  return topped ? told([topped]) : wholeAmong(lexed, span, sums, settled)
}

/** “总价13500，…剩下7500不给。房主付7000，费师傅让了500”: what is paid and what is let off make a sum that was told before both. */
function reducedTo(all: readonly Sum[], paid: readonly Sum[]): readonly Sum[] | undefined {
  const off = all.filter(({ role }) => role === 'off')
  for (const owed of all) {
    const behind = paid.filter(({ start }) => start > owed.end)
    const letOff = off.filter(({ start }) => start > owed.end)
    if (behind.length === 0 || letOff.length === 0) continue
    if (total(behind) + total(letOff) === owed.yuan) return behind
  }
  return undefined
}

/** “一共九百六…现付八百六，那一百不要哒”: what is left of a total when a part of it is let off. */
const isLetOff = (
  { text }: Lexed,
  sums: readonly Sum[],
  whole: Sum,
  paid: readonly Sum[],
): boolean =>
  paid.length > 0 &&
  (ODD_SUM_OFF.test(text.slice(whole.end, paid.at(-1)?.start)) ||
    sums.some(
      ({ role, yuan }) => (role === 'claim' || role === 'off') && yuan === whole.yuan - total(paid),
    ))

/** Sums before a refusal or a failed round are none that was agreed, where others follow. */
function afterTalks({ text }: Lexed, span: Span, paid: readonly Sum[]): readonly Sum[] {
  const turn = findEvents(text, span).findLast(
    ({ name, end }) => TURNS.has(name) && paid.some((sum) => sum.start >= end),
  )
  return turn ? paid.filter(({ start }) => start >= turn.end) : paid
}

const TURNS: ReadonlySet<StatusEvent> = new Set([
  'unsettled',
  'refused',
  'failed',
  'fruitless',
  'reopened',
])

/** A sum without a verb of its own belongs to the one before: “药费三千、误工一千五”, “一个四千一个三千六”. */
function isContinued({ text }: Lexed, parts: readonly Sum[], index: number): boolean {
  const last = parts[index - 1]
  const sum = parts[index]
  return (
    last !== undefined && sum !== undefined && !/[。；\n]/u.test(text.slice(last.end, sum.start))
  )
}

/** What is owed in all, where it is more than the part that was paid. */
function wholeDebt(sums: readonly Sum[], first: Sum): Sum {
  const debt = sums.findLast(({ role }) => role === 'debt')
  return debt && debt.yuan > first.yuan ? debt : first
}

function wholeAmong(
  lexed: Lexed,
  span: Span,
  sums: readonly Sum[],
  paid: readonly Sum[],
): ToldAmount | undefined {
  const [first, ...others] = withoutAdvance(lexed, paid)
  if (first === undefined) return undefined
  const halved = wholeOfHalf(lexed, [first, ...others])
  if (halved) return told([halved])
  const isSecondHalf = others.length === 1 && others[0]?.role === 'rest' && isPart(lexed, first)
  if (others.length > 0 && total(others) === first.yuan && !isSecondHalf) return told([first])
  if (isRestUntold(lexed, span, first, others))
    return told([others.length === 0 ? wholeDebt(sums, first) : first])
  const all = [first, ...others]
  const withRest = sumWithRest(lexed, all)
  if (withRest) return withRest
  if (isPart(lexed, first) && others.length > 0) return told(all)
  return told(refundAndDamages(lexed, all)) ?? told(shares(lexed, all)) ?? lastOf(all)
}

/** “先拿了四千块…退一千五”: what was paid in advance is no part of what is given back of it. */
function withoutAdvance({ text }: Lexed, paid: readonly Sum[]): readonly Sum[] {
  const verbs = paid.map(({ start }) => text.slice(Math.max(0, start - VERB_LOOK), start))
  const refund = verbs.findIndex((words) => REFUNDED.test(words))
  return refund > 0 && verbs.slice(0, refund).every((words) => ADVANCED.test(words))
    ? paid.slice(refund)
    : paid
}

const ADVANCED =
  /(?:先(?:行|期|前)?|预|当时|当初|已经?)(?:付|给|交|拿|收|打|垫|缴|支|领|掏|转)[^，。；\n\d]{0,6}$/u

/** “退六万六，三万当场点清，剩下的麦收前给”, “欠两万七，先给一万，剩下的收了麦子给” */
const isRestUntold = (lexed: Lexed, span: Span, first: Sum, others: readonly Sum[]): boolean =>
  (REST_UNTOLD.test(lexed.text.slice(first.end, span.end)) ||
    (others.length === 0 &&
      isPart(lexed, first) &&
      INSTALMENTS.test(lexed.text.slice(span.start, first.start)))) &&
  !others.some(({ role }) => role === 'rest')

/** The part before the rest, and the rests: earlier offers are none of it. “余下600月底给，先给400”: or the rest first. */
function sumWithRest(lexed: Lexed, paid: readonly Sum[]): ToldAmount | undefined {
  const { text } = lexed
  const rest = paid.findIndex(({ role }) => role === 'rest')
  const behind = paid[rest + 1]
  if (rest === 0 && behind?.role === 'paid' && isPart(lexed, behind)) return told(paid)
  if (rest <= 0) return undefined
  const between = text.slice(paid[rest - 1]?.end, paid[rest]?.start)
  const parts = paid.slice(BALANCED.test(between) ? rest : rest - 1)
  const last = parts.at(-1)
  if (last && parts.length > 2 && last.yuan === total(parts.slice(0, -1))) return told([last])
  const whole = paid.slice(0, rest).find(({ yuan }) => yuan === total(parts))
  return told(whole ? [whole] : parts)
}

const isPart = ({ text }: Lexed, sum: Sum): boolean =>
  INSTALMENT_BEFORE.test(text.slice(Math.max(0, sum.start - 12), sum.start)) ||
  /(?:先行?|当场|当面|当天|首付|首期|首笔|头期|头一?[期笔回次]|第一[期笔次]|已)[^，。；\n]{0,8}$/u.test(
    text.slice(Math.max(0, sum.start - 12), sum.start),
  )

/** “老板只认4500，工人要9000”: what is asked, not what is offered. */
const highestOf = (sums: readonly Sum[]): Sum =>
  sums.reduce((high, sum) => (sum.yuan > high.yuan ? sum : high))

function readDisputed(sums: readonly Sum[]): ToldAmount | undefined {
  const whole = sums.filter(({ role }) => role === 'whole')
  if (whole.length > 0) return lastOf(whole)
  const debts = sums.filter(({ role }) => role === 'debt')
  if (debts.length > 0) return told(debts.slice(0, 1))
  const claims = sums.filter(({ role }) => role === 'claim')
  return claims.length > 0 ? told([highestOf(claims)]) : lastOf(sums)
}
