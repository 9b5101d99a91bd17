import type { TallyToken } from './tokens.ts'

/** The pieces of one tally, with those behind a later one that tell of all of them. */
export interface Group {
  readonly tokens: readonly TallyToken[]
  readonly tail: readonly TallyToken[]
  /** The days of another stand behind it. */
  readonly isLast: boolean
}

/**
 * “15号接3起邻里的，昨天又接1起欠钱的，都调好了”, “…，4起都调好了”: what came in on several days, of which only behind the last is told
 * how all of it stands.
 */
export function toldTogether(text: string, groups: readonly (readonly TallyToken[])[]): Group[] {
  const apart = groups.map((tokens) => ({ tokens, tail: [], isLast: tokens === groups.at(-1) }))
  const last = groups.at(-1)
  if (!last || groups.length < 2) return apart
  const at = tailStart(last)
  const front = [...groups.slice(0, -1), last.slice(0, at)]
  const tail = last.slice(at)
  if (!tellsOfAll(tail, front) || !front.every(isBareReceived)) return apart
  if (isOfLast(text, front, tail)) return apart
  const said = tail.filter(({ sort }) => sort !== 'number')
  return apart.map(({ tokens, isLast }) =>
    isLast
      ? { tokens: tokens.filter((token) => !isTailNumber(tail, token)), tail: [], isLast }
      : { tokens, tail: [breakBefore(tokens), ...said], isLast },
  )
}

/** Where the last clause begins that says anything. */
function tailStart(tokens: readonly TallyToken[]): number {
  const end = tokens.findLastIndex(({ sort }) => sort !== 'break' && sort !== 'filler')
  const before = tokens.slice(0, end + 1).findLastIndex(({ sort }) => sort === 'break')
  return before + 1
}

/** 都 and an outcome; a number beside them is that of all. */
function tellsOfAll(
  tail: readonly TallyToken[],
  front: readonly (readonly TallyToken[])[],
): boolean {
  const has = (wanted: TallyToken['sort']) => tail.some(({ sort }) => sort === wanted)
  const numbers = valuesOf(tail)
  const all = front.flatMap(valuesOf).reduce((sum, value) => sum + value, 0)
  return (
    has('all') &&
    (has('status') || has('agreement')) &&
    tail.every(({ sort }) => OF_TAIL.has(sort)) &&
    numbers.every((value) => value === all)
  )
}

/** “15号接3起。昨天接2起，都调好了”: within a sentence of its own it may be said of the last alone, where that is more than one. */
function isOfLast(
  text: string,
  front: readonly (readonly TallyToken[])[],
  tail: readonly TallyToken[],
): boolean {
  const last = front.at(-1) ?? []
  if (valuesOf(tail).length > 0 || valuesOf(last).every((value) => value === 1)) return false
  const end = last.at(-1)?.end ?? 0
  const own = text.slice(last[0]?.start, end).trimEnd()
  const before = text.slice(front[0]?.[0]?.start, last[0]?.start)
  return SENTENCE_END.test(before) && !SENTENCE_END.test(own.slice(-1))
}
const SENTENCE_END = /[。；\n]/u

const OF_TAIL: ReadonlySet<TallyToken['sort']> = new Set([
  'all',
  'status',
  'number',
  'agreement',
  'filler',
  'dispute',
  'break',
])

const valuesOf = (tokens: readonly TallyToken[]): number[] =>
  tokens.flatMap((token) => (token.sort === 'number' ? [token.value] : []))

/** One number that came in, and nothing told of how it stands. */
export const isBareReceived = (tokens: readonly TallyToken[]): boolean =>
  valuesOf(tokens).length === 1 &&
  tokens.some(({ sort }) => sort === 'received') &&
  tokens.every(({ sort }) => !STANDS.has(sort))

const STANDS: ReadonlySet<TallyToken['sort']> = new Set([
  'status',
  'mediated',
  'all',
  'rest',
  'left',
  'agreement',
  'total',
])

const isTailNumber = (tail: readonly TallyToken[], token: TallyToken): boolean =>
  token.sort === 'number' && tail.includes(token)

const breakBefore = (tokens: readonly TallyToken[]): TallyToken => {
  const end = tokens.at(-1)?.end ?? 0
  return { sort: 'break', start: end, end }
}
