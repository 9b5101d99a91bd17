import { and, desc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { StoredFile } from './file-store.ts'
import { messages } from './schema.ts'
import { NO_TOWNSHIP } from './unknown-sender.ts'

/** Speech that nobody put into words for us. */
export interface Recording {
  readonly messageId: number
  readonly personId: number | null
  readonly at: Date
  readonly file: StoredFile
}

/** Whose recordings somebody may hear. */
export interface Hearing {
  readonly townshipId: number
  /** Also of those whom nobody has bound and who belong to no township yet. */
  readonly unbound: boolean
}

const LIMIT = 50

/** The latest recordings that were kept, newest first; not those that were taken back. */
export const listRecordings = (db: Db, hearing: Hearing): Promise<Recording[]> =>
  select(db, hearing)

/** One of them; undefined where there is none, or none to be heard. */
export const findRecording = async (
  db: Db,
  hearing: Hearing,
  messageId: number,
): Promise<Recording | undefined> => (await select(db, hearing, messageId))[0]

async function select(
  db: Db,
  { townshipId, unbound }: Hearing,
  messageId?: number,
): Promise<Recording[]> {
  const held = and(eq(messages.townshipId, NO_TOWNSHIP), eq(messages.state, 'held'))
  const rows = await db
    .select()
    .from(messages)
    .where(
      and(
        or(eq(messages.townshipId, townshipId), unbound ? held : undefined),
        messageId === undefined ? undefined : eq(messages.id, messageId),
        eq(messages.type, 'media'),
        eq(messages.body, 'audio'),
        isNotNull(messages.file),
        or(isNull(messages.intent), ne(messages.intent, 'recalled')),
      ),
    )
    .orderBy(desc(messages.receivedAt), desc(messages.id))
    .limit(LIMIT)
  return rows.flatMap(({ id, personId, occurredAt, file }) =>
    file === null ? [] : [{ messageId: id, personId, at: occurredAt, file }],
  )
}
