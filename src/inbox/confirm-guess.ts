import type { Because, Report } from '../language/reading.ts'
import { figuresPhrase, recordPhrase } from '../wording/chat-phrases.ts'
import { askIfMeant as question, questionsEnded } from '../wording/chat-questions.ts'
import { draftsOf, phraseOfDraft } from './draft-record.ts'
import { askQuestion, endQuestion, type Matter, type OpenQuestion } from './question.ts'
import { recordReport } from './record-report.ts'
import type { Answer } from './short-answer.ts'
import { lockMessage, updateMessage } from './stored-message.ts'
import { openTurn, readText, reply, seatOf, type Turn } from './turn.ts'

type Guess = Extract<Matter, { kind: 'guess' }>

/** Shows what was read in a report that is unlike all that is known, and asks whether it is meant so; nothing is recorded yet. */
export async function askIfMeant(
  turn: Turn,
  report: Report,
  because: readonly Because[],
): Promise<void> {
  const matter: Guess = { kind: 'guess', report, because }
  await askQuestion(turn.tx, seatOf(turn), { messageId: turn.message.id, matter, now: turn.at })
  const phrases = draftsOf(turn, report, because).map((draft) => {
    const record = { number: '', ...phraseOfDraft(turn, draft) }
    return turn.direct ? recordPhrase(record) : figuresPhrase(record)
  })
  await reply(turn, question(phrases, turn.direct))
}

/**
 * “对” records the report as it was shown, under the words that told it; so does what puts it right, which is
 * then carried out on it. Anything else stands for itself, and the question goes on waiting.
 */
export async function confirmGuess(
  turn: Turn,
  asked: OpenQuestion,
  guess: Guess,
  answer: Answer,
): Promise<boolean> {
  if (answer.kind === 'not-so') {
    await end(turn, asked, 'replaced')
    await reply(turn, questionsEnded.sayAgain)
    return true
  }
  const says = answer.kind === 'yes'
  if (!says && !putsRight(turn)) return false
  await end(turn, asked, 'answered')
  await record(turn, asked, guess)
  return says
}

const end = (turn: Turn, { id }: OpenQuestion, outcome: 'answered' | 'replaced') =>
  endQuestion(turn.tx, turn.person.townshipId, id, outcome, turn.at)

/** “赔的是9000” means what was just shown. */
function putsRight(turn: Turn): boolean {
  const { reading } = readText(turn, turn.words)
  return reading.intent === 'correct' && reading.target === 'last'
}

async function record(turn: Turn, { id, messageId }: OpenQuestion, guess: Guess): Promise<void> {
  const message = await lockMessage(turn.tx, messageId)
  if (!message) throw new Error(`Question ${id} is about a message that is not there`)
  await updateMessage(turn.tx, messageId, { intent: 'report', reading: guess.report })
  // The turn of that message again: its words and its spans; the act is now.
  const then = { ...(await openTurn(turn.tx, message, turn.person, turn)), at: turn.at }
  await recordReport(then, guess.report, guess.because)
}
