import { isDoubtful } from './account/doubtful.ts'
import { type ReadContext, type Readers, readContext } from './context.ts'
import { isLikeStories } from './dispute/story-likeness.ts'
import { decideAbout } from './intent/decide-about.ts'
import type { Decision } from './intent/findings.ts'
import { likelyIntent } from './intent/likely-intent.ts'
import { lexIn } from './lex/lex.ts'
import type { Lexed } from './lex/lexed.ts'
import { subjectOf } from './list-subject.ts'
import { lookOver } from './look-over.ts'
import { nameLines } from './name-lines.ts'
import { readGroupList } from './read-list.ts'
import { readReply } from './read-reply.ts'
import { readReport, readUntold } from './read-report.ts'
import { type Because, type Explained, type Message, movedBy, type Roster } from './reading.ts'
import { withoutAside } from './text/aside.ts'
import { withoutCourtesies } from './text/courtesies.ts'
import { spellOut } from './text/legend.ts'
import { readList } from './text/list.ts'
import { joinPairs } from './text/pairs.ts'
import { splitReply } from './text/quoted.ts'
import type { Rewritten } from './text/rewritten.ts'
import { punctuateSpeech } from './text/running-speech.ts'
import { readTable } from './text/table.ts'
import { joinVenueForm } from './text/venue-forms.ts'
import { CATALOG_VOCABULARY, type Vocabulary } from './vocabulary.ts'
import { whyAsked, whyIntent } from './why.ts'
import { SIGN_UP_LIST } from './words/chat.ts'

/** Reads one message alone, by the contract: what it means, and why. */
export function readMessage(
  message: Message,
  roster: Roster,
  vocabulary: Vocabulary = CATALOG_VOCABULARY,
  readers?: Readers,
): Explained {
  return doubted(nameLines(readWhole(message, readContext(message, roster, vocabulary, readers))))
}

function readWhole(message: Message, context: ReadContext): Explained {
  const spelled = spellOut(message.text)
  if (!spelled) return readSpelled(message, context)
  return placed(readWhole({ ...message, text: spelled.text }, context), spelled)
}

function readSpelled(message: Message, context: ReadContext): Explained {
  const reply = splitReply(message.text)
  if (reply) return readReply(reply, context, readText)
  const list = readList(message.text, context.roster)
  if (list && !SIGN_UP_LIST.test(message.text)) return readGroupList(list, context, readText)
  const rewritten =
    readTable(message.text, context.roster.villages, (title) => subjectOf(title, context)) ??
    joinPairs(message.text) ??
    joinVenueForm(message.text) ??
    punctuateSpeech(message.text)
  return rewritten
    ? placed(readText(rewritten.text, context), rewritten)
    : readText(message.text, context)
}

/** What was read in the sentences that a table or running speech makes; the reasons point at the words as they were sent. */
function placed(read: Explained, { offsets }: Rewritten): Explained {
  const because = read.because.map((why) => {
    if (!why.span) return why
    const [from, to] = why.span
    const start = offsets[from] ?? 0
    return { ...why, span: [start, Math.max(start, offsets[to - 1] ?? start) + 1] as const }
  })
  return { ...read, because }
}

function readText(text: string, context: ReadContext): Explained {
  return (
    readWithoutCourtesies(text, context) ??
    readWithoutAside(text, context) ??
    readWords(text, context)
  )
}

/** A quarrel that is told stays a report, whatever its last sentence thanks for, asks or announces (contract 1). */
function readWithoutAside(text: string, context: ReadContext): Explained | undefined {
  const story = withoutAside(text)
  if (story === undefined) return undefined
  const read = readWords(story, context)
  return read.reading.intent === 'report' &&
    read.reading.records.some(({ kind, ...record }) => kind === 'dispute' && 'status' in record) &&
    isLikeStories(story, { start: 0, end: story.length })
    ? read
    : undefined
}

/** What is asked or put right is so whatever greets before it and thanks behind; a report keeps all its words. */
function readWithoutCourtesies(text: string, context: ReadContext): Explained | undefined {
  const bare = withoutCourtesies(text)
  if (!bare) return undefined
  const { reading, because } = readWords(bare.text, context)
  return ABOUT_RECORDS.has(reading.intent)
    ? { reading, because: movedBy(bare.start, because) }
    : undefined
}

const ABOUT_RECORDS: ReadonlySet<string> = new Set(['correct', 'retract', 'query'])

function readWords(text: string, context: ReadContext): Explained {
  const whole = lexIn(context, text)
  // Greeting and thanks stand beside everything.
  const likely = likelyIntent(withoutCourtesies(whole.text)?.text ?? whole.text)
  const about = decideAbout(whole, context, likely)
  if (about) return { reading: about.reading, because: whyDecided(whole, about) }
  const looked = lookOver(whole, context, likely)
  const { reading } = looked.decision
  const unread = { whole, context, likely }
  if (reading.intent === 'report') return readReport(reading, looked, unread)
  const decided = { reading, because: whyDecided(looked.lexed, looked.decision) }
  return readUntold(looked, unread) ?? decided
}

const whyDecided = (lexed: Lexed, decision: Decision): Because[] => [
  whyIntent(lexed, decision),
  ...whyAsked(lexed, decision),
]

/** A report whose reading is unlike all that is known is asked about, not recorded. */
function doubted(read: Explained): Explained {
  const { reading, surprises } = read
  if (reading.intent !== 'report' || !surprises || !isDoubtful(surprises)) return read
  return {
    ...read,
    reading: { intent: 'unclear', ask: 'quantity' },
    because: [{ field: 'intent', rules: ['surprising'] }, ...read.because],
    guess: reading,
  }
}
