import type { Db } from '../db/db.ts'
import type { Act } from '../ledger/act.ts'
import { enterFigures, listFigures, type StaffFigure } from '../ledger/staff-figure.ts'
import type { StaffEntry } from './read-staff-file.ts'
import { isSameFigure } from './staff-figure-list.ts'

/**
 * Enters what the offices filled for a year, all of it or nothing. What a line leaves empty stays
 * as it was entered before, so that a file may hold some of the figures only.
 *
 * @returns how many figures were entered or changed
 * @throws Problem `not_allowed` when the person is not of the township's staff
 */
export async function enterStaffFile(
  tx: Db,
  act: Act,
  year: number,
  entries: readonly StaffEntry[],
): Promise<number> {
  const standing = new Map(
    (await listFigures(tx, act.person.townshipId, year)).map((figure) => [
      figure.indicator,
      figure,
    ]),
  )
  const changed = entries.flatMap((entry): Required<StaffFigure>[] => {
    const before = standing.get(entry.code)
    const figure = {
      indicator: entry.code,
      year,
      value: entry.value ?? before?.value ?? null,
      unit: entry.unit ?? before?.unit ?? null,
      form: entry.form ?? before?.form ?? null,
      office: entry.office ?? before?.office ?? null,
      note: entry.basis ?? before?.note ?? null,
    }
    return before && isSameFigure(before, figure) ? [] : [figure]
  })
  await enterFigures(tx, act, changed)
  return changed.length
}
