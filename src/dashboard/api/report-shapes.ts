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
  /** What may be left out; `content` then holds the codes of what is. */
  readonly sections: readonly { readonly code: string; readonly name: string }[] | null
  readonly written: { readonly year: number; readonly at: string } | null
}

/** What is exported in the background. */
export type ExportKind = 'report' | 'evidence'

export interface ExportView {
  readonly year: number
  readonly state: 'working' | 'done' | 'failed' | 'cancelled'
  readonly done: number
  readonly of: number
  readonly files: readonly string[]
  readonly changes: { readonly since: number; readonly sentences: readonly string[] } | null
  readonly problem: string | null
}

/** Something to look at before the report is signed. */
export interface WarningView {
  readonly sentence: string
  readonly link: string
  /** The single ones, where this is the sentence for many. */
  readonly details: readonly WarningView[]
}

/** The township's own template; without a name none is kept. */
export interface TemplateView {
  readonly name: string | null
  readonly names: readonly { readonly name: string; readonly value: string | null }[]
  readonly faults: readonly string[]
}

/** What an edited report was found to say. */
export interface ReportCheckView {
  readonly number: number
  readonly asOf: string
  readonly differences: readonly string[]
  readonly remarks: readonly string[]
}
