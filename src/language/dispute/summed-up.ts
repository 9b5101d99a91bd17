import { type Lexed, overlaps, within } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { guarded } from '../patterns/guarded.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { readMatter } from './category.ts'
import { type Chunk, cutChunks } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'
import { namesOthers, nextPlaces, partsOfDay, storyHeads } from './story-heads.ts'
import { outcomesOf, tellOutcomes } from './told-again.ts'

/** “两起都调好哒”, “两个都讲好了”, “两件事都了了”, “三头都没闹了”: how all the stories before stand, and how many they were. */
const SUMMED_UP = guarded(
  /(?<=[，。；！ \n])(?:这|上面|以上)?(?<number>[两三四五]|(?<!\d)[2-5]|[俩仨])(?:(?<cases>(?:[起件桩宗]|个(?=事|纠纷|矛盾|扯皮|官司)|档子?(?=事)|样(?=事))?(?:事情?|纠纷|矛盾|扯皮|官司)|[起件桩宗])|个|)(?:都|均|全|全部|也都)(?!同意|认|答应|愿|不|道歉|点头|来|有|表|没|说(?!好|拢|和|通|归一)|服|退|让|签)(?=[^，。；\n]{1,12})/gu,
)

/** Words that sum up the stories of a stretch at its end. */
interface SummingUp extends Span {
  readonly number: number
  /** Cases are named; 两个 and 俩 may be the parties of one. */
  readonly cases: boolean
}

/** The last such words of a stretch. */
function findSummingUp(text: string, { start, end }: Span): SummingUp | undefined {
  const last = SUMMED_UP.matches(text)
    .filter(({ index }) => index > start && index < end)
    .at(-1)
  if (!last) return undefined
  const number = readNumeral(last.groups?.number ?? '', 0)?.value
  return number
    ? {
        start: last.index,
        end: last.index + last[0].length,
        number,
        cases: last.groups?.cases !== undefined,
      }
    : undefined
}

/**
 * The stories that words at their end sum up: “上午两家为屋檐水吵，下午两兄弟为养老吵，两个都讲好了，养老的一人一月”. None
 * of them need tell its own outcome; what stands behind belongs to the one whose words it repeats.
 */
export function findSummedUp(lexed: Lexed, counts: readonly Count[]): readonly Entry[] | undefined {
  const { text } = lexed
  const chunk = lastTold(cutChunks(lexed, []))
  const closing = chunk && findSummingUp(text, chunk)
  if (!chunk || !closing || counts.some((count) => !overlaps(count, closing))) return undefined
  const stories = storiesOf(lexed, { start: chunk.start, end: closing.start }, closing)
  const end = closing.end + Math.max(1, text.slice(closing.end).search(/[，。；！\n]|$/u))
  const all = readStory(lexed, { start: closing.start, end })
  if (!stories || !all.status) return undefined
  const told = outcomesOf(text, stories, { start: Math.min(end + 1, chunk.end), end: chunk.end })
  return stories.map((story, index) => ({
    ...tellOutcomes(lexed, story, told[index] ?? []),
    status: all.status,
    taken: undefined,
    agreement: (all.allSigned ? all.agreement : undefined) ?? readStory(lexed, story).agreement,
  }))
}

/** What is told last, with what is told alike right in front of it: “2号，…；3号，…。两起都调好了”. */
function lastTold(chunks: readonly Chunk[]): Chunk | undefined {
  const last = chunks.at(-1)
  const before = last?.alike ? chunks.findLastIndex(({ alike }) => !alike) : chunks.length - 2
  return last && { ...last, start: (chunks[before + 1] ?? last).start }
}

/** As many stories as were summed up, cut where parts of the day, places or sentences begin; each has a matter of its own. */
function storiesOf(
  lexed: Lexed,
  span: Span,
  { number, cases }: SummingUp,
): readonly Span[] | undefined {
  const { text } = lexed
  const heads = partsOfDay(text, span)
  const days = partsFrom(daysOpening(lexed, span), span)
  if (cases && days.length === number && days.every((day) => readMatter(text, day))) return days
  const ways = [
    days.map(({ start }) => start),
    [heads[0] === undefined ? span.start : Math.max(span.start, heads[0]), ...heads.slice(1)],
    [span.start, ...nextPlaces(text, span), ...storyHeads(text, span)],
    ...(cases ? [sentencesOf(text, span), mattersOf(lexed, span)] : []),
  ]
  return ways
    .map((starts) => partsFrom(starts, span))
    .find((stories) => stories.length === number && haveOwnMatters(text, stories))
}

const partsFrom = (starts: readonly number[], { end }: Span): readonly Span[] =>
  starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }))

/** “2号，滕家两个表兄弟…；3号，裴家…”: days that open what happened on each of them. */
const daysOpening = ({ text, figures }: Lexed, span: Span): number[] =>
  figures.flatMap((figure) =>
    figure.kind === 'date' &&
    figure.sort === 'day' &&
    within(figure, span) &&
    OPENS.test(text.slice(span.start, figure.start)) &&
    !figure.future
      ? [figure.start]
      : [],
  )
const OPENS = /(?:^|[，。；！ \n])$/u

const sentencesOf = (text: string, { start, end }: Span): number[] => [
  start,
  ...matchesOf(/(?<=[。；\n])[^。；\n]/gu, text.slice(start, end)).map(
    ({ index }) => start + index,
  ),
]

/** Where clauses begin that name people and a matter which those before them do not. */
function mattersOf({ text, clauses }: Lexed, span: Span): number[] {
  const starts: number[] = []
  const seen = new Set<string>()
  for (const clause of clauses.filter((one) => within(one, span))) {
    const matter = readMatter(text, clause)
    if (!matter || matter.rule === 'who quarrels' || seen.has(matter.code)) continue
    if (starts.length > 0 && !namesOthers(text, { start: span.start, end: clause.start }, clause))
      continue
    seen.add(matter.code)
    starts.push(starts.length === 0 ? span.start : clause.start)
  }
  return starts
}

/** Two quarrels, and not one told twice: each has a class, and no two that follow each other have the same. */
const haveOwnMatters = (text: string, stories: readonly Span[]): boolean => {
  const codes = stories.map((story) => readMatter(text, story)?.code)
  return codes.every((code, at) => code !== undefined && code !== codes[at - 1])
}
