import { ASKED_ABOUT, type Because, type Reading, UNPLACED_LINE } from '../language/reading.ts'
import { listRecords } from '../ledger/find-records.ts'
import { askComplete } from '../wording/chat-questions.ts'
import { aboutRecords } from '../wording/chat-receipts.ts'
import { smallTalk, tooLong } from '../wording/chat-talk.ts'
import { takeAfterthought } from './afterthought.ts'
import { answer } from './answer.ts'
import { answerQuestion } from './answer-question.ts'
import { dayAskedFor, tellReceived } from './ask-received.ts'
import { cancelExport } from './cancel-export.ts'
import { takeCaseDetails } from './case/keep-details.ts'
import { takeCaseEvents } from './case/note-case.ts'
import { sendPapers } from './case/send-papers.ts'
import { tellSubsidy } from './case/tell-subsidy.ts'
import { extendByChat } from './catalog-command.ts'
import { changeCatalogByChat } from './change-catalog-command.ts'
import { askIfMeant } from './confirm-guess.ts'
import { correct } from './correct.ts'
import { switchDigest } from './daily-digest.ts'
import { insist, isInsistence } from './insist.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import { readRetired, takeRetired } from './name-retired.ts'
import {
  askQuestion,
  endQuestion,
  findQuestion,
  type Matter,
  type OpenQuestion,
} from './question.ts'
import { readWithQuote } from './read-with-quote.ts'
import { rebind } from './rebind.ts'
import { recordReport } from './record-report.ts'
import { takeRestOfCases } from './rest-of-cases.ts'
import { restore } from './restore.ts'
import { retract } from './retract.ts'
import { orderRoom } from './room-command.ts'
import { isSameCase, mergeCase } from './same-case.ts'
import { askWhatToChange, tellHowItStands } from './show-record.ts'
import { takeSoonAfter } from './soon-after.ts'
import { obey } from './staff-command.ts'
import { findByPlatformId, updateMessage } from './stored-message.ts'
import { takeAway } from './take-away.ts'
import { originOf, tellOrigin } from './tell-origin.ts'
import { isSpokenTo, reply, seatOf, type Turn } from './turn.ts'
import { undoMessage } from './undo-message.ts'

/** A longer text is a forwarded document, not somebody's report. */
const LETTERS_MAX = 4000

/** Handles the words of a known person to the end. */
export async function handleText(turn: Turn): Promise<void> {
  if (turn.words.length > LETTERS_MAX) return refuseLong(turn)
  await undoEdited(turn)
  const waiting = await findQuestion(turn.tx, seatOf(turn), turn.at)
  const intent = await handle(turn)
  if (waiting && !TALK.has(intent)) await leaveUnchanged(turn, waiting)
}

/** @returns what the message was taken for */
async function handle(turn: Turn): Promise<string> {
  const taken = await takeDirectly(turn)
  if (taken) {
    await updateMessage(turn.tx, turn.message.id, { intent: taken })
    return taken
  }
  const { reading, because, guess } = readRetired(turn, readWithQuote(turn))
  await updateMessage(turn.tx, turn.message.id, { intent: reading.intent, reading })
  await carryOut(turn, guess ?? reading, because, guess ? askIfMeant : recordReport)
  return reading.intent
}

/** What is said in between and leaves a question as it was. */
const TALK: ReadonlySet<string> = new Set<Reading['intent']>(['chat', 'plan'])

/** A change that waits for its reason or a yes is given up once something else was said and dealt with. */
async function leaveUnchanged(turn: Turn, { id, matter }: OpenQuestion): Promise<void> {
  const { tx, person, at } = turn
  if (matter.kind !== 'reason' && matter.kind !== 'void') return
  if ((await findQuestion(tx, seatOf(turn), at))?.id !== id) return
  await endQuestion(tx, person.townshipId, id, 'lapsed', at)
  if (turn.direct && matter.kind === 'reason') await reply(turn, aboutRecords.leftUnchanged)
}

async function refuseLong(turn: Turn): Promise<void> {
  await updateMessage(turn.tx, turn.message.id, { intent: 'too-long' })
  if (isSpokenTo(turn)) await reply(turn, tooLong)
}

/** Some platforms send an edited message again under its id: the new words replace the old ones. */
async function undoEdited(turn: Turn): Promise<void> {
  const { message, tx } = turn
  const first = await findByPlatformId(tx, message.channel, message.platformId)
  if (!first || first.id === message.id || first.senderId !== message.senderId) return
  await undoMessage(turn, first.id, '消息改过')
  await updateMessage(tx, first.id, { intent: 'edited' })
}

type Taker = readonly [intent: string, take: (turn: Turn) => Promise<boolean>]

