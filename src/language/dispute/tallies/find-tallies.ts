import { isSamePeriod, type Lexed, masksOf, overlaps } from '../../lex/lexed.ts'
import { guarded } from '../../patterns/guarded.ts'
import type { Span } from '../../token.ts'
import { readMatter, type ToldCategory } from '../category.ts'
import type { Count } from '../counts.ts'
import type { Entry } from '../entries.ts'
import { findEvents } from '../status.ts'
import type { Part } from '../tally.ts'
import { isAside } from './asides.ts'
import { sumBehind } from './bracketed-sums.ts'
import { codeOf } from './counted.ts'
import { withoutReasons } from './reasons.ts'
import { settledLater } from './settled-later.ts'
import { solve } from './solve.ts'
import { clausesOf, type Statement, statementsOf } from './statements.ts'
import { type Group, toldTogether } from './together.ts'
import { type TallyToken, tokensOf } from './tokens.ts'

/** A stretch of a message that only counts disputes, solved. */
export interface Tally extends Span {
  /** Undefined where its numbers contradict each other. */
  readonly parts: readonly Part[] | undefined
  /** A single number: a story may be told around it. */
  readonly single: boolean
  /** The stretch without the day or village that heads it. */
  readonly body: Span
}

/** “那6起化解了4起”: a total of an earlier report, of whose rest nothing is told. */
const TOLD_BEFORE = guarded(
  /(?:(?<!剩|剩下|剩下的|余下|余下的|其余|另|另外|还有|最后)那|(?:报|登记)的)[\d一二两三四五六七八九十]+[起件桩宗]/u,
)

/** Without any of these no text counts disputes: looking at every word of it would be in vain. */
const SPEAKS_OF_DISPUTES = /[纠矛案调解受接收查起桩宗件成转扯好]/u

/** Finds what only counts disputes, every word of it understood. */
export function findTallies(lexed: Lexed, counts: readonly Count[]): Tally[] {
  if (
    lexed.figures.every(({ kind }) => kind !== 'number') ||
    !SPEAKS_OF_DISPUTES.test(lexed.text) ||
    TOLD_BEFORE.test(lexed.text) ||
    counts.some(({ outcome, excepted }) => outcome ?? excepted)
  )
    return []
  const tokens = withoutReasons(lexed.text, tokensOf(lexed))
  const stretches = stretchesOf(lexed.text, tokens).map((stretch) => {
    const groups = toldTogether(lexed.text, groupsOf(stretch))
    return groups.map((group) => ({ group, tally: toTally(lexed, group) }))
  })
  if (stretches.flat().some(({ tally }) => !tally)) return []
  const told = stretches.flatMap((stretch) => settledLater(lexed.text, stretch))
  const others = clausesOf(lexed.text, tokens)
    .filter(
      ({ tokens: words }) => words.some(({ sort }) => sort === 'unknown') || isApart(told, words),
    )
    .map(({ tokens: words }) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }))
  return told.some((tally) => goesOn(lexed, others, told, tally, counts)) ? [] : told
}

/** “受理1起，对方失联，已引导起诉”: an outcome that other words part from the numbers tells of them. */
const isApart = (told: readonly Tally[], words: readonly TallyToken[]): boolean =>
  words.some(({ sort }) => APART.has(sort)) &&
  words.every((word) => told.every((tally) => !overlaps(tally, word)))

const APART: ReadonlySet<TallyToken['sort']> = new Set(['status', 'agreement', 'number'])

/** Runs of clauses without a word that no tally holds. */
function stretchesOf(text: string, tokens: readonly TallyToken[]): TallyToken[][] {
  const runs: TallyToken[][] = [[]]
  let clause: TallyToken[] = []
  let isLabel = false
  const close = (at: number) => {
    const foreign = clause.some(({ sort }) => sort === 'unknown')
    // “单子 90”: a number behind the name of another thing is its value.
    const value = isLabel && clause.every(({ sort }) => sort === 'number')
    if (foreign || value) runs.push([])
    else runs.at(-1)?.push(...clause)
    isLabel = (foreign || (isLabel && clause.length === 0)) && /[： |]/u.test(text.charAt(at))
    clause = []
  }
  for (const token of tokens) {
    const breaks = token.sort === 'break' || token.sort === 'open' || token.sort === 'close'
    if (!breaks) clause.push(token)
    else {
      close(token.start)
      runs.at(-1)?.push(token)
    }
  }
  close(text.length)
  return runs.filter((run) => isTally(text, run))
}

