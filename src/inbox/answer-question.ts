import { readQuantity } from '../language/read-quantity.ts'
import { readSpans } from '../language/read-spans.ts'
import type { Reading } from '../language/reading.ts'
import { correctRecord } from '../ledger/change.ts'
import { findRecord, getRecordByNumber } from '../ledger/find-records.ts'
import { requireRight } from '../registry/rights.ts'
import { askLine, questionsEnded } from '../wording/chat-questions.ts'
import { corrected } from '../wording/chat-receipts.ts'
import { confirmGuess } from './confirm-guess.ts'
import { confirmVoid } from './confirm-void.ts'
import { correct } from './correct.ts'
import { phraseOf } from './draft-record.ts'
import { completions } from './made-whole.ts'
import { mentionedIndicator } from './mentioned-indicator.ts'
import { linkWaitingPhotos } from './photos.ts'
import { askQuestion, endQuestion, type Matter, type OpenQuestion } from './question.ts'
import { readWithQuote } from './read-with-quote.ts'
import { leavesIt, ordersChange, reasonAnswered, tellsFound } from './reason-told.ts'
import { recordConfirmed, recordReport } from './record-report.ts'
import { restore } from './restore.ts'
import { retract } from './retract.ts'
import { isShortAnswer, readAnswer } from './short-answer.ts'
import { lockMessage, openWords } from './stored-message.ts'
import { actOf, readText, reply, seatOf, type Turn } from './turn.ts'

const RECORD_NUMBER = /^\d{2}-\d{4,}$/

type Of<K extends Matter['kind']> = Extract<Matter, { kind: K }>

/**
 * Takes a message as the answer to the question that waits, if it can be one. False: it is
 * something else, and the question goes on waiting.
 */
export async function answerQuestion(turn: Turn, question: OpenQuestion): Promise<boolean> {
  const answer = readAnswer(turn.words)
  if (answer.kind === 'give-up') return giveUp(turn, question)
  switch (question.matter.kind) {
    case 'complete':
      return complete(turn, question, question.matter)
    case 'guess':
      return confirmGuess(turn, question, question.matter, answer)
    case 'line':
      return addLine(turn, question, question.matter, answer)
    case 'difference':
      return settleDifference(turn, question, question.matter, answer.kind)
    case 'reason':
      return carryOutWithReason(turn, question, question.matter)
    case 'void':
      return confirmVoid(turn, question, question.matter, answer)
    case 'photo':
      return showRecord(turn, question)
  }
}

async function giveUp(turn: Turn, question: OpenQuestion): Promise<true> {
  const { matter } = question
  await end(turn, question, 'dropped')
  if (matter.kind === 'line') await askNext(turn, question, matter)
  const kept = ['difference', 'reason', 'void'].includes(matter.kind)
  await reply(turn, kept ? questionsEnded.noDifference : questionsEnded.dropped)
  return true
}

const end = (turn: Turn, { id }: OpenQuestion, outcome: 'answered' | 'dropped') =>
  endQuestion(turn.tx, turn.person.townshipId, id, outcome, turn.at)

/** Reads the message again with the answer in its place, as if it had been whole. */
async function complete(
  turn: Turn,
  question: OpenQuestion,
  matter: Of<'complete'>,
): Promise<boolean> {
  const asked = await lockMessage(turn.tx, question.messageId)
  if (!asked) throw new Error(`Question ${question.id} is about a message that is not there`)
  const text = openWords(asked, turn.seal)
  if (!isShortAnswer(turn.words) || isNoAnswer(turn) || isAboutElse(turn, matter, text))
    return false
  const again = matter.ask === 'indicator' && tellsAgain(text, turn.words, turn.at)
  for (const whole of again ? [turn.words] : completions(turn, matter, text))
    if (await carryOutWhole(turn, question, matter, whole)) return true
  return false
}

/** A report is recorded; a correction that lacked its day is carried out. False where the words are neither. */
async function carryOutWhole(
  turn: Turn,
  question: OpenQuestion,
  { ask, at }: Of<'complete'>,
  whole: string,
): Promise<boolean> {
  const { reading, because } = readText(turn, whole, at)
  if (reading.intent === 'correct' && ask === 'date') {
    await end(turn, question, 'answered')
    await correct(turn, reading)
    return true
  }
  if (reading.intent !== 'report' || !saysSomething(reading)) return false
  await end(turn, question, 'answered')
  await recordReport(
    turn,
    reading,
    because.map(({ span: _, ...reason }) => reason),
  )
  return true
}

/** “今年我开了多少场院坝会” and “撤销第2条” answer nothing. */
function isNoAnswer(turn: Turn): boolean {
  if (!ASKS.test(turn.words) && !TAKES_BACK.test(turn.words)) return false
  const { intent } = readText(turn, turn.words).reading
  return intent === 'query' || intent === 'retract'
}
const ASKS = /[?？]|多少|好多|几|哪|谁|什么|啥|吗|查|看/u
const TAKES_BACK = /撤|删|作废|不算|取消/u

/** A short report of something else than was asked for stands for itself, and so does one of a dispute. */
function isAboutElse(turn: Turn, matter: Of<'complete'>, text: string): boolean {
  const { vocabulary } = turn
  const asked = matter.ask === 'quantity' ? mentionedIndicator(text, vocabulary) : undefined
  if (asked === undefined) return false
  const said = mentionedIndicator(turn.words, vocabulary)
  if (said === undefined) return tellsDispute(turn)
  return asked !== said || (tellsReport(turn, text, matter.at) && tellsReport(turn, turn.words))
}

/** What was added to the catalog since may make whole what was asked about: two reports of one thing are two. */
const tellsReport = (turn: Turn, words: string, at?: string): boolean =>
  readText(turn, words, at).reading.intent === 'report'

