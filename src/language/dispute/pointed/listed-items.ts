import { type Lexed, masksOf } from '../../lex/lexed.ts'
import { readNumeral } from '../../lex/numeral.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { Span } from '../../token.ts'
import {
  CASE_UNIT,
  LEFT_OUT,
  LISTED_PART,
  ONE_EACH_DAY,
  ONE_MORE_LISTED,
  ORDINAL,
  TOTAL_PUT_RIGHT,
} from '../../words/pointing.ts'
import { daysInOrder, daysThatOpen, exactDays, timesInOrder } from './dated-items.ts'
import { keyedMarks } from './keyed-items.ts'

/** One item of a list: its mark (“一起”, “第二件”, “3.”) and the words up to the next. */
export interface ListedItem {
  readonly mark: Span
  readonly body: Span
  readonly count: number
  /** “两起邻里的，一起…，一起…”: what names the class of it and of others behind it. */
  readonly head?: Span
  /** “成了4起——邻里2、…”: a sum of it and others, with the words before it. */
  readonly told?: Span
}

/** A list of as many cases as the total before it told. */
export interface CaseList {
  /** Where the total begins, with a total that it puts right. */
  readonly start: number
  readonly total: Total
  readonly items: readonly ListedItem[]
  readonly kind: ListKind
}

type ListKind =
  | 'numbers'
  | 'ordinals'
  | 'groups'
  | 'parts'
  | 'days'
  | 'keys'
  | 'times'
  | 'clauses'
  | 'summed'

interface Total extends Span {
  readonly count: number
}

/** Where an item begins, and how many cases it holds. */
export interface Mark extends Span {
  readonly count: number
  readonly head?: Span
}

interface MarksOfKind {
  readonly marks: readonly Mark[]
  readonly kind: ListKind
}

const TOTAL = new RegExp(
  `(?<![\\d.第一二三四五六七八九十百千万两])(?<number>[两二三四五六2-6])(?:(?!个(?!事|纠纷|矛盾|扯皮|官司|[，：。]))${CASE_UNIT}|家(?=[，：。])|样|拨)|[两二三四2-4]场(?=架|嘴|官司|吵)|[俩仨](?=事|[，：。；\\n ]|矛盾|纠纷)`,
  'gu',
)
/** The total stands in the sentence before the first item, or right before that. */
const TOTAL_REACH = 60

/** Finds the list whose items are as many as a total before them tells; the one that begins first, groups before all. */
export function findCaseList(lexed: Lexed): CaseList | undefined {
  const lists = kindsOfMarks(lexed).flatMap((kind) => listOf(lexed, kind) ?? [])
  return (
    lists.find(({ kind }) => kind === 'groups') ??
    lists.reduce<CaseList | undefined>(
      (first, list) => (first && firstOf(first) <= firstOf(list) ? first : list),
      undefined,
    )
  )
}

const firstOf = ({ items }: CaseList): number => items[0]?.mark.start ?? 0

/** “两件事：5楼和6楼为漏水，5楼和物业为电梯停运。”: as many parts of the sentence behind a total as it tells. */
function clausesBehindTotal(text: string): Mark[] {
  return totalsBefore(text, text.length, 0).flatMap(({ end, count }) => {
    const head = /^[^，。；：\n]{0,8}：/u.exec(text.slice(end))?.[0].length ?? 0
    const from = end + head
    const body = /^[^。\n]*/u.exec(text.slice(from))?.[0].replace(/[；，]$/u, '') ?? ''
    const parts = body.split(body.includes('；') ? '；' : '，')
    if (head === 0 || parts.length !== count) return []
    let at = from
    return parts.map(({ length }) => {
      const mark = { start: at, end: at, count: 1 }
      at += length + 1
      return mark
    })
  })
}

