import { SUBSIDY_TARIFF, type TariffGrade } from '../../catalog/subsidy-tariff.ts'
import type { DisputeFacts, LedgerRecord } from '../../ledger/ledger-record.ts'
import type { Day } from '../../lib/days.ts'
import type { Person } from '../../registry/person.ts'
import { subsidyWords } from '../../wording/papers.ts'

/** A dispute with what decides whether it is paid. */
export interface SettledCase {
  readonly record: LedgerRecord
  readonly dispute: DisputeFacts
  readonly role: Person['role']
  /** Whether the agreement was kept; null as long as nobody told. */
  readonly fulfilled: boolean | null
}

/** One line of the list. */
export interface SubsidyRow {
  readonly record: LedgerRecord
  readonly dispute: DisputeFacts
  readonly grade: string
  /** Empty for a dispute that is paid; else why not, or why not yet, in Chinese. */
  readonly reasons: readonly string[]
  /** 0 where it is not paid. */
  readonly yuan: number
}

/** The highest grade whose amount is reached; without an amount the lowest. */
const gradeOf = ({ amountYuan }: DisputeFacts): TariffGrade =>
  SUBSIDY_TARIFF.findLast(({ amountFrom }) => (amountYuan ?? 0) >= amountFrom) ?? SUBSIDY_TARIFF[0]

/**
 * 以案定补 pays 调解成功、协议履行、一案一补, and no public servants (common to the published rules of
 * towns and counties; there is no national one).
 */
function reasonsAgainst({ dispute, role, fulfilled }: SettledCase): string[] {
  const { reasons } = subsidyWords
  const against = [
    (role === 'staff' || role === 'administrator') && reasons.staff,
    dispute.status !== 'resolved' && reasons.not_resolved,
    dispute.status === 'resolved' && dispute.agreement === null && reasons.no_agreement,
    fulfilled === false && reasons.broken,
    dispute.status === 'resolved' && fulfilled === null && reasons.fulfilment_unknown,
  ]
  return against.filter((reason) => reason !== false)
}

/** Equal for records that are most likely the same dispute; null where too little is known. */
const sameness = ({ villageId }: LedgerRecord, { category, endedOn, amountYuan }: DisputeFacts) =>
  category === null ? null : JSON.stringify([villageId, category, endedOn, amountYuan])

/**
 * The subsidy of each dispute, in the order given. A dispute that was told twice and settled is paid
 * once, to the record that comes first, also when that lies before the period.
 *
 * @param cases every dispute up to the period's last day, oldest first
 */
export function subsidyRows(cases: readonly SettledCase[]): SubsidyRow[] {
  const paid = new Map<string, string>()
  return cases.map((one) => {
    const { record, dispute } = one
    const grade = gradeOf(dispute)
    const reasons = reasonsAgainst(one)
    const key = sameness(record, dispute)
    const before = key === null ? undefined : paid.get(key)
    if (reasons.length === 0 && before !== undefined) reasons.push(subsidyWords.samePaid(before))
    const isPaid = reasons.length === 0
    if (isPaid && key !== null) paid.set(key, record.number)
    const yuan = isPaid && dispute.agreement !== null ? grade.yuan[dispute.agreement] : 0
    return { record, dispute, grade: grade.name, reasons, yuan }
  })
}

/** Whether a dispute belongs to a period: by the day it ended, else by the day it was received. */
export const liesIn = (row: SubsidyRow, from: Day, to: Day): boolean => {
  const day = row.dispute.endedOn ?? row.record.heldTo
  return from <= day && day <= to
}
