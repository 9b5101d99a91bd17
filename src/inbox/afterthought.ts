import { correctRecord } from '../ledger/change.ts'
import { listRecords } from '../ledger/find-records.ts'
import { corrected } from '../wording/chat-receipts.ts'
import { bareNumber } from '../wording/chat-talk.ts'
import { phraseOf } from './draft-record.ts'
import { readAnswer } from './short-answer.ts'
import { actOf, reply, type Turn } from './turn.ts'

/** So soon after a report, “40人” still speaks of it. */
const MS_SOON = 10 * 60_000
const PEOPLE = /人次?(?:左右|吧|的样子|哈|参加|到场)*[。!！]?$/

/**
 * A bare number alone with the bot, without a question: people who came complete the report just
 * told, any other number is asked about. False when the message is no bare number.
 */
export async function takeAfterthought(turn: Turn): Promise<boolean> {
  const { tx, person, message, at } = turn
  const said = turn.words.trim()
  const answer = readAnswer(said)
  if (!turn.direct || answer.kind !== 'number') return false
  const [last] = await listRecords(tx, {
    townshipId: person.townshipId,
    reporterId: person.id,
    limit: 1,
  })
  const lacksPeople =
    last?.kind === 'activity' &&
    last.lines.length > 0 &&
    !last.lines.some(({ indicator }) => indicator === 'attendance') &&
    at.getTime() - last.reportedAt.getTime() <= MS_SOON
  if (!lacksPeople || !PEOPLE.test(said)) {
    await reply(turn, bareNumber(said))
    return true
  }
  const { value: quantity, approx } = answer
  const line = { indicator: 'attendance', quantity, approx, span: null, messageId: message.id }
  const record = await correctRecord(tx, actOf(turn), last.id, { lines: [...last.lines, line] })
  await reply(turn, corrected([phraseOf(turn, record)], turn.direct))
  return true
}
