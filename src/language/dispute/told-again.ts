import type { Lexed } from '../lex/lexed.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import type { Count } from './counts.ts'
import { type Entry, readStory } from './entries.ts'

const WORD = 2

/** “受理3起：A；B；C。A的说好了，B当场结了，C明天再劝”: cases listed first, and how each stands told behind. */
export interface ListedCases extends Span {
  readonly entries: readonly Entry[]
}

/** Finds a list of as many cases as the total before it, whose outcomes are told in the sentences behind. */
export function findListedCases(lexed: Lexed, counts: readonly Count[]): ListedCases | undefined {
  const { text } = lexed
  const [total] = counts
  if (!total || total.count < 2) return undefined
  const lead = /^[^，。；：\n]{0,4}：/u.exec(text.slice(total.end))?.[0]
  if (lead === undefined) return undefined
  const start = total.end + lead.length
  const length = text.slice(start).search(/[。\n]/u)
  if (length < 0) return undefined
  const items = splitAt(text, { start, end: start + length }, /；/gu)
  if (items.length !== total.count) return undefined
  const told = outcomesOf(text, items, { start: start + length + 1, end: text.length })
  if (told.filter((spans) => spans.length > 0).length < 2) return undefined
  const entries = items.map((item, index) => tellOutcomes(lexed, item, told[index] ?? []))
  return { start: total.start, end: text.length, entries }
}

/** Which clauses behind the list speak of which item: by a word that only it holds. */
export function outcomesOf(text: string, items: readonly Span[], behind: Span): Span[][] {
  const told: Span[][] = items.map(() => [])
  let owner: Span[] | undefined
  for (const clause of splitAt(text, behind, /[，；。\n]/gu)) {
    const index = itemOf(text, items, clause)
    owner = index === undefined ? owner : told[index]
    owner?.push(clause)
  }
  return told
}

const HEAD = 6

function itemOf(text: string, items: readonly Span[], clause: Span): number | undefined {
  const head = text.slice(clause.start, Math.min(clause.end, clause.start + HEAD))
  for (let at = 0; at + WORD <= head.length; at++) {
    const holder = onlyHolder(text, items, head.slice(at, at + WORD))
    if (holder !== undefined) return holder
  }
  return itemByCharacters(text, items, head.slice(0, WORD))
}

/** “饭钱” speaks of the 饭馆钱: both characters stand in that item alone. Of “牛主人” the beast need stand there alone. */
function itemByCharacters(text: string, items: readonly Span[], word: string): number | undefined {
  const [first, second] = [...word].map((char) => onlyHolder(text, items, char))
  const isOwner = /[主方家]/u.test(word.charAt(1))
  return first === second || isOwner ? first : undefined
}

function onlyHolder(text: string, items: readonly Span[], word: string): number | undefined {
  const holders = items.flatMap(({ start, end }, index) =>
    text.slice(start, end).includes(word) ? [index] : [],
  )
  return holders.length === 1 ? holders[0] : undefined
}

/** A case of the list with what is told of it behind. */
export function tellOutcomes(lexed: Lexed, item: Span, outcomes: readonly Span[]): Entry {
  const entry: Entry = { ...readStory(lexed, item), taken: 'received', forAll: false }
  const [first] = outcomes
  const last = outcomes.at(-1)
  if (!first || !last) return entry
  const later = readStory(lexed, { start: first.start, end: last.end })
  return {
    ...entry,
    status: later.status ?? entry.status,
    agreement: later.agreement ?? entry.agreement,
    amount: later.amount ?? entry.amount,
  }
}

function splitAt(text: string, span: Span, separator: RegExp): Span[] {
  const cuts = matchesOf(separator, text.slice(span.start, span.end)).map(
    ({ index }) => span.start + index,
  )
  const starts = [span.start, ...cuts.map((cut) => cut + 1)]
  return starts
    .map((start, index) => ({ start, end: cuts[index] ?? span.end }))
    .filter(({ start, end }) => end > start)
}
