import type { ReadContext } from '../context.ts'
import { datesOf, isSamePeriod, type Lexed, overlaps, within } from '../lex/lexed.ts'
import type { Because, ReadDispute } from '../reading.ts'
import type { DateToken, Span } from '../token.ts'
import { casesIn } from './cases-in.ts'
import { type Chunk, cutChunks } from './chunks.ts'
import { withoutClosings } from './closings.ts'
import { isContradicted } from './contradictions.ts'
import { readCounted } from './counted-entries.ts'
import { type Count, findCounts } from './counts.ts'
import { divideCases } from './divided-cases.ts'
import { withoutDividedHeads } from './divided-heads.ts'
import { villagesOf } from './each-village.ts'
import { type Entry, readStory } from './entries.ts'
import { withoutEventItems } from './event-items.ts'
import { endsSurelyLikeStories, isStory, isUntoldStory } from './gate.ts'
import { belowHeadline, findHeadline, tellHeadline } from './headline.ts'
import { findListTails, tellTails, withoutTails } from './list-tails.ts'
import { isAmongStories, isListed, withoutHeads } from './listed-stories.ts'
import { isMatterTalkedOver } from './matters-talked-over.ts'
import { readOneCase } from './one-case.ts'
import { readPlace } from './place.ts'
import { findPointedList, findSummedCases, type PointedList } from './pointed/pointed-list.ts'
import { makesUpReceived } from './received-together.ts'
import { toRecords } from './records.ts'
import { foldRestated } from './restated.ts'
import { spread, tellClassOfAll } from './series.ts'
import { isVague } from './some-cases.ts'
import { readLikelyStanding } from './standing.ts'
import { splitStories } from './stories.ts'
import { isUnlikeStories } from './story-likeness.ts'
import { findSummedUp } from './summed-up.ts'
import { findTallies } from './tallies/find-tallies.ts'
import { findPairedPeriods } from './tallies/paired-periods.ts'
import { foldTally, type Part } from './tally.ts'
import { tellClassOfTitle } from './title-class.ts'
import { findListedCases } from './told-again.ts'
import { withoutSums } from './villages-summed.ts'
import { findZeros, type Zero } from './zero.ts'

/** What a message tells of disputes. */
export interface DisputesRead {
  readonly records: readonly ReadDispute[]
  /** Numbers, days and sums that are explained here and bind to nothing else. */
  readonly consumed: readonly Span[]
  readonly because: readonly Because[]
  /** Set where a dispute is told but an essential part is not. */
  readonly unsure?: 'quantity' | 'standing' | 'date'
}

export const NO_DISPUTES: DisputesRead = { records: [], consumed: [], because: [] }

/** Reads the disputes of a message: counted lists, stories, forms and zero reports (contract 2.2, 2.3). */
export function readDisputes(lexed: Lexed, context: ReadContext): DisputesRead {
  const headline = findHeadline(lexed)
  const below = headline && readAll(belowHeadline(lexed, headline), context)
  return (below && tellHeadline(lexed, headline, below)) ?? readAll(lexed, context)
}

function readAll(lexed: Lexed, context: ReadContext): DisputesRead {
  const zeros = findZeros(lexed)
  // The 一起 of “一起纠纷没有” counts nothing.
  const found = withoutClosings(lexed, findCounts(lexed))
  const counts = withoutEventItems(lexed, found).filter(
    (count) => count.count > 0 && zeros.every((zero) => !overlaps(zero, count)),
  )
  const pointed = findPointedList(lexed, counts)
  const read = readBeside(lexed, context, zeros, counts, pointed)
  const summed = pointed ? undefined : findSummedCases(lexed, counts)
  return summed && !isMadeUp(read, summed)
    ? readBeside(lexed, context, zeros, counts, summed)
    : read
}

/**
 * Whether as many cases were read as a list adds up to, of as many classes; what names no class is one, and may be
 * meant so where the list has nothing better for it than “8起杂七杂八”.
 */
function isMadeUp({ records, unsure }: DisputesRead, { entries, points }: PointedList): boolean {
  const codes = records.map(({ category }) => category)
  const listed = entries.map(({ category }) => category?.code)
  const namesMore = codes.includes(undefined) && !listed.includes('other')
  return (
    !points &&
    unsure === undefined &&
    casesIn(records) === casesIn(entries) &&
    new Set(codes).size >= new Set(listed).size &&
    !namesMore
  )
}

