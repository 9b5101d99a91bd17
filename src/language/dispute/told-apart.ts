import { isBulletin } from '../about/bulletin.ts'
import { datesOf, type Lexed, within } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { NEXT_ROUND } from '../words/next-rounds.ts'
import { readCategory, type ToldCategory } from './category.ts'
import type { Count } from './counts.ts'
import { cameToSomething } from './other-matter.ts'
import { likeliestClass, readQuarrel } from './quarrel.ts'
import { readLikelyStanding } from './standing.ts'
import { isUnlikeStories, likenessToStories } from './story-likeness.ts'
import { isTerm } from './when.ts'

/**
 * Where the stories begin that are told one behind the other without a number, each in sentences of its own: “楼上漏水，赔五百，好了。
 * 买房交了定金不想要了，中介不退，还在磨”, “二月十号，…；二月十三，…”. Each is a quarrel of another class than the one before, named
 * where it begins, and each came to something. None where they are counted, or where one of them may only go on with the first.
 */
export function toldApart(lexed: Lexed, counts: readonly Count[]): number[] {
  const { text } = lexed
  if (counts.length > 1 || isBulletin(lexed) || likenessToStories(text) < ALIKE_FROM) return []
  const parts = endsOf(/；+/gu, text)
  const ways: readonly Way[] = [
    { cuts: endsOf(/[；。！\n]+/gu, text), ended: true, named: true },
    { cuts: parts, ended: false, named: true },
    { cuts: [...parts, ...endsOf(NEXT_ONE, text)], ended: false, named: true },
    { cuts: daysOf(lexed, /(?:^|[，。；：！\n ])$/u), ended: false, named: true },
    { cuts: daysOf(lexed, /(?:^|[。；：！\n ])$/u), ended: true, named: false },
  ]
  for (const way of ways) {
    if (way.cuts.length > CUTS_MAX) continue
    const pieces = withoutRemarks(lexed, piecesAt(lexed, way.cuts))
    if (countsThem(counts, pieces) && areStories(lexed, pieces, way))
      return pieces.map(({ start }) => start)
  }
  return []
}

/** More are told as a list. */
const CUTS_MAX = 12

/** How like the stories all of it must be. */
const ALIKE_FROM = 0.5

/** Where a text may be cut, and what must be told beside the class: that the last clause ends it, that the first ones name it. */
interface Way {
  readonly cuts: readonly number[]
  readonly ended: boolean
  readonly named: boolean
}

/** “…。三起都归一了”: what is counted at all is all of them, before or behind. */
const countsThem = (counts: readonly Count[], pieces: readonly Span[]): boolean =>
  counts.every(
    (count) => count.count === pieces.length && pieces.every((piece) => !within(count, piece)),
  )

const endsOf = (marks: RegExp, text: string): number[] =>
  matchesOf(marks, text).map(({ index, 0: { length } }) => index + length)

/** “另外…”, “今早又来…”, “再说…”: another one, whatever its first words name. */
const ANOTHER =
  '(?:[昨今前][天儿早晚日]|昨夜|[上下]午|晚上|晌午)?(?:又|还|另外|另|再|接着|回头|转头|最后|末了|后头)(?:(?:碰|遇|来|接|有|撞|说|报|讲|是|就是|一个|一件)(?![，。；])|(?<=另外?)，)'
const NEXT_ONE = new RegExp(`[；。！\\n] ?(?=${ANOTHER})`, 'gu')
const OPENS_NEXT = new RegExp(`^ ?${ANOTHER}`, 'u')

/** Days that open a clause, of several that differ; “七月底前分两次给” is a term of the one before. */
function daysOf(lexed: Lexed, front: RegExp): number[] {
  const days = datesOf(lexed).filter(
    (day) =>
      day.sort === 'day' &&
      !day.future &&
      front.test(lexed.text.slice(0, day.start)) &&
      !isTerm(lexed, day, [], 0),
  )
  return new Set(days.map(({ from }) => from)).size > 1 ? days.map(({ start }) => start) : []
}

