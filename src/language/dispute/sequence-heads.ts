import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { CLAUSE_FRONT, PERSONS, SEQUENCES } from '../words/sequences.ts'

/**
 * Where the stories of one message begin that are headed alike: “下午三点调的是…；四点半接到的是…”, “早上跑三组，…；顺道五组…；回来村部…”, “先说好的：
 * …再说不好的：…”. The first head of each series begins no other story.
 */
export function sequenceHeads(text: string, { start, end }: Span): number[] {
  const words = text.slice(start, end)
  return SEQUENCES.flatMap((series) => {
    const heads = matchesOf(series, words).map(({ index }) => start + index)
    const [first, ...others] = heads
    return first !== undefined && opensChunk(words.slice(0, first - start)) ? others : []
  })
}

/** “王阿姨办的卡…退了；陈大爷的床垫…”: where sentences begin with others than the first of them did. */
export function personHeads(text: string, { start, end }: Span): number[] {
  const named = matchesOf(PERSONS, text.slice(start, end)).map(({ index, groups }) => ({
    start: start + index,
    who: groups?.who,
  }))
  return named
    .slice(1)
    .flatMap((head, index) => (head.who === named[index]?.who ? [] : [head.start]))
}

/** Where a line begins, in a chunk of several. */
export const lineHeads = (text: string, { start, end }: Span): number[] =>
  matchesOf(/(?<=\n)[^\n]/gu, text.slice(start, end)).map(({ index }) => start + index)

/** The first head stands at the start, behind a heading or a remark at most. */
const opensChunk = (front: string): boolean => front.length <= FRONT_MAX && CLAUSE_FRONT.test(front)

const FRONT_MAX = 40
