import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { caseEvents, caseFiles, evidence, participations } from './attachments-schema.ts'
import { addedIndicators, addedWords, catalogChanges } from './catalog-schema.ts'
import {
  periodEvents,
  postings,
  recordLines,
  records,
  recordVersions,
  staffFigures,
} from './schema.ts'

/** A table whose rows the journal's hashes cover. */
export type LedgerTable = PgTable & { readonly townshipId: PgColumn; readonly entry: PgColumn }

/** The tables that the journal covers, by the names under which their rows are hashed. */
export const LEDGER_TABLES: Readonly<Record<string, LedgerTable>> = {
  records,
  record_versions: recordVersions,
  record_lines: recordLines,
  postings,
  participations,
  evidence,
  case_events: caseEvents,
  case_files: caseFiles,
  period_events: periodEvents,
  staff_figures: staffFigures,
  added_indicators: addedIndicators,
  added_words: addedWords,
  catalog_changes: catalogChanges,
}
