import { isDeepStrictEqual } from 'node:util'
import type { Report } from '../language/reading.ts'
import type { LedgerRecord } from '../ledger/ledger-record.ts'
import { dayOf } from '../lib/days.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import { endQuestion, listUnanswered } from './question.ts'
import { findMessages } from './read-conversation.ts'
import { openWords } from './stored-message.ts'
import { seatOf, type Turn } from './turn.ts'

/** A report that tells just what the bot had asked about, be it the same message again, answers that question too. */
export async function endSameGuesses(turn: Turn, report: Report): Promise<void> {
  const { tx, person, at } = turn
  for (const { id, matter } of await listUnanswered(tx, seatOf(turn), at))
    if (matter.kind === 'guess' && isDeepStrictEqual(matter.report.records, report.records))
      await endQuestion(tx, person.townshipId, id, 'answered', at)
}

/**
 * A report that tells, the same day, what the bot had asked for (“今天发了些传单”, then “今天在场上发
 * 传单150份”) answers the question, though it stands for itself.
 */
export async function endQuestionsToldAnew(
  turn: Turn,
  records: readonly LedgerRecord[],
): Promise<void> {
  const { tx, person, at, seal, vocabulary } = turn
  const told = new Set(records.flatMap(({ lines }) => lines.map(({ indicator }) => indicator)))
  if (told.size === 0) return
  const asked = (await listUnanswered(tx, seatOf(turn), at)).filter(
    ({ matter }) => matter.kind === 'complete' && matter.ask === 'quantity',
  )
  const messages = await findMessages(
    tx,
    person.townshipId,
    asked.map(({ messageId }) => messageId),
  )
  for (const { id, messageId } of asked) {
    const message = messages.get(messageId)
    if (!message || messageId === turn.message.id) continue
    const indicator = mentionedIndicator(openWords(message, seal), vocabulary)
    if (indicator === undefined || !told.has(indicator)) continue
    if (dayOf(message.occurredAt) === turn.today)
      await endQuestion(tx, person.townshipId, id, 'answered', at)
  }
}