/** Numbers beside words of disputes; brackets that other words cut open belong to a story. */
function isTally(text: string, run: readonly TallyToken[]): boolean {
  const has = (...sorts: readonly TallyToken['sort'][]) =>
    run.some(({ sort }) => sorts.includes(sort))
  const numbers = run.filter(({ sort }) => sort === 'number')
  const brackets = run.filter(({ sort }) => sort === 'open' || sort === 'close')
  const measured = numbers.some(({ end }) => /[起宗桩]/u.test(text.charAt(end - 1)))
  const mediated = run.filter(
    (token) => token.sort === 'status' && /调|化解/u.test(text.slice(token.start, token.end)),
  )
  return (
    numbers.length > 0 &&
    has(
      'status',
      'mediated',
      'all',
      'rest',
      'agreement',
      ...(numbers.length > 1 ? (['received', 'class'] as const) : []),
    ) &&
    (measured ||
      has('dispute') ||
      ((numbers.length > 1 || has('all')) &&
        (has('received', 'mediated') ||
          mediated.length > 0 ||
          (has('class') && has('agreement'))))) &&
    numbers.every((number) => number.sort === 'number' && number.value < BARE_MAX) &&
    brackets.every(({ sort }, index) => sort === (index % 2 === 0 ? 'open' : 'close')) &&
    brackets.length % 2 === 0
  )
}

/** No township tells so many disputes. */
const BARE_MAX = 1000

/** A day or village of its own begins a new tally. */
function groupsOf(run: readonly TallyToken[]): TallyToken[][] {
  const groups: TallyToken[][] = []
  let own: TallyToken[] = []
  for (const token of run) {
    const isOwn = token.sort === 'head' && !isListMark(token) && !isHeadAgain(own, token)
    if (isOwn && own.some(({ sort }) => sort === 'number')) {
      groups.push(own)
      own = []
    }
    own.push(token)
  }
  return [...groups, own].filter((group) => group.some(({ sort }) => TELLING.has(sort)))
}

/** A day with an outcome and no number goes on with a story: “6月8号1起没成，6月10号又调，成了”. */
const TELLING: ReadonlySet<TallyToken['sort']> = new Set(['number', 'status', 'agreement'])

/** “10月情况：受理3起，当月化解3起”: the period that heads them, said once more. */
const isHeadAgain = (own: readonly TallyToken[], token: TallyToken & { sort: 'head' }): boolean =>
  own.some((other) => other.sort === 'head' && isSamePeriod(other.figure, token.figure))

const isListMark = (token: TallyToken): boolean =>
  token.sort === 'head' && token.figure?.kind === 'mask'

function toTally(lexed: Lexed, { tokens, tail, isLast }: Group): Tally | undefined {
  if (tokens.every(({ sort }) => sort !== 'number')) return undefined
  const statements = statementsOf(lexed.text, clausesOf(lexed.text, [...tokens, ...tail]))
  const solution = statements && solve(statements)
  if (!statements || solution === undefined) return undefined
  const end = tokens.at(-1)?.end ?? 0
  const first = tokens.find(({ sort }) => sort !== 'head' && sort !== 'break' && sort !== 'filler')
  const single = tokens.filter(({ sort }) => sort === 'number').length === 1
  if (single && headsList(lexed, end)) return undefined
  const body = { start: first?.start ?? 0, end }
  const told = { start: tokens[0]?.start ?? 0, end, body, single }
  if (solution === 'against') return { ...told, parts: undefined }
  const region = { start: headStart(tokens), end: regionEnd(lexed.text, end, isLast) }
  const parts = solution.filter(({ count }) => count > 0)
  if (parts.length < 2 && tokens.some(({ sort }) => sort === 'sums')) return undefined
  const placed = parts.map((one) => withSum(lexed, toPart(region, statements, one)))
  return { ...told, parts: placed.sort((a, b) => a.entry.at.start - b.entry.at.start) }
}

