import type { Lexed } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { BY_HALVES, ONE_OF, PARTIES, WITH_YEARLY } from '../words/dispute-money.ts'
import { NAMED_PAYERS, ONE_PAYER } from '../words/named-payers.ts'
import { headsOf } from './heads-paid.ts'
import type { Sum } from './money.ts'

/** So many characters before a sum tell whose part it is. */
const LOOK = 8
/** Sums that stand nearer are one list: “一个四千一个三千六”. */
const LIST_GAP = 14
/** Units of people, whose number may be told. */
const PEOPLE = /[户家人个各]/u
const HOUSEHOLD = /[户家]/u

/**
 * The sums with those for each of several: “三个舅舅…一个出三千” is nine thousand; where nobody tells how many
 * they are (“开口一户五百”, “一棵要八百”) it is a rate.
 */
export function forEachOne(lexed: Lexed, span: Span, sums: readonly Sum[]): readonly Sum[] {
  const seen: Sum[] = []
  for (const [index, sum] of sums.entries()) {
    const each = ofEachOne(lexed, span, sum, isListed(lexed, sums, index))
    seen.push(
      isBesideRate(lexed, seen.at(-1), each) || isWithYearly(lexed, each)
        ? { ...each, role: 'rate' }
        : each,
    )
  }
  return seen
}

/** “本村船一条五百，外来的八百” */
const isBesideRate = ({ text }: Lexed, last: Sum | undefined, sum: Sum): boolean =>
  last?.role === 'rate' && /^(?:元|块)?，[^，。；\n]{1,5}的$/u.test(text.slice(last.end, sum.start))

const isWithYearly = ({ text }: Lexed, { start }: Sum): boolean =>
  WITH_YEARLY.test(text.slice(Math.max(0, start - 20), start))

function ofEachOne(lexed: Lexed, span: Span, sum: Sum, isListed: boolean): Sum {
  const each = ONE_OF.exec(lexed.text.slice(Math.max(0, sum.start - LOOK), sum.start))
  const unit = each?.groups?.unit
  if (unit === undefined || sum.role === 'rate' || isListed) return sum
  if (headsOf(lexed.text, sum) !== undefined) return sum
  const front = lexed.text.slice(span.start, sum.start)
  if (EACH_OTHER.test(front)) return sum
  if (!PEOPLE.test(unit)) return { ...sum, role: 'rate' }
  const heads = BY_HALVES.test(front) ? 2 : (namedPayers(front) ?? headsBefore(front, unit))
  if (heads !== undefined && sum.role !== 'claim')
    return { ...sum, yuan: sum.yuan * heads, role: 'paid' }
  const verb = each?.groups?.verb
  const isRate =
    heads === undefined && HOUSEHOLD.test(unit) && (verb === undefined || LEVIED.test(verb))
  return isRate ? { ...sum, role: 'rate' } : sum
}

/** “一户收了600”: what every household pays. */
const LEVIED = /[收摊交]/u

/** “一家赔了一家八百”, “一家让出半米，一家补了300”: one of them and the other, not each. */
const EACH_OTHER =
  /[一这那另][家户个人](?:[^，。；\n]{0,6}|(?![^，]{0,4}一半)[^，。；\n\d]{1,12}，另?)一[家户个人][^，。；\n]{0,3}$/u

/** “一个3200，一个2800”, “一家三千一家两千” */
function isListed({ text }: Lexed, sums: readonly Sum[], index: number): boolean {
  const [before, sum, after] = [sums[index - 1], sums[index], sums[index + 1]]
  if (!sum) return false
  const isBehind =
    before !== undefined &&
    sum.start - before.end <= LIST_GAP &&
    ONE.test(text.slice(Math.max(0, before.start - LOOK), before.start))
  const isBefore =
    after !== undefined &&
    // “老二老三各补老大3200，往后每个月一家出300”
    after.role !== 'rate' &&
    after.start - sum.end <= LIST_GAP &&
    /一[户家人个]|另|其/u.test(text.slice(sum.end, after.start))
  return isBehind || isBefore
}

const ONE = /一[户家人个]/u

/** How many are named right before 各: of three brothers two may pay the third. */
function namedPayers(front: string): number | undefined {
  const payers = NAMED_PAYERS.exec(front)?.groups?.payers
  return payers === undefined ? undefined : matchesOf(ONE_PAYER, payers).length
}

/** How many people or households were told last before. */
function headsBefore(front: string, unit: string): number | undefined {
  const told = [...front.matchAll(PARTIES)].findLast(({ groups }) => {
    const kind = groups?.kind ?? ''
    if (unit.startsWith('各')) return true
    return HOUSEHOLD.test(unit) ? /[户家边方]/u.test(kind) : !/[户边方]/u.test(kind)
  })
  if (told?.groups?.people === '双') return 2
  return readNumeral(told?.groups?.people ?? '', 0)?.value
}