const piecesAt = ({ text }: Lexed, cuts: readonly number[]): Span[] => {
  const starts = [...new Set([0, ...cuts])]
    .filter((at) => at < text.length)
    .toSorted((a, b) => a - b)
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

/** “今天又来了一个证人，签了协议”: too little for another one, where no words name what it is about. */
const UNNAMED_MIN = 16

/** “前天调的，今天补报：…”: too little for a story. */
const LENGTH_MIN = 10

function areStories(lexed: Lexed, pieces: readonly Span[], way: Way): boolean {
  const { text } = lexed
  if (pieces.length < 2 || pieces.some(({ start, end }) => end - start < LENGTH_MIN)) return false
  return pieces.every((piece, index) => {
    const last = pieces[index - 1]
    return (
      isEnded(text, piece) &&
      (last ? isNext(lexed, last, piece, way) : readQuarrel(text, piece) !== undefined)
    )
  })
}

function isNext(lexed: Lexed, last: Span, piece: Span, { ended, named }: Way): boolean {
  const { text } = lexed
  if (!isOfOtherClass(text, last, piece)) return false
  const words = text.slice(piece.start, piece.end)
  if (GOES_ON.test(words) || NEXT_ROUND.test(words)) return false
  if (OPENS_NEXT.test(words) && (words.length > UNNAMED_MIN || readQuarrel(text, piece)))
    return true
  return (!ended || isLeft(text, lastClause(lexed, last))) && (!named || opensMatter(lexed, piece))
}

const tellsClass = (text: string, piece: Span): boolean => classOf(text, piece) !== undefined

/** Both by the words and by what most quarrels like them are about. */
const isOfOtherClass = (text: string, last: Span, piece: Span): boolean =>
  tellsClass(text, piece) &&
  classOf(text, piece) !== classOf(text, last) &&
  likeliestClass(text, piece)?.code !== likeliestClass(text, last)?.code

const isEnded = (text: string, piece: Span): boolean =>
  !isUnlikeStories(text, piece) &&
  (cameToSomething(text, piece) || readLikelyStanding(text, piece) !== undefined)

const lastClause = (lexed: Lexed, piece: Span): Span => clausesOf(lexed, piece).at(-1) ?? piece

/** Its last clause tells an outcome, and not that it went on until the next day that is told. */
const isLeft = (text: string, last: Span): boolean =>
  cameToSomething(text, last) &&
  !/到(?:今天|今日|现在|如今|这会儿)[。；！ ]*$/u.test(text.slice(last.start, last.end))

/** It names at its beginning what is quarrelled over. */
function opensMatter(lexed: Lexed, piece: Span): boolean {
  const clauses = clausesOf(lexed, piece)
  const [first] = clauses
  const isShort = first !== undefined && first.end - first.start <= SHORT
  return [clauses.slice(0, 2), ...(isShort ? [clauses.slice(1, 3)] : [])].some((opening) => {
    const told = opening[0] && readCategory(lexed.text, spanOf(opening[0], opening.at(-1)))
    return told !== undefined && namesThing(told)
  })
}
/** “五月十一号，”: what tells nothing of the matter yet. */
const SHORT = 8

const spanOf = (first: Span, last: Span = first): Span => ({ start: first.start, end: last.end })

const namesThing = ({ rule, weight }: ToldCategory): boolean =>
  rule === 'own noun' || (weight !== 'party' && weight !== 'kin' && weight !== 'harm')

/** What is still to be done, or done once more, begins no story: “后天还要去4组…”, “今天又去”, “去年他家盖的房”, “二十九号我们去调好了”, “洗碗的大姐自己去…” */
const GOES_ON =
  /^ ?(?:另外|再|还有)?，?(?:[^，。；]{0,12}(?:我们?|俺们?|咱们?|司法所|村里|支书|主任|调委会)[^，。；]{0,6}(?:调|劝|说|谈|处理|化解)(?:好|成|拢|和|通|妥|解|到位)|[^，。；]{0,8}(?:还要去|要去|准备去|再去|又去|又上门|再上门|喊拢|喊来|喊到|叫拢|叫到|坐拢|坐下|请拢|经[^，。；]{0,6}调解)|[^，。；]{0,12}把[^，。；]{1,12}(?:请|喊|叫|找|约)(?:来|到|拢)|(?:后来|最后|末了|结果|终于|随后)(?!是|又|说|来|还有)|(?:明天|后天|过两天|过几天|改天|下周|下个?月|去年|前年|早先|当初)|[^，。；]{2,8}自己去)/u

const clausesOf = ({ clauses }: Lexed, piece: Span): Span[] =>
  clauses.filter((clause) => within(clause, piece))