function tellsDispute(turn: Turn): boolean {
  const { reading } = readText(turn, turn.words)
  return reading.intent === 'report' && reading.records.some(({ kind }) => kind === 'dispute')
}

const saysSomething = (reading: Extract<Reading, { intent: 'report' }>) =>
  reading.records.some((record) => record.kind === 'dispute' || record.lines.length > 0)

/** “今天给老人讲反诈，来了33人”, then “法治讲座1场，来了33人”: all is told once more, and counted once. */
function tellsAgain(text: string, words: string, at: Date): boolean {
  const before = readSpans(text, at).numbers.map(({ value }) => value)
  return readSpans(words, at).numbers.some(({ value }) => value > 1 && before.includes(value))
}

/** Puts the number into the record that lacked it: “30户”, “入户30户”. */
async function addLine(
  turn: Turn,
  question: OpenQuestion,
  matter: Of<'line'>,
  answer: ReturnType<typeof readAnswer>,
): Promise<boolean> {
  const { tx, person, message } = turn
  const number = answer.kind === 'number' ? answer : numberToldOf(turn, matter.indicator)
  if (!number) return false
  const record = await findRecord(tx, person.townshipId, matter.recordId)
  if (!record) throw new Error(`Question ${question.id} is about a record that is not there`)
  const line = {
    indicator: matter.indicator,
    quantity: number.value,
    approx: number.approx,
    span: null,
    messageId: message.id,
  }
  const lines = [...record.lines.filter(({ indicator }) => indicator !== line.indicator), line]
  const changed = await correctRecord(tx, actOf(turn), record.id, { lines })
  await end(turn, question, 'answered')
  const next = await askNext(turn, question, matter)
  await reply(turn, [corrected([phraseOf(turn, changed)], turn.direct), ...next].join('\n'))
  return true
}

/** The number of a message that tells this one thing and nothing else. */
function numberToldOf(turn: Turn, indicator: string) {
  const { reading } = readText(turn, turn.words)
  if (reading.intent !== 'report' || reading.records.length !== 1) return undefined
  const [told] = reading.records
  const lines = told?.kind === 'activity' ? told.lines : []
  const [line] = lines
  return lines.length === 1 && line?.indicator === indicator
    ? { value: line.quantity, approx: line.approx ?? false }
    : undefined
}

/** One question at a time: the next thing that lacks its number. */
async function askNext(turn: Turn, question: OpenQuestion, matter: Of<'line'>): Promise<string[]> {
  const [indicator, ...rest] = matter.rest
  if (indicator === undefined) return []
  await askQuestion(turn.tx, seatOf(turn), {
    messageId: question.messageId,
    matter: { ...matter, indicator, rest },
    now: turn.at,
  })
  return [askLine(turn.vocabulary.measureOf(indicator))]
}

async function settleDifference(
  turn: Turn,
  question: OpenQuestion,
  matter: Of<'difference'>,
  answer: ReturnType<typeof readAnswer>['kind'],
): Promise<boolean> {
  if ((answer !== 'yes' && answer !== 'all-new') || !namesDifference(turn, matter)) return false
  await end(turn, question, 'answered')
  await recordConfirmed(turn, matter.differences)
  return true
}

/** “补记2场” agrees to two, and to no other number. */
function namesDifference({ words }: Turn, { differences }: Of<'difference'>): boolean {
  const named = /(?:\d+|[一二两三四五六七八九十]+)(?=[场份条次起个件人户张幅名期])/.exec(words)?.[0]
  const quantity = named === undefined ? undefined : readQuantity(named)?.value
  if (quantity === undefined) return true
  return differences.some(({ told }) =>
    told.kind === 'dispute'
      ? told.count === quantity
      : told.lines.some((line) => line.quantity === quantity),
  )
}

/** The change that waited for its reason; a message with a meaning of its own is no reason. */
async function carryOutWithReason(
  turn: Turn,
  question: OpenQuestion,
  matter: Of<'reason'>,
): Promise<boolean> {
  if (leavesIt(turn.words)) return giveUp(turn, question)
  const reason = reasonAnswered(turn.message.body)
  if (reason === undefined || meansElse(turn)) return false
  const waiting = await lockMessage(turn.tx, matter.messageId)
  if (!waiting) throw new Error(`Question ${question.id} is about a message that is not there`)
  await end(turn, question, 'answered')
  const then = { ...turn, message: waiting, words: openWords(waiting, turn.seal) }
  if (await restore(then, reason)) return true
  const { reading } = readWithQuote(then, waiting.occurredAt.toISOString())
  if (reading.intent === 'correct') await correct(then, reading, reason)
  if (reading.intent === 'retract') await retract(then, reading, reason)
  return true
}

/** What orders, reports or asks stands for itself; “报重了” alone would take back the last report. */
function meansElse(turn: Turn): boolean {
  const { words } = turn
  const { intent } = readText(turn, words).reading
  if (intent === 'correct' || intent === 'retract') return ordersChange(words)
  return intent === 'query' || (intent === 'report' && !tellsFound(words))
}

/** “23-0117” tells which record the photo shows. */
async function showRecord(turn: Turn, question: OpenQuestion): Promise<boolean> {
  const number = RECORD_NUMBER.exec(turn.words.trim().normalize('NFKC'))?.[0]
  if (number === undefined) return false
  const record = await getRecordByNumber(turn.tx, turn.person.townshipId, number)
  requireRight(turn.person, 'change_record', record)
  await end(turn, question, 'answered')
  const lines = await linkWaitingPhotos(turn, [record], question.askedAt)
  await reply(turn, lines.join('\n'))
  return true
}
