import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { auditLog } from './schema.ts'

/** Something done or seen that is worth knowing later. Never holds personal data itself. */
export interface AuditEntry {
  readonly townshipId: number
  readonly at: Date
  /** Null when the program did it by itself. */
  readonly personId: number | null
  /** `noun.verb`, such as `parties.see`, `code.issue`, `report.export`. */
  readonly action: string
  /** What it was done to, such as `23-0117` or `person:5`. */
  readonly subject: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  readonly messageId?: number | null
}

/** Writes down who did or saw what. */
export async function logAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db.insert(auditLog).values({ ...entry, detail: entry.detail ?? {} })
}

/** The audit log of a township, newest first; `before` is the id of the last row already shown. */
export async function listAudit(
  db: Db,
  filter: { readonly townshipId: number; readonly before?: number; readonly limit?: number },
) {
  return db
    .select()
    .from(auditLog)
    .where(
      and(
        eq(auditLog.townshipId, filter.townshipId),
        filter.before === undefined ? undefined : lt(auditLog.id, filter.before),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(filter.limit ?? 100)
}
