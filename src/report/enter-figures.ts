import type { Db } from '../db/db.ts'
import type { Act } from '../ledger/act.ts'
import { writeEntry } from '../ledger/journal.ts'
import { staffFigures } from '../ledger/schema.ts'
import { requireRight } from '../registry/rights.ts'
import type { StaffEntry } from './read-staff-file.ts'

/**
 * Enters what the offices filled for a year, all of it or nothing. What was entered before stays
 * in the ledger; the latest entry of an indicator stands.
 *
 * @throws Problem `not_allowed` when the person is not of the township's staff
 */
export async function enterFigures(
  tx: Db,
  act: Act,
  year: number,
  entries: readonly StaffEntry[],
): Promise<void> {
  const { townshipId } = act.person
  requireRight(act.person, 'enter_figures', { townshipId })
  if (entries.length === 0) return
  await writeEntry(tx, act, 'figure', async (entry, keep) => {
    const rows = entries.map(({ code, value, unit, form, office, basis }) => ({
      townshipId,
      indicator: code,
      year,
      value: value === undefined ? null : String(value),
      unit: unit ?? null,
      form: form ?? null,
      office: office ?? null,
      note: basis ?? null,
      entry,
    }))
    keep('staff_figures', await tx.insert(staffFigures).values(rows).returning())
  })
}
