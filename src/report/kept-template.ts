import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { templateFaults } from '../wording/report-template.ts'
import { type ReportTexts, writeReportText } from './report-settings.ts'

/** The township's own .docx from which its 正式稿 is filled, this year and until another comes. */
export interface KeptTemplate {
  /** What the file was called when it was sent. */
  readonly name: string
  /** Content hash, under which it is stored. */
  readonly hash: string
}

const keptSchema = z.object({ name: z.string(), hash: z.string() })

/** The template that holds for a year, if any. */
export const findKeptTemplate = (texts: ReportTexts): KeptTemplate | undefined =>
  texts.template === undefined ? undefined : keptSchema.parse(JSON.parse(texts.template))

/** Keeps a template from a year on; undefined goes back to the built-in form. */
export async function keepTemplate(
  tx: Db,
  choice: {
    readonly townshipId: number
    readonly year: number
    readonly template: KeptTemplate | undefined
    readonly now: Date
  },
): Promise<void> {
  const { template, ...text } = choice
  const content = template ? JSON.stringify(template) : ''
  await writeReportText(tx, { ...text, part: 'template', content })
}

/**
 * The bytes of the template that holds for a year; undefined without one.
 *
 * @param pathOf where the file with a content hash lies
 * @throws Problem `template_faulty` when its file is gone
 */
export async function readKeptTemplate(
  texts: ReportTexts,
  pathOf: ((hash: string) => string) | undefined,
): Promise<Uint8Array | undefined> {
  const kept = findKeptTemplate(texts)
  if (!kept || !pathOf) return undefined
  return readFile(pathOf(kept.hash)).catch(() => {
    throw new Problem('template_faulty', templateFaults.gone(kept.name), 'template')
  })
}
