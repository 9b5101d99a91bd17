import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { requireRight } from '../registry/rights.ts'
import { ledgerProblems } from '../wording/ledger.ts'
import type { Act } from './act.ts'
import { writeEntry } from './journal.ts'
import { journal, staffFigures } from './schema.ts'

/** A figure that an office enters for a year. */
export interface StaffFigure {
  /** A code of the catalog's report figures. */
  readonly indicator: string
  readonly year: number
  /** Exact; null when only unit or form is set, or when the figure is taken back. */
  readonly value: number | null
  readonly unit?: string | null
  /** How the report writes it: a code of `FIGURE_FORMS`. */
  readonly form?: string | null
  readonly office?: string | null
  /** The register or paper behind the number. */
  readonly note?: string | null
}

/** A figure as it stands, and who entered it when. */
export interface EnteredFigure extends Required<StaffFigure> {
  readonly personId: number
  readonly at: Date
}

const isFigure = (value: number) => value >= 0 && Number.isFinite(value) && hasFourDecimals(value)
const hasFourDecimals = (value: number) => Number(value.toFixed(4)) === value

/**
 * Enters figures for a year, all or none; each takes the place of the one before, which stays.
 *
 * @throws Problem `not_allowed`, `figure_out_of_range`
 */
export async function enterFigures(
  tx: Db,
  act: Act,
  figures: readonly StaffFigure[],
): Promise<void> {
  const { townshipId } = act.person
  requireRight(act.person, 'enter_figures', { townshipId })
  const wrong = figures.find(({ value }) => value !== null && !isFigure(value))
  if (wrong)
    throw new Problem('figure_out_of_range', ledgerProblems.figureOutOfRange, wrong.indicator)
  if (figures.length === 0) return
  await writeEntry(tx, act, 'figure', async (entry, keep) => {
    const rows = figures.map((figure) => ({
      ...figure,
      townshipId,
      entry,
      value: figure.value === null ? null : String(figure.value),
    }))
    keep('staff_figures', await tx.insert(staffFigures).values(rows).returning())
  })
}

/** The figures of a year as they stand. */
export async function listFigures(
  db: Db,
  townshipId: number,
  year: number,
): Promise<EnteredFigure[]> {
  const history = await figureHistory(db, townshipId, year)
  return [...new Map(history.map((figure) => [figure.indicator, figure])).values()]
}

/** Every version of a year's figures, or of one of them, first to last. */
export async function figureHistory(
  db: Db,
  townshipId: number,
  year: number,
  indicator?: string,
): Promise<EnteredFigure[]> {
  const rows = await db
    .select({ figure: staffFigures, personId: journal.personId, at: journal.at })
    .from(staffFigures)
    .innerJoin(
      journal,
      and(eq(journal.townshipId, staffFigures.townshipId), eq(journal.entry, staffFigures.entry)),
    )
    .where(
      and(
        eq(staffFigures.townshipId, townshipId),
        eq(staffFigures.year, year),
        indicator === undefined ? undefined : eq(staffFigures.indicator, indicator),
      ),
    )
    .orderBy(asc(staffFigures.entry), asc(staffFigures.indicator))
  return rows.map(({ figure: { townshipId: _, entry: __, ...figure }, personId, at }) => ({
    ...figure,
    value: figure.value === null ? null : Number(figure.value),
    personId,
    at,
  }))
}
