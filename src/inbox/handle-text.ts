import { answerQuery } from '../answers/answer-query.ts'
import type { Because, Reading } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import { askComplete } from '../wording/chat-questions.ts'
import { smallTalk } from '../wording/chat-talk.ts'
import { answerQuestion } from './answer-question.ts'
import { correct } from './correct.ts'
import { insist, isInsistence } from './insist.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import { askQuestion, findQuestion } from './question.ts'
import { recordReport } from './record-report.ts'
import { retract } from './retract.ts'
import { updateMessage } from './stored-message.ts'
import { originOf, tellOrigin } from './tell-origin.ts'
import { readText, reply, seatOf, type Turn } from './turn.ts'

/** Handles the words of a known person to the end; returns the intent for the message's row. */
export async function handleText(turn: Turn): Promise<void> {
  const taken = await takeDirectly(turn)
  if (taken) return updateMessage(turn.tx, turn.message.id, { intent: taken })
  const { reading, because } = readText(turn, turn.message.body)
  await updateMessage(turn.tx, turn.message.id, { intent: reading.intent, reading })
  await carryOut(turn, reading, because)
}

/** What needs no reading: the answer to a question, “不是同一场”, “23-0117 的来历”. */
async function takeDirectly(turn: Turn): Promise<string | undefined> {
  const { body } = turn.message
  if (isInsistence(body) && (await insist(turn))) return 'insistence'
  const number = originOf(body)
  if (number !== undefined && isSpokenTo(turn)) {
    await tellOrigin(turn, number)
    return 'origin'
  }
  const question = await findQuestion(turn.tx, seatOf(turn), turn.at)
  return question && (await answerQuestion(turn, question)) ? 'answer' : undefined
}

/** Alone with the bot, or called by name: only then it talks about anything but reports. */
const isSpokenTo = ({ direct, message }: Turn) => direct || message.addressed

async function carryOut(turn: Turn, reading: Reading, because: readonly Because[]): Promise<void> {
  switch (reading.intent) {
    case 'report':
      return recordReport(turn, reading, because)
    case 'correct':
      return correct(turn, reading)
    case 'retract':
      return retract(turn, reading)
    case 'query':
      return isSpokenTo(turn) ? answer(turn, reading) : undefined
    case 'unclear':
      return askToComplete(turn, reading, because)
    case 'plan':
    case 'chat':
      return talk(turn, reading.intent)
  }
}

async function answer(turn: Turn, { query }: Extract<Reading, { intent: 'query' }>) {
  const { tx, person, township, villages, today } = turn
  await reply(turn, await answerQuery(tx, { query, person, township, villages, today }))
}

/** Something was done, but something essential is missing: one short question. */
async function askToComplete(
  turn: Turn,
  { ask }: Extract<Reading, { intent: 'unclear' }>,
  because: readonly Because[],
): Promise<void> {
  const { message, at } = turn
  const span = because.find(({ field }) => field === 'ask')?.span
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: message.id,
    matter: {
      kind: 'complete',
      ask,
      text: message.body,
      at: at.toISOString(),
      ...(span ? { span } : {}),
    },
    now: at,
  })
  await reply(turn, questionFor(ask, message.body))
}

function questionFor(ask: Extract<Reading, { intent: 'unclear' }>['ask'], text: string): string {
  if (ask === 'quantity') return askComplete.quantity(mentionedIndicator(text))
  return ask === 'date' ? askComplete.date(undefined) : askComplete[ask]
}

/** Alone with the bot nobody is left without a word; in a group chatter is none of its business. */
async function talk(turn: Turn, intent: 'plan' | 'chat'): Promise<void> {
  if (!isSpokenTo(turn)) return
  const { tx, person } = turn
  const [last] = await listRecords(tx, {
    townshipId: person.townshipId,
    reporterId: person.id,
    limit: 1,
  })
  await reply(turn, smallTalk(intent, last === undefined))
}
