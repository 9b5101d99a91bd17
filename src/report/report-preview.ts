import type { Db } from '../db/db.ts'
import type { Store } from '../db/store-shape.ts'
import type { Township } from '../registry/township.ts'
import { checkTemplate, fillTemplate, type TemplateValues } from './fill-template.ts'
import { inOneState } from './in-one-state.ts'
import { drawYearCharts, reportContent } from './report-content.ts'
import { loadReportData, type ReportData } from './report-data.ts'
import { type ChatKnowledge, findWarnings, type ReportWarning } from './report-warnings.ts'
import { draftSnapshot } from './snapshot.ts'
import { templateValues } from './template-values.ts'
import { findUnsettled } from './unsettled.ts'

/** Whose year is looked at before anything is exported; no snapshot is kept of it. */
export interface PreviewOptions {
  readonly township: Township
  readonly year: number
  readonly now: Date
}

/** What a template was found to hold. */
export interface TemplatePreview {
  /** The names that it uses, with what stands there this year; charts have no text. */
  readonly names: readonly { readonly name: string; readonly value: string | null }[]
  /** Every fault with its part and paragraph; a template without any can be used. */
  readonly faults: readonly string[]
}

async function dataNow(tx: Db, { township, year, now }: PreviewOptions): Promise<ReportData> {
  return loadReportData(tx, township, await draftSnapshot(tx, township.id, year, now))
}

/** What an export would warn of now. */
export const previewWarnings = (
  store: Store,
  options: PreviewOptions & { readonly chat?: ChatKnowledge },
): Promise<ReportWarning[]> =>
  inOneState(store, async (tx) => {
    const { warnings } = await findUnsettled(tx, options.township.id, options.year, options.chat)
    return [...warnings, ...(await findWarnings(tx, await dataNow(tx, options), options.now))]
  })

async function valuesNow(store: Store, options: PreviewOptions): Promise<TemplateValues> {
  const data = await inOneState(store, (tx) => dataNow(tx, options))
  const pictures = drawYearCharts(data)
  return templateValues(data, reportContent(data, [], options.now), pictures)
}

/**
 * Checks a township's own .docx and tells what would stand in it.
 *
 * @throws Problem `template_faulty` when it is no honest .docx
 */
export async function previewTemplate(
  store: Store,
  options: PreviewOptions,
  template: Uint8Array,
): Promise<TemplatePreview> {
  const values = await valuesNow(store, options)
  const { names, faults } = await checkTemplate(template, values)
  const textOf = (name: string) => {
    const value = values.anywhere.get(name)
    return typeof value === 'string' ? value : null
  }
  return { names: names.map((name) => ({ name, value: textOf(name) })), faults }
}

/** The template filled with the year as it stands now; throws as `fillTemplate` does. */
export const fillPreview = async (
  store: Store,
  options: PreviewOptions,
  template: Uint8Array,
): Promise<Uint8Array> => fillTemplate(template, await valuesNow(store, options))
