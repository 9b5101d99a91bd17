import type { DisputeCategoryCode } from '../../catalog/dispute-categories.ts'
import { within } from '../lex/lexed.ts'
import type { Finder, Hit } from '../patterns/hit.ts'
import { matchesOf } from '../patterns/matches.ts'
import type { Span } from '../token.ts'
import { DISPUTE_DEALINGS } from '../words/dispute-dealings.ts'
import { DISPUTE_FRAMES } from '../words/dispute-frames.ts'
import { DISPUTE_GROUNDS } from '../words/dispute-grounds.ts'
import { DISPUTE_NOUNS, GENERIC_NOUNS } from '../words/dispute-nouns.ts'
import { PLACE_PHRASES } from '../words/dispute-places.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { DISPUTE_TELLINGS } from '../words/dispute-tellings.ts'
import { DISPUTE_THINGS, type ThingWeight } from '../words/dispute-things.ts'
import { compile, hitFinder } from './patterns.ts'
import { findEvents } from './status.ts'

/** A category with the words that told it. */
export interface ToldCategory extends Span {
  readonly code: DisputeCategoryCode
  readonly rule: 'own noun' | 'label' | 'thing quarrelled over' | 'who quarrels' | 'like examples'
  /** How much the thing tells; absent for nouns. */
  readonly weight?: ThingWeight
}

const NOUN_LENGTH_MAX = 10
const CODES = new Map(
  // Object.entries forgets that the keys are the codes of the record's type.
  (Object.entries(DISPUTE_NOUNS) as [DisputeCategoryCode, readonly string[]][]).flatMap(
    ([code, nouns]) => nouns.map((noun) => [noun, code] as const),
  ),
)

interface Thing {
  readonly code: DisputeCategoryCode
  readonly weight: ThingWeight
}

const THINGS: readonly Finder<Thing>[] = [
  ...DISPUTE_FRAMES,
  ...DISPUTE_DEALINGS,
  ...DISPUTE_GROUNDS,
  ...DISPUTE_TELLINGS,
  ...DISPUTE_THINGS,
].map(({ category, weight, words }) => ({
  name: { code: category, weight },
  regex: compile(words),
}))

/** A matter outweighs a deed, a deed what followed from it, and all of them the people. */
const WEIGHTS: Readonly<Record<ThingWeight, number>> = {
  certain: 220,
  sure: 190,
  plain: 150,
  matter: 100,
  deed: 75,
  kin: 45,
  harm: 35,
  party: 0,
}

const findThings = hitFinder(THINGS, ({ weight }) => WEIGHTS[weight])
const findPlaces = hitFinder([{ name: 'place', regex: compile(PLACE_PHRASES) }])

/** “欠薪的纠纷”, “邻里之间的矛盾纠纷”, “婚姻类案件” */
const DISPUTE_WORD =
  /(?:类|方面|之间|权益|事宜|问题|关系|琐事|引发|引起|产生|发生|等)*(?:的|了|方面的)?(?:民事|民间|矛盾|小)*(?:纠纷|矛盾|(?<!有|存在)争议|官司|案件)/gu

/** The category that the dispute's own noun tells: “饲料质量纠纷”, “邻里矛盾”. */
export function readOwnNoun(text: string, { start, end }: Span): ToldCategory | undefined {
  const entered = enteredNoun(text, { start, end })
  if (entered) return entered
  for (const match of matchesOf(DISPUTE_WORD, text.slice(start, end))) {
    const at = start + match.index
    const phrase = phraseBefore(text, start, at)
    const told = readNounPhrase(text, phrase)
    if (told) return told
  }
  return undefined
}

/** “案由：借款”, “纠纷类型：离婚”: the noun that a form has in its field. */
function enteredNoun(text: string, { start, end }: Span): ToldCategory | undefined {
  const field = FIELD.exec(text.slice(start, end))
  const noun = field?.groups?.noun
  if (!field || noun === undefined) return undefined
  const at = start + field.index + field[0].length - noun.length
  return readNounPhrase(text, { start: at, end: at + noun.length })
}

const FIELD =
  /(?:^|[\n，。； 】])(?:案由|(?:纠纷|案件|矛盾)?(?:类型|类别|性质)|争议(?:事项|内容)|事由)：(?<noun>[\u4e00-\u9fff]{2,8}?)(?=(?:纠纷|矛盾|类)?(?:[，。；、\n ]|$))/u

/** The category of a label such as “邻里” in “邻里2起”, “跨村山林” in “跨村山林纠纷”. */
export function readNounPhrase(text: string, phrase: Span): ToldCategory | undefined {
  const noun = nounAtEnd(text, phrase)
  if (noun && !isGeneric(text, noun)) return noun
  const narrower = bestThing(text, { start: phrase.start, end: noun?.start ?? phrase.end })
  if (narrower && narrower.weight !== 'party') return { ...narrower, rule: 'own noun' }
  return noun ?? (narrower && { ...narrower, rule: 'own noun' })
}

