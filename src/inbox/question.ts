import { and, count, eq, gte, inArray, isNull, lt, ne, or } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import type { Ask, Because, Report } from '../language/reading.ts'
import type { Draft } from './draft.ts'
import { questions } from './schema.ts'

/** A question nobody answered is given up after a day; staff see it then. */
const MS_TO_LIVE = 24 * 3_600_000

/** What is asked, and all that is needed to go on when the answer comes. */
export type Matter =
  /** A message that lacks something essential. */
  | {
      readonly kind: 'complete'
      readonly ask: Ask
      readonly at: string
      /** The words that are in doubt. */
      readonly span?: readonly [number, number]
    }
  /** A report that was read, but is unlike all that is known: is it meant so? */
  | { readonly kind: 'guess'; readonly report: Report; readonly because: readonly Because[] }
  /** A thing of a recorded report that lacks its number; the rest is asked for afterwards. */
  | {
      readonly kind: 'line'
      readonly recordId: number
      readonly indicator: string
      readonly rest: readonly string[]
    }
  /** A running total goes beyond the ledger: record the difference? */
  | { readonly kind: 'difference'; readonly differences: readonly Draft[] }
  /** Staff change what others reported: why? The message waits with the person's words. */
  | { readonly kind: 'reason'; readonly messageId: number }
  /** A bare “撤销” that would take back what was reported long ago: are these records meant, or all that the message did? */
  | { readonly kind: 'void'; readonly recordIds: readonly number[]; readonly undoes?: number }
  /** A photo without words. */
  | { readonly kind: 'photo' }

/** One person in one conversation; at most one question waits there. */
export interface Seat {
  readonly townshipId: number
  readonly personId: number
  readonly channel: string
  readonly conversationId: string
}

export interface OpenQuestion {
  readonly id: number
  readonly messageId: number
  readonly matter: Matter
  readonly askedAt: Date
}

type Outcome = 'answered' | 'dropped' | 'lapsed' | 'replaced'

const waitingAt = (seat: Seat) =>
  and(
    eq(questions.townshipId, seat.townshipId),
    eq(questions.personId, seat.personId),
    eq(questions.channel, seat.channel),
    eq(questions.conversationId, seat.conversationId),
    isNull(questions.outcome),
  )

/** Asks; a question that still waits there makes room, and staff find it in their list. */
export async function askQuestion(
  tx: Db,
  seat: Seat,
  question: { readonly messageId: number; readonly matter: Matter; readonly now: Date },
): Promise<void> {
  const { messageId, matter, now } = question
  await tx.update(questions).set({ outcome: 'replaced', endedAt: now }).where(waitingAt(seat))
  await tx.insert(questions).values({ ...seat, messageId, matter, askedAt: now })
}

/** The question that waits for this person here, unless it is more than a day old. */
export async function findQuestion(
  tx: Db,
  seat: Seat,
  now: Date,
): Promise<OpenQuestion | undefined> {
  const [row] = await tx.select().from(questions).where(waitingAt(seat))
  if (!row || now.getTime() - row.askedAt.getTime() > MS_TO_LIVE) return undefined
  // Only `askQuestion` writes this column.
  return { ...row, matter: row.matter as Matter }
}

export async function endQuestion(
  tx: Db,
  townshipId: number,
  id: number,
  outcome: Outcome,
  now: Date,
): Promise<void> {
  await tx
    .update(questions)
    .set({ outcome, endedAt: now })
    .where(and(eq(questions.townshipId, townshipId), eq(questions.id, id)))
}

/** A message was taken back, and what was asked about it with it. */
export async function dropQuestionsAbout(
  tx: Db,
  townshipId: number,
  messageId: number,
  now: Date,
): Promise<void> {
  await tx
    .update(questions)
    .set({ outcome: 'dropped', endedAt: now })
    .where(
      and(
        eq(questions.townshipId, townshipId),
        eq(questions.messageId, messageId),
        or(isNull(questions.outcome), ne(questions.outcome, 'answered')),
      ),
    )
}

/** What a person was asked within a day and has not answered yet, also where they were asked anew. */
export async function listUnanswered(tx: Db, seat: Seat, now: Date): Promise<OpenQuestion[]> {
  const rows = await tx
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.townshipId, seat.townshipId),
        eq(questions.personId, seat.personId),
        or(isNull(questions.outcome), eq(questions.outcome, 'replaced')),
        gte(questions.askedAt, new Date(now.getTime() - MS_TO_LIVE)),
      ),
    )
  // Only `askQuestion` writes this column.
  return rows.map((row) => ({ ...row, matter: row.matter as Matter }))
}

/** Gives up what nobody answered within a day. */
export async function lapseQuestions(db: Db, now: Date): Promise<void> {
  await db
    .update(questions)
    .set({ outcome: 'lapsed', endedAt: now })
    .where(
      and(isNull(questions.outcome), lt(questions.askedAt, new Date(now.getTime() - MS_TO_LIVE))),
    )
}

/** How many questions of a township got no answer, whether they still wait or were given up. */
export async function countUnanswered(db: Db, townshipId: number): Promise<number> {
  const [row] = await db
    .select({ unanswered: count() })
    .from(questions)
    .where(
      and(
        eq(questions.townshipId, townshipId),
        or(isNull(questions.outcome), inArray(questions.outcome, ['lapsed', 'replaced'])),
      ),
    )
  return row?.unanswered ?? 0
}
