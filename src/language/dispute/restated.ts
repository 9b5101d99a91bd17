import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { matchesOf } from '../patterns/matches.ts'
import { countsUp } from './closings.ts'
import type { Entry } from './entries.ts'

/** What stands behind a count that says how all parts before it stand: “2起都…”, “两起口头协议”. */
export const RESTATING =
  /^(?:纠纷|矛盾|案件)?(?:都|均|全|已全|一律|统统|一共|总共|合计|拢共|统共|加(?:起来|拢|到一起|一起|在一起)|合(?:起来|拢)|凑拢|(?:是|为|达成|签了?|签订了?|立了?|写了?)*(?:口头|书面|协议|字据|条子))/u
/** How much behind a count tells it. */
const LOOK = 10

/**
 * “2起，一起是…，一起是…，两起都还没解决”: a count that says of all parts before it how they stand is none of
 * its own; the parts that told nothing take it. Nor is a sum below them (“合计8”).
 */
export function foldRestated(lexed: Lexed, entries: readonly Entry[]): Entry[] {
  let kept: readonly Entry[] = []
  for (const entry of entries) {
    if (!isSumOf(lexed.text, kept, entry)) kept = foldInto(lexed, kept, entry)
  }
  return [...kept]
}

/** The entries before with the next one: as one of its own, or as what it tells of them. */
function foldInto(lexed: Lexed, kept: readonly Entry[], entry: Entry): readonly Entry[] {
  if (isSettledSum(lexed.text, kept, entry)) return kept.map((part) => withStanding(part, entry))
  const many = asManyCases(lexed.text, kept, entry)
  if (many) return [many]
  const parts = restatedBy(lexed, kept, entry)
  return parts.length < 2
    ? [...kept, entry]
    : kept.map((part) => (parts.includes(part) ? withStanding(part, entry) : part))
}

/** The parts before a count that it tells again. */
const restatedBy = (lexed: Lexed, kept: readonly Entry[], entry: Entry): readonly Entry[] =>
  isRestating(lexed.text, entry) && !isElsewhere(lexed, kept.at(-1), entry)
    ? partsOf(kept, entry.count)
    : []

/** “收割机老板跟三家人为亩数扯皮，退了410块，三起都说归一了”: one story of as many cases as there are on the other side. */
function asManyCases(
  text: string,
  [story, ...others]: readonly Entry[],
  entry: Entry,
): Entry | undefined {
  const { status, count, at } = entry
  if (!story?.story || story.count !== 1 || others.length > 0) return undefined
  if (!status || !isRestating(text, entry)) return undefined
  const isTold = matchesOf(OTHER_SIDE, text.slice(story.region.start, at.start)).some(
    ({ groups }) => readNumeral(groups?.number ?? '', 0)?.value === count,
  )
  return isTold ? { ...withStanding({ ...story, status }, entry), count } : undefined
}

const OTHER_SIDE =
  /(?<![\d一二两三四五六七八九十])(?<number>[两三四五六七八九十]|\d{1,2})(?:家|户)(?!共)/gu

/** “28日1起，29日5起，30日6起都成了”: a day or a village of its own tells of others. */
const isElsewhere = (lexed: Lexed, before: Entry | undefined, { at }: Entry): boolean =>
  before !== undefined &&
  [...datesOf(lexed), ...wordsOf(lexed, 'village')].some(
    ({ start, end }) => start >= before.at.end && end <= at.start,
  )

const SUM_BEFORE = /(?:合计|总计|小计|共计|总共|一共|拢共|统共|(?<=[，。；\n ])共)[ ：]*$/u

/** “有个…给了3000，下午有个…说好了，调解成功2起”: as many stories as are counted behind them, each of them settled. */
const sumsUpStories = (text: string, entries: readonly Entry[], { at, count }: Entry): boolean =>
  count > 1 &&
  count === entries.length &&
  entries.every((one) => one.count === 1 && one.status?.status === 'resolved') &&
  countsUp(text, at)

/** “七月5起八月4起，总共9起，都调好了”: the sum of all before it, and how they stand. */
const isSettledSum = (text: string, entries: readonly Entry[], entry: Entry): boolean =>
  entry.forAll &&
  isSumOf(text, entries, { ...entry, status: undefined }) &&
  entries.every(({ status, story }) => status === undefined && !story)

/** Whether a count is the sum of those before it: of all of them, or of those that came in. */
function isSumOf(text: string, entries: readonly Entry[], entry: Entry) {
  const { at, count, story, status } = entry
  if (sumsUpStories(text, entries, entry)) return true
  if (story || status || entries.length < 2 || !SUM_BEFORE.test(text.slice(0, at.start).slice(-6)))
    return false
  const received = entries.filter(({ taken }) => taken === 'received')
  return [entries, received].some((all) => all.reduce((sum, one) => sum + one.count, 0) === count)
}

const isRestating = (text: string, { at, count, story, status, agreement }: Entry): boolean =>
  !story &&
  count > 1 &&
  (status ?? agreement) !== undefined &&
  RESTATING.test(text.slice(at.end, at.end + LOOK))

/** The last entries that add up to a count, the total that they divide left out. */
function partsOf(entries: readonly Entry[], count: number): readonly Entry[] {
  let sum = 0
  for (let from = entries.length - 1; from >= 0; from--) {
    sum += entries[from]?.count ?? 0
    if (sum === count) return entries.slice(from)
    if (sum > count) return []
  }
  return []
}

const withStanding = (part: Entry, all: Entry): Entry => ({
  ...part,
  status: part.status ?? all.status,
  agreement: part.agreement ?? all.agreement,
})
