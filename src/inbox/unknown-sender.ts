import { and, eq, gte } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { Problem } from '../lib/problem.ts'
import { looksLikeBindingCode, redeemBindingCode } from '../registry/binding-code.ts'
import type { Person } from '../registry/person.ts'
import { binding } from '../wording/chat-talk.ts'
import { queueReply } from './outbox.ts'
import { messages } from './schema.ts'
import { listHeld, type StoredMessage, updateMessage } from './stored-message.ts'

/** Nobody's township: replies to accounts that are not bound yet. */
export const NO_TOWNSHIP = 0

const MS_A_DAY = 86_400_000

/** What came of a message by an account that nobody is bound to. */
export interface Welcomed {
  /** Who it turned out to be, after a good code. */
  readonly person?: Person
  /** What they wrote before; to be handled now as if it had just come. */
  readonly held: readonly StoredMessage[]
}

/** Takes a binding code, or keeps the message and says, once a day, how to be bound. */
export async function welcome(tx: Db, message: StoredMessage): Promise<Welcomed> {
  const { channel, senderId, body, occurredAt: now } = message
  if (looksLikeBindingCode(body)) {
    try {
      const person = await redeemBindingCode(tx, { channel, senderId, code: body, now })
      const held = await listHeld(tx, channel, senderId)
      const { townshipId, id: personId } = person
      await updateMessage(tx, message.id, {
        townshipId,
        personId,
        state: 'done',
        intent: 'binding',
      })
      await say(tx, message, townshipId, binding.done(person.name, held.length))
      return { person, held }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await updateMessage(tx, message.id, { state: 'done', intent: 'binding' })
      await say(tx, message, NO_TOWNSHIP, error.message)
      return { held: [] }
    }
  }
  if (message.conversationKind === 'direct' && !(await wasTold(tx, message)))
    await say(tx, message, NO_TOWNSHIP, binding.unknown)
  await updateMessage(tx, message.id, { state: 'held' })
  return { held: [] }
}

const say = (tx: Db, message: StoredMessage, townshipId: number, text: string) =>
  queueReply(
    tx,
    {
      townshipId,
      channel: message.channel,
      conversation: { kind: message.conversationKind, id: message.conversationId },
      messageId: message.id,
    },
    { text },
    message.occurredAt,
  )

/** Whether an earlier message of theirs was kept within a day: then they know. */
async function wasTold(tx: Db, message: StoredMessage): Promise<boolean> {
  const [earlier] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.channel, message.channel),
        eq(messages.senderId, message.senderId),
        eq(messages.conversationKind, 'direct'),
        eq(messages.state, 'held'),
        gte(messages.occurredAt, new Date(message.occurredAt.getTime() - MS_A_DAY)),
      ),
    )
    .limit(1)
  return earlier !== undefined
}
