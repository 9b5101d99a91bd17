import { datesOf, type Lexed, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { Entry } from './entries.ts'

/** An entry with the village that it is told of. */
export interface Placed {
  readonly entry: Entry
  readonly village: string | undefined
}

/**
 * “共排查出纠纷3起，其中三塘村2起已化解，大湾村1起正在调解”: a total that the counts of several villages add up to is
 * none of a village of its own; what they lack is told of it (“调解成功5起，其中三塘村3起、龙门村2起”). The same of days: “上月还有两起，14号
 * 一起…，21号一起…”.
 */
export function withoutSums(lexed: Lexed, placed: readonly Placed[]): readonly Placed[] {
  const at = placed.findIndex((one, index) => partsOf(lexed, one, placed.slice(index + 1)) > 0)
  const total = placed[at]
  if (!total) return placed
  const end = at + 1 + partsOf(lexed, total, placed.slice(at + 1))
  const parts = placed.slice(at + 1, end).map((part) => ({
    ...part,
    entry: {
      ...part.entry,
      status: part.entry.status ?? total.entry.status,
      taken: part.entry.taken ?? total.entry.taken,
    },
  }))
  return [...placed.slice(0, at), ...parts, ...withoutSums(lexed, placed.slice(end))]
}

/** How many entries behind a total are those of villages, or days, that add up to it. */
function partsOf(lexed: Lexed, { entry }: Placed, behind: readonly Placed[]): number {
  if (!mayBeSum(lexed, entry)) return 0
  let sum = 0
  let last = entry
  for (const [index, { entry: part, village }] of behind.entries()) {
    if (!isPart(lexed, entry, last, { entry: part, village })) return 0
    sum += part.count
    last = part
    if (sum >= entry.count) return sum === entry.count && index > 0 ? index + 1 : 0
  }
  return 0
}

/** An entry that tells how it stands, and has its village or its day behind the one before it. */
function isPart(lexed: Lexed, total: Entry, last: Entry, { entry, village }: Placed): boolean {
  if (!(entry.status ?? total.status ?? total.taken)) return false
  return (
    (village !== undefined && namesVillage(lexed, last.at.end, headOf(entry))) ||
    (!entry.story && namesDay(lexed, last.at.end, entry.at))
  )
}

/** A count has its village in front of it, a story of a list (“①双河村酒厂废水…；②新民村…”) within it. */
const headOf = ({ story, at, region }: Entry): Span =>
  story ? { start: region.end, end: region.end } : at

const mayBeSum = (lexed: Lexed, entry: Entry): boolean =>
  !entry.story && entry.count > 1 && (!entry.status || tellsForAll(lexed, entry))

/** The total of the township, and not what one village settled. */
const tellsForAll = (lexed: Lexed, entry: Entry): boolean =>
  isOfSeveralDays(lexed, entry) || leadsVillages(lexed, entry)

/** “礼拜五礼拜六两天调了四起 礼拜五三起…”: a total of days that are told one by one right behind it. */
const isOfSeveralDays = (lexed: Lexed, { at }: Entry): boolean =>
  OF_DAYS.test(lexed.text.slice(0, at.start)) &&
  datesOf(lexed).some(
    ({ sort, start }) =>
      sort === 'day' &&
      start >= at.end &&
      /^(?:纠纷|矛盾)?[，。：； \n]?$/u.test(lexed.text.slice(at.end, start)),
  )
const OF_DAYS =
  /[两三四五六]天(?:里|来)?(?:我们?|一共|总共|拢共|共|村里|都)*(?:调解?|接|受理|处理|化解|劝|有|来|说)(?:了|到|成|好)*$/u

const leadsVillages = (lexed: Lexed, { at }: Entry): boolean =>
  !namesVillage(lexed, lexed.text.slice(0, at.start).search(/[^。；\n]*$/u), at) &&
  /^[^，。；：（\n]{0,4}(?:[，。]?其中|[：（])/u.test(lexed.text.slice(at.end, at.end + 12))

const namesVillage = (lexed: Lexed, from: number, { start: to }: Span): boolean =>
  wordsOf(lexed, 'village').some(({ start, end }) => start >= from && end <= to)

const namesDay = (lexed: Lexed, from: number, { start: to }: Span): boolean =>
  datesOf(lexed).some(
    ({ sort, future, start, end }) => sort === 'day' && !future && start >= from && end <= to,
  )
