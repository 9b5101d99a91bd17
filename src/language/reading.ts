import type { DisputeCategoryCode } from '../catalog/dispute-categories.ts'
import type { Agreement, DisputeStatus } from '../catalog/dispute-statuses.ts'
import type { Day } from '../lib/days.ts'

/**
 * What one message means, in the shapes of the contract. Absent fields are left out, never
 * undefined or null, so that a reading prints as the contract shows it.
 */
export type Reading =
  | Report
  | Correction
  | Retraction
  | QueryReading
  | { readonly intent: 'plan' }
  | { readonly intent: 'chat' }
  | { readonly intent: 'unclear'; readonly ask: Ask }

export type Ask = 'quantity' | 'date' | 'indicator' | 'village'

export interface Report {
  readonly intent: 'report'
  readonly records: readonly ReadRecord[]
  /** Indicators that were named without the number they need. */
  readonly asks?: readonly string[]
}

export type ReadRecord = ReadActivity | ReadDispute

interface Told {
  readonly date: Day
  /** Last day, when the report covers several. */
  readonly dateEnd?: Day
  /** Only when it is not the sender's own. */
  readonly village?: string
  readonly basis?: 'cumulative'
}

export interface ReadActivity extends Told {
  readonly kind: 'activity'
  /** Empty for a zero report of activities. */
  readonly lines: readonly ReadLine[]
}

export interface ReadLine {
  /** A code of the catalog, or of the township's own additions. */
  readonly indicator: string
  readonly quantity: number
  readonly approx?: true
}

export interface ReadDispute extends Told {
  readonly kind: 'dispute'
  /** 0 is a zero report and carries no further field. */
  readonly count: number
  readonly approx?: true
  readonly status?: DisputeStatus
  readonly category?: DisputeCategoryCode
  readonly agreement?: Agreement
  /** Yuan. */
  readonly amount?: number
}

export type Target =
  | 'last'
  /** A record number such as 23-0117. */
  | (string & {})
  | {
      readonly date?: Day
      readonly category?: DisputeCategoryCode
      readonly indicator?: string
      readonly kind?: 'dispute' | 'activity'
      readonly status?: DisputeStatus
      readonly village?: string
    }

export interface Correction {
  readonly intent: 'correct'
  readonly target: Target
  readonly changes: readonly Change[]
}

/** One thing changed (contract 7); exactly one group of fields is present. */
export interface Change {
  readonly indicator?: string
  readonly quantity?: number
  readonly approx?: true
  readonly add?: number
  readonly becomes?: string
  readonly unit?: string
  readonly from?: number
  readonly date?: Day
  readonly village?: string
  readonly status?: DisputeStatus
  readonly on?: Day
  readonly category?: DisputeCategoryCode
  readonly agreement?: Agreement
  readonly amount?: number
  readonly count?: number
  readonly countAdd?: number
}

export interface Retraction {
  readonly intent: 'retract'
  readonly target: Target
}

export interface Query {
  readonly what: 'totals' | 'ranking' | 'missing' | 'mine' | 'export' | 'help'
  readonly indicators?: readonly string[]
  readonly category?: DisputeCategoryCode
  readonly by?: 'village' | 'category'
  readonly from?: Day
  readonly to?: Day
  readonly village?: string
}

export interface QueryReading {
  readonly intent: 'query'
  readonly query: Query
}

/** Why a reading says what it says: the words of the message as sent, and the rules that used them. */
export interface Because {
  /** What this explains, such as `intent`, `records[0].date`, `records[1].lines[0]`. */
  readonly field: string
  /** `[start, end)` in UTF-16 units of the message as it was sent. */
  readonly span?: readonly [number, number]
  readonly rules: readonly string[]
  /** A word that was read as another one of the same sound. */
  readonly slip?: { readonly said: string; readonly meant: string }
}

/** The field of a reason that tells which words a question is about; the answer takes their place. */
export const ASKED_ABOUT = 'ask'

/** The field of a reason that tells which line of a list was not understood; its rule is the village or the words. */
export const UNREAD_LINE = 'unread line'

/** The field of a reason that tells which line of a list names no village; its rule is its words. */
export const UNPLACED_LINE = 'unplaced line'

/** A reading, and the words and rules that led to it. */
export interface Explained {
  readonly reading: Reading
  readonly because: readonly Because[]
  /** What the rules read in a message that is asked about because that reading is unlike all that is known. */
  readonly guess?: Report
  /** How unlikely the parts of a report are (`account/surprises.ts`). */
  readonly surprises?: Readonly<Record<string, number>>
  /** The readings of a report that were weighed against each other, that of the rules first (`rereading/`). */
  readonly weighed?: readonly Weighed[]
}

/** One of several readings of a report. */
export interface Weighed {
  readonly records: readonly ReadRecord[]
  /** In what it differs from the reading of the rules. */
  readonly otherwise: readonly string[]
  readonly surprises: Readonly<Record<string, number>>
}

/** Reasons of a part of a message, as reasons of the whole of it. */
export const movedBy = (start: number, because: readonly Because[]): Because[] =>
  because.map((why) =>
    why.span ? { ...why, span: [why.span[0] + start, why.span[1] + start] } : why,
  )

/** A message as the reader sees it; read alone, without the ones before it. */
export interface Message {
  /** The instant of sending, ISO with offset. */
  readonly at: string
  readonly text: string
  readonly chat: 'dm' | 'room'
  /** The sender's name; looked up in the roster. */
  readonly from: string
}

/** The people and places of a township, as far as reading needs them. */
export interface Roster {
  readonly township: string
  readonly villages: readonly string[]
  readonly people: readonly {
    readonly name: string
    readonly village: string | null
    readonly role: string
  }[]
}
