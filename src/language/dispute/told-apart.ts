import { isBulletin } from '../about/bulletin.ts'
import { datesOf, type Lexed, within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { readCategory, type ToldCategory } from './category.ts'
import type { Count } from './counts.ts'
import { cameToSomething } from './other-matter.ts'
import { likeliestClass, readQuarrel } from './quarrel.ts'
import { readLikelyStanding } from './standing.ts'

/**
 * Where the stories begin that are told one behind the other without a number, each in sentences of its own: “楼上漏水，赔五百，好了。
 * 买房交了定金不想要了，中介不退，还在磨”, “二月十号，…；二月十三，…”. Each is a quarrel of another class than the one before, named
 * where it begins, and each came to something. None where they are counted, or where one of them may only go on with the first.
 */
export function toldApart(lexed: Lexed, counts: readonly Count[]): number[] {
  if (counts.length > 1 || isBulletin(lexed)) return []
  const ways = [
    { cuts: endsOf(/[；。！\n]+/gu, lexed), atEnd: true },
    { cuts: endsOf(/；+/gu, lexed), atEnd: false },
    { cuts: daysOf(lexed), atEnd: false },
  ]
  for (const { cuts, atEnd } of ways) {
    const pieces = withoutRemarks(lexed, piecesAt(lexed, cuts))
    if (countsThem(counts, pieces) && areStories(lexed, pieces, atEnd))
      return pieces.map(({ start }) => start)
  }
  return []
}

/** “…。三起都归一了”: what is counted at all is all of them, before or behind. */
const countsThem = (counts: readonly Count[], pieces: readonly Span[]): boolean =>
  counts.every(
    (count) => count.count === pieces.length && pieces.every((piece) => !within(count, piece)),
  )

const endsOf = (marks: RegExp, { text }: Lexed): number[] =>
  matchesOf(marks, text).map(({ index, 0: { length } }) => index + length)

/** Days that open a clause, of several that differ. */
function daysOf(lexed: Lexed): number[] {
  const days = datesOf(lexed).filter(
    ({ sort, future, start }) =>
      sort === 'day' && !future && /(?:^|[，。；：、！\n ])$/u.test(lexed.text.slice(0, start)),
  )
  return new Set(days.map(({ from }) => from)).size > 1 ? days.map(({ start }) => start) : []
}

const piecesAt = ({ text }: Lexed, cuts: readonly number[]): Span[] => {
  const starts = [...new Set([0, ...cuts])].filter((at) => at < text.length).toSorted((a, b) => a - b)
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
}

/** “今天太热，人火气大。…”, “…。说完了”: what stands before the first story and behind the last belongs to none. */
function withoutRemarks({ text }: Lexed, pieces: readonly Span[]): readonly Span[] {
  const isStory = (piece: Span) => classOf(text, piece) !== undefined
  const first = pieces.findIndex(isStory)
  return first < 0 ? [] : pieces.slice(first, pieces.findLastIndex(isStory) + 1)
}

/** By the words of the lists and the examples, else by the examples alone. */
const classOf = (text: string, piece: Span) =>
  readQuarrel(text, piece)?.code ?? likeliestClass(text, piece)?.code

function areStories(lexed: Lexed, pieces: readonly Span[], atEnd: boolean): boolean {
  const { text } = lexed
  if (pieces.length < 2) return false
  return pieces.every((piece, index) => {
    const last = pieces[index - 1]
    const isLast = index === pieces.length - 1
    return (
      isEnded(text, piece) &&
      (isLast || !atEnd || cameToSomething(text, lastClause(lexed, piece))) &&
      (last ? isOfOtherClass(text, last, piece) && opensMatter(lexed, piece) : tellsClass(text, piece))
    )
  })
}

const tellsClass = (text: string, piece: Span): boolean => classOf(text, piece) !== undefined

/** Both by the words and by what most quarrels like them are about. */
const isOfOtherClass = (text: string, last: Span, piece: Span): boolean =>
  tellsClass(text, piece) &&
  classOf(text, piece) !== classOf(text, last) &&
  likeliestClass(text, piece)?.code !== likeliestClass(text, last)?.code

const isEnded = (text: string, piece: Span): boolean =>
  cameToSomething(text, piece) || readLikelyStanding(text, piece) !== undefined

const lastClause = (lexed: Lexed, piece: Span): Span => clausesOf(lexed, piece).at(-1) ?? piece

/** It names at its beginning what is quarrelled over; what is still to be done, or done once more, begins no story. */
function opensMatter(lexed: Lexed, piece: Span): boolean {
  const { text } = lexed
  if (GOES_ON.test(text.slice(piece.start, piece.end))) return false
  const clauses = clausesOf(lexed, piece)
  const [first] = clauses
  const isShort = first !== undefined && first.end - first.start <= SHORT
  return [clauses.slice(0, 2), ...(isShort ? [clauses.slice(1, 3)] : [])].some((opening) => {
    const told = opening[0] && readCategory(text, spanOf(opening[0], opening.at(-1)))
    return told !== undefined && namesThing(told)
  })
}
/** “五月十一号，”: what tells nothing of the matter yet. */
const SHORT = 8

const spanOf = (first: Span, last: Span = first): Span => ({ start: first.start, end: last.end })

const namesThing = ({ rule, weight }: ToldCategory): boolean =>
  rule === 'own noun' || (weight !== 'party' && weight !== 'kin' && weight !== 'harm')

/** “后天还要去4组…”, “今天又去”, “去年他家盖的房”, “洗碗的大姐自己去…” */
const GOES_ON =
  /^ ?(?:[^，。；]{0,8}(?:还要去|要去|准备去|再去|又去|又上门|再上门)|(?:明天|后天|过两天|过几天|改天|下周|下个?月|去年|前年|早先|当初)|[^，。；]{2,8}自己去)/u

const clausesOf = ({ clauses }: Lexed, piece: Span): Span[] =>
  clauses.filter((clause) => within(clause, piece))
