import type { Lexed } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import {
  BORNE_BY_OTHER,
  BORNE_PERHAPS,
  ENUMERATING,
  FEE,
  INTEREST,
  LESSENED,
  NAMED_FIRST,
  NAMED_NEXT,
  NEXT_DAMAGE,
  NEXT_PURPOSE,
  ONE_SIDE,
  OTHER_SIDE,
  PARTIES,
  PRINCIPAL,
  PURPOSE,
  PUT_ON_TOP,
  SIBLING_FIRST,
  SIBLING_NEXT,
  THING_FIRST,
  THING_NEXT,
} from '../words/dispute-money.ts'
import type { Sum } from './money.ts'

/** Sums of one enumeration as one sum: “一个3200，一个2800，另外三个都是1500”. */
export function joinEnumerated(lexed: Lexed, all: readonly Sum[]): Sum[] {
  const { text } = lexed
  const sums = joinNamed(lexed, all)
  const joined: Sum[] = []
  for (const [index, sum] of sums.entries()) {
    const last = joined.at(-1)
    const heads = last && headsOfNext(text, last, sums.slice(index))
    if (!last || heads === undefined) joined.push(sum)
    else if (heads > 0) joined[joined.length - 1] = together(last, sum, heads)
  }
  return joined
}

/** How many times a sum belongs to the one before: not at all (undefined), or as a share that it holds (0). */
function headsOfNext(text: string, last: Sum, next: readonly Sum[]): number | undefined {
  const [sum] = next
  // “三百块营养费一共是一千四百二”: a total is no further part.
  if (!sum || sum.role === 'whole') return undefined
  if (isNextPurpose(text, last, sum) || isPutOnTop(text, last, sum)) return 1
  if (isOtherSide(text, last, sum)) return 1
  if (isNextThing(text, last, sum) && !isDividedBy(last, next)) return 1
  if (!NEXT_DAMAGE.test(text.slice(last.end, sum.start))) return headsListed(text, last, sum)
  const behind = text.slice(sum.end, sum.end + PURPOSE_REACH)
  if (BORNE_BY_OTHER.test(behind) || isDividedBy(last, next)) return 0
  if (BORNE_PERHAPS.test(behind)) return undefined
  return isNextDamage(text, last, sum) ? 1 : headsListed(text, last, sum)
}

/** “赔了800块种子钱加200块人工”, “本金三万利息两千”: what is paid on top of a sum. */
function isPutOnTop(text: string, last: Sum, sum: Sum): boolean {
  if (!BORNE.has(last.role) || !BORNE.has(sum.role)) return false
  const between = text.slice(last.end, sum.start)
  if (PUT_ON_TOP.test(between)) return true
  return (
    INTEREST.test(between) &&
    PRINCIPAL.test(text.slice(Math.max(0, last.start - PURPOSE_REACH), last.start)) &&
    !LESSENED.test(text.slice(sum.end, sum.end + PURPOSE_REACH))
  )
}

function headsListed(text: string, last: Sum, sum: Sum): number | undefined {
  const between = ENUMERATING.exec(text.slice(last.end, sum.start))
  if (!between) return undefined
  if (isShare(text, last, sum, between[0])) return 0
  return readNumeral(between.groups?.heads ?? '', 0)?.value ?? 1
}

const together = (last: Sum, sum: Sum, heads: number): Sum => ({
  start: last.start,
  end: sum.end,
  yuan: Math.round((last.yuan + sum.yuan * heads) * 100) / 100,
  role: sum.role === 'paid' ? 'paid' : (last.role ?? sum.role),
})

const PURPOSE_REACH = 12
const HANDED_OVER: ReadonlySet<Sum['role']> = new Set(['paid', 'rest', undefined])

/** “退药钱85 赔苗钱700”, “退房租1200，退押金800，再补搬家费300”: sums for different things, given one after the other. */
function isNextPurpose(text: string, last: Sum, sum: Sum): boolean {
  if (!HANDED_OVER.has(last.role) || !HANDED_OVER.has(sum.role)) return false
  const first = PURPOSE.exec(text.slice(Math.max(0, last.start - PURPOSE_REACH), last.start))
  const next = NEXT_PURPOSE.exec(text.slice(last.end, sum.start))
  return (
    first?.groups !== undefined &&
    next?.groups !== undefined &&
    first.groups.purpose !== next.groups.purpose
  )
}

/** “赔了菜钱150，检查费322”: the same side pays for both. */
function isNextDamage(text: string, last: Sum, sum: Sum): boolean {
  if (last.role === 'rest' || !BORNE.has(last.role) || !BORNE.has(sum.role)) return false
  const front = text.slice(Math.max(0, last.start - PURPOSE_REACH), last.start)
  const first = PURPOSE.exec(front)?.groups?.purpose
  const next = NEXT_DAMAGE.exec(text.slice(last.end, sum.start))?.groups?.purpose
  return first !== undefined && next !== undefined && first !== next && !front.includes('退')
}

