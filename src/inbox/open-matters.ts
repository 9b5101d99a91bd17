import { and, desc, eq, gte, inArray, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { messages, questions } from './schema.ts'

/** A message that did not become a record and that staff should look at. */
export interface OpenMatter {
  readonly messageId: number
  /** waiting, lapsed, replaced: a question was asked; failed: the program broke; refused: told why not. */
  readonly state: 'waiting' | 'lapsed' | 'dropped' | 'replaced' | 'failed' | 'refused'
  readonly personId: number | null
  readonly text: string
  readonly at: Date
}

const LIMIT = 200
const DAYS_BACK = 60
const MS_A_DAY = 86_400_000

/** What was said in the last two months and is neither recorded nor answered, newest first. */
export async function listOpenMatters(
  db: Db,
  townshipId: number,
  now: Date,
): Promise<OpenMatter[]> {
  const since = new Date(now.getTime() - DAYS_BACK * MS_A_DAY)
  const asked = await db
    .select({ question: questions, text: messages.body, at: messages.occurredAt })
    .from(questions)
    .innerJoin(messages, eq(messages.id, questions.messageId))
    .where(and(eq(questions.townshipId, townshipId), gte(questions.askedAt, since)))
    .orderBy(desc(questions.id))
    .limit(LIMIT)
  const stuck = await db
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.townshipId, townshipId),
        gte(messages.receivedAt, since),
        or(eq(messages.state, 'failed'), inArray(messages.intent, ['refused'])),
      ),
    )
    .orderBy(desc(messages.id))
    .limit(LIMIT)
  return [
    ...asked.flatMap(({ question: { outcome, messageId, personId }, text, at }) =>
      outcome === 'answered'
        ? []
        : [{ messageId, personId, text, at, state: outcome ?? 'waiting' } as const],
    ),
    ...stuck.map(({ id, personId, body, occurredAt, state }) => ({
      messageId: id,
      personId,
      text: body,
      at: occurredAt,
      state: state === 'failed' ? ('failed' as const) : ('refused' as const),
    })),
  ].sort((a, b) => b.messageId - a.messageId)
}
