import { clauseAt, type Lexed, numbersOf } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { NumberToken, Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import {
  CASES_BEFORE,
  CASES_BEHIND,
  ENDED_ALL,
  FAMILIES,
  NAMES_CASE,
  NAMES_MATTER,
  OPENS_WITH_PARTY,
  PAIR_QUARRELS,
  QUARRELS_TOO,
} from '../words/named-cases.ts'
import { readCategory } from './category.ts'
import type { Count } from './counts.ts'
import { isMatterTalkedOver } from './matters-talked-over.ts'
import { findEvents, readStatus } from './status.ts'

/** Where a case begins, with the words that name whose it is. */
interface Head extends Span {
  readonly name: string
}

/**
 * Where the cases begin that are told one after the other under the names of those who quarrel: “老邓家屋檐水那起，…成了。老谢
 * 欠砖钱那起，…”, “劝了两家：覃家…，好了；彭家…，还没说拢”. None where one of them came to nothing or goes on with another.
 */
export function namedCases(lexed: Lexed, counts: readonly Count[]): number[] {
  const named = headsIn(lexed, NAMES_CASE, 'name')
  const first = named[0]
  if (first && areCases(lexed, named, counts, true) && !tellsBefore(lexed.text, first))
    return named.map(({ start }) => start)
  const others = [mattersIn(lexed, counts), pairsIn(lexed, counts)].find(({ length }) => length > 0)
  if (others) return others
  return numbersOf(lexed).flatMap((total) => {
    const [start, ...others] = casesOf(lexed, total, counts).map((head) => head.start)
    if (start === undefined) return []
    // Families that are no count stand at the head of the first case, and are no visits.
    const head = counts.length > 0 ? undefined : clauseAt(lexed, total)
    return [head?.start ?? start, ...others]
  })
}

/** “欠钱那个还了，地边子那个还没谈拢”: cases by what they are about, each of a class of its own. */
function mattersIn(lexed: Lexed, counts: readonly Count[]): number[] {
  const { text } = lexed
  const heads = headsIn(lexed, NAMES_MATTER, 'name')
  const [first] = heads
  if (!first || heads.length < 2 || tellsBefore(text, first)) return []
  const codes = heads.map(({ start, name, end }) => {
    const at = text.indexOf(name, start)
    return at < 0 || at >= end ? undefined : matterOf(text, { start: at, end: at + name.length })
  })
  const areOthers =
    codes.every((code, index) => code && codes.indexOf(code) === index) ||
    (areInGroups(text, heads) && endDifferently(text, heads)) ||
    (!codes.includes(undefined) && areOtherNames(heads) && endDifferently(text, heads))
  return areOthers && areCases(lexed, heads, counts, true) ? heads.map(({ start }) => start) : []
}

/** “三组那个水井的事…，五组那个树的事…”: each in a group of its own. */
const areInGroups = (text: string, heads: readonly Head[]): boolean => {
  const groups = heads.map(
    ({ start, end }) => NAMES_MATTER.exec(text.slice(start, end))?.groups?.group,
  )
  return groups.every((group, index) => group && groups.indexOf(group) === index)
}

const areOtherNames = (heads: readonly Head[]): boolean =>
  new Set(heads.map(({ name }) => name)).size === heads.length

/** “吵架的那家劝好了，漏水的那家还没说通”: told one against the other. */
const endDifferently = (text: string, heads: readonly Head[]): boolean => {
  const told = heads.map(
    ({ start }, index) =>
      readStatus(text, { start, end: heads[index + 1]?.start ?? text.length })?.status,
  )
  return told.every((status, index) => status && told.indexOf(status) === index)
}

/** Its class, or 吵架 alone. */
const matterOf = (text: string, name: Span): string | undefined =>
  readCategory(text, name)?.code ??
  findEvents(text, name).find((one) => one.name === 'quarrel')?.name

/** “老李家和老王家吵架，老李家和老张家也吵架，都劝好了”: pairs that quarrelled, with the end of all of them behind. */
function pairsIn({ text, clauses }: Lexed, counts: readonly Count[]): number[] {
  if (counts.length > 0 || !ENDED_ALL.test(text)) return []
  const heads = headsIn({ text, clauses }, PAIR_QUARRELS, 'name')
  const pairs = heads.map((head) => familiesOf(head).toSorted().join())
  const [, ...others] = heads
  const areOthers =
    new Set(pairs).size === pairs.length &&
    others.every(({ start, end }) => QUARRELS_TOO.test(text.slice(start, end)))
  return others.length > 0 && areOthers ? heads.map(({ start }) => start) : []
}

/** The clauses that open so, one of each name. */
function headsIn(
  { text, clauses }: Pick<Lexed, 'text' | 'clauses'>,
  opening: RegExp,
  group: string,
): Head[] {
  return clauses.flatMap(({ start, end }) => {
    const name = opening.exec(text.slice(start, end))?.groups?.[group]
    return name === undefined ? [] : [{ start, end, name }]
  })
}

/** As many families behind a number of cases as it tells, each with a quarrel and its end. */
function casesOf(lexed: Lexed, total: NumberToken, counts: readonly Count[]): readonly Head[] {
  const { text } = lexed
  const end = total.unit?.end ?? total.end
  if (total.value < 2 || total.value > CASES_MAX || !isOfCases(text, total)) return []
  const behind = headsIn(lexed, OPENS_WITH_PARTY, 'who').filter(({ start }) => start >= end)
  const apart = behind.filter(({ start }) => /[；。：\n] *$/u.test(text.slice(0, start)))
  const heads = [apart, behind].find(({ length }) => length === total.value)
  const names = new Set(heads?.map(({ name }) => name))
  if (!heads || names.size !== total.value) return []
  return areCases(lexed, heads, counts, heads === apart) ? heads : []
}

const CASES_MAX = 6

function isOfCases(text: string, { start, end, unit }: NumberToken): boolean {
  const word = unit?.text ?? text.slice(start, end)
  return (
    /^(?:[家户起件桩宗个对]|俩|仨)$/u.test(word) &&
    CASES_BEFORE.test(text.slice(Math.max(0, start - 8), start)) &&
    CASES_BEHIND.test(text.slice(unit?.end ?? end))
  )
}

/** Each head opens a quarrel of its own that came to something; nothing but their total is counted. */
function areCases(
  lexed: Lexed,
  heads: readonly Head[],
  counts: readonly Count[],
  apart: boolean,
): boolean {
  const { text } = lexed
  const [first] = heads
  if (!first || heads.length < 2) return false
  const isOther = ({ start, count }: Count) => start >= first.start || count !== heads.length
  if (counts.some(isOther)) return false
  return heads.every((head, index) => {
    const part = { start: head.start, end: heads[index + 1]?.start ?? text.length }
    return (
      isEnded(text, part, apart) && heads.slice(0, index).every((one) => areApart(text, one, head))
    )
  })
}

/** Others, or another thing quarrelled over. */
function areApart(text: string, one: Head, other: Head): boolean {
  const first = familiesOf(one)
  if (familiesOf(other).every((family) => !first.includes(family))) return true
  const code = readCategory(text, one)?.code
  const otherCode = readCategory(text, other)?.code
  return code !== undefined && otherCode !== undefined && code !== otherCode
}

const familiesOf = ({ name }: Head): string[] =>
  matchesOf(FAMILIES, name)
    .map(([family]) => family.replace(/家$/u, ''))
    // “漏水的那家” is no family of the name 那.
    .filter((family) => family !== '那')

/** A quarrel is told with what came of it; where nothing sets it apart, a promise may be one side's of a quarrel of two. */
function isEnded(text: string, part: Span, apart: boolean): boolean {
  const status = readStatus(text, part)
  if (!status || UNENDED.has(status.event)) return false
  const quarrels = findEvents(text, part).some(({ name }) => name === 'quarrel')
  return (
    quarrels ||
    isMatterTalkedOver(text, part) ||
    MATTER_OF_GROUP.test(text.slice(part.start, part.end)) ||
    (readCategory(text, part) !== undefined && (apart || status.event !== 'promised'))
  )
}

/** “五组那个树的事好了”: whatever it was about. */
const MATTER_OF_GROUP = /^[^，。；\n]{0,2}[\d一二三四五六七八九十]组那[个起件][^，。；\n]{1,6}的事/u

const UNENDED: ReadonlySet<StatusEvent> = new Set(['received', 'refused', 'mediated', 'quarrel'])

/** A quarrel told before the first name: the names may speak of its parts. */
const tellsBefore = (text: string, { start }: Span): boolean =>
  findEvents(text, { start: 0, end: start }).some(
    ({ name, start: at, end }) =>
      name === 'quarrel' && !/^(?:纠纷|矛盾|扯皮)$/u.test(text.slice(at, end)),
  )
