import { type Lexed, masksOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import type { Chunk } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'

/** What is told behind a numbered list of several of its items: “前两起签了书面协议”. */
export interface ListTail extends Span {
  readonly count: Count
  /** Whether it speaks of the last items and not of the first. */
  readonly fromEnd: boolean
}

const POINTING = /(?:^|[，。；！、 \n])(?:其中)?(?<side>前面?|头|后面?|末尾?)$/u
const SIDE_LENGTH_MAX = 6

/** Finds the counts that point back at items of a numbered list, each with its words. */
export function findListTails(lexed: Lexed, counts: readonly Count[]): ListTail[] {
  const { text } = lexed
  const pointing = counts.flatMap((count) => {
    const front = text.slice(Math.max(0, count.start - SIDE_LENGTH_MAX), count.start)
    const side = POINTING.exec(front)?.groups?.side
    const items = masksOf(lexed, 'list').filter(({ end }) => end <= count.start).length
    if (side === undefined || items < count.count) return []
    return [{ count, start: count.start - side.length, fromEnd: /^[后末]/u.test(side) }]
  })
  return pointing.map((tail, index) => ({
    ...tail,
    end: pointing[index + 1]?.start ?? endOfSentence(text, tail.count.end),
  }))
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
      const items = told.filter(({ story, at }) => story && at.start < tail.start)
      const meant = new Set(
        tail.fromEnd ? items.slice(-tail.count.count) : items.slice(0, tail.count.count),
      )
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