/** The first marks of a kind that add up to a total before them; days need none. */
function listOf(lexed: Lexed, { marks, kind }: MarksOfKind): CaseList | undefined {
  const { text } = lexed
  for (const [first, mark] of marks.entries()) {
    const total = totalsFor(lexed, mark, kind).find((one) => upTo(marks, first, one.count, kind))
    const listed = total && upTo(marks, first, total.count, kind)
    const found = listed ?? (needsNoTotal(kind, marks) ? marks : undefined)
    if (!found) continue
    const items = found.map((one, index) => ({
      mark: { start: one.start, end: one.end },
      body: { start: one.start, end: found[index + 1]?.start ?? text.length },
      count: one.count,
      ...(one.head ? { head: one.head } : {}),
    }))
    const at = total ?? { start: mark.start, end: mark.start, count: found.length }
    return { start: startOf(text, at.start), total: at, items, kind }
  }
  return undefined
}

/** Days and villages are told for what they are; “第一件…第二第三件都是…” says itself how many they are. */
const needsNoTotal = (kind: ListKind, marks: readonly Mark[]): boolean =>
  marks.length > 1 &&
  (NEED_NO_TOTAL.has(kind) || (kind === 'ordinals' && marks.some(({ count }) => count > 1)))

const NEED_NO_TOTAL: ReadonlySet<ListKind> = new Set(['days', 'keys', 'times'])

/** What is divided into groups is all that was told, but for the one that is left out of them. */
const totalsFor = (lexed: Lexed, mark: Mark, kind: ListKind): Total[] => {
  const { text } = lexed
  const totals = [
    ...totalsBefore(text, mark.start),
    ...(kind === 'ordinals' ? oneEachDay(lexed, mark.start) : []),
  ]
  return kind === 'groups' && !matchesClause(LEFT_OUT, text) ? totals.slice(0, 1) : totals
}

const matchesClause = (pattern: RegExp, text: string): boolean =>
  text.split(/[，。；：\n ]/u).some((clause) => pattern.test(clause))

/** The marks from one on that add up to a total; parts of groups only where they are all. */
function upTo(
  marks: readonly Mark[],
  first: number,
  total: number,
  kind: ListKind,
): readonly Mark[] | undefined {
  let sum = 0
  for (const [index, { count }] of marks.slice(first).entries()) {
    sum += count
    const end = first + index + 1
    if (sum === total && index > 0)
      return kind === 'groups' && end < marks.length ? undefined : marks.slice(first, end)
    if (sum >= total) return undefined
  }
  return undefined
}

/** Totals before a place, the first of them first. */
export function totalsBefore(
  text: string,
  at: number,
  from = Math.max(0, at - TOTAL_REACH),
): Total[] {
  return matchesOf(TOTAL, text.slice(from, at)).map(({ index, 0: words, groups }) => ({
    start: from + index,
    end: from + index + words.length,
    count: readNumeral(groups?.number ?? words, 0)?.value ?? 0,
  }))
}

/** “11月30日跟12月1日各调成1起 前一起是… 后一起是…”: as many as the days, when the first item follows. */
function oneEachDay(lexed: Lexed, at: number): Total[] {
  const days = exactDays(lexed).filter(({ end }) => end <= at)
  const [first] = days
  const last = days.at(-1)
  const told = last && ONE_EACH_DAY.exec(lexed.text.slice(last.end, at))
  return first && last && told
    ? [{ start: first.start, end: last.end + told[0].length, count: days.length }]
    : []
}

const startOf = (text: string, total: number): number =>
  total - (TOTAL_PUT_RIGHT.exec(text.slice(0, total))?.[0].length ?? 0)

/** Numbers of a list, ordinals, days, and counts that begin their parts. */
function kindsOfMarks(lexed: Lexed): MarksOfKind[] {
  const parts = countedParts(lexed)
  return [
    { marks: numbersInOrder(lexed), kind: 'numbers' },
    { marks: ordinalsInOrder(lexed.text), kind: 'ordinals' },
    { marks: divided(lexed.text, parts), kind: 'groups' },
    { marks: parts, kind: 'parts' },
    { marks: daysInOrder(lexed), kind: 'days' },
    { marks: keyedMarks(lexed), kind: 'keys' },
    { marks: daysThatOpen(lexed), kind: 'parts' },
    { marks: timesInOrder(lexed), kind: 'times' },
    { marks: clausesBehindTotal(lexed.text), kind: 'clauses' },
  ]
}

