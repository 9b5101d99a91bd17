import type { FigureFormCode } from '../../catalog/figure-forms.ts'
import type { ReportTopic } from '../../catalog/report-topics.ts'

/** A figure that an office enters. */
export interface StaffFigureView {
  readonly code: string
  readonly name: string
  readonly topic: ReportTopic
  readonly value: number | null
  readonly shown: string
  readonly lastYear: number | null
  readonly unit: string
  readonly units: readonly string[]
  readonly form: FigureFormCode
  readonly office: string
  readonly basis: string
  readonly saved: { readonly by: string; readonly at: string } | null
}

/** What came of a table that was sent. */
export interface StaffFileView {
  readonly count: number
  readonly faults: readonly string[]
}

/** A text or choice for the report of a year. */
export interface ReportTextView {
  readonly part: string
  readonly content: string
  readonly choices: readonly string[] | null
  readonly written: { readonly year: number; readonly at: string } | null
}