/** What needs no reading, first to last, and what a message is then taken for. */
const TAKERS: readonly Taker[] = [
  ['insistence', async (turn) => isInsistence(turn.words) && insist(turn)],
  ['detail', async (turn) => isSameCase(turn.words) && mergeCase(turn)],
  ['case', takeCaseDetails],
  ['case', sendPapers],
  ['restore', restore],
  ['binding', rebind],
]

/** The same of what is said to the bot alone, or to it by name. */
const SPOKEN_TAKERS: readonly Taker[] = [
  ['order', cancelExport],
  ['origin', takeOrigin],
  ['query', tellHowItStands],
  ['correct', askWhatToChange],
  ['received', takeReceived],
  ['query', tellSubsidy],
  ['order', switchDigest],
  ['order', orderRoom],
  ['order', changeCatalogByChat],
  ['order', extendByChat],
  ['order', obey],
]

/** The answer to a question, “不是同一场”, “23-0117 的来历”, an order. */
async function takeDirectly(turn: Turn): Promise<string | undefined> {
  const takers = isSpokenTo(turn) ? [...TAKERS, ...SPOKEN_TAKERS] : TAKERS
  for (const [intent, take] of takers) if (await take(turn)) return intent
  const question = await findQuestion(turn.tx, seatOf(turn), turn.at)
  if (!question || !(await answerQuestion(turn, question))) return undefined
  return makesReport(question.matter) ? 'answer' : 'detail'
}

async function takeOrigin(turn: Turn): Promise<boolean> {
  const number = originOf(turn.words)
  if (number === undefined) return false
  await tellOrigin(turn, number)
  return true
}

async function takeReceived(turn: Turn): Promise<boolean> {
  const day = dayAskedFor(turn.words, turn.today)
  if (day === undefined) return false
  await tellReceived(turn, day)
  return true
}

/** What begins so is never a report, whatever else was read in it. */
const TAKES_BACK = /^\s*(?:请|麻烦|帮我?|把)?\s*(?:撤销|撤回|撤掉|作废|删除|删掉)/

/** Whether the answer becomes a report of its own, which “刚才那条” can mean. */
const makesReport = ({ kind }: Matter) => kind === 'complete' || kind === 'difference'

/** `take` deals with a report that nothing else takes: records it, or asks first whether it is meant so. */
async function carryOut(
  turn: Turn,
  reading: Reading,
  because: readonly Because[],
  take: typeof recordReport,
): Promise<void> {
  const takers = [takeCaseEvents, takeAway, takeRestOfCases, takeSoonAfter, takeRetired]
  for (const taker of takers) if (await taker(turn, reading)) return
  switch (reading.intent) {
    case 'report':
      return TAKES_BACK.test(turn.words)
        ? reply(turn, aboutRecords.targetUnclear)
        : take(turn, reading, because)
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

/** Something was done, but something essential is missing: one short question. */
async function askToComplete(
  turn: Turn,
  { ask }: Extract<Reading, { intent: 'unclear' }>,
  because: readonly Because[],
): Promise<void> {
  const { message, at } = turn
  const span = because.find(({ field }) => field === ASKED_ABOUT)?.span
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: message.id,
    matter: {
      kind: 'complete',
      ask,
      at: at.toISOString(),
      ...(span ? { span } : {}),
    },
    now: at,
  })
  await reply(turn, questionFor(turn, ask, { span, because }))
}

function questionFor(
  turn: Turn,
  ask: Extract<Reading, { intent: 'unclear' }>['ask'],
  { span, because }: { readonly span: Because['span']; readonly because: readonly Because[] },
): string {
  const { words, vocabulary } = turn
  const indicator = mentionedIndicator(words, vocabulary)
  const doubted = span && words.slice(...span)
  if (ask === 'quantity')
    return askComplete.quantity(
      indicator === undefined ? undefined : vocabulary.measureOf(indicator),
      doubted,
    )
  if (ask === 'village') return askComplete.village(unplacedLines(turn, because))
  return ask === 'date' ? askComplete.date(doubted) : askComplete[ask]
}

/** The lines of a list that name no village; in a group they can be seen above. */
const unplacedLines = ({ direct, hide }: Turn, because: readonly Because[]): string[] =>
  direct
    ? because.flatMap(({ field, rules }) => (field === UNPLACED_LINE ? rules.map(hide) : []))
    : []

/** Alone with the bot nobody is left without a word; in a group chatter is none of its business. */
async function talk(turn: Turn, intent: 'plan' | 'chat'): Promise<void> {
  if (!isSpokenTo(turn) || (await takeAfterthought(turn))) return
  const { tx, person, at } = turn
  if ((await findQuestion(tx, seatOf(turn), at))?.matter.kind === 'reason')
    return reply(turn, aboutRecords.reasonWanted)
  const [last] = await listRecords(tx, {
    townshipId: person.townshipId,
    reporterId: person.id,
    limit: 1,
  })
  await reply(turn, smallTalk(intent, last === undefined))
}
