import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { mediumName } from '../wording/chat-received.ts'
import { messages, questions } from './schema.ts'
import type { StoredMessage } from './stored-message.ts'

/** Something that a person said and that is not yet settled, for staff to look at. */
export interface LooseEnd {
  readonly messageId: number
  readonly personId: number | null
  readonly at: Date
  readonly text: string
  /**
   * waiting: the bot asked and nobody answered yet; lapsed: nobody answered within a day, or asked
   * anew; failed: the program broke on it; held: its sender is not bound yet.
   */
  readonly state: 'waiting' | 'lapsed' | 'failed' | 'held'
}

const LIMIT = 200

/** What waits or was given up in a township, latest first. */
export async function listLooseEnds(db: Db, townshipId: number): Promise<LooseEnd[]> {
  const asked = await db
    .select({ message: messages, outcome: questions.outcome })
    .from(questions)
    .innerJoin(messages, eq(messages.id, questions.messageId))
    .where(
      and(
        eq(questions.townshipId, townshipId),
        or(isNull(questions.outcome), inArray(questions.outcome, ['lapsed', 'replaced'])),
      ),
    )
    .orderBy(desc(questions.id))
    .limit(LIMIT)
  const failed = await db
    .select()
    .from(messages)
    .where(and(eq(messages.townshipId, townshipId), eq(messages.state, 'failed')))
    .orderBy(desc(messages.id))
    .limit(LIMIT)
  return [
    ...failed.map((message) => looseEnd(message, 'failed')),
    ...asked.map(({ message, outcome }) =>
      looseEnd(message, outcome === null ? 'waiting' : 'lapsed'),
    ),
  ]
}

/** What senders wrote whom nobody has bound; such messages belong to no township yet. */
export async function listHeldMessages(db: Db): Promise<LooseEnd[]> {
  const held = await db
    .select()
    .from(messages)
    .where(and(eq(messages.state, 'held'), ne(messages.type, 'other')))
    .orderBy(desc(messages.id))
    .limit(LIMIT)
  return held.map((message) => looseEnd(message, 'held'))
}

const looseEnd = (
  { id, personId, occurredAt, type, body }: StoredMessage,
  state: LooseEnd['state'],
): LooseEnd => ({
  ...{ messageId: id, personId, at: occurredAt, state },
  text: type === 'media' ? mediumName(body) : body,
})
