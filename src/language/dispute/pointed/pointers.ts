import { datesOf, type Lexed, within } from '../../lex/lexed.ts'
import { readNumeral } from '../../lex/numeral.ts'
import type { Span } from '../../token.ts'
import {
  BY_NUMBER,
  KEY_POINTS,
  NAMED_COUNT,
  NAMED_ITEMS,
  OF_ALL,
  OF_REST,
  ORDINAL_HEAD,
  PLACED_SEVERAL,
  SHOWN_OR_JOINED,
} from '../../words/pointing.ts'
import { holdsPlainly } from '../backrefs.ts'
import { readMatter, readNounPhrase } from '../category.ts'
import { keysOf } from './keyed-items.ts'
import { type CaseList, type ListedItem, placeOf } from './listed-items.ts'

/** What a clause speaks of: items that it points at, all of those pointed at before, or what they leave. */
export type Pointer =
  | { readonly items: readonly number[] }
  | { readonly all: number | undefined }
  | { readonly rest: number | undefined }

const numberOf = (words: string | undefined): number | undefined =>
  words === undefined ? undefined : readNumeral(words, 0)?.value

/** What the head of a clause points at: an ordinal, a number of the list, 都, the rest, or words that name items. */
export function readPointer(lexed: Lexed, list: CaseList, clause: Span): Pointer | undefined {
  const words = lexed.text.slice(clause.start, clause.end)
  const keyed = list.kind === 'keys' ? byKey(lexed, list, clause) : undefined
  if (keyed !== undefined) return { items: [keyed] }
  const placed =
    byPlace(words, list) ?? (list.kind === 'numbers' ? byNumber(words, list) : undefined)
  if (placed) return { items: placed }
  const all = OF_ALL.exec(words)?.groups
  if (all) return { all: numberOf(all.few) }
  const rest = OF_REST.exec(words)?.groups
  if (rest) return { rest: numberOf(rest.few) }
  const named = byWords(lexed, list, clause) ?? byNameAndNumber(lexed, list, clause)
  return named && { items: named }
}

/** “昨天的”, “大湾两起”: the item that stands under the key which the clause opens with. */
function byKey(lexed: Lexed, { items }: CaseList, clause: Span): number | undefined {
  const keys = keysOf(lexed)
  const told = keys.find(({ start }) => start === clause.start)
  if (!told || !KEY_POINTS.test(lexed.text.slice(told.end, clause.end))) return undefined
  const item = items.findIndex(({ mark }) =>
    keys.some((key) => within(key, mark) && key.name === told.name),
  )
  return item < 0 ? undefined : item
}

/** “第二起”, “末一桩”; “第一起和第三起” */
function byPlace(words: string, list: CaseList): number[] | undefined {
  const { length } = list.items
  const several = PLACED_SEVERAL.exec(words)?.groups
  if (several) return atEnd(several, list.items)
  const places: number[] = []
  let at = 0
  for (let told = ORDINAL_HEAD.exec(words); told; told = ORDINAL_HEAD.exec(words.slice(at))) {
    places.push((placeOf(told.groups) ?? length) - 1)
    at += told[0].length
  }
  return places.length > 0 && places.every((place) => place < length) ? places : undefined
}

/** “头两起”, “后头那件”: the items at an end of the list that hold so many cases; some must be left. */
function atEnd(groups: Record<string, string>, items: readonly ListedItem[]): number[] | undefined {
  const number = groups.several ? (numberOf(groups.several) ?? 0) : 1
  const isLast = /[后末]/u.test(groups.side ?? '')
  const places = items.map((_, index) => (isLast ? items.length - 1 - index : index))
  let sum = 0
  const end = places.findIndex((place) => {
    sum += items[place]?.count ?? 0
    return sum >= number
  })
  const isSome = sum === number && end >= 0 && end < items.length - 1
  return isSome ? places.slice(0, end + 1).sort((one, other) => one - other) : undefined
}

function byNumber(words: string, { items }: CaseList): number[] | undefined {
  const numbers = [...(BY_NUMBER.exec(words)?.groups?.numbers ?? '').matchAll(/\d/gu)]
  const places = numbers.map(([digit]) => Number(digit) - 1)
  return places.length > 0 && places.every((place) => place < items.length) ? places : undefined
}

function byWords(lexed: Lexed, { items }: CaseList, clause: Span): number[] | undefined {
  const told = NAMED_ITEMS.exec(lexed.text.slice(clause.start, clause.end))
  const phrases = told?.groups?.phrases?.split(SHOWN_OR_JOINED)
  if (!phrases || (told?.groups?.bare !== undefined && phrases.length < 2)) return undefined
  const found: number[] = []
  for (const phrase of phrases) {
    const at = lexed.text.indexOf(phrase, clause.start)
    const item = itemOf(lexed, items, { start: at, end: at + phrase.length })
    if (item === undefined) return undefined
    found.push(...item)
  }
  return phrases.length === 1 && tellsOfSome(lexed, items, found, clause) ? undefined : found
}

