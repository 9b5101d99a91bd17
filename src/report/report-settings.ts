import { and, desc, eq, lte, max } from 'drizzle-orm'
import { OPTIONAL_SECTIONS } from '../catalog/report-topics.ts'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { reportSettingFaults } from '../wording/report-review.ts'
import { REPORT_BLOCKS, REPORT_WORDS } from '../wording/report-texts.ts'
import { FONT_PROFILES, type FontProfileName } from './font-profiles.ts'
import { reportTexts } from './schema.ts'

/** What staff write or choose for the report of a year. Next year starts from it. */
export const REPORT_PARTS_OF_STAFF = [
  'leaders',
  'shortcomings',
  'plan',
  'addressee',
  'signatories',
  'form',
  'fonts',
  'closing',
  'missing',
  'charts',
  'without',
] as const

type StaffPart = (typeof REPORT_PARTS_OF_STAFF)[number]

/** What is kept per year: the parts of staff, and which file is their own template. */
export type ReportPart = StaffPart | 'template'

/** Choices instead of free text, first the one that holds when nothing was chosen. */
export const CHOICES: Readonly<Partial<Record<ReportPart, readonly string[]>>> = {
  form: ['three', 'four'],
  fonts: Object.keys(FONT_PROFILES),
  closing: ['without_seal', 'with_seal'],
  missing: ['mark', 'leave_out'],
  charts: ['all', 'one', 'none'],
}

/** The parts of a year as they stand. */
export type ReportTexts = Readonly<Partial<Record<ReportPart, string>>>

const TEXT_MAX = 20_000

const SECTION_CODES = OPTIONAL_SECTIONS.map(({ code }) => code)
const isNoSection = (code: string) => code !== '' && !SECTION_CODES.includes(code)

/**
 * Keeps a new version of a part; the older ones stay.
 *
 * @throws Problem `report_part_wrong` for an unknown choice or over-long text
 */
export async function writeReportText(
  tx: Db,
  text: {
    readonly townshipId: number
    readonly year: number
    readonly part: ReportPart
    readonly content: string
    readonly now: Date
  },
): Promise<void> {
  const { townshipId, year, part, content } = text
  const choices = CHOICES[part]
  if (choices && !choices.includes(content))
    throw new Problem('report_part_wrong', reportSettingFaults.choice(content, choices), part)
  const strange = part === 'without' ? content.split(/\s+/).find(isNoSection) : undefined
  if (strange !== undefined)
    throw new Problem('report_part_wrong', reportSettingFaults.choice(strange, SECTION_CODES), part)
  if (content.length > TEXT_MAX)
    throw new Problem('report_part_wrong', reportSettingFaults.tooLong(TEXT_MAX), part)
  const [highest] = await tx
    .select({ version: max(reportTexts.version) })
    .from(reportTexts)
    .where(
      and(
        eq(reportTexts.townshipId, townshipId),
        eq(reportTexts.year, year),
        eq(reportTexts.part, part),
      ),
    )
  const version = (highest?.version ?? 0) + 1
  await tx
    .insert(reportTexts)
    .values({ townshipId, year, part, version, content, writtenAt: text.now })
}

/** A part as it stands for a year. */
export interface ReportText {
  readonly part: string
  readonly content: string
  /** The year that it was written for: this one, or the latest before it. */
  readonly year: number
  readonly writtenAt: Date
}

/** The parts for a year; where nothing was written for it, what the years before had. */
export async function listReportTexts(
  db: Db,
  townshipId: number,
  year: number,
): Promise<ReportText[]> {
  const { part, content, writtenAt } = reportTexts
  return db
    .selectDistinctOn([part], { part, content, writtenAt, year: reportTexts.year })
    .from(reportTexts)
    .where(and(eq(reportTexts.townshipId, townshipId), lte(reportTexts.year, year)))
    .orderBy(part, desc(reportTexts.year), desc(reportTexts.version))
}

/** The contents of the parts for a year; what was emptied is as if never written. */
export async function findReportTexts(
  db: Db,
  townshipId: number,
  year: number,
): Promise<ReportTexts> {
  const rows = await listReportTexts(db, townshipId, year)
  return Object.fromEntries(
    rows.filter(({ content }) => content !== '').map(({ part, content }) => [part, content]),
  )
}

/** What holds where nobody has written or chosen anything, for a township of this name. */
export const defaultTexts = (township: string): ReportTexts => ({
  ...REPORT_BLOCKS,
  addressee: REPORT_WORDS.addressee,
  signatories: `${township}人民政府`,
  ...Object.fromEntries(Object.entries(CHOICES).map(([part, [first]]) => [part, first])),
})

/** The font set that a text names, or the one of the standard. */
export const fontProfileOf = (name: string | undefined) =>
  FONT_PROFILES[isFontProfile(name) ? name : 'gb2312']

const isFontProfile = (name: string | undefined): name is FontProfileName =>
  name !== undefined && Object.hasOwn(FONT_PROFILES, name)