/** The category by what is quarrelled over, else by who quarrels (contract 3.2). */
export function readMatter(text: string, span: Span): ToldCategory | undefined {
  const best = bestThing(text, span)
  return (
    best && { ...best, rule: best.weight === 'party' ? 'who quarrels' : 'thing quarrelled over' }
  )
}

/** Whether a noun names a class only where nothing narrower is told. */
const isGeneric = (text: string, { start, end }: Span): boolean =>
  GENERIC_NOUNS.has(text.slice(start, end))

/** The category of a phrase that tells the whole matter by itself. */
function readWholeMatter(text: string, span: Span): ToldCategory | undefined {
  const best = bestThing(text, span)
  return best?.weight === 'plain' || best?.weight === 'sure' || best?.weight === 'certain'
    ? { ...best, rule: 'thing quarrelled over' }
    : undefined
}

/** “噪声纠纷2起，均为夜间施工噪声”, “噪音1，…噪音那起对方是KTV”: a general noun leaves the class to what a story tells in one phrase. */
export const narrowedBy = <Told extends ToldCategory | undefined>(
  text: string,
  story: Span,
  noun: Told,
): ToldCategory | Told =>
  noun && isGeneric(text, noun) ? (readWholeMatter(text, story) ?? noun) : noun

/** Own noun first, then the thing, then the people. */
export const readCategory = (text: string, span: Span): ToldCategory | undefined =>
  readOwnNoun(text, span) ?? readMatter(text, span)

/** The classes of all things that are named in a text, whatever it is about. */
export const classesNamed = (text: string): ReadonlyMap<DisputeCategoryCode, ThingWeight> =>
  new Map(
    findThings(text, { start: 0, end: text.length })
      .toSorted((a, b) => WEIGHTS[a.name.weight] - WEIGHTS[b.name.weight])
      .map(({ name: { code, weight } }) => [code, weight]),
  )

/** Whether a stretch ends in a noun that names a category by itself. */
export const endsInNoun = (text: string, phrase: Span): boolean =>
  nounAtEnd(text, phrase) !== undefined

/** Whether a noun that names a category begins here: “2件物业”. */
export const startsWithNoun = (text: string, at: number): boolean =>
  [2, 3, 4].some((length) => CODES.has(text.slice(at, at + length)))

function nounAtEnd(text: string, { start, end }: Span): ToldCategory | undefined {
  for (let from = Math.max(start, end - NOUN_LENGTH_MAX); from < end; from++) {
    const code = CODES.get(text.slice(from, end))
    if (code) return { code, start: from, end, rule: 'own noun' }
  }
  return undefined
}

const PHRASE_BREAK =
  /[，。；;：:、,！!？?（）()【】\n]|\d|[调化]解了?|处理了?|(?:[一二两三四五六七八九十几]|受理了?)[起件宗桩例个]/gu

/** From the last break before `at`: the words that can belong to the dispute's name. */
function phraseBefore(text: string, start: number, at: number): Span {
  let from = start
  for (const match of matchesOf(PHRASE_BREAK, text.slice(start, at))) {
    from = start + match.index + match[0].length
  }
  return { start: from, end: at }
}

function bestThing(text: string, span: Span) {
  const hits = findThings(text, span)
  const places = findPlaces(text, span)
  const remedy = remedyStart(text, span)
  const isBefore = (hit: Span) => hit.start < remedy
  const scored = hits.map((hit) => ({
    ...hit.name,
    ...hit,
    score:
      scoreOf(text, span, hit) -
      (places.some((place) => within(hit, place)) ? IN_PLACE : 0) -
      (isBefore(hit) ? 0 : IN_REMEDY),
  }))
  scored.sort((a, b) => b.score - a.score || a.start - b.start)
  const [best] = scored
  return best && { code: best.code, weight: best.weight, start: best.start, end: best.end }
}

/** Where a story turns to what was done about the quarrel: what is named from there on is the remedy. */
function remedyStart(text: string, span: Span): number {
  const events = findEvents(text, span)
  const quarrel = events.find(({ name }) => name === 'quarrel')
  const turn = events.find(
    ({ name, start }) => REMEDIES.has(name) && quarrel !== undefined && start > quarrel.end,
  )
  return turn?.start ?? span.end
}

const REMEDIES: ReadonlySet<StatusEvent> = new Set(['settled', 'promised', 'calmed', 'mediated'])

/** “为了屋檐水吵”, “因老人住院费”: what stands right behind 为 or 因 is the matter. */
const REASON = /(?:为了?|因为?|由于|围绕|是|争|抢)(?:一|个|点|几)?[^，。；\n]{0,6}$/u
const LONG_ENOUGH = 10
/** What a thing loses that only tells where something was: it falls behind all but the people. */
const IN_PLACE = 130
/** What a thing loses that is first named when the quarrel is being settled. */
const IN_REMEDY = 60

function scoreOf(text: string, span: Span, hit: Hit<Thing>): number {
  const reason = REASON.test(text.slice(span.start, hit.start)) ? 40 : 0
  const length = Math.min(hit.end - hit.start, LONG_ENOUGH) * 3
  const place = 40 * (1 - (hit.start - span.start) / Math.max(1, span.end - span.start))
  return WEIGHTS[hit.name.weight] + reason + length + place
}
