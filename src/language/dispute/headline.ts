import { without } from '../about/rest.ts'
import { datesOf, type Lexed, overlaps, within, wordsOf } from '../lex/lexed.ts'
import type { ReadDispute } from '../reading.ts'
import type { Span } from '../token.ts'
import { CASE_WRITTEN } from '../words/case-news.ts'
import { CASE_CALLED, ONE_MORE, SPOKEN } from '../words/headlines.ts'
import { type Count, findCounts } from './counts.ts'
import { type Entry, readEntry } from './entries.ts'
import type { DisputesRead } from './read-disputes.ts'
import { findEvents } from './status.ts'

/** The title of a bulletin that names the one case which the text below tells. */
export interface Headline extends Span {
  /** What the title alone tells; absent where it counts nothing (“多年积怨一朝化解”). */
  readonly entry?: Entry
  /** The numbers of disputes below it. */
  readonly below: readonly Count[]
}

/** The first line, behind the name of the column (“【调解故事】”), or all that brackets hold at the start. */
const FIRST_LINE =
  /^(?:【[^】\n]{2,10}】)?(?:【[^】\n。；]{6,44}】\n?|[^【】\n。；！]{6,44}[。！]?\n)/u
/** What is told below a title is longer. */
const BELOW_MIN = 24

/**
 * “石桥村成功调解一起借款纠纷⏎5月22日，石桥村…”: the first line, where it counts one case, tells no day and goes no
 * further. A line of a ledger (“借款纠纷1起”) names no case that is told below.
 */
export function findHeadline(lexed: Lexed): Headline | undefined {
  const { text } = lexed
  const title = FIRST_LINE.exec(text)?.[0]
  if (title === undefined || text.length - title.length < BELOW_MIN) return undefined
  const span = { start: 0, end: title.length }
  if (!isTold(text, span) || datesOf(lexed).some((date) => within(date, span))) return undefined
  const counts = findCounts(lexed)
  const [count, ...others] = counts.filter((one) => within(one, span))
  if (!count) return isSlogan(lexed, span) ? { ...span, below: counts } : undefined
  if (count.count !== 1 || count.approx || others.length > 0) return undefined
  const behind = text.slice(count.end, span.end)
  if (!CASE_CALLED.test(behind) || behind.includes('，')) return undefined
  const below = counts.filter((one) => !overlaps(one, span))
  return { ...span, entry: readEntry(lexed, count, span), below }
}

/** The line below tells something: it is more than another heading or an item of a list. */
const isTold = (text: string, title: Span): boolean =>
  /^[^\n]*[，。：]/u.test(text.slice(title.end).trimStart())

/** “多年积怨一朝化解”, “调委会介入 邻里和好”: no sentence of speech, above a case that is told in writing. */
const isSlogan = (lexed: Lexed, title: Span): boolean =>
  !SPOKEN.test(lexed.text.slice(title.start, title.end)) &&
  CASE_WRITTEN.test(lexed.text.slice(title.end)) &&
  datesOf(lexed).some(({ sort, start }) => sort === 'day' && start === title.end) &&
  findEvents(lexed.text, title).some(({ name }) => name === 'settled' || name === 'mediated')

/** The message without its title. */
export const belowHeadline = (lexed: Lexed, headline: Span): Lexed => without(lexed, [headline])

/**
 * What is told below a title, the first of it with what only the title says; undefined where the title counts another
 * case than the text begins with.
 */
export function tellHeadline(
  lexed: Lexed,
  headline: Headline,
  read: DisputesRead,
): DisputesRead | undefined {
  const [first, ...others] = read.records
  const { entry, below } = headline
  if (!first || read.unsure || !isSameCase(lexed, headline, first)) return undefined
  if (!entry) return read
  const { category, status, agreement } = entry
  const named = {
    ...(category ? { category: category.code } : {}),
    ...(status ? { status: status.status } : {}),
  }
  const told: ReadDispute = {
    ...(agreement ? { agreement: agreement.name } : {}),
    // A story is of the class and comes to the end that its title names.
    ...(below.length === 0 ? { ...first, ...named } : { ...named, ...first }),
  }
  return { ...read, records: [told, ...others], consumed: [...read.consumed, entry.at] }
}

function isSameCase(lexed: Lexed, headline: Headline, told: ReadDispute): boolean {
  if (told.count !== 1 || told.approx || told.basis) return false
  const { entry, below } = headline
  const [count] = below
  if (
    areElsewhere(lexed, headline, {
      start: headline.end,
      end: count?.start ?? firstStop(lexed, headline),
    })
  )
    return false
  if (count === undefined || entry === undefined) return true
  if (entry.status && told.status !== entry.status.status) return false
  if (entry.category && told.category && told.category !== entry.category.code) return false
  return !ONE_MORE.test(lexed.text.slice(headline.end, count.start))
}

/** Where the first clause below a title ends. */
const firstStop = ({ clauses, text }: Lexed, title: Span): number =>
  clauses.find(({ start }) => start >= title.end)?.end ?? text.length

/** “白果村化解一起…⏎三塘村化解一起…”: both lines name a village, and not the same. */
function areElsewhere(lexed: Lexed, title: Span, front: Span): boolean {
  const [own, others] = [title, front].map((span) =>
    wordsOf(lexed, 'village')
      .filter((word) => within(word, span))
      .map(({ key }) => key),
  )
  return Boolean(own?.length && others?.length && !others.some((key) => own.includes(key)))
}
