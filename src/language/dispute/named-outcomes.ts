import { readNumeral } from '../lex/numeral.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { casesIn } from './cases-in.ts'
import { readCategory } from './category.ts'
import type { Count } from './counts.ts'
import type { Entry } from './entries.ts'
import { readStatus, type ToldStatus } from './status.ts'

/**
 * “化解的是婆媳吵架”, “没调成的有欠款、赡养”, “成的三起里头两起邻里一起债务”: cases named behind how they ended, with or without
 * numbers.
 */
const NAMED_OUTCOME =
  /(?<=[，。；：（\n ])(?:其中|已经?)?(?:(?:还|都)?[没未]有?|不)?(?:化解|调解|调|谈|说|办|解决|和解|办结|成|崩|黄|转|移|转交|移交|上报|送走|(?:还|正)?在(?:调|谈|办|磨|做工作))(?:成功?|好|拢|崩|结|走|出去?|下来)?了?的(?:那?(?:\d|[一两二三四五六七八九])[起件桩宗个])?(?:就?是|为|有|：|里头?(?:有|是)?|当中|中)(?<items>[^，。；：\n（） ]{2,40})(?=[，。；）\n ]|$)/gu
const JOINED = /[、和跟及]/gu

/** The cases that are named behind their outcomes, and the numbers that stand among those words. */
export interface NamedOutcomes {
  readonly counts: readonly Count[]
  readonly holds: readonly Span[]
}

interface List extends Span {
  readonly counts: readonly Count[]
}

/**
 * One count behind each name of such lists, where they are as many as a number before them tells: “受理2件，化解1件，化解的是婆媳
 * 吵架，没化解的是超市卖过期火腿肠”.
 */
export function findNamedOutcomes(text: string, told: readonly Count[]): NamedOutcomes {
  const [total] = told
  if (!total || total.count < 2) return NONE
  const lists = matchesOf(NAMED_OUTCOME, text)
    .filter(({ index }) => index >= total.end)
    .map((match) => listOf(text, match))
  const sums = lists.map(({ counts }) => casesIn(counts))
  const divideAll = lists.length > 1 && sums.reduce((all, sum) => all + sum, 0) === total.count
  const divideEach =
    lists.some(({ counts }) => counts.length > 1) &&
    lists.every(({ start }, index) =>
      told.some((one) => one.end <= start && one.count === sums[index]),
    )
  return lists.length > 0 && (divideAll || divideEach)
    ? {
        counts: lists.flatMap(({ counts }) => counts),
        holds: divideAll ? [...lists, ...onesBefore(told, lists)] : lists,
      }
    : NONE
}

/** “一个成，一个黄，成的是…”: the ones that tell only how they ended, where the lists name each of them again. */
const onesBefore = ([total, ...told]: readonly Count[], [first]: readonly List[]): Count[] => {
  const ones = told.filter(({ count, end }) => count === 1 && end <= (first?.start ?? 0))
  return ones.length === total?.count ? ones : []
}

const NONE: NamedOutcomes = { counts: [], holds: [] }

function listOf(text: string, match: RegExpExecArray): List {
  const names = match.groups?.items ?? ''
  const end = match.index + match[0].length
  const start = end - names.length
  const outcome = { start: match.index, end: start }
  const numbers = numbersIn(text, { start, end })
  const counts =
    numbers.length > 0
      ? numbers.map((number, index) => ({
          ...number,
          outcome,
          label: labelOf(text, { start, end }, numbers, index),
        }))
      : itemsOf(text, start, names).map((label) => ({
          start: label.end,
          end: label.end,
          count: 1,
          approx: false,
          outcome,
          label,
        }))
  return { start: match.index, end, counts }
}

/** “两起邻里一起债务”: the 头 of 里头 makes no ordinal of the first, nor are these 一起 adverbs. */
const numbersIn = (text: string, { start, end }: Span): Count[] =>
  matchesOf(NUMBERS, text.slice(start, end)).map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
    count: readNumeral(words, 0)?.value ?? 1,
    approx: false,
  }))
const NUMBERS = /(?:\d{1,2}|[一两二三四五六七八九十])[起件桩宗个]/gu

/** What a number of a list counts stands behind all of them, or before: “两起邻里一起债务”, “邻里两起、债务一起”. */
function labelOf(text: string, list: Span, numbers: readonly Span[], index: number): Span {
  const number = numbers[index] ?? list
  const leads = numbers[0]?.start === list.start
  const before = { start: numbers[index - 1]?.end ?? list.start, end: number.start }
  const behind = { start: number.end, end: numbers[index + 1]?.start ?? list.end }
  return leads ? trimmed(text, behind) : trimmed(text, before)
}

/** How cases ended of which only “成的是”, “转的是” is said. */
export function readNamedOutcome(text: string, outcome: Span): ToldStatus | undefined {
  const told = readStatus(text, outcome)
  if (told) return told
  const words = text.slice(outcome.start, outcome.end)
  const known = ENDINGS.find(({ pattern }) => pattern.test(words))
  return known && { ...outcome, status: known.status, event: known.event }
}

const ENDINGS = [
  { pattern: /[没未]有?(?:化解|办结|解决|结)/u, status: 'open', event: 'open' },
  { pattern: /[没未不]|崩|黄/u, status: 'failed', event: 'failed' },
  { pattern: /在/u, status: 'open', event: 'open' },
  { pattern: /转|移|上报|送/u, status: 'referred', event: 'referred' },
  { pattern: /成|好|拢|结|化解|解决/u, status: 'resolved', event: 'settled' },
] as const

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const front = /^[、和跟及 ]*/u.exec(words)?.[0].length ?? 0
  const back = /(?:的|[、和跟及 ])*$/u.exec(words)?.[0].length ?? 0
  return { start: start + front, end: Math.max(start + front, end - back) }
}

/** The names of one list: cut where every piece has a class. */
function itemsOf(text: string, start: number, names: string): Span[] {
  const cuts = matchesOf(JOINED, names).map(({ index }) => index)
  const starts = [0, ...cuts.map((cut) => cut + 1)]
  const pieces = starts.map((from, index) => ({
    start: start + from,
    end: start + (cuts[index] ?? names.length),
  }))
  return pieces.every((piece) => readCategory(text, piece))
    ? pieces
    : [{ start, end: start + names.length }]
}

/** Whether an entry was named behind its outcome, and not counted. */
const isNamed = ({ named, story, category, status }: Entry): boolean =>
  !story && named === true && category !== undefined && status !== undefined

/** Cases that are named behind a number of them divide it: “化解1件，化解的是婆媳吵架”. */
export function placeNamed(entries: readonly Entry[]): Entry[] {
  const named = entries.filter(isNamed)
  const owned = new Map<Entry, readonly Entry[]>()
  for (const owner of entries) {
    if (owner.story || owner.category || !owner.status || named.includes(owner)) continue
    const own = named.filter(
      ({ status, at }) => status?.status === owner.status?.status && at.start >= owner.at.end,
    )
    if (casesIn(own) === owner.count) owned.set(owner, own)
  }
  const moved = [...owned.values()].flat()
  return entries
    .filter((entry) => !moved.includes(entry))
    .flatMap((entry) => [
      entry,
      ...(owned.get(entry) ?? []).map((part) => ({
        ...part,
        status: undefined,
        taken: undefined,
      })),
    ])
}
