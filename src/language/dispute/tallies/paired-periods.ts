import { datesOf, type Lexed, numbersOf, within } from '../../lex/lexed.ts'
import { guarded } from '../../patterns/guarded.ts'
import type { DateToken, NumberToken, Span } from '../../token.ts'
import { readOwnNoun } from '../category.ts'
import { readStatus, type ToldStatus } from '../status.ts'
import type { Part } from '../tally.ts'
import type { Tally } from './find-tallies.ts'

/** “7月、8月分别化解纠纷3起、5起”: without this no text tells the cases of several periods side by side. */
const RESPECTIVELY = guarded(/分别|依次|各/u)
const JOINS_DAYS = /^(?:、|和|及|与|跟|，)$/u
const CASES = '[\\d一二两三四五六七八九十百]+[起件宗桩例]'
const COUNTED_EACH = new RegExp(
  `^[^，。；：\\n\\d]{0,6}?(?:分别|依次|各)[^，。；：\\n\\d]{0,14}?${CASES}(?:(?:、|和|及)${CASES})+(?:矛盾|纠纷)*`,
  'u',
)

/** “9月、10月各调解纠纷2起”: as many in each. */
const ALIKE = new RegExp(
  `^(?:两个?月|都|我们?|村里)?各自?[^，。；：\\n\\d]{0,14}?${CASES}(?!、|和|及)`,
  'u',
)

/**
 * “一季度、四月份分别调解纠纷9起、4起，成功率均为100%”: as many numbers of cases behind as periods or days before, each told of its
 * own. Where the sentence counts more of them, they cannot be matched.
 */
export function findPairedPeriods(lexed: Lexed): Tally[] {
  if (!RESPECTIVELY.test(lexed.text)) return []
  return joinedDays(lexed).flatMap((days) => pairedWith(lexed, days) ?? [])
}

/** Days or periods that one list joins, two at least. */
function joinedDays(lexed: Lexed): DateToken[][] {
  const runs: DateToken[][] = []
  for (const day of datesOf(lexed)) {
    const last = runs.at(-1)?.at(-1)
    if (last && JOINS_DAYS.test(lexed.text.slice(last.end, day.start))) runs.at(-1)?.push(day)
    else runs.push([day])
  }
  return runs.filter(({ length }) => length > 1)
}

function pairedWith(lexed: Lexed, days: readonly DateToken[]): Tally | undefined {
  const { text } = lexed
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return undefined
  const alike = last.from < last.to ? ALIKE.exec(text.slice(last.end)) : undefined
  const match = alike ?? COUNTED_EACH.exec(text.slice(last.end))
  if (!match) return undefined
  const body = { start: last.end, end: last.end + match[0].length }
  const counted = numbersOf(lexed).filter((number) => within(number, body))
  const numbers = alike ? days.flatMap(() => counted) : counted
  const length = text.slice(body.end).search(/[。；\n]/u)
  const sentence = { start: last.end, end: length < 0 ? text.length : body.end + length }
  const status = readStatus(text, sentence)
  if (numbers.length !== days.length || !status) return undefined
  const told = { start: first.start, end: body.end, body, single: false }
  if (COUNTS_MORE.test(text.slice(body.end, sentence.end))) return { ...told, parts: undefined }
  const parts = numbers.flatMap((number, index): Part[] => {
    const day = days[index]
    return day ? [toPart(text, day, number, body, status)] : []
  })
  return { ...told, parts }
}

/** Other numbers of cases, or rates below all. */
const COUNTS_MORE = new RegExp(`${CASES}|(?<!100)%`, 'u')

function toPart(text: string, day: Span, number: NumberToken, body: Span, told: ToldStatus): Part {
  const category = readOwnNoun(text, body)
  const status = told.event === 'received' ? 'open' : told.status
  const shared = {
    count: number.value,
    approx: number.approx,
    category,
    agreement: undefined,
    amount: undefined,
  }
  const entry = {
    ...shared,
    at: { start: number.start, end: number.unit?.end ?? number.end },
    region: day,
    status: told,
    taken: undefined,
    forAll: false,
    story: false,
  }
  return { ...shared, status, entry }
}