/** What stands behind the last of several days may tell of it; behind another one stand the words of the next. */
const regionEnd = (text: string, end: number, isLast: boolean): number =>
  isLast ? lineEnd(text, end) : end

/** “债务纠纷2件（金额8000元）、邻里纠纷1件” */
const withSum = (lexed: Lexed, part: Part): Part => {
  const amount = sumBehind(lexed, part.entry.at)
  return amount ? { ...part, amount } : part
}

/** “今天调了三起：”, “今天调了两起⏎1.…⏎2.…”: the head of a list of stories. */
const headsList = (lexed: Lexed, end: number): boolean =>
  /：\s*$/u.test(lexed.text.slice(0, end)) ||
  masksOf(lexed, 'list').some(
    ({ value, start }) => value === 1 && start >= end && lexed.text.slice(end, start).trim() === '',
  )

/** The last day or village in front of the numbers heads them. */
function headStart(tokens: readonly TallyToken[]): number {
  const number = tokens.findIndex(({ sort }) => sort === 'number')
  const heads = tokens
    .slice(0, number)
    .filter((token) => token.sort === 'head' && token.figure?.kind === 'date')
  return heads.length > 0 ? (heads.at(-1)?.start ?? 0) : (tokens[0]?.start ?? 0)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', Math.max(0, from - 1))
  return end < 0 ? text.length : Math.max(end, from)
}

interface ToldPart {
  readonly count: number
  readonly status?: Part['status']
  readonly category?: string
  readonly agreement?: NonNullable<Part['agreement']>['name']
}

function toPart(
  region: Span,
  statements: readonly Statement[],
  { count, status, category, agreement }: ToldPart,
): Part {
  const categories = statements.flatMap((one) => one.categories)
  const told: ToldCategory | undefined = categories.find(({ code }) => code === category)
  const at =
    statements.find(
      (one) =>
        one.count === count && one.status === status && (!category || codeOf(one) === category),
    ) ??
    statements.find((one) => one.count === count && codeOf(one) === category && category) ??
    statements.find((one) => one.count === count && one.status === status) ??
    statements.findLast((one) => one.count !== undefined) ??
    region
  const signed = agreement ? { name: agreement, start: at.start, end: at.end } : undefined
  const entry: Entry = {
    count,
    approx: false,
    at: { start: at.start, end: at.end },
    region,
    status: undefined,
    taken: undefined,
    category: told,
    agreement: signed,
    amount: undefined,
    forAll: false,
    story: false,
  }
  return {
    count,
    approx: false,
    status,
    category: told,
    agreement: signed,
    amount: undefined,
    entry,
  }
}

/**
 * Whether the line goes on with what tells more of the disputes: a story, a sum of money, another count; “节后集中调了一批，共9件…”
 * only leads to it.
 */
function goesOn(
  lexed: Lexed,
  others: readonly Span[],
  tallies: readonly Tally[],
  tally: Tally,
  counts: readonly Count[],
): boolean {
  const { text } = lexed
  const line = { start: text.lastIndexOf('\n', tally.start - 1) + 1, end: lineEnd(text, tally.end) }
  const own = tallies.filter((one) => overlaps(one, line))
  const last = Math.max(...own.map(({ end }) => end))
  const first = Math.min(...own.map(({ start }) => start))
  return others.some((clause) => {
    if (!overlaps(clause, line) || isAside(text, clause)) return false
    if (counts.some((count) => overlaps(count, clause))) return true
    if (lexed.words.some((word) => word.group === 'indicator' && overlaps(word, clause)))
      return false
    return (
      (tally.single && clause.end - clause.start > CHATTER_MAX) ||
      (clause.start > first && clause.end < last) ||
      isOwnSum(lexed, clause) ||
      findEvents(text, clause).some(({ name }) => name !== 'mediated' || clause.start > first) ||
      readMatter(text, clause) !== undefined
    )
  })
}

/** 请查收, 就这些 */
const CHATTER_MAX = 4

/** A sum of money, other than “涉及金额3.8万元” for several records: that belongs to none of them. */
const isOwnSum = (lexed: Lexed, clause: Span): boolean =>
  masksOf(lexed, 'money').some((sum) => overlaps(sum, clause)) ||
  /金额|标的/u.test(lexed.text.slice(clause.start, clause.end))