/** “一个出六成九百，一个出四成六百”, “一家出三百，一家出两百” */
const isOtherSide = (text: string, last: Sum, sum: Sum): boolean =>
  HANDED_OVER.has(last.role) &&
  HANDED_OVER.has(sum.role) &&
  OTHER_SIDE.test(text.slice(last.end, sum.start)) &&
  ONE_SIDE.test(text.slice(Math.max(0, last.start - PURPOSE_REACH), last.start))

/** “果树6200，菜地3200”, “菜钱600，苗钱300”: sums of things or fees, told side by side and without a verb. */
function isNextThing(text: string, last: Sum, sum: Sum): boolean {
  const next = THING_NEXT.exec(text.slice(last.end, sum.start))?.groups?.thing
  const first = THING_FIRST.exec(text.slice(Math.max(0, last.start - PURPOSE_REACH), last.start))
    ?.groups?.thing
  if (first === undefined || next === undefined || first === next || NAMED_FIRST.test(first))
    return false
  return (
    (last.role === undefined && sum.role === undefined) ||
    (last.role === 'debt' && FEES.has(sum.role) && FEE.test(first) && FEE.test(next))
  )
}

/** A sum behind a fee without a verb is read as what is owed, and as paid where that follows: “工钱300，都赔了”. */
const FEES: ReadonlySet<Sum['role']> = new Set(['debt', 'paid', undefined])

/** “赔医药费2000，住院费1500，护理费500”: what follows divides the sum before. */
const isDividedBy = (whole: Sum, next: readonly Sum[]): boolean =>
  next.some((_, index) => totalOf(next.slice(0, index + 1)) === whole.yuan)

/** A sum behind a fee without a verb is read as what is owed; what is claimed adds up as well. */
const BORNE: ReadonlySet<Sum['role']> = new Set([...HANDED_OVER, 'debt', 'claim'])

/** What each of several bears; what one of them asks for is no share. */
const SHARED: ReadonlySet<Sum['role']> = new Set([...HANDED_OVER, 'debt'])

const totalOf = (sums: readonly Sum[]): number => sums.reduce((all, { yuan }) => all + yuan, 0)

/** “140块一家70”: what each pays of a sum that is told. */
const isShare = (text: string, whole: Sum, share: Sum, between: string): boolean =>
  /^(?:元|块钱?|钱)?，?(?:一|每)(?:个|户|家|人)$/u.test(between) &&
  share.yuan <= whole.yuan &&
  !/(?:一个|一户|一家|各)[^，。；]{0,4}$/u.test(text.slice(0, whole.start))

const NAME_REACH = 8

/** “欠三个小工的工钱，老王一千二，老李九百，老张六百”: as many sums behind names as people were told. */
function joinNamed({ text }: Lexed, sums: readonly Sum[]): readonly Sum[] {
  for (const [from, first] of sums.entries()) {
    const named = namedFrom(text, sums, from)
    const isAll = named.length > 1 && named.length === peopleBefore(text, first)
    const shared = isAll ? named : siblingsFrom(text, sums.slice(from))
    if (shared.length < 2) continue
    const one = shared.reduce((all, sum) => together(all, sum, 1))
    return [...sums.slice(0, from), one, ...sums.slice(from + shared.length)]
  }
  return sums
}

/** “老大3000老二3000老三2000”: what each of them bears, whoever they are. */
function siblingsFrom(text: string, sums: readonly Sum[]): readonly Sum[] {
  const shares: Sum[] = []
  const named = new Set<string>()
  for (const sum of sums) {
    const last = shares.at(-1)
    const who = last
      ? SIBLING_NEXT.exec(text.slice(last.end, sum.start))?.groups?.who
      : SIBLING_FIRST.exec(text.slice(Math.max(0, sum.start - NAME_REACH), sum.start))?.groups?.who
    if (who === undefined || named.has(who) || !SHARED.has(sum.role)) break
    named.add(who)
    shares.push(sum)
  }
  return shares
}

/** The sums of a list of names that begins with one of them. */
function namedFrom(text: string, sums: readonly Sum[], from: number): readonly Sum[] {
  const first = sums[from]
  if (!first || !NAMED_FIRST.test(text.slice(Math.max(0, first.start - NAME_REACH), first.start)))
    return []
  const others = sums.slice(from + 1)
  const end = others.findIndex(
    ({ start }, index) => !NAMED_NEXT.test(text.slice(sums[from + index]?.end, start)),
  )
  return [first, ...(end < 0 ? others : others.slice(0, end))]
}

/** How many people were told last. */
const peopleBefore = (text: string, { start }: Sum): number | undefined =>
  readNumeral([...text.slice(0, start).matchAll(PARTIES)].at(-1)?.groups?.people ?? '', 0)?.value
