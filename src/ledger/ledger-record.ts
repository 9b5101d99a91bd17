import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { Agreement, DisputeStatus } from '../catalog/dispute-statuses.ts'
import type { Day } from '../lib/days.ts'

/** So much of one indicator, and the words that said so. */
export interface RecordLine {
  readonly indicator: string
  readonly quantity: number
  readonly approx: boolean
  /** `[start, end)` in UTF-16 units of the message that gave the number. */
  readonly span: readonly [number, number] | null
  /** The message that the span belongs to. */
  readonly messageId: number | null
}

/** What a dispute record says beside its days and village. */
export interface DisputeFacts {
  /** How many disputes; 0 is a zero report. */
  readonly count: number
  readonly approx: boolean
  /** Null for a zero report. */
  readonly status: DisputeStatus | null
  /** The day it was settled, referred or given up; null while open. */
  readonly endedOn: Day | null
  readonly category: DisputeCategoryCode | null
  readonly agreement: Agreement | null
  /** Yuan agreed or paid in all, else in dispute. */
  readonly amountYuan: number | null
}

/** What a record tells, whichever its kind. */
export interface RecordFacts {
  /** Null for the township's own. */
  readonly villageId: number | null
  readonly heldFrom: Day
  /** The last day; the day received, for a dispute. */
  readonly heldTo: Day
  /** A running total: kept, never added up. */
  readonly cumulative: boolean
  /** One per indicator; empty for disputes and for a zero report of activities. */
  readonly lines: readonly RecordLine[]
  /** Null for an activity. */
  readonly dispute: DisputeFacts | null
}

/** Where a record counts. */
export interface Counting {
  /** 补报: something of it stands outside closed figures until staff admit it. */
  readonly late: boolean
  /** The day on which it counts (as received, for a dispute); null when it does not count. */
  readonly countedOn: Day | null
  /** The day on which the end of a dispute counts. */
  readonly endCountedOn: Day | null
}

/** One record of the ledger as one version of it has it. */
export interface LedgerRecord extends RecordFacts, Counting {
  readonly townshipId: number
  readonly id: number
  /** `23-0117`. */
  readonly number: string
  readonly kind: 'activity' | 'dispute'
  readonly reporterId: number
  /** 1 for the first; each correction adds one. */
  readonly version: number
  readonly change: 'recorded' | 'corrected' | 'progressed' | 'admitted' | 'voided' | 'restored'
  /** When and by which message it was first told. */
  readonly reportedAt: Date
  readonly messageId: number | null
  /** The journal entry that wrote this version. */
  readonly entry: number
}

/** Whether it was taken back. */
export const isVoided = (record: LedgerRecord): boolean => record.change === 'voided'
