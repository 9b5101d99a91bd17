import { DISPUTE_CATEGORIES, type DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import { DISPUTE_STATUSES } from '../../catalog/dispute-statuses.ts'
import { isWithoutPaper } from '../dispute/agreement.ts'
import { classesNamed } from '../dispute/category.ts'
import { findSums } from '../dispute/money.ts'
import { findEvents, STATUS_OF } from '../dispute/status.ts'
import type { ReadDispute } from '../reading.ts'
import { FOR_ALL } from '../words/dispute-counts.ts'
import type { ThingWeight } from '../words/dispute-things.ts'
import {
  isLikely,
  LIKELY_FROM,
  type OtherReading,
  type Otherwise,
  type ReadAndKnown,
} from './other-reading.ts'
import { areOnSeveralDays } from './read-anew.ts'

/** Of longer lists no single case is changed. */
const DISPUTES_MAX = 4

type Changed = readonly [Otherwise, ReadDispute]

/** The same disputes, one of them left out or told otherwise. */
export function otherDisputes(read: ReadAndKnown): OtherReading[] {
  const { records, accounted } = read
  const disputes = records.filter((record) => record.kind === 'dispute')
  if (disputes.length > DISPUTES_MAX) return []
  const stays = disputes.length < 2 || areOnSeveralDays(records) || endEach(read, disputes.length)
  const left = stays ? [] : disputes
  return [
    ...left.map(
      (dispute): OtherReading => ({
        otherwise: [...read.otherwise, 'a dispute less'],
        records: records.filter((other) => other !== dispute),
        accounted,
      }),
    ),
    ...disputes.flatMap((dispute) =>
      toldOtherwise(read, dispute, disputes.length > 1).map(
        ([otherwise, changed]): OtherReading => ({
          otherwise: [...read.otherwise, otherwise],
          records: records.map((record) => (record === dispute ? changed : record)),
          accounted,
        }),
      ),
    ),
  ]
}

/** “…，说好了，…，也说好了”: as many endings as disputes. */
const endEach = ({ lexed: { text } }: ReadAndKnown, disputes: number): boolean =>
  findEvents(text, { start: 0, end: text.length }).filter(({ name }) => name === 'settled')
    .length >= disputes

const toldOtherwise = (read: ReadAndKnown, dispute: ReadDispute, several: boolean): Changed[] =>
  dispute.count === 0
    ? []
    : [
        ...otherClasses(read, dispute, several),
        ...otherStandings(read, dispute),
        ...otherAgreements(read, dispute),
        ...otherAmounts(read, dispute),
      ]

const otherClasses = (read: ReadAndKnown, dispute: ReadDispute, several: boolean): Changed[] => [
  ...DISPUTE_CATEGORIES.filter(
    ({ code }) =>
      code !== dispute.category &&
      isLikely(read, `class ${code}: told`) &&
      !(several && (isToldAlready(read, dispute, code) || isToldOtherwise(read, dispute, code))),
  ).map(({ code }): Changed => ['class', { ...dispute, category: code }]),
  ...(dispute.category ? [['no class', without(dispute, 'category')] as const] : []),
]

/** What another of several is of already, or was: the examples know the classes, and not which of them is of which. */
const isToldAlready = (
  { records, otherwise }: ReadAndKnown,
  own: ReadDispute,
  code: DisputeCategoryCode,
): boolean =>
  otherwise.includes('class') ||
  records.some((other) => other !== own && other.kind === 'dispute' && other.category === code)

/**
 * “一起是欠木匠工钱…；一起是争田坎”: of several the examples know only what all are about, and not which of them it is; what
 * a word tells that may stand alone becomes no class that no word tells.
 */
function isToldOtherwise(
  { lexed }: ReadAndKnown,
  { category }: ReadDispute,
  code: DisputeCategoryCode,
): boolean {
  const named = classesNamed(lexed.text)
  const weight = category && named.get(category)
  return weight !== undefined && SURE.has(weight) && !named.has(code)
}

const SURE: ReadonlySet<ThingWeight> = new Set(['certain', 'sure', 'plain'])

/** Only what was resolved is agreed on (contract 2.2). */
const otherStandings = (read: ReadAndKnown, dispute: ReadDispute): Changed[] =>
  isToldOfAll(read) ? [] : standingsBeside(read, dispute)

/** “邻里1起、债务1起，都没调成”: what words tell of all stays so of each. */
function isToldOfAll({ lexed: { text }, records }: ReadAndKnown): boolean {
  const [dispute, ...others] = records.filter((record) => record.kind === 'dispute')
  const status = dispute?.status
  return (
    others.length > 0 &&
    others.every((other) => other.status === status) &&
    findEvents(text, { start: 0, end: text.length }).some(
      ({ name, start }) => STATUS_OF[name] === status && FOR_ALL.test(text.slice(0, start)),
    )
  )
}

const standingsBeside = (read: ReadAndKnown, dispute: ReadDispute): Changed[] =>
  DISPUTE_STATUSES.map(({ code }) => code)
    .filter((code) => code !== dispute.status && isLikely(read, `stands ${code}: told`))
    .map((status) => [
      'standing',
      { ...(status === 'resolved' ? dispute : without(dispute, 'agreement')), status },
    ])

const otherAgreements = (read: ReadAndKnown, dispute: ReadDispute): Changed[] => [
  ...(['written', 'oral'] as const)
    .filter(
      (code) =>
        code !== dispute.agreement &&
        isLikely(read, `agreed ${code}: told`) &&
        !(code === 'written' && isWithoutPaper(read.lexed.text)),
    )
    .map((agreement): Changed => ['agreement', { ...dispute, agreement }]),
  ...(dispute.agreement ? [['no agreement', without(dispute, 'agreement')] as const] : []),
]

/** Each sum alone, and several told one behind the other that others like the message take for parts. */
function otherAmounts({ lexed, known }: ReadAndKnown, dispute: ReadDispute): Changed[] {
  const sums = findSums(lexed, { start: 0, end: lexed.text.length }).map(({ yuan }) => yuan)
  const added = runsOf(sums).filter((yuan) => (known.story.amount(yuan) ?? 0) >= LIKELY_FROM)
  return [
    ...[...new Set([...sums, ...added])]
      .filter((yuan) => yuan !== dispute.amount)
      .map((amount): Changed => ['amount', { ...dispute, amount }]),
    ...(dispute.amount === undefined ? [] : [['no amount', without(dispute, 'amount')] as const]),
  ]
}

/** Longer runs of parts are told with their total. */
const PARTS_MAX = 3

/** What sums told one behind the other come to. */
const runsOf = (sums: readonly number[]): number[] =>
  sums.flatMap((_, from) =>
    Array.from({ length: PARTS_MAX - 1 }, (_, more) => sums.slice(from, from + more + 2))
      .filter((parts, more) => parts.length === more + 2)
      .map((parts) => parts.reduce((total, yuan) => total + yuan, 0)),
  )

type Detail = 'category' | 'agreement' | 'amount'

const without = (dispute: ReadDispute, detail: Detail): ReadDispute => {
  const { category, agreement, amount, ...bare } = dispute
  return {
    ...bare,
    ...(category && detail !== 'category' ? { category } : {}),
    ...(agreement && detail !== 'agreement' ? { agreement } : {}),
    ...(amount !== undefined && detail !== 'amount' ? { amount } : {}),
  }
}
