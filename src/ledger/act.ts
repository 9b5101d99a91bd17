import type { Person } from '../registry/person.ts'

/** Who does something to the ledger, when, and which message asked for it. */
export interface Act {
  readonly person: Person
  readonly at: Date
  /** Absent for what staff do on a page. */
  readonly messageId?: number
  /** Staff give one when they change what others reported, or reopen a period. */
  readonly reason?: string
}
