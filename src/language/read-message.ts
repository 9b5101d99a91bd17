import type { Accounted } from './account/account.ts'
import { doubtOf } from './account/doubt.ts'
import { isDoubtful } from './account/doubtful.ts'
import { namesAdded } from './account/second-reader.ts'
import { QUANTITY } from './account/surprises.ts'
import { type ReadContext, type Readers, readContext } from './context.ts'
import { isBareMatter } from './dispute/matters-talked-over.ts'
import { isLikeStories, tellsUnreadStory } from './dispute/story-likeness.ts'
import { decideAbout } from './intent/decide-about.ts'
import type { Decision } from './intent/findings.ts'
import { likelyIntent } from './intent/likely-intent.ts'
import { reportsNone } from './intent/reports-none.ts'
import { lexIn } from './lex/lex.ts'
import type { Correction, Lexed } from './lex/lexed.ts'
import { type LookedOver, lookOver } from './look-over.ts'
import { nameLines } from './name-lines.ts'
import { readGroupList, subjectOf } from './read-list.ts'
import { readReply } from './read-reply.ts'
import {
  type Because,
  type Explained,
  type Message,
  movedBy,
  type ReadRecord,
  type Report,
  type Roster,
} from './reading.ts'
import type { WeighedReading } from './rereading/other-reading.ts'
import type { Unread } from './rereading/read-anew.ts'
import { reconsider } from './rereading/reconsider.ts'
import { untoldStory } from './rereading/untold-story.ts'
import { withoutAside } from './text/aside.ts'
import { withoutCourtesies } from './text/courtesies.ts'
import { readList } from './text/list.ts'
import { joinPairs } from './text/pairs.ts'
import { splitReply } from './text/quoted.ts'
import type { Rewritten } from './text/rewritten.ts'
import { punctuateSpeech } from './text/running-speech.ts'
import { readTable } from './text/table.ts'
import { CATALOG_VOCABULARY, type Vocabulary } from './vocabulary.ts'
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
  const reply = splitReply(message.text)
  if (reply) return readReply(reply, context, readText)
  const list = readList(message.text, context.roster)
  if (list && !SIGN_UP_LIST.test(message.text)) return readGroupList(list, context, readText)
  const rewritten =
    readTable(message.text, context.roster.villages, (title) => subjectOf(title, context)) ??
    joinPairs(message.text) ??
    punctuateSpeech(message.text)
  return rewritten ? readRewritten(rewritten, context) : readText(message.text, context)
}

/** Reads the sentences that a table or running speech makes; the reasons point at the words as they were sent. */
function readRewritten({ text, offsets }: Rewritten, context: ReadContext): Explained {
  const read = readText(text, context)
  const placed = read.because.map((why) => {
    if (!why.span) return why
    const [from, to] = why.span
    const start = offsets[from] ?? 0
    return { ...why, span: [start, Math.max(start, offsets[to - 1] ?? start) + 1] as const }
  })
  return { ...read, because: placed }
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
  if (about) return { reading: about.reading, because: [whyIntent(whole, about)] }
  const looked = lookOver(whole, context, likely)
  const { reading } = looked.decision
  const unread = { whole, context, likely }
  return reading.intent === 'report'
    ? readReport(reading, looked, unread)
    : (readUntold(looked, unread) ?? decided(looked))
}

const decided = ({ lexed, decision }: LookedOver): Explained => ({
  reading: decision.reading,
  because: [whyIntent(lexed, decision)],
})

function readReport(report: Report, looked: LookedOver, unread: Unread): Explained {
  const { lexed, decision } = looked
  const { records } = report
  const ask = tellsUnreadStory(lexed.text, records)
    ? 'quantity'
    : doubtOf(lexed.text, looked.accounted)
  const because = becauseOf(looked)
  if (ask) {
    const doubt: Decision = {
      reading: { intent: 'unclear', ask },
      rule: `asks for ${ask}: left over`,
    }
    return { reading: doubt.reading, because: [whyIntent(lexed, doubt), ...because] }
  }
  const told = { reading: report, because: [whyIntent(lexed, decision), ...because] }
  if (isUndoubted(looked, records, unread.context)) return told
  const { likeliest, weighed } = reconsider(records, looked, unread)
  return {
    reading: { ...report, records: likeliest.records },
    because: [...whyOtherwise(lexed, likeliest), ...told.because],
    surprises: likeliest.surprises,
    weighed,
  }
}

/** A story that the rules do not see. */
function readUntold(looked: LookedOver, unread: Unread): Explained | undefined {
  if (unread.context.readers === 'rules') return undefined
  const story = untoldStory(looked, unread)
  return (
    story && {
      reading: { intent: 'report', records: story.records },
      because: whyOtherwise(looked.lexed, story),
      surprises: story.surprises,
    }
  )
}

/** Why another reading than that of the rules is believed, and what its numbers count. */
const whyOtherwise = (
  lexed: Lexed,
  { otherwise, accounted }: WeighedReading,
): readonly Because[] =>
  otherwise.length === 0
    ? []
    : [
        { field: 'intent', rules: ['like examples', ...otherwise] },
        ...accounted.flatMap(({ figure, as }) =>
          figure.kind === 'number' && as?.startsWith(QUANTITY)
            ? [
                {
                  field: `${as.slice(QUANTITY.length)} ${figure.value}`,
                  span: lexed.toSource(figure),
                  rules: ['like examples'],
                },
              ]
            : [],
        ),
      ]

const becauseOf = ({ lexed, activities, disputes, accounted }: LookedOver): Because[] => [
  ...activities.because,
  ...disputes.because,
  ...accounted.map((one) => whyFigure(lexed, one)),
  ...lexed.corrections.map((slip) => whyWord(lexed, slip)),
]

/** What the examples know nothing of, or so little that no reading could surprise them. */
const isUndoubted = (
  { lexed, activities, disputes, moods }: LookedOver,
  records: readonly ReadRecord[],
  context: ReadContext,
): boolean =>
  context.readers === 'rules' ||
  namesAdded(activities, context) ||
  isPlainMatter(lexed, records) ||
  reportsNone(lexed, context, { activities, disputes, moods })

/** “老张家那个事今天谈成了”: so few words that none of them could be a surprise. */
const isPlainMatter = ({ text }: Lexed, records: readonly ReadRecord[]): boolean =>
  records.every(({ kind }) => kind === 'dispute') &&
  isBareMatter(text, { start: 0, end: text.length })

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

const whyFigure = (lexed: Lexed, { figure, as }: Accounted): Because => ({
  field: 'figure',
  span: lexed.toSource(figure),
  rules: [figure.rule, as ?? 'left over'],
})

const whyWord = (lexed: Lexed, { said, meant, ...span }: Correction): Because => ({
  field: 'word',
  span: lexed.toSource(span),
  rules: ['same sound'],
  slip: { said, meant },
})

const whyIntent = (lexed: Lexed, { rule, span }: Decision): Because => ({
  field: 'intent',
  ...(span ? { span: lexed.toSource(span) } : {}),
  rules: [rule],
})
