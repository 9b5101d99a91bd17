import type { Lexed } from '../lex/lexed.ts'
import type { Span } from '../token.ts'
import { readCategory } from './category.ts'
import { isStory } from './gate.ts'
import { cameToSomething, isOtherMatter, isTakenUp, tellsBeginning } from './other-matter.ts'
import { lineHeads, personHeads, sequenceHeads } from './sequence-heads.ts'
import { readLikelyStanding } from './standing.ts'
import { namesOthers } from './story-heads.ts'
import { isLikeStories } from './story-likeness.ts'

/** How stories that follow each other are headed: by time, place or order; by a person; each in its line. */
type Heading = 'sequence' | 'person' | 'line'

/** A place where the next of several stories begins that are headed alike. */
export interface NextAlike extends Span {
  readonly heading: Heading
}

/** “早上跑三组，…；顺道五组…”, “王阿姨…；陈大爷…”: where the next may begin, each up to the one behind it. */
export function nextAlike({ text }: Lexed, chunk: Span): NextAlike[] {
  const found: readonly (readonly [Heading, readonly number[]])[] = [
    ['person', personHeads(text, chunk)],
    ['line', lineHeads(text, chunk)],
    ['sequence', sequenceHeads(text, chunk)],
  ]
  return found.flatMap(([heading, unsorted]) => {
    const starts = unsorted.toSorted((a, b) => a - b)
    return starts.map((start, index) => ({ start, end: starts[index + 1] ?? chunk.end, heading }))
  })
}

/** Whether it is another story than the one before. */
export function isAnother(lexed: Lexed, before: Span, next: NextAlike): boolean {
  if (next.heading === 'line') return areLines(lexed, before, next)
  if (next.heading === 'person')
    return [before, next].every((span) => isStory(lexed, span) && cameToSomething(lexed.text, span))
  return followEachOther(lexed, before, next)
}

/**
 * Two that are headed alike: each has a matter and came to something, the second with a quarrel or people of its own;
 * what only goes on with the first (“上午看了墙，下午把钱付了”) has none.
 */
function followEachOther(lexed: Lexed, before: Span, behind: Span): boolean {
  const { text } = lexed
  if (![before, behind].every((span) => tellsCase(lexed, span))) return false
  const begins =
    namesOthers(text, before, behind) ||
    isTakenUp(text, behind) ||
    ENDED_TOO.test(text.slice(behind.start, behind.end)) ||
    tellsBeginning(lexed, behind)
  return begins && isOtherMatter(lexed, before, behind, true)
}

/** “…也调好了”: as the one before was. */
const ENDED_TOO = /也(?:是)?(?:当场)?(?:调|说|劝|谈|讲|搞|扯)?(?:好|成|和|拢|通|妥|归一|平)了/u

/** “老孟 地边 成⏎老孟家 婆媳 没成”: lines that each name a class and how it ended. */
function areLines(lexed: Lexed, before: Span, behind: Span): boolean {
  const { text } = lexed
  const line = { start: text.lastIndexOf('\n', before.end - 2) + 1, end: before.end }
  const own = line.start > before.start ? line : before
  if ([own, behind].some(({ start, end }) => FIELD.test(text.slice(start, end)))) return false
  const codes = [own, behind].map((span) => readCategory(text, span)?.code)
  return (
    [own, behind].every((span) => span.end - span.start <= LINE_MAX && tellsCase(lexed, span)) &&
    codes[0] !== codes[1]
  )
}
const LINE_MAX = 30
/** “案由：借款”: a field of a form tells of the one case that it is of. */
const FIELD = /^[ \n]*[^，。；：\n]{2,8}：/u

/** “…滴水，滴水的瓦接长点就行了，接了”: like stories, and like those that surely end one way. */
const isLikelyEnded = (text: string, span: Span): boolean =>
  isLikeStories(text, span) && readLikelyStanding(text, span) !== undefined

const tellsCase = (lexed: Lexed, span: Span): boolean =>
  (cameToSomething(lexed.text, span) || isLikelyEnded(lexed.text, span)) &&
  (isStory(lexed, span) || readCategory(lexed.text, span) !== undefined)