function readBeside(
  lexed: Lexed,
  context: ReadContext,
  zeros: readonly Zero[],
  counts: readonly Count[],
  pointed: PointedList | undefined,
): DisputesRead {
  const paired = pointed ? [] : findPairedPeriods(lexed)
  const tallies = pointed ? [] : [...paired, ...talliesBeside(lexed, [...zeros, ...paired], counts)]
  const readWhole = pointed ? [pointed] : tallies
  const stories = withoutAll(lexed, [...zeros, ...readWhole])
  const others = counts.filter((count) => readWhole.every((span) => !overlaps(count, span)))
  const besides = readEntries(stories, others).filter(
    (entry) =>
      !entry.story || readWhole.every((span) => !sharesLine(lexed.text, entry.region, span)),
  )
  const divided = divideCases(lexed, withoutDividedHeads(lexed.text, besides))
  const told = tellClassOfTitle(lexed.text, pointed ? [...besides, ...pointed.entries] : divided)
  const entries = tellClassOfAll(lexed.text, spread(lexed.text, foldRestated(lexed, told)))
  const groups = groupByPlace(lexed, context, entries)
  const folded = groups.flatMap(({ village, entries: group }) => {
    const told = withLikelyStandings(lexed, foldTally(lexed.text, group))
    return told.flatMap((part) =>
      (told.length === 1 ? villagesOf(lexed, context, part.entry.at, village) : [village]).map(
        (one) => ({ part, village: one }),
      ),
    )
  })
  const solved = tallies.flatMap((tally) =>
    (tally.parts ?? []).map((part) => ({ part, village: readPlace(lexed, context, tally) })),
  )
  const parts = [...folded, ...solved].sort(
    (a, b) => a.part.entry.region.start - b.part.entry.region.start,
  )
  const made = toRecords({
    lexed,
    context,
    told: parts,
    zeros,
    counts: others,
    entries: told,
  })
  const solid = pointed ? [pointed] : tallies.map(({ body }) => body)
  const read = { ...made, consumed: [...made.consumed, ...solid] }
  const whole = { start: 0, end: lexed.text.length }
  if (tallies.some((tally) => !tally.parts)) return { ...read, unsure: 'standing' }
  if (parts.some(({ part }) => isUntold(lexed.text, part, parts.length)))
    return { ...read, unsure: 'standing' }
  if (isContradicted(lexed.text, read.records)) return { ...read, unsure: 'standing' }
  if (read.records.length > 0) return read
  return isVague(lexed, whole) || isUntoldStory(lexed) ? { ...read, unsure: 'quantity' } : read
}

const talliesBeside = (lexed: Lexed, read: readonly Span[], counts: readonly Count[]) =>
  findTallies(
    withoutAll(lexed, read),
    counts.filter((count) => read.every((span) => !overlaps(span, count))),
  )

/** “一起…滴水滴到老薛家墙根，安了天沟，一起…”, “欠薪纠纷1起，…今天已发下去”: single cases whose stories end in no words of the lists. */
const withLikelyStandings = ({ text }: Lexed, parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => {
    const { at, region, story } = part.entry
    const told = { start: at.end, end: region.end }
    const isTold = /[，；][^，；]{2}/u.test(text.slice(told.start, told.end))
    const isNamed = parts.length > 1 || part.category?.rule === 'own noun'
    return !isNamed || part.status || story || part.count !== 1 || !isTold
      ? part
      : { ...part, status: readLikelyStanding(text, told)?.status }
  })

/** What surrounds a tally in its line tells no story beside it. */
const sharesLine = (text: string, a: Span, b: Span): boolean =>
  !text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes('\n')

/** “7月纠纷12起”: counted, but nobody tells how they stand. */
const isUntold = (text: string, { status, entry, count, category }: Part, all: number): boolean =>
  status === undefined &&
  !entry.story &&
  (all > 1 ||
    count > 1 ||
    category?.rule === 'own noun' ||
    /(?:纠纷|矛盾)[ ：]?$/u.test(text.slice(0, entry.at.start)))

/** The text with what says that nothing was: no story is told with it (“没发生纠纷，过了个消停年”). */
const withoutAll = (lexed: Lexed, spans: readonly Span[]): Lexed => ({
  ...lexed,
  text: spans.reduce(
    (text, { start, end }) =>
      `${text.slice(0, start)}${'〇'.repeat(end - start)}${text.slice(end)}`,
    lexed.text,
  ),
})

function readEntries(lexed: Lexed, all: readonly Count[]): Entry[] {
  const listed = all.length === 1 ? findListedCases(lexed, all) : undefined
  if (listed) return [...listed.entries]
  const summedUp = findSummedUp(lexed, all)
  if (summedUp) return [...summedUp]
  const single = readOneCase(lexed, all)
  if (single) return [single]
  const tails = findListTails(lexed, all)
  const counts = all.filter((count) => tails.every((tail) => !overlaps(count, tail)))
  const chunks = withoutTails(cutChunks(lexed, counts), tails).flatMap((chunk) =>
    splitStories(
      lexed,
      chunk,
      counts.filter((count) => within(count, chunk)),
    ),
  )
  const entries = readChunks(lexed, chunks, counts, (chunk) => isToldAsStory(lexed, chunk))
  // By what it is like only where nothing else tells a dispute.
  const found =
    entries.length > 0 ? entries : readChunks(lexed, chunks, counts, isLikely(lexed, chunks))
  return tellTails(lexed, withoutHeads(found), tails)
}