/**
 * “两起邻里的 一起晾衣服滴水一起打牌吵人 都好了 一起宅基地的”: as many ones behind a number as it tells are its parts; none where
 * no number is divided so.
 */
function divided(text: string, marks: readonly Mark[]): Mark[] {
  const told: Mark[] = []
  let at = 0
  for (let mark = marks[at]; mark; mark = marks[at]) {
    const parts = marks.slice(at + 1, at + 1 + mark.count)
    const isHead = mark.count > 1 && parts.length === mark.count && parts.every(isOne)
    if (isHead && !/[。\n]/u.test(text.slice(mark.end, parts.at(-1)?.start))) {
      const head = { start: mark.end, end: parts[0]?.start ?? mark.end }
      told.push(...parts.map((part) => ({ ...part, head })))
      at += 1 + parts.length
    } else {
      told.push(mark)
      at += 1
    }
  }
  return told.length < marks.length ? told : []
}

const isOne = ({ count }: Mark): boolean => count === 1

/** 1., 2., 3. as far as they go on; said again they speak of the items. */
function numbersInOrder(lexed: Lexed): Mark[] {
  const marks: Mark[] = []
  for (const { value, start, end } of masksOf(lexed, 'list')) {
    if (value !== marks.length + 1) break
    marks.push({ start, end, count: 1 })
  }
  return marks
}

/** 第一起, 第二起, 末一起 as far as they go on. */
function ordinalsInOrder(text: string): Mark[] {
  const marks: Mark[] = []
  for (const { index, 0: words, groups } of ORDINAL.matches(text)) {
    const place = placeOf(groups)
    const next = marks.reduce((sum, { count }) => sum + count, 1)
    if (place !== undefined && place !== next) break
    if (place === undefined && marks.length === 0) break
    marks.push({ ...markAt(index, words), count: placesOf(groups) })
  }
  // “头一个…；再一个…；末了一个…”: one more stands between them, or behind the last of several.
  const first = marks[0]
  const more = matchesOf(ONE_MORE_LISTED, text).filter(({ index }) => first && index > first.end)
  const between = more.filter(({ index }) => marks.some(({ start }) => start > index))
  const behind = marks.length > 1 ? more.slice(between.length, between.length + 1) : []
  return [
    ...marks,
    ...[...between, ...behind].map(({ index, 0: words }) => markAt(index, words)),
  ].sort((a, b) => a.start - b.start)
}

const markAt = (start: number, words: string): Mark => ({
  start,
  end: start + words.length,
  count: 1,
})

/** The place that an ordinal tells; undefined for the last. */
export function placeOf(groups: Record<string, string> | undefined): number | undefined {
  if (groups?.first) return 1
  const nth = groups?.nth ?? groups?.nth2 ?? groups?.nth3 ?? groups?.from ?? groups?.from2
  return nth === undefined ? undefined : readNumeral(nth, 0)?.value
}

/** “第二第三桩”: how many places an ordinal tells. */
function placesOf(groups: Record<string, string> | undefined): number {
  const last = readNumeral(groups?.to ?? groups?.to2 ?? '', 0)?.value
  const first = placeOf(groups)
  return last !== undefined && first !== undefined && last > first ? last - first + 1 : 1
}

/** “一起是…”, “两起邻里的”, “前天1起…”: counts that begin what they count, with the day before them. */
function countedParts(lexed: Lexed): Mark[] {
  const days = exactDays(lexed)
  return matchesOf(LISTED_PART, lexed.text).map(({ index, 0: words, groups }) => ({
    start: days.find(({ end }) => end <= index && end >= index - 1)?.start ?? index,
    end: index + words.length,
    count: readNumeral(groups?.number ?? '', 0)?.value ?? 1,
  }))
}
