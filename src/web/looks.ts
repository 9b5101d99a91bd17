import { logAudit } from '../registry/audit.ts'
import type { WebOptions } from './options.ts'
import type { Scope } from './practice.ts'

/** What of a dispute, or of what people wrote, somebody got to see. */
export interface Look {
  readonly action:
    | 'parties.see'
    | 'parties.list'
    | 'picture.see'
    | 'waiting.see'
    | 'recording.hear'
    | 'report.download'
  /** Numbers, days, file names; never what was seen. */
  readonly subject: string
}

/** Writes down who saw what. An exercise holds nobody's data. */
export async function logLook(
  { store, now }: Pick<WebOptions, 'store' | 'now'>,
  { person, townshipId, exercise = false }: Omit<Scope, 'exercise'> & { exercise?: boolean },
  look: Look,
): Promise<void> {
  if (!exercise) await logAudit(store.db, { townshipId, at: now(), personId: person.id, ...look })
}
