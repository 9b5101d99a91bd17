import { isBeside } from './about/beside.ts'
import { findDecoration } from './about/decoration.ts'
import { withoutHeadlineFigures } from './about/headline-figures.ts'
import { without } from './about/rest.ts'
import { type Accounted, accountFor } from './account/account.ts'
import { doubtOf } from './account/doubt.ts'
import { isDoubtful } from './account/doubtful.ts'
import { lookAgain } from './account/look-again.ts'
import { namesAdded } from './account/second-reader.ts'
import { surprisesOf } from './account/surprises.ts'
import { type Given, NONE_GIVEN } from './activity/given.ts'
import { readActivities } from './activity/read-activities.ts'
import { type ReadContext, type Readers, readContext } from './context.ts'
import { isBareMatter } from './dispute/matters-talked-over.ts'
import { type DisputesRead, readDisputes } from './dispute/read-disputes.ts'
import { isLikeStories, tellsUnreadStory } from './dispute/story-likeness.ts'
import { findAppointments } from './intent/appointments.ts'
import { decideIntent } from './intent/decide.ts'
import { decideAbout } from './intent/decide-about.ts'
import type { Decision } from './intent/findings.ts'
import { likelyIntent } from './intent/likely-intent.ts'
import { reportsNone } from './intent/reports-none.ts'
import { type Moods, readMoods } from './intent/unreal.ts'
import { lexIn } from './lex/lex.ts'
import { type Correction, type Lexed, within } from './lex/lexed.ts'
import { nameLines } from './name-lines.ts'
import { readGroupList, subjectOf } from './read-list.ts'
import { readReply } from './read-reply.ts'
import {
  type Because,
  type Explained,
  type Message,
  movedBy,
  type ReadRecord,
  type Roster,
} from './reading.ts'
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
  const lexed = withoutHeadlineFigures(without(whole, findDecoration(whole)))
  const moods = readMoods(lexed, context)
  const talk = moods.unreal.filter(({ sort }) => sort === 'talk' || sort === 'compared')
  const disputes = readDisputes(without(lexed, [...talk, ...findAppointments(lexed)]), context)
  const real = withoutStoryYears(withoutDays(lexed, moods), disputes)
  const unreal = moods.unreal.filter(({ sort }) => sort === 'planned' || sort === 'undone')
  const spoken = moods.unreal.filter((clause) => !unreal.includes(clause))
  const look = (given: Given = NONE_GIVEN) => {
    const stories = [...disputes.consumed, ...spoken]
    const activities = readActivities(real, context, stories, unreal, given)
    const decision = decideIntent(lexed, context, { activities, disputes, moods }, likely)
    const accounted = accountFor({ lexed, activities, disputes, moods, context, given })
    return { activities, decision, accounted }
  }
  const { activities, decision, accounted } = lookAgain({ lexed, context, disputes, likely }, look)
  if (decision.reading.intent !== 'report')
    return { reading: decision.reading, because: [whyIntent(lexed, decision)] }
  const { records } = decision.reading
  const unread = tellsUnreadStory(lexed.text, records)
  const ask = unread ? 'quantity' : doubtOf(lexed.text, accounted)
  const because = [
    ...activities.because,
    ...disputes.because,
    ...accounted.map((one) => whyFigure(lexed, one)),
    ...lexed.corrections.map((slip) => whyWord(lexed, slip)),
  ]
  if (ask) {
    const doubt: Decision = {
      reading: { intent: 'unclear', ask },
      rule: `asks for ${ask}: left over`,
    }
    return { reading: doubt.reading, because: [whyIntent(lexed, doubt), ...because] }
  }
  const told = { reading: decision.reading, because: [whyIntent(lexed, decision), ...because] }
  if (
    context.readers === 'rules' ||
    namesAdded(activities, context) ||
    isPlainMatter(lexed, records) ||
    reportsNone(lexed, context, { activities, disputes, moods })
  )
    return told
  const surprises = surprisesOf({ lexed, context, activities, accounted, records })
  return { ...told, surprises }
}

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

/**
 * Days of what is only announced, asked or compared with govern nothing that was done; on the day on which something fell through
 * something else may have been done. The village where others held something is not where the sender did.
 */
const withoutDays = (lexed: Lexed, { unreal }: Moods): Lexed => ({
  ...lexed,
  words: lexed.words.filter(
    (word) =>
      word.group !== 'village' ||
      !unreal.some((clause) => clause.sort === 'hearsay' && within(word, clause)),
  ),
  figures: lexed.figures.filter(
    (figure) =>
      figure.kind !== 'date' ||
      (!isBeside(lexed, figure) &&
        !unreal.some(
          (clause) =>
            clause.sort !== 'undone' &&
            within(figure, clause) &&
            !(clause.sort === 'chatter' && opensWithDay(lexed, figure)),
        )),
  ),
})

/** “6月10日到12日都在抢收麦子，只放了2次广播”: a date at the head is that of all that follows, whatever else its clause tells. */
const opensWithDay = (
  { clauses }: Lexed,
  { rule, start }: { rule: string; start: number },
): boolean => rule.startsWith('date: ') && clauses[0] !== undefined && start < clauses[0].end

/**
 * “去年填了今年又挖”: a year inside a story is no running total of what was done beside it, unless the disputes are
 * such a total themselves.
 */
const withoutStoryYears = (lexed: Lexed, { consumed, records }: DisputesRead): Lexed => ({
  ...lexed,
  figures: lexed.figures.filter(
    (figure) =>
      figure.kind !== 'date' ||
      figure.sort !== 'period' ||
      figure.start === 0 ||
      !/^[去前今当]年$/u.test(lexed.text.slice(figure.start, figure.end)) ||
      !consumed.some((story) => within(figure, story)) ||
      records.some(({ basis, date }) => basis === 'cumulative' && date === figure.from),
  ),
})

const whyIntent = (lexed: Lexed, { rule, span }: Decision): Because => ({
  field: 'intent',
  ...(span ? { span: lexed.toSource(span) } : {}),
  rules: [rule],
})
