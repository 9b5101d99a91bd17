import { type Lexed, numbersOf, overlaps } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { guarded } from '../patterns/guarded.ts'
import { backTo } from '../text/stretch.ts'
import type { Span } from '../token.ts'
import { OTHERS } from '../words/pointing.ts'
import { holdsPlainly } from './backrefs.ts'
import { narrowedBy } from './category.ts'
import { type Chunk, listMarks } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'

/** What is told behind a list of some of its items: “前两起签了书面协议”, “羊那起没谈拢”, “另外俩还在谈”. */
export interface ListTail extends Span {
  /** The first or the last items, the one that holds a word, or those of which nothing else is told. */
  readonly of:
    | { readonly side: 'first' | 'last'; readonly number: number }
    | { readonly word: string }
    | 'rest'
}

const NUMBER = '(?<number>[一两二三四五六七八九\\d]|)'
const PIECE = '(?:起|个|件|桩|宗)(?!月|人|星期|礼拜|晚上)'
/** “头两起”, “后头那起”, “前2件” */
const PLACED = guarded(
  new RegExp(
    `(?<=[，。；！、 \\n]|[，。；！、 \\n]其中)(?<side>头|前头|前面?|最先|后头|后面|后|最后|末了|末尾?)[那这]?${NUMBER}${PIECE}`,
    'gu',
  ),
)
/** “羊那起”, “离婚那个”, “咬人的”: one item by a word that only it holds. */
const NAMED = guarded(
  /(?<=[，。；！ \n])(?<word>[\u4e00-\u9fff]{1,4}?)(?:的?[那这](?:起|个|件|桩|家|户)|的(?=[^，。；\n]))/gu,
)
/** “另外俩”, “剩下的两起”, “其余的都” */
const REST = guarded(
  new RegExp(
    `(?<=[，。；！、 \\n])(?:另外|${OTHERS})[的嘞]?[那这]?(?:(?<pair>[俩仨])|${NUMBER}${PIECE}|(?=都|均|全|也))`,
    'gu',
  ),
)

const numberOf = (words: string | undefined): number => readNumeral(words ?? '', 0)?.value ?? 1

/** Finds what points back at items of a list, each with its words. */
export function findListTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const pointing = [
    ...placedTails(lexed, counts),
    ...namedTails(lexed, counts),
    ...restTails(lexed, counts),
  ]
    .sort((a, b) => a.start - b.start)
    .filter((tail, index, all) => all.slice(0, index).every((other) => !overlaps(other, tail)))
    .filter((tail) => counts.every(({ outcome }) => !outcome || !overlaps(outcome, tail)))
  return pointing.map((tail, index) => ({
    ...tail,
    end: pointing[index + 1]?.start ?? endOfTail(lexed.text, tail.end, counts),
  }))
}

/** The items of a list before a place: what its marks begin, else what its single counts count. */
function itemsBefore(lexed: Lexed, counts: readonly Count[], end: number): Span[] {
  const { text } = lexed
  const marks = listMarks(lexed).filter((mark) => mark.end <= end)
  const ones = counts.filter((count) => count.count === 1 && count.end <= end)
  if (marks.length >= ones.length)
    return marks.map(({ start }, index) => ({ start, end: marks[index + 1]?.start ?? end }))
  const labelled = ones.every((one) => /^(?:[，。；、） \n]|$)/u.test(text.slice(one.end)))
  return ones.map((one, index) =>
    labelled
      ? { start: ones[index - 1]?.end ?? startOfPart(text, one.start), end: one.end }
      : { start: one.start, end: ones[index + 1]?.start ?? end },
  )
}

const startOfPart = (text: string, at: number): number =>
  at - backTo('，。；：）\n', text, at).length

function placedTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  return PLACED.matches(lexed.text).flatMap((match) => {
    const number = numberOf(match.groups?.number)
    // “头一桩…；后一桩…” goes on with the list.
    if (itemsBefore(lexed, counts, match.index).length < Math.max(number, 2)) return []
    const side = /[后末]/u.test(match.groups?.side ?? '') ? 'last' : 'first'
    return [{ of: { side, number }, ...spanOf(match) } as const]
  })
}

function namedTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const { text } = lexed
  return NAMED.matches(text).flatMap((match) => {
    const items = itemsBefore(lexed, counts, match.index)
    const last = items.at(-1)
    if (items.length < 2 || !last || match.index < lastHead(text, last)) return []
    const word = wordsOf(match.groups?.word ?? '').find(
      (one) =>
        items.filter(({ start, end }) => holdsPlainly(text.slice(start, end), one)).length === 1,
    )
    const of =
      word && (word.length > 1 || /[那这]/u.test(match[0])) ? word : deedOf(match[0], text, items)
    return of === undefined ? [] : [{ of: { word: of }, ...spanOf(match) }]
  })
}

