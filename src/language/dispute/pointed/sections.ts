import { type Lexed, within } from '../../lex/lexed.ts'
import { matchesOf } from '../../patterns/matches.ts'
import type { Span } from '../../token.ts'
import { casesIn } from '../cases-in.ts'
import type { CaseList } from './listed-items.ts'
import { readHead, readPointer } from './pointers.ts'

/** Clauses that speak of the same items. */
export interface Section extends Span {
  readonly items: readonly number[]
  /** Whether it is told of all that were pointed at before, and changes no outcome that was told of one. */
  readonly ofAll: boolean
}

/** The clauses behind the last item from the first that points at items. */
export function sectionsOf(lexed: Lexed, list: CaseList, end: number): Section[] {
  const last = ownEnd(lexed, list)
  const sections: Section[] = []
  const seen = new Set<number>()
  for (const clause of clausesBehind(lexed, { start: last, end })) {
    const open = sections.at(-1)
    const items = itemsOf(lexed, upTo(list, sections[0]?.start ?? clause.start), clause, seen, open)
    if (items) sections.push({ start: clause.start, end: clause.end, ...items })
    else if (open) sections[sections.length - 1] = { ...open, end: clause.end }
    for (const item of items?.items ?? []) seen.add(item)
  }
  return sections
}

/** The last item goes on to the end of its first clause at least, behind a mark that is a clause of its own; a number under a key tells no more. */
function ownEnd({ text }: Lexed, { items, kind }: CaseList): number {
  const last = items.at(-1)
  const mark = last?.mark.end ?? 0
  if (kind === 'keys') return mark
  // “婆媳一起 头两起当场说好”: it is named before its number.
  if (last?.head && within(last.head, last.mark)) return mark
  return mark + (/^[，：、 ]*[^，。；：\n ]*/u.exec(text.slice(mark))?.[0].length ?? 0)
}

/** “邻里的成了欠钱的没成”: where a clause that told how one ended points at the next. */
const NEXT_POINTER =
  /(?<=(?:[成好拢妥结崩]|化解|签|转走|和解)了?)(?<![没未不])(?=[^，。；：了没未不的\d]{2,5}的(?:也|都|还|就|没|未|不|成|好|谈|调|说|转|签|在))/gu

function inOneBreath(text: string, { start, end }: Span): Span[] {
  const cuts = matchesOf(NEXT_POINTER, text.slice(start, end)).map(({ index }) => start + index)
  const starts = [start, ...cuts]
  return starts.map((from, index) => ({ start: from, end: starts[index + 1] ?? end }))
}

/** Clauses, of which “1和” goes with the next. */
function clausesBehind({ text, clauses }: Lexed, { start, end }: Span): Span[] {
  const behind: Span[] = []
  const whole = clauses.filter((one) => one.start >= start && one.end <= end)
  for (const clause of whole.flatMap((one) => inOneBreath(text, one))) {
    const last = behind.at(-1)
    if (last && /^\d[、.]?[和跟与]?$/u.test(text.slice(last.start, last.end)))
      behind[behind.length - 1] = { start: last.start, end: clause.end }
    else behind.push(clause)
  }
  return behind
}

/** The list with the words of its items as far as a place. */
export const upTo = ({ items, ...list }: CaseList, at: number): CaseList => ({
  ...list,
  items: items.map((item) => ({
    ...item,
    body: { start: item.body.start, end: Math.min(item.body.end, at) },
  })),
})

type Told = Pick<Section, 'items' | 'ofAll'>

/** The items that a clause points at, with those pointed at so far in mind. */
function itemsOf(
  lexed: Lexed,
  list: CaseList,
  clause: Span,
  seen: ReadonlySet<number>,
  open: Section | undefined,
): Told | undefined {
  const pointer = readPointer(lexed, list, clause)
  if (!pointer) return oneOfSeveral(lexed, list, clause, open)
  if ('items' in pointer) return { items: pointer.items, ofAll: false }
  return 'all' in pointer ? allOf(list, seen, pointer.all) : restOf(list, seen, pointer.rest)
}

/** Behind what is told of several, the one of which a clause goes on to tell. */
function oneOfSeveral(
  lexed: Lexed,
  list: CaseList,
  clause: Span,
  open: Section | undefined,
): Told | undefined {
  const one = open && open.items.length > 1 ? readHead(lexed, list, clause) : undefined
  return one === undefined ? undefined : { items: [one], ofAll: false }
}

/** 都: all that were pointed at so far, or all where none was; 这两起都: the last two of them. */
function allOf(
  { items }: CaseList,
  seen: ReadonlySet<number>,
  few: number | undefined,
): Told | undefined {
  const everyone = items.map((_, index) => index)
  const isWhole = few === items.length || few === casesIn(items)
  const told = seen.size > 0 && !isWhole ? [...seen] : everyone
  if (few === undefined || isWhole) return { items: told, ofAll: true }
  return few <= told.length ? { items: told.slice(-few), ofAll: true } : undefined
}

/** 其余: those of which nothing was told yet, where they are as many as it says. */
function restOf(
  { items }: CaseList,
  seen: ReadonlySet<number>,
  few: number | undefined,
): Told | undefined {
  const rest = items.flatMap((_, index) => (seen.has(index) ? [] : [index]))
  const size = rest.reduce((sum, index) => sum + (items[index]?.count ?? 0), 0)
  const fits = few === undefined || few === size
  return seen.size > 0 && rest.length > 0 && fits ? { items: rest, ofAll: false } : undefined
}
