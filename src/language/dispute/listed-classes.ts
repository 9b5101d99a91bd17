import { type Lexed, within } from '../lex/lexed.ts'
import { readNumeral } from '../lex/numeral.ts'
import type { Span } from '../token.ts'
import { readNounPhrase } from './category.ts'
import type { Count } from './counts.ts'

/** What stands between a total and the classes that make it up. */
const LEADS =
  /^的?(?:矛盾|民间)?(?:纠纷|矛盾|案件)?(?:（(?:其中|分别(?:是|为))?|(?:：|，|-+)?(?:其中|分别(?:是|为))[：，]?|：|-+)/u
const ITEMS =
  /^(?<items>[\u4e00-\u9fff]{2,8}(?:[、和及跟 ，][\u4e00-\u9fff]{2,8})*?)(?:纠纷|矛盾|方面)?(?<each>各为?(?<number>[一1-9二两三四五六七八九])?(?:起|件|宗|个|桩)?)?(?=[）。；，\n]|$)/u
const SEPARATOR = /[、和及跟 ，]/u

/** A total that classes without numbers of their own make up. */
export interface ListedClasses extends Span {
  /** One count for each class, right behind its name. */
  readonly counts: readonly Count[]
}

/** “2件（债务、邻里）”, “化解4起，其中邻里、债务各2”: as many in all as the total before them tells. */
export function findListedClasses(lexed: Lexed, totals: readonly Count[]): ListedClasses[] {
  return totals.flatMap((total) => {
    const list = total.count > 1 ? listBehind(lexed.text, total.end) : undefined
    if (!list || list.items.length < 2 || list.items.length * list.each !== total.count) return []
    if (!list.items.every((item) => isClass(lexed.text, item))) return []
    const counts = list.items.map(({ end }) => ({
      start: end,
      end,
      count: list.each,
      approx: total.approx,
    }))
    return [{ start: list.start, end: list.end, counts }]
  })
}

/** “邻里、婚姻纠纷各1起”: as many of each of the classes right before 各. */
export function findEachOfClasses(lexed: Lexed, numbers: readonly Count[]): ListedClasses[] {
  return numbers.flatMap((number) => {
    const front = lexed.text.slice(Math.max(0, number.start - CLASSES_REACH), number.start)
    const list = CLASSES_EACH.exec(front)?.groups?.items
    if (list === undefined) return []
    const items = itemsOf(list, number.start - front.length + front.lastIndexOf(list)).map((item) =>
      withoutNoun(lexed.text, item),
    )
    if (!items.every((item) => isClass(lexed.text, item))) return []
    const counts = items.map(({ end }) => ({ ...number, start: end, end }))
    return [{ start: items[0]?.end ?? number.start, end: number.end, counts }]
  })
}
/** 婚姻纠纷: the class alone. */
const withoutNoun = (text: string, { start, end }: Span): Span => ({
  start,
  end: end - (/(?:纠纷|矛盾)$/u.exec(text.slice(start, end))?.[0].length ?? 0),
})
const CLASSES_REACH = 40
const CLASSES_EACH =
  /(?<items>[\u4e00-\u9fff]{2,12}(?:[、和及跟][\u4e00-\u9fff]{2,8})+?)类?(?:纠纷|矛盾|的)*各(?:有|调解|调|化解|受理)?了?$/u

function listBehind(text: string, from: number) {
  const behind = text.slice(from)
  const lead = LEADS.exec(behind)
  const list = lead && ITEMS.exec(behind.slice(lead[0].length))?.groups
  if (!lead || !list?.items) return undefined
  const start = from + lead[0].length
  return {
    start,
    end: start + list.items.length + (list.each?.length ?? 0),
    items: itemsOf(list.items, start),
    each: list.number ? (readNumeral(list.number, 0)?.value ?? 1) : 1,
  }
}

function itemsOf(list: string, start: number): Span[] {
  let at = start
  return list.split(SEPARATOR).map((item) => {
    const span = { start: at, end: at + item.length }
    at = span.end + 1
    return span
  })
}

/** Whether a word names a class and nothing beside it. */
function isClass(text: string, item: Span): boolean {
  const told = readNounPhrase(text, item)
  return told?.rule === 'own noun' && within(told, item)
}