/** “工资一件正在谈”: an item told once more by its name and its own number. */
function byNameAndNumber(
  lexed: Lexed,
  { items }: CaseList,
  clause: Span,
): readonly number[] | undefined {
  const words = lexed.text.slice(clause.start, clause.end)
  const { name, few } = NAMED_COUNT.exec(words)?.groups ?? {}
  if (!name) return undefined
  const start = clause.start + words.indexOf(name)
  const found = itemOf(lexed, items, { start, end: start + name.length })
  const isWhole = found?.every((item) => items[item]?.count === numberOf(few))
  return isWhole ? found : undefined
}

/** “物业2件…物业的1件仍在协商”: one of them is pointed at, and the item can't be divided. */
function tellsOfSome(
  lexed: Lexed,
  items: readonly ListedItem[],
  found: readonly number[],
  clause: Span,
): boolean {
  const told = OF_SO_MANY.exec(lexed.text.slice(clause.start, clause.end))?.groups?.few
  const few = numberOf(told)
  const many = found.reduce((sum, item) => sum + (items[item]?.count ?? 0), 0)
  return few !== undefined && few < many && !GOES_ON.test(lexed.text.slice(clause.end))
}

/** “山林的一起是多砍了树，一起是边界”: the others of the item follow. */
const GOES_ON = /^[，；、 ]*(?:另外?|还有)?[\d一二两三四五六七八九十]+[起件桩宗]/u

/** “物业的1件”: how many the clause speaks of. */
const OF_SO_MANY =
  /^[^，。；：\d一二两三四五六七八九十]{1,8}(?:的|里|有|的里[面头]?有?)?(?<few>[\d一二两三四五六七八九十]+)(?:[起件桩宗个]|(?=[没未成转还调化]))/u

/** “饭店当场付了3300” behind what is told of several: the one whose words stand at the head of the clause. */
export function readHead(lexed: Lexed, { items }: CaseList, clause: Span): number | undefined {
  const head = lexed.text.slice(clause.start, Math.min(clause.end, clause.start + HEAD_LENGTH))
  const one = holderOf(bodiesOf(lexed, items), piecesOf(head))
  return one === 'several' ? undefined : one
}

const HEAD_LENGTH = 4

const bodiesOf = ({ text }: Lexed, items: readonly ListedItem[]): string[] =>
  items.map(
    ({ mark, body, head }) =>
      (head ? text.slice(head.start, head.end) : '') + text.slice(mark.end, body.end),
  )

/** The item that a phrase names: by words that it alone holds, by its day, by its class, or by characters. */
function itemOf(
  lexed: Lexed,
  items: readonly ListedItem[],
  phrase: Span,
): readonly number[] | undefined {
  const words = lexed.text.slice(phrase.start, phrase.end)
  const bodies = bodiesOf(lexed, items)
  const byWord = holderOf(bodies, piecesOf(words))
  if (byWord === 'several') return undefined
  const one = byWord ?? byDay(lexed, items, phrase) ?? byClass(lexed, items, phrase)
  if (one !== undefined) return [one]
  const byChar = holderOf(bodies, [...words.replaceAll(FILLERS, '')].slice(0, CHARS_MAX))
  return byChar === undefined || byChar === 'several' ? undefined : [byChar]
}

const FILLERS = /[的那这个起件桩家人方主一两是在有了不]/gu
const CHARS_MAX = 3

/** A phrase, and every two characters of it. */
const piecesOf = (phrase: string): string[] =>
  phrase.length < 2
    ? []
    : Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(at, at + 2))

/** The one text that alone holds some of the pieces; several where they point at different ones. */
function holderOf(
  bodies: readonly string[],
  pieces: readonly string[],
): number | 'several' | undefined {
  const holders = new Set(
    pieces.flatMap((piece) => {
      const all = bodies.flatMap((body, index) => (holdsPlainly(body, piece) ? [index] : []))
      return all.length === 1 ? all : []
    }),
  )
  return holders.size > 1 ? 'several' : [...holders][0]
}

const byDay = (lexed: Lexed, items: readonly ListedItem[], phrase: Span): number | undefined => {
  const day = datesOf(lexed).find((date) => date.sort === 'day' && within(date, phrase))
  if (!day) return undefined
  const own = items.flatMap(({ mark }, index) =>
    datesOf(lexed).some(({ from, ...date }) => from === day.from && within(date, mark))
      ? [index]
      : [],
  )
  return own.length === 1 ? own[0] : undefined
}

/** “欠账那起” of “赊了化肥”: both are of one class. */
function byClass({ text }: Lexed, items: readonly ListedItem[], phrase: Span): number | undefined {
  const code = (readNounPhrase(text, phrase) ?? readMatter(text, phrase))?.code
  const own = items.flatMap(({ mark, body }, index) =>
    code && readMatter(text, { start: mark.end, end: body.end })?.code === code ? [index] : [],
  )
  return own.length === 1 ? own[0] : undefined
}
