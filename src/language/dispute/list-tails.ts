import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { type Chunk, listMarks } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'

/** What is told behind a numbered list of some of its items: “前两起签了书面协议”, “羊那起没谈拢”. */
export interface ListTail extends Span {
  /** How many items it speaks of; undefined where it names one. */
  readonly count?: Count
  /** Whether it speaks of the last items and not of the first. */
  readonly fromEnd?: boolean
  /** The word that the one item holds. */
  readonly word?: string
}

const POINTING = /(?:^|[，。；！、 \n])(?:其中)?(?<side>前面?|头|后面?|末尾?)$/u
const SIDE_LENGTH_MAX = 6

/** Finds what points back at items of a numbered list, each with its words. */
export function findListTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const { text } = lexed
  const pointing = [
    ...countedTails(lexed, counts),
    ...placedTails(lexed, counts),
    ...namedTails(lexed),
  ].sort((a, b) => a.start - b.start)
  return pointing.map((tail, index) => ({
    ...tail,
    end: pointing[index + 1]?.start ?? endOfSentence(text, tail.end),
  }))
}

function countedTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const { text } = lexed
  return counts.flatMap((count) => {
    const front = text.slice(Math.max(0, count.start - SIDE_LENGTH_MAX), count.start)
    const side = POINTING.exec(front)?.groups?.side
    const marks = listMarks(lexed).filter(({ end }) => end <= count.start).length
    const ones = counts.filter((one) => one.count === 1 && one.end <= count.start).length
    const items = Math.max(marks, ones)
    // “头一桩…；后一桩…” goes on with the list.
    if (side === undefined || items < Math.max(count.count, 2)) return []
    const start = count.start - side.length
    return [{ count, start, end: count.end, fromEnd: /^[后末]/u.test(side) }]
  })
}

/** “后头那起还在劝”: the first or the last item by its place. */
const PLACED =
  /(?<=[，。；！ \n])(?<side>头|前头|最先|最后|后头|末尾|后面)(?:那|这)?一?(?:起|个|件|桩)(?=[^\d])/gu

function placedTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const ones = counts.filter(({ count }) => count === 1)
  return [...lexed.text.matchAll(PLACED)].flatMap((match) => {
    const before = ones.filter(({ end }) => end <= match.index)
    const [one] = before
    if (before.length < 2 || !one) return []
    const end = match.index + match[0].length
    const fromEnd = /后|末/u.test(match.groups?.side ?? '')
    return [{ count: { ...one, start: match.index, end }, start: match.index, end, fromEnd }]
  })
}

/** “羊那起”, “离婚那个”: one item by a word that only it holds. */
const NAMED = /(?<=[，。；！ \n])(?<word>[\u4e00-\u9fff]{1,3})那(?:起|个|件|桩)/gu

function namedTails(lexed: Lexed): ListTail[] {
  const { text } = lexed
  const marks = listMarks(lexed).map(({ start }) => start)
  const last = marks.at(-1)
  if (last === undefined || marks.length < 2) return []
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const word = match.groups?.word
    if (word === undefined || match.index < last) return []
    const items = marks.map((start, index) => text.slice(start, marks[index + 1] ?? match.index))
    if (items.filter((item) => item.includes(word)).length !== 1) return []
    return [{ word, start: match.index, end: match.index + match[0].length }]
  })
}

function endOfSentence(text: string, from: number): number {
  const length = text.slice(from).search(/[。；！\n]/u)
  return length < 0 ? text.length : from + length
}

/** The chunks without the words of the tails. */
export function withoutTails(chunks: readonly Chunk[], tails: readonly ListTail[]): Chunk[] {
  return tails.reduce<Chunk[]>(
    (kept, tail) =>
      kept.flatMap((chunk) =>
        tail.start < chunk.start || tail.start >= chunk.end
          ? [chunk]
          : [
              { ...chunk, end: tail.start },
              { start: Math.min(tail.end, chunk.end), end: chunk.end, marked: false },
            ].filter(({ start, end }) => start < end),
      ),
    [...chunks],
  )
}

/** Gives the items of the list what a tail tells of them, where they told nothing of it themselves. */
export function tellTails(
  lexed: Lexed,
  entries: readonly Entry[],
  tails: readonly ListTail[],
): Entry[] {
  return tails.reduce<Entry[]>(
    (told, tail) => {
      const later = readStory(lexed, tail)
      const items = told.filter(
        ({ story, count, at }) => (story || count === 1) && at.start < tail.start,
      )
      const meant = new Set(meantBy(lexed.text, tail, items))
      return told.map((entry) =>
        meant.has(entry)
          ? {
              ...entry,
              status: later.status ?? entry.status,
              agreement: entry.agreement ?? later.agreement,
            }
          : entry,
      )
    },
    [...entries],
  )
}

function meantBy(text: string, tail: ListTail, items: readonly Entry[]): readonly Entry[] {
  const { word, count, fromEnd } = tail
  if (word !== undefined)
    return items.filter(({ region }) => text.slice(region.start, region.end).includes(word))
  const number = count?.count ?? 0
  return fromEnd ? items.slice(-number) : items.slice(0, number)
}