/**
 * “撞人的”, “漏水家的” speak of the one item in which somebody was hit, or something leaks, by that character alone; “滴水的” of
 * “水滴到楼下”, by both.
 */
function deedOf(words: string, text: string, items: readonly Span[]): string | undefined {
  const deed = /^(?<deed>[\u4e00-\u9fff])[人家户方](?:家|方)?的$/u.exec(words)?.groups?.deed
  const chars = deed
    ? [deed]
    : [...(/^(?<word>[\u4e00-\u9fff]{2})的$/u.exec(words)?.groups?.word ?? '')]
  const holders = chars.map((char) =>
    items.filter(({ start, end }) => text.slice(start, end).includes(char)),
  )
  const [first] = holders
  return first?.length === 1 && holders.every((all) => all.length === 1 && all[0] === first[0])
    ? chars[0]
    : undefined
}

/** A phrase, and every two characters of it: “唱孝歌那起” speaks of “孝歌唱太晚”. */
const wordsOf = (phrase: string): string[] => [
  phrase,
  ...Array.from({ length: Math.max(0, phrase.length - 2) }, (_, at) => phrase.slice(at, at + 2)),
  ...(phrase.length > 2 ? [phrase.slice(-2)] : []),
]

/** The last item goes on to the end of its own clause at least. */
const lastHead = (text: string, item: Span): number =>
  item.start + Math.max(0, text.slice(item.start, item.end).search(/[，。；\n]|$/u))

/** What is told of the others, where the list is as long as the number before it tells. */
function restTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  return REST.matches(lexed.text).flatMap((match) => {
    const items = itemsBefore(lexed, counts, match.index)
    const [first] = items
    const number = numberOf(match.groups?.pair ?? match.groups?.number)
    if (!first || items.length < 2 || number >= items.length) return []
    const whole = numbersOf(lexed).some(
      ({ value, end }) => value === items.length && end <= first.start,
    )
    return whole ? [{ of: 'rest', ...spanOf(match) } as const] : []
  })
}

const spanOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
})

/** Its sentence, or its brackets; a number behind it counts something new. */
function endOfTail(text: string, from: number, counts: readonly Count[]): number {
  const length = text.slice(from).search(/[。；！\n）]/u)
  const end = length < 0 ? text.length : from + length
  const next = counts.find(({ start }) => start >= from)?.start ?? end
  return next >= end ? end : Math.max(from, startOfPart(text, next))
}

/** The chunks without the words of the tails. */
export function withoutTails(chunks: readonly Chunk[], tails: readonly ListTail[]): Chunk[] {
  return tails.reduce<Chunk[]>(
    (kept, tail) => kept.flatMap((chunk) => cutOut(chunk, tail)),
    [...chunks],
  )
}

/** What a chunk has before and behind a tail. */
function cutOut(chunk: Chunk, tail: Span): Chunk[] {
  if (!overlaps(chunk, tail)) return [chunk]
  const parts = [
    { ...chunk, end: tail.start },
    { start: tail.end, end: chunk.end, marked: false },
  ]
  return parts.filter(({ start, end }) => start < end)
}

/** Gives the items of the list what a tail tells of them, where they told nothing of it themselves. */
export function tellTails(
  lexed: Lexed,
  entries: readonly Entry[],
  tails: readonly ListTail[],
): Entry[] {
  const told = new Map<Entry, Entry>()
  const inOrder = [...tails].sort((a, b) => Number(a.of === 'rest') - Number(b.of === 'rest'))
  for (const tail of inOrder) {
    const later = readStory(lexed, tail)
    const items = entries.filter(
      ({ story, count, at }) => (story || count === 1) && at.start < tail.start,
    )
    const meant = meantBy(lexed.text, tail, items, told)
    for (const entry of meant) {
      const last = told.get(entry) ?? entry
      told.set(entry, {
        ...last,
        status: later.status ?? last.status,
        agreement: last.agreement ?? later.agreement,
        ...(meant.length === 1 ? ofWhole(lexed.text, last, later) : {}),
      })
    }
  }
  return entries.map((entry) => told.get(entry) ?? entry)
}

/** What a tail of a single item tells of it as a whole. */
const ofWhole = (text: string, last: Entry, later: Entry) => ({
  category: narrowedBy(text, later.region, last.category) ?? later.category,
  amount: last.amount ?? later.amount,
})

function meantBy(
  text: string,
  { of }: ListTail,
  items: readonly Entry[],
  told: ReadonlyMap<Entry, Entry>,
): readonly Entry[] {
  if (of === 'rest') return items.filter((item) => !told.has(item) && !item.status)
  if ('word' in of)
    return items.filter(({ region }) => holdsPlainly(text.slice(region.start, region.end), of.word))
  return of.side === 'last' ? items.slice(-of.number) : items.slice(0, of.number)
}
