import { LEFT_BEFORE } from '../words/dispute-counts.ts'
import { readMatter, readNounPhrase, type ToldCategory } from './category.ts'
import { classOfAll } from './class-of-all.ts'
import type { Entry } from './entries.ts'

/**
 * “分别调解山林1起、建房1起、赡养1起，全成”: in one sentence, what a count lacks is told by the verb before
 * the first and by 都/均/全 behind the last.
 */
export function spread(text: string, entries: readonly Entry[]): Entry[] {
  return tellForAll(text, tellVerb(text, entries))
}

/** What the verb before a series of counts tells, for each of them. */
function tellVerb(text: string, entries: readonly Entry[]): Entry[] {
  const told: Entry[] = []
  for (const entry of entries) {
    const last = told.at(-1)
    const apart = !entry.category && LEFT_BEFORE.test(text.slice(last?.at.end ?? 0, entry.at.start))
    const lacks = last && !apart && isJoined(text, last, entry) && !entry.status && !entry.taken
    told.push(lacks ? withVerb(text, last, entry) : entry)
  }
  return told
}

const withVerb = (text: string, last: Entry, entry: Entry): Entry => ({
  ...entry,
  taken: last.taken,
  status: inSeries(text, last, entry) ? last.status : undefined,
})

/** What 都, 均 and 全 behind the last count tell, for all before it. */
function tellForAll(text: string, entries: readonly Entry[]): Entry[] {
  const told: Entry[] = []
  for (const entry of entries.toReversed()) {
    const next = told[0]
    const lacks =
      next?.forAll &&
      (isJoined(text, entry, next) || isSummedUp(text, entry, next) || areAllAgreed(text, next))
    told.unshift(lacks ? withAll(entry, next) : entry)
  }
  return told
}

/** “邻里 3⏎婚姻 2⏎都调好了”: a line or sentence of its own tells how all before it stand. */
function isSummedUp(text: string, entry: Entry, next: Entry): boolean {
  const told = next.status
  if (!told || entry.status || entry.story || next.story) return false
  const between = text.slice(next.at.end, told.end)
  const last = /[。；\n](?<words>[^。；\n]*)$/u.exec(between)?.groups?.words
  return (
    last !== undefined &&
    /^(?:以上|上面|上述|这些|[\d一二两三四五六七八九十]+[起件])?(?:都|均|全)/u.test(last)
  )
}

/** “5号调家具退货一起，退了1800；7号调会车刮到摩托一起，赔了400，都是口头”: the last clause tells of all cases how they agreed, whatever parts them. */
const areAllAgreed = (text: string, { agreement, allSigned, count, region }: Entry): boolean =>
  allSigned === true &&
  count === 1 &&
  agreement !== undefined &&
  AGREED_IN_ALL.test(text.slice(region.start, region.end).trimEnd())

const AGREED_IN_ALL =
  /(?:[，；。\n](?:这|以上|上面)?(?:(?:[两三四五2-5几][起件桩]|俩案?)(?:也|都|均|全)+(?:是|为|系)?|(?:都|均|全)(?:是|为|系))|[。\n](?:都|均|全))(?:口头|书面|[写签立打])[^，。；\n]{0,8}[。！]?$/u

const withAll = (entry: Entry, next: Entry): Entry => ({
  ...entry,
  status: entry.status ?? next.status,
  agreement: entry.agreement ?? (next.allSigned ? next.agreement : undefined),
  forAll: !entry.status || next.allSigned === true,
  allSigned: next.allSigned === true,
})

/** Stories of one list, or counts of one sentence. */
function isJoined(text: string, first: Entry, second: Entry): boolean {
  if (first.story || second.story) return first.story && second.story
  return !/[。；\n]/u.test(text.slice(first.at.end, second.at.start))
}

/** “化解物业纠纷3起、邻里纠纷2起”: the verb stands for both. */
const inSeries = (text: string, last: Entry, entry: Entry): boolean =>
  /^[、和及]/u.test(text.slice(last.at.end, entry.at.start)) &&
  last.status !== undefined &&
  last.status.start < last.at.start

const ALL_OF_CLASS =
  /（(?:都|均|全)(?:是|为|系|属)?(?<noun>[\u4e00-\u9fff]{2,6}?)(?:纠纷|矛盾|方面|类|的)?）/u

/**
 * “受理2起，成1起，另1起在调（都是界畔）”: the class that brackets behind the last count tell of all; “昨天两起今天一起都是邻里，都说好了”:
 * what stands right behind it is told of those that have none of their own.
 */
export function tellClassOfAll(text: string, entries: readonly Entry[]): Entry[] {
  const last = entries.findLast(({ story }) => !story)
  if (!last) return [...entries]
  const bracketed = classInBrackets(text, last.at.end)
  const behind = bracketed ? undefined : classBehind(text, last.at.end)
  return entries.map((entry) =>
    entry.story || /[。；\n]/u.test(text.slice(entry.at.end, last.at.start))
      ? entry
      : { ...entry, category: bracketed ?? entry.category ?? behind },
  )
}

function classBehind(text: string, start: number): ToldCategory | undefined {
  const told = SAID_OF_ALL.exec(text.slice(start))?.[0]
  if (told === undefined) return undefined
  const span = { start, end: start + told.length }
  const named = classOfAll(text, span)
  return named ?? (IS_ABOUT.test(told) ? readMatter(text, span) : undefined)
}
const SAID_OF_ALL =
  /^[，、 ]?(?:这?(?:[两二三四五六七八九十]|\d{1,2})[起件桩])?(?:都|均|全)[^，。；\n]*(?:，(?:都|均|全)(?:是|为|因|系)[^，。；\n]*)?/u
/** “三起都是打除草剂飘到人家地里”: what all of them quarrel over, without a noun for it. */
const IS_ABOUT = /(?:都|均|全部?|全都)(?:是|为|因|系)/u

function classInBrackets(text: string, from: number): ToldCategory | undefined {
  const told = ALL_OF_CLASS.exec(text.slice(from))
  const noun = told?.groups?.noun
  if (!told || noun === undefined) return undefined
  const start = from + told.index + told[0].indexOf(noun)
  return readNounPhrase(text, { start, end: start + noun.length })
}
