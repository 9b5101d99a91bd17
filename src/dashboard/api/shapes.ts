import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import type { Agreement, DisputeStatus } from '../../catalog/dispute-statuses.ts'
import type { recordsWords } from '../../wording/web-pages.ts'

/** Who is logged in, and where. */
export interface SessionView {
  /** The server's clock, ISO. */
  readonly today: string
  readonly operator: boolean
  readonly person: { readonly id: number; readonly name: string; readonly role: string } | null
  readonly township: TownshipView | null
  readonly townships: readonly TownshipView[]
}

interface TownshipView {
  readonly id: number
  readonly name: string
  readonly sample: boolean
}

export interface SampleProgressView {
  readonly state: 'idle' | 'playing' | 'done' | 'failed'
  readonly played: number
  readonly total: number
}

/** Somebody who can speak in the try-out chat. */
export interface Speaker {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly village: string | null
}

/** A bubble of a conversation; `personId` is null for the bot. */
export interface Bubble {
  readonly key: string
  readonly at: string
  readonly personId: number | null
  readonly platformId: string | null
  readonly type: 'text' | 'media' | 'recall' | 'joined' | 'other'
  readonly text: string
  /** A file that the bot sent. */
  readonly file: { readonly id: number; readonly name: string } | null
}

export interface Measure {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** Calculated from two others, which lead to the records. */
  readonly isRate?: true
}

export interface FigureView {
  readonly quantity: number
  readonly approx: boolean
}

/** Figures by measure code; what is zero is absent. */
export type Figures = Readonly<Record<string, FigureView>>

interface VillageFigures {
  readonly id: number
  readonly name: string
  readonly figures: Figures
}

export interface TotalsView {
  readonly measures: readonly Measure[]
  readonly township: Figures
  readonly villages: readonly VillageFigures[]
  /** What the township's own offices did. */
  readonly itself: Figures
}

export interface MonthFigures {
  /** `2023-03` */
  readonly month: string
  readonly figures: Figures
}

interface MessageView {
  readonly id: number
  readonly at: string
  readonly sender: string | null
  readonly text: string
  readonly spans: readonly {
    readonly indicator: string
    readonly start: number
    readonly end: number
  }[]
}

export interface RecordView {
  readonly id: number
  readonly number: string
  readonly kind: 'activity' | 'dispute'
  readonly version: number
  readonly heldFrom: string
  readonly heldTo: string
  readonly dispute: {
    readonly count: number
    readonly approx: boolean
    readonly status: DisputeStatus | null
    readonly endedOn: string | null
    readonly category: DisputeCategoryCode | null
    readonly agreement: Agreement | null
    readonly amountYuan: number | null
  } | null
  readonly cumulative: boolean
  readonly late: boolean
  readonly voided: boolean
  readonly village: string
  readonly reporter: string | null
  readonly reportedAt: string
  readonly lines: readonly {
    readonly indicator: string
    readonly name: string
    readonly unit: string
    readonly quantity: number
    readonly approx: boolean
  }[]
  readonly messages: readonly MessageView[]
  /** Content hashes. */
  readonly pictures: readonly string[]
}

/** What one record gives to a figure. */
export interface ContributionView extends FigureView {
  readonly record: RecordView
}

/** What a step changed in the file of a case, without its contents. */
export interface CaseFileChange {
  readonly parts: readonly (keyof typeof recordsWords.caseParts)[]
  readonly withdrawn: boolean
}

export interface HistoryStepView {
  readonly act: string
  readonly at: string
  readonly personName: string
  readonly reason: string | null
  readonly record: RecordView | null
  readonly caseFile?: CaseFileChange
}

export interface PersonView {
  readonly id: number
  readonly name: string
  readonly role: string
  readonly villageId: number | null
  readonly channels: readonly string[]
}

export interface PeopleView {
  readonly villages: readonly { readonly id: number; readonly name: string }[]
  readonly people: readonly PersonView[]
}

/** Speech that the bot could not understand. */
export interface RecordingView {
  readonly messageId: number
  readonly at: string
  readonly person: string | null
  /** Whether a browser can play it. */
  readonly playable: boolean
}

export interface WaitingView {
  readonly ends: readonly {
    readonly messageId: number
    readonly at: string
    readonly text: string
    readonly state: 'waiting' | 'lapsed' | 'failed' | 'held'
    readonly person: string | null
  }[]
  readonly recordings: readonly RecordingView[]
  readonly late: readonly RecordView[]
  readonly silent: {
    readonly from: string
    readonly to: string
    readonly villages: readonly {
      readonly id: number
      readonly name: string
      readonly lastDay: string | null
    }[]
  }
}

export interface PeriodView {
  readonly period: string
  readonly closed: boolean
}

export interface BotView {
  readonly channel: string
  readonly state: 'starting' | 'needs-scan' | 'online' | 'degraded' | 'logged-out' | 'stopped'
  readonly detail?: string
  readonly since: string
  readonly offSince?: string
  readonly backlog: { readonly count: number; readonly since: string | null }
  readonly undelivered: { readonly refused: number; readonly unknown: number }
  /** The places whose groups are bound on this account. */
  readonly groups: readonly string[]
  readonly lastGap?: { readonly since: string; readonly until: string }
  readonly qr: { readonly size: number; readonly path: string } | null
}

/** A thing that is counted, with its names. */
export interface IndicatorView {
  readonly code: string
  readonly name: string
  readonly unit: string
  /** The township added it. */
  readonly own: boolean
  /** No longer counted; what was reported stays. */
  readonly retired: boolean
  readonly words: readonly string[]
  /** The words that the township added, latest first. */
  readonly added: readonly { readonly word: string; readonly by: string; readonly at: string }[]
}

/** What importing a table of people would do. */
export interface RosterPlanView {
  readonly toAdd: readonly {
    readonly name: string
    readonly role: string
    readonly village: string | null
  }[]
  readonly known: number
  readonly faults: readonly string[]
}

/** One line of who saw or did what. */
export interface AuditRowView {
  readonly id: number
  readonly at: string
  /** Null when the program did it by itself. */
  readonly person: string | null
  readonly action: string
  readonly subject: string
  readonly byChat: boolean
}
