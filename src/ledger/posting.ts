import type { Day } from '../lib/days.ts'
import type { Counting, DisputeFacts, LedgerRecord, RecordFacts } from './ledger-record.ts'

/** What the township itself did stands under this village in postings and totals. */
export const TOWNSHIP_ITSELF = 0
/** All of the township together, in totals. */
export const WHOLE_TOWNSHIP = -1

/** So much of a measure that counts on a day. */
export interface Posting {
  readonly countedOn: Day
  readonly villageId: number
  /** A chat indicator, or one of the dispute measures of the catalog. */
  readonly measure: string
  /** A dispute category, or empty. */
  readonly category: string
  readonly quantity: number
  readonly approxCount: number
  readonly recordCount: number
}

type Counted = RecordFacts & Counting & Pick<LedgerRecord, 'change'>

/**
 * What a version of a record counts for; the one rule by which totals are made, checked and
 * rebuilt. `disputes_open` is a stock: each dispute is added on the day received and taken off on
 * the day it ends, so the sum of all days up to one is what was open in the evening of it.
 */
export function postingsOf(version: Counted): Posting[] {
  const { countedOn, endCountedOn, dispute } = version
  if (version.change === 'voided' || countedOn === null) return []
  const place = { villageId: version.villageId ?? TOWNSHIP_ITSELF }
  if (dispute === null)
    return version.lines.map((line) => ({
      ...place,
      countedOn,
      measure: line.indicator,
      category: '',
      quantity: line.quantity,
      approxCount: line.approx ? 1 : 0,
      recordCount: 1,
    }))
  if (dispute.count === 0) return []
  const category = dispute.category ?? ''
  return disputeMoves(dispute, countedOn, endCountedOn).map((move) => ({
    ...place,
    category,
    approxCount: dispute.approx ? move.sign : 0,
    recordCount: move.sign,
    countedOn: move.on,
    measure: move.measure,
    quantity: (move.amountYuan ?? dispute.count) * move.sign,
  }))
}

interface Move {
  readonly measure: string
  readonly on: Day
  readonly sign: 1 | -1
  /** In the place of the number of disputes, where money is measured. */
  readonly amountYuan?: number
}

function disputeMoves(dispute: DisputeFacts, receivedOn: Day, endedOn: Day | null): Move[] {
  const { status, amountYuan } = dispute
  const moves: Move[] = [
    { measure: 'disputes_received', on: receivedOn, sign: 1 },
    { measure: 'disputes_open', on: receivedOn, sign: 1 },
  ]
  if (endedOn === null || status === null || status === 'open') return moves
  moves.push({ measure: 'disputes_open', on: endedOn, sign: -1 })
  moves.push({ measure: `disputes_${status}`, on: endedOn, sign: 1 })
  if (status === 'resolved' && amountYuan !== null)
    moves.push({ measure: 'disputes_amount', on: endedOn, sign: 1, amountYuan })
  return moves
}

/** The same postings with their signs turned round. */
const reversed = (postings: readonly Posting[]): Posting[] =>
  postings.map((posting) => ({
    ...posting,
    quantity: -posting.quantity,
    approxCount: -posting.approxCount,
    recordCount: -posting.recordCount,
  }))

/** Adds up postings that `keyOf` puts together, and leaves out what comes to nothing. */
export function addUp<P extends Posting>(
  postings: readonly P[],
  keyOf: (posting: P) => string,
): P[] {
  const sums = new Map<string, P>()
  for (const posting of postings) {
    const sum = sums.get(keyOf(posting))
    sums.set(
      keyOf(posting),
      sum === undefined
        ? posting
        : {
            ...sum,
            quantity: sum.quantity + posting.quantity,
            approxCount: sum.approxCount + posting.approxCount,
            recordCount: sum.recordCount + posting.recordCount,
          },
    )
  }
  return [...sums.values()].filter(
    ({ quantity, approxCount, recordCount }) =>
      quantity !== 0 || approxCount !== 0 || recordCount !== 0,
  )
}

const placeKey = (p: Posting) => `${p.countedOn} ${p.villageId} ${p.measure} ${p.category}`

/** What really changes when a version takes the place of another: equal amounts cancel out. */
export const movesBetween = (before: Counted | undefined, after: Counted): Posting[] =>
  addUp([...reversed(before ? postingsOf(before) : []), ...postingsOf(after)], placeKey)
