import { datesOf, type Lexed, numbersOf, within, wordsOf } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { readMatter } from './category.ts'
import type { Chunk } from './chunks.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'
import { isLikeStories } from './story-likeness.ts'

/** The items of the list that a chunk stands in: those marked and without a count that follow each other. */
interface List {
  readonly first: number
  readonly items: readonly Chunk[]
}

function listAround(chunks: readonly Chunk[], counts: readonly Count[], index: number): List {
  const isBare = (chunk: Chunk) => chunk.marked && !counts.some((count) => within(count, chunk))
  const first = chunks.slice(0, index + 1).findLastIndex((chunk) => !isBare(chunk)) + 1
  const after = chunks.slice(first).findIndex((chunk) => !isBare(chunk))
  return { first, items: chunks.slice(first, after < 0 ? undefined : first + after) }
}

/**
 * “报四起，都调成了：1、…2、…3、…4、…”: what only counts the stories of the list behind it is none of its own; what it says
 * of all of them holds for those that tell nothing of it themselves.
 */
export function withoutHeads(entries: readonly Entry[]): Entry[] {
  const [head, ...items] = entries
  if (!head || head.story || head.count < 2 || items.length !== head.count) return [...entries]
  // “报三起，都是昨天的：①…②…③…”: what tells nothing itself goes where each item tells its class and how it stands.
  if (!head.status && items.some(({ status, category }) => !status || !category))
    return [...entries]
  return items.every(({ story }) => story)
    ? items.map((item) => ({
        ...item,
        status: item.status ?? head.status,
        agreement: item.agreement ?? (head.allSigned ? head.agreement : undefined),
      }))
    : [...entries]
}

/** “调解2起：①…②…”: as many list items without counts as the total before them told. */
export function isListed(
  lexed: Lexed,
  chunks: readonly Chunk[],
  counts: readonly Count[],
  index: number,
): boolean {
  const { first, items } = listAround(chunks, counts, index)
  const total = counts.filter((count) => count.end <= (chunks[first]?.start ?? 0)).at(-1)
  if (first <= 0 || first > index || !total || total.count < 2 || total.count !== items.length)
    return false
  return !areSiblings(lexed, total, chunks[first])
}

/**
 * “进来3拨人：1、…2、…3、…”, “①羊啃菜；②闹离婚；③借钱，都调好了”: an item that by itself would be no story, in a list
 * whose others are, and that is as long as was told, or whose last item speaks of all.
 */
export function isAmongStories(
  lexed: Lexed,
  chunks: readonly Chunk[],
  counts: readonly Count[],
  index: number,
  isTold: (chunk: Chunk) => boolean,
): boolean {
  const { first, items } = listAround(chunks, counts, index)
  const own = chunks[index]
  const last = items.at(-1)
  if (first > index || items.length < 2 || !own || !last) return false
  if (!readMatter(lexed.text, own)) return false
  if (readStory(lexed, last).forAll && isTold(last)) return true
  const told = items.filter(isTold).length * 2 >= items.length
  return (told || areLikeStories(lexed, items)) && isHeadedBy(lexed, items.length, chunks[first])
}

/** “两个事。一个…滴水滴到老薛家墙根，安了天沟。一个…欠老范家砖钱，下月还”: all of it is like stories, and each item has a matter. */
const areLikeStories = ({ text }: Lexed, items: readonly Chunk[]): boolean =>
  items.every((item) => readMatter(text, item)) &&
  isLikeStories(text, { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? text.length })

/** “3拨人：”, “三件事，”: a number right before the first item, of whatever it counts. */
const isHeadedBy = (lexed: Lexed, length: number, item: Span | undefined): boolean =>
  item !== undefined &&
  numbersOf(lexed).some(
    ({ value, end }) =>
      value === length &&
      end <= item.start &&
      /^[^，。；：\n\d]{0,8}[：，。]?[ \n]*$/u.test(lexed.text.slice(end, item.start)),
  )

/** “新民村：调解成功2起 / 柳树坪村：排查4次 / …”: lines of other villages or days are no items of a line's count. */
function areSiblings(lexed: Lexed, total: Span, item: Span | undefined): boolean {
  const line = lexed.text.lastIndexOf('\n', total.start) + 1
  const heads = [wordsOf(lexed, 'village'), datesOf(lexed)]
  return heads.some((words) =>
    [line, item?.start].every((at) => words.some(({ start }) => start === at)),
  )
}
