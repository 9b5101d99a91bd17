import { findRecord } from '../ledger/find-records.ts'
import { isVoided, type LedgerRecord } from '../ledger/ledger-record.ts'
import { loadClosing } from '../ledger/period.ts'
import { askVoid } from '../wording/chat-questions.ts'
import { phraseOf } from './draft-record.ts'
import { askQuestion, endQuestion, type Matter, type OpenQuestion } from './question.ts'
import type { Answer } from './short-answer.ts'
import { takeBack, voidEach } from './take-back.ts'
import { reply, seatOf, type Turn } from './turn.ts'

const MS_A_WEEK = 7 * 86_400_000
/** “昨天那条”, “上次报的”, “最后一条”: says by itself that it is not of just now. */
const POINTS_BACK = /[昨前]天|[昨前][晚儿]|上[次回周个月一]|最[后近]|那天|\d/u
/** “撤”, “对，撤销”: said once more. */
const AGAIN =
  /^(?:对|是的?|好的?|嗯|要|就是)?[,，。 ]*(?:就是)?(?:这|那)?一?条?[,，。 ]*(?:撤|撤销|撤回|删|删掉|作废)[吧了掉的嘛]*[。!！]*$/u

/**
 * Whether a bare “撤销” would take back what was reported more than a week ago, in another talk. What is closed can't be
 * taken back, which is said at once.
 */
export async function isOfLongAgo(turn: Turn, told: readonly LedgerRecord[]): Promise<boolean> {
  const { tx, person, words, at } = turn
  const isOld = told.every(({ reportedAt }) => at.getTime() - reportedAt.getTime() > MS_A_WEEK)
  if (POINTS_BACK.test(words) || !isOld) return false
  const closing = await loadClosing(tx, person.townshipId)
  return told.every(({ countedOn }) => countedOn === null || !closing.isClosed(countedOn))
}

/**
 * Shows what would be taken back, and takes nothing back yet.
 *
 * @param undoes the message all of which is meant
 */
export async function askToVoid(
  turn: Turn,
  told: readonly LedgerRecord[],
  undoes?: number,
): Promise<void> {
  const matter: Matter = {
    ...{ kind: 'void', recordIds: told.map(({ id }) => id) },
    ...(undoes === undefined ? {} : { undoes }),
  }
  await askQuestion(turn.tx, seatOf(turn), { messageId: turn.message.id, matter, now: turn.at })
  await reply(
    turn,
    askVoid(
      told.map((record) => phraseOf(turn, record)),
      turn.direct,
    ),
  )
}

/** “对” takes the records back; anything else stands for itself. */
export async function confirmVoid(
  turn: Turn,
  question: OpenQuestion,
  { recordIds, undoes }: Extract<Matter, { kind: 'void' }>,
  answer: Answer,
): Promise<boolean> {
  if (answer.kind !== 'yes' && !AGAIN.test(turn.words.trim())) return false
  const { tx, person, at } = turn
  await endQuestion(tx, person.townshipId, question.id, 'answered', at)
  if (undoes !== undefined) {
    await takeBack(turn, undoes)
    return true
  }
  const found = await Promise.all(recordIds.map((id) => findRecord(tx, person.townshipId, id)))
  await voidEach(
    turn,
    found.flatMap((record) => (record && !isVoided(record) ? [record] : [])),
  )
  return true
}
