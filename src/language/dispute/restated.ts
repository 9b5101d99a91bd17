import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
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
  const { text } = lexed
  let kept: Entry[] = []
  for (const entry of entries) {
    if (isSumOf(text, kept, entry)) continue
    if (isSettledSum(text, kept, entry)) {
      kept = kept.map((part) => withStanding(part, entry))
      continue
    }
    const parts = restatedBy(lexed, kept, entry)
    if (parts.length < 2) kept.push(entry)
    else for (const part of parts) kept[kept.indexOf(part)] = withStanding(part, entry)
  }
  return kept
}

/** The parts before a count that it tells again. */
const restatedBy = (lexed: Lexed, kept: readonly Entry[], entry: Entry): readonly Entry[] =>
  isRestating(lexed.text, entry) && !isElsewhere(lexed, kept.at(-1), entry)
    ? partsOf(kept, entry.count)
    : []

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