const isLikely = (lexed: Lexed, chunks: readonly Chunk[]) => (chunk: Chunk) =>
  endsSurelyLikeStories(lexed, chunk, chunks.length === 1)

function readChunks(
  lexed: Lexed,
  chunks: readonly Chunk[],
  counts: readonly Count[],
  isTold: (chunk: Chunk) => boolean,
): Entry[] {
  return chunks.flatMap((chunk, index) => {
    const own = counts.filter((count) => within(count, chunk))
    if (own.length > 0) return readCounted(lexed, chunk, own)
    const story = behindQuestions(lexed, chunk)
    // What is told of a named case tells how it ended, or is told behind for all of them.
    if (chunk.named) return [readStory(lexed, story)]
    if (chunk.alike || isTold(chunk))
      return [readStory(lexed, story, () => readLikelyStanding(lexed.text, chunk))]
    if (isListed(lexed, chunks, counts, index)) return [readStory(lexed, story)]
    return isAmongStories(lexed, chunks, counts, index, isTold)
      ? [readStory(lexed, story, () => readLikelyStanding(lexed.text, chunk))]
      : []
  })
}

/** By its words, unless it is like messages that tell no dispute (“上回的误餐补助到账了”) and names none. */
const isToldAsStory = (lexed: Lexed, chunk: Span): boolean =>
  isStory(lexed, chunk) &&
  (!isUnlikeStories(lexed.text, chunk) ||
    NAMED_AND_SETTLED.test(lexed.text.slice(chunk.start, chunk.end)) ||
    isMatterTalkedOver(lexed.text, chunk))

/** “司法所转来的那起邻里纠纷今天调好了” */
const NAMED_AND_SETTLED =
  /[\u4e00-\u9fff]{2}(?:纠纷|矛盾)[^，。；\n]{0,6}(?:调好|调成|说好|说和|谈成|谈拢|化解|解决|办结|了结)了/u

/** “有问离婚分房的，有问高空抛物的，还有一家楼上漏水…”: what people came to ask stands before the story. */
function behindQuestions({ text, clauses }: Lexed, chunk: Chunk): Span {
  const inside = clauses.filter((clause) => within(clause, chunk))
  const first = inside.findIndex(({ start, end }) => !ASKED.test(text.slice(start, end)))
  return first > 0 ? { start: inside[first]?.start ?? chunk.start, end: chunk.end } : chunk
}

const ASKED =
  /^(?:[^，。]{0,2}讲(?:的|了|解)?[^，。]{2,18}|[^，。]{0,4}[\d一二三四五六七八九十百几]+[来多余]?(?:个人|人|人次)(?:听|参加|到会)?)$|^(?:还?有)?(?:人|个)?来?问[^，。 ]{1,14}(?:的|嘞)$|^都?解答了$/u

interface Group {
  readonly village: string | undefined
  readonly entries: Entry[]
}

/** Entries that follow each other in one village belong to one tally. */
function groupByPlace(lexed: Lexed, context: ReadContext, entries: readonly Entry[]): Group[] {
  const groups: Group[] = []
  const placed = entries.map((entry) => ({
    entry,
    village: readPlace(lexed, context, entry.region, headOf(entry)),
  }))
  const all = withoutSums(lexed, placed)
  for (const [index, { entry, village }] of all.entries()) {
    const last = groups.at(-1)
    const next = all.slice(index).map((one) => one.entry)
    const goesOn =
      last &&
      (entry.story || !hasOwnDay(lexed, last.entries, entry) || makesUpReceived(last.entries, next))
    if (last && last.village === village && goesOn) last.entries.push(entry)
    else groups.push({ village, entries: [entry] })
  }
  return groups
}

/** A story is told up to its outcome; what names a village before that heads no next part. */
const headOf = ({ story, at, region, status }: Entry): Span =>
  story ? { start: at.start, end: Math.max(at.end, status?.start ?? region.start) } : at

/** A day of its own, told before its count, begins a new tally. */
function hasOwnDay(lexed: Lexed, group: readonly Entry[], entry: Entry): boolean {
  const last = group.at(-1)
  return (
    last !== undefined &&
    datesOf(lexed).some(
      (date: DateToken) =>
        date.start >= last.at.end &&
        date.end <= entry.at.start &&
        date.sort !== 'theme' &&
        date.start >= entry.region.start &&
        date.future !== 'surely' &&
        !datesOf(lexed).some((told) => told.end <= last.at.start && isSamePeriod(told, date)),
    )
  )
}
