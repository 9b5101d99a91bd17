import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { listRecords } from '../ledger/find-records.ts'
import { numbersOfMessages } from '../ledger/numbers-of-messages.ts'
import type { Person } from '../registry/person.ts'
import { messages, photos, questions } from './schema.ts'
import type { StoredMessage } from './stored-message.ts'

/** A message that reached us, and what became of it. */
export interface Received {
  readonly messageId: number
  readonly at: Date
  /** The words; undefined for a picture or a recording. */
  readonly text: string | undefined
  readonly media: string | undefined
  /** talk: greetings, questions, plans, orders: nothing for the ledger. */
  readonly became: 'recorded' | 'waiting' | 'recalled' | 'failed' | 'not-recorded' | 'talk'
  /** Of the records that it made or changed. */
  readonly numbers: readonly string[]
}

/** A time from just after one instant to another. */
export interface Span {
  readonly after: Date
  readonly until: Date
}

/** Intents of messages that were about the ledger; all others are talk. */
const ABOUT_LEDGER = new Set<string | null>([
  ...['report', 'answer', 'detail', 'correct', 'retract', 'unclear', 'insistence'],
  ...['refused', 'recalled', 'too-long'],
])

/** Everything that somebody wrote to us within a time, first to last. */
export async function listReceived(
  db: Db,
  { townshipId, id: personId }: Person,
  { after, until }: Span,
): Promise<Received[]> {
  const written = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.townshipId, townshipId),
        eq(messages.personId, personId),
        inArray(messages.type, ['text', 'media']),
        gt(messages.occurredAt, after),
        lte(messages.occurredAt, until),
      ),
    )
    .orderBy(asc(messages.id))
  const ids = written.map(({ id }) => id)
  const numbers = await numbersOfMessages(db, townshipId, ids)
  const shown = await numbersOfPhotos(db, townshipId, ids)
  const waiting = await listWaiting(db, townshipId, ids)
  return written
    .filter(({ intent }) => intent !== 'edited')
    .map((message) => {
      const own = numbers.get(message.id) ?? shown.get(message.id) ?? []
      return {
        messageId: message.id,
        at: message.occurredAt,
        text: message.type === 'text' ? message.body : undefined,
        media: message.type === 'media' ? message.body : undefined,
        became: waiting.has(message.id) && own.length === 0 ? 'waiting' : becameOf(message, own),
        numbers: own,
      }
    })
}

function becameOf(message: StoredMessage, numbers: readonly string[]): Received['became'] {
  if (message.intent === 'recalled') return 'recalled'
  if (numbers.length > 0) return 'recorded'
  if (message.state === 'failed') return 'failed'
  if (message.type === 'media' || ABOUT_LEDGER.has(message.intent)) return 'not-recorded'
  return 'talk'
}

/** A photo that came before the words of its record is linked by them. */
async function numbersOfPhotos(
  db: Db,
  townshipId: number,
  messageIds: readonly number[],
): Promise<Map<number, string[]>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db
    .select({ messageId: photos.messageId, recordId: photos.recordId })
    .from(photos)
    .where(and(eq(photos.townshipId, townshipId), inArray(photos.messageId, [...messageIds])))
  const linked = rows.flatMap(({ messageId, recordId }) =>
    recordId === null ? [] : [{ messageId, recordId }],
  )
  if (linked.length === 0) return new Map()
  const ids = linked.map(({ recordId }) => recordId)
  const records = await listRecords(db, { townshipId, ids, includeVoided: true })
  const numberOf = new Map(records.map(({ id, number }) => [id, number]))
  return new Map(
    linked.map(({ messageId, recordId }) => [
      messageId,
      [numberOf.get(recordId) ?? ''].filter(Boolean),
    ]),
  )
}

/** Those of the messages about which a question is still open, or was given up. */
async function listWaiting(
  db: Db,
  townshipId: number,
  messageIds: readonly number[],
): Promise<Set<number>> {
  if (messageIds.length === 0) return new Set()
  const rows = await db
    .select({ messageId: questions.messageId })
    .from(questions)
    .where(
      and(
        eq(questions.townshipId, townshipId),
        inArray(questions.messageId, [...messageIds]),
        or(isNull(questions.outcome), inArray(questions.outcome, ['lapsed', 'replaced'])),
      ),
    )
  return new Set(rows.map(({ messageId }) => messageId))
}
