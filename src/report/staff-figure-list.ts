import type { FigureFormCode } from '../catalog/figure-forms.ts'
import { REPORT_FIGURES, type ReportFigure } from '../catalog/report-figures.ts'
import type { ReportTopic } from '../catalog/report-topics.ts'
import type { Db } from '../db/db.ts'
import type { Act } from '../ledger/act.ts'
import { type EnteredFigure, enterFigures, listFigures } from '../ledger/staff-figure.ts'
import { Problem } from '../lib/problem.ts'
import { listPeople } from '../registry/person.ts'
import { figureFaults } from '../wording/report-files.ts'
import { mergeSettings } from './load-sources.ts'
import { readFigureValue } from './read-figure-value.ts'
import { showFigure } from './show-figure.ts'

/** A figure that an office enters, as a page shows it for a year. */
export interface StaffFigureLine {
  readonly code: string
  readonly name: string
  readonly topic: ReportTopic
  /** Null as long as nobody has entered it: （待填）. */
  readonly value: number | null
  /** As the report prints it. */
  readonly shown: string
  readonly lastYear: number | null
  readonly unit: string
  /** What may stand for the unit. */
  readonly units: readonly string[]
  readonly form: FigureFormCode
  readonly office: string
  /** The register or paper behind the number. */
  readonly basis: string
  /** Who saved it last, and when; null before that. */
  readonly saved: { readonly by: string; readonly at: Date } | null
}

/** What one line of the page sends. */
export interface StaffFigureInput {
  readonly code: string
  /** As typed; nothing takes the figure back. */
  readonly value: string
  readonly unit: string
  readonly form: FigureFormCode
  readonly office: string
  readonly basis: string
}

const figures = REPORT_FIGURES.filter(({ source }) => source === 'staff')

/** The figures of the offices for a year, in the order of the report. */
export async function listStaffFigures(
  db: Db,
  townshipId: number,
  year: number,
): Promise<StaffFigureLine[]> {
  const before = await listFigures(db, townshipId, year - 1)
  const now = await listFigures(db, townshipId, year)
  const settings = mergeSettings(before, now)
  const lastYear = new Map(before.map(({ indicator, value }) => [indicator, value]))
  const entered = new Map(now.map((row) => [row.indicator, row]))
  const people = await listPeople(db, { townshipId, includeLeft: true })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return figures.map((figure) => {
    const row = entered.get(figure.code)
    const unit = settings.get(figure.code)?.unit ?? figure.unit
    const form = settings.get(figure.code)?.form ?? figure.form
    const value = row?.value ?? null
    return {
      ...{ code: figure.code, name: figure.name, topic: figure.topic, value, unit, form },
      shown: form === 'omit' ? '' : showFigure(value, { form, unit, zero: figure.zero }),
      lastYear: lastYear.get(figure.code) ?? null,
      units: [...new Set([figure.unit, ...figure.units])],
      ...{ office: row?.office ?? figure.office ?? '', basis: row?.note ?? '' },
      saved: row ? { by: names.get(row.personId) ?? '', at: row.at } : null,
    }
  })
}

function getFigure(code: string): ReportFigure {
  const figure = figures.find((known) => known.code === code)
  if (!figure) throw new Problem('figure_unknown', figureFaults.unknown(), 'code')
  return figure
}

/**
 * Saves one figure of a year as it was typed; the version before stays. The same once more is
 * saved only once.
 *
 * @throws Problem `figure_unknown`, `figure_wrong` with what to write instead, `not_allowed`
 */
export async function saveStaffFigure(
  tx: Db,
  act: Act,
  year: number,
  input: StaffFigureInput,
): Promise<void> {
  const figure = getFigure(input.code)
  if (![figure.unit, ...figure.units].includes(input.unit))
    throw new Problem('figure_wrong', figureFaults.unit(input.unit), 'unit')
  const value = readFigureValue(input.value, figure, (sentence) => {
    throw new Problem('figure_wrong', sentence, 'value')
  })
  const row = {
    ...{ indicator: input.code, year, value: value ?? null, unit: input.unit, form: input.form },
    ...{ office: input.office || null, note: input.basis || null },
  }
  const before = (await listFigures(tx, act.person.townshipId, year)).find(
    ({ indicator }) => indicator === input.code,
  )
  if (before && isSameFigure(before, row)) return
  await enterFigures(tx, act, [row])
}

type Entered = Pick<EnteredFigure, 'value' | 'unit' | 'form' | 'office' | 'note'>

/** Whether two versions of a figure say the same. */
export const isSameFigure = (a: Entered, b: Entered): boolean =>
  a.value === b.value &&
  a.unit === b.unit &&
  a.form === b.form &&
  a.office === b.office &&
  a.note === b.note
