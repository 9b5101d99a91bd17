import type { Agreement } from '../../catalog/dispute-statuses.ts'
import { datesOf, type Lexed, within, wordsOf } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { readAgreement } from './agreement.ts'
import { readAmount, type ToldAmount } from './amount.ts'
import {
  isGeneric,
  readMatter,
  readNounPhrase,
  readOwnNoun,
  readWholeMatter,
  type ToldCategory,
} from './category.ts'
import { type Chunk, endOfNamedList } from './chunks.ts'
import type { Count } from './counts.ts'
import { labelBehind, withoutOffice } from './labels.ts'
import { readNamedOutcome } from './named-outcomes.ts'
import { readQuarrel } from './quarrel.ts'
import { namesSeveral, namesSeveralBefore } from './several-classes.ts'
import { readStanding } from './standing.ts'
import { findEvents, readStatus, type ToldStatus } from './status.ts'
import { toldForAll } from './told-for-all.ts'

/** One count of disputes, or one story, with what the words around it tell. */
export interface Entry {
  readonly count: number
  readonly approx: boolean
  /** The count's own words; for a story without a count, its first character. */
  readonly at: Span
  /** All words that tell of it. */
  readonly region: Span
  /** How it stands; undefined where it was only received, mediated or named. */
  readonly status: ToldStatus | undefined
  /** What its count is governed by where no status is told. */
  readonly taken: 'received' | 'mediated' | undefined
  readonly category: ToldCategory | undefined
  readonly agreement: Hit<Agreement> | undefined
  readonly amount: ToldAmount | undefined
  /** A status told for all entries before it too (“都成了”), or an agreement (“都签了字”). */
  readonly forAll: boolean
  /** Whether it is the agreement that is told for all: “立了字据，都办结了” signs its own alone. */
  readonly allSigned?: boolean
  readonly story: boolean
  /** Named behind its outcome: “化解的是…”. */
  readonly named?: true
  /** An outcome told behind the classes of a tally, of one of them. */
  readonly later?: true
}

/** The strong events: they tell an outcome, and not only that the case was taken up. */
const isOutcome = (status: ToldStatus | undefined) =>
  status !== undefined && status.event !== 'received' && status.event !== 'mediated'

const HEAD = 10

/** Reads what the words around a count tell of it. */
export function readEntry(lexed: Lexed, count: Count, whole: Span): Entry {
  const { text } = lexed
  const region = withoutOthers(text, count, whole)
  const front: Span = { start: clauseStart(lexed, region, count), end: count.start }
  const category = readEntryCategory(text, front, count, region)
  // A case that is named and not counted has its quarrel in front of it, and no outcome.
  const counted = count.end > count.start
  const headStatus = counted ? readHead(text, front, count, category) : undefined
  const all = count.outcome
    ? readNamedOutcome(text, count.outcome)
    : readStatus(text, region, isLabelled(category, count) ? category : undefined)
  const decided =
    isOutcome(headStatus) &&
    (count.count > 1 || count.start - region.start < HEAD + 10) &&
    !(count.count === 1 && all?.event === 'referred')
  const status = decided ? headStatus : all
  const outcome = isOutcome(status) ? status : undefined
  const agreement = readAgreementOf(text, region, count)
  return {
    count: count.count,
    approx: count.approx,
    at: count,
    region,
    status: outcome,
    taken: takenBy(headStatus ?? all),
    category,
    agreement,
    amount: readAmount(lexed, region, outcome?.status ?? 'resolved'),
    ...toldForAll(text, region, outcome, agreement),
    story: false,
    ...(count.label ? { named: true as const } : {}),
  }
}

/** “两桩没说成，别的都好了”: what is told of the others is not told of a count. */
function withoutOthers(text: string, count: Count, region: Span): Span {
  const others = text
    .slice(count.end, region.end)
    .search(/[，； ](?:别的|其余|其它|其他|剩余|剩下|余下)(?:的|几[起件桩])?(?:都|均|全|皆|也)/u)
  return others < 0 ? region : { start: region.start, end: count.end + others }
}

/** “协议书12份”: so many papers belong to a count only where it is as many. */
function readAgreementOf(text: string, region: Span, { count }: Count): Hit<Agreement> | undefined {
  const agreement = readAgreement(text, region)
  const papers =
    agreement &&
    /^(?:协议|调解|书|：| )*(?<papers>\d+)(?:份|件|[起。，；\n]|$)/u.exec(text.slice(agreement.end))
  const number = papers?.groups?.papers
  return number !== undefined && Number(number) !== count ? undefined : agreement
}

const isLabelled = (category: ToldCategory | undefined, count: Count): boolean =>
  category?.rule === 'own noun' && category.end <= count.start && category.end >= count.start - 3

/** Reads a story that tells no count; `otherwise` says how it stands where no event tells it. */
export function readStory(
  lexed: Lexed,
  region: Span,
  otherwise?: () => ToldStatus | undefined,
): Entry {
  const { text } = lexed
  const status = readStanding(text, region) ?? otherwise?.()
  const agreement = readAgreement(text, region)
  return {
    count: 1,
    approx: false,
    at: { start: region.start, end: region.start },
    region,
    status,
    taken: takenBy(status),
    category: readOwnNoun(text, region) ?? readQuarrel(text, region),
    agreement,
    amount: readAmount(lexed, region, status?.status),
    ...toldForAll(text, region, status, agreement),
    story: true,
  }
}

function takenBy(status: ToldStatus | undefined): Entry['taken'] {
  if (status?.event === 'received') return 'received'
  return status?.event === 'mediated' ? 'mediated' : undefined
}

/** Where the clause of a count begins; a number alone belongs to the label in front of it (“婚姻 2”). */
function partStart({ clauses, text }: Pick<Lexed, 'clauses' | 'text'>, count: Count) {
  const at = clauses.findIndex((span) => within(count, span))
  const own = clauses[at]
  const alone =
    own?.start === count.start && own.end === count.end && text.charAt(own.start - 1) === ' '
  return clauses[alone ? at - 1 : at]?.start
}

function clauseStart({ clauses, text }: Lexed, region: Span, count: Count): number {
  const start = Math.max(region.start, partStart({ clauses, text }, count) ?? region.start)
  const bracket = text.slice(start, count.start).search(PART_CUT)
  return bracket < 0 ? start : start + bracket + 1
}

/** The status word that stands right before the count: “化解4起”, “移交镇里1起”. */
function readHead(
  text: string,
  front: Span,
  count: Count,
  label: ToldCategory | undefined,
): ToldStatus | undefined {
  const near = { start: Math.max(front.start, count.start - HEAD), end: count.end }
  const last = findEvents(text, near)
    .filter(
      (event) =>
        event.name !== 'quarrel' &&
        // “卖房反悔的一起”: the one that came back on his word is what they quarrel about.
        !(event.name === 'reopened' && count.count === 1) &&
        !(label && within(event, label)) &&
        !(event.name === 'promised' && event.end === count.start && count.count === 1),
    )
    .at(-1)
  if (!last) return undefined
  return readStatus(text, { start: Math.max(near.start, last.start - 4), end: count.end }, label)
}

function readEntryCategory(
  text: string,
  front: Span,
  count: Count,
  region: Span,
): ToldCategory | undefined {
  // “化解的是两口子打架” tells it as a story does, and no label.
  if (count.label)
    return (
      readOwnNoun(text, count.label) ?? readCaseLabel(text, count) ?? readQuarrel(text, count.label)
    )
  const label = withoutOffice(text, front, readNounPhrase(text, trimmed(text, front)))
  const own = label?.rule === 'own noun' && label.end >= count.start - 3 ? label : undefined
  const behind = { start: count.end, end: region.end }
  if (count.count > 1 && (namesSeveralBefore(text, count) || (!own && namesSeveral(text, behind))))
    return undefined
  const noun =
    own ?? readOwnNoun(text, { start: front.start, end: region.end }) ?? readOwnNoun(text, region)
  if (noun) return widened(text, noun, { start: front.start, end: region.end })
  return (
    label ??
    labelBehind(text, count) ??
    strong(text, behind) ??
    (count.count > 1 ? strong(text, region) : readQuarrel(text, region))
  )
}

/** “两起邻里”: what is counted is a label. */
const readCaseLabel = (text: string, { start, end, label }: Count): ToldCategory | undefined =>
  label && end > start ? readNounPhrase(text, label) : undefined

/** “挽回损失1860元” behind a number of cases tells no class of them. */
function strong(text: string, span: Span): ToldCategory | undefined {
  const told = readMatter(text, span)
  return told?.weight === 'harm' ? undefined : told
}

/** “噪声纠纷2起，均为夜间施工噪声”: a general noun leaves the class to what the story tells in one phrase. */
function widened(text: string, noun: ToldCategory, region: Span): ToldCategory {
  if (!isGeneric(text, noun)) return noun
  return readWholeMatter(text, region) ?? noun
}

function trimmed(text: string, { start, end }: Span): Span {
  const tail = /(?:类|方面|的|案件|事|： ?|:| |有|共|各|受理|纠纷|矛盾|调解|化解|成功)*$/u.exec(
    text.slice(start, end),
  )
  return { start, end: end - (tail?.[0].length ?? 0) }
}

/** The regions of the counts of a chunk: each begins at its own clause, the first with the chunk. */
export function regionsOf(lexed: Lexed, chunk: Chunk, counts: readonly Count[]): Span[] {
  const starts = counts.map((count, index) => {
    const before = counts[index - 1]
    return before ? regionStart(lexed, before, count) : firstStart(lexed, chunk, count)
  })
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? chunk.end }))
}

/** Where the region of a count begins behind the count before it. */
function regionStart(lexed: Lexed, before: Count, count: Count): number {
  if (count.outcome && before.outcome !== count.outcome) return count.outcome.start
  const clause = partStart(lexed, count)
  const cut = lexed.text.slice(before.end, count.start).search(PART_CUT)
  const dated = clause !== undefined && datesOf(lexed).some(({ start }) => start === clause)
  const inner = !dated && isRepeated(lexed.text, before, count) ? count.start : before.end
  return Math.max(clause ?? before.end, cut < 0 ? inner : before.end + cut + 1)
}

const WAYS_ON = '(?:仲裁|诉讼|起诉|法院|法庭|派出所|司法|信访)'
/** Where the part of a count begins; “引导仲裁、诉讼4件” is one part. */
const PART_CUT = new RegExp(`(?:[（）]|、(?!${WAYS_ON}))(?:[^、（）]|、(?=${WAYS_ON}))*$`, 'u')

/** “1起成功1起转派出所”: each count is followed by what came of it. */
function tellsItself(text: string, last: Count, count: Count): boolean {
  const startsPart = /^(?:$|[，。；：（、\n ])/u.test(text.charAt(last.start - 1))
  if (/[，。；、\n]/u.test(text.slice(last.end, count.start))) return false
  return startsPart && isTold(text, last.end, count.start) && isTold(text, count.end, text.length)
}

/** Whether an outcome stands at a place: at most one character before it. */
const isTold = (text: string, from: number, to: number): boolean => {
  const [event] = findEvents(text, { start: from, end: Math.min(to, from + HEAD) })
  return event !== undefined && event.name !== 'quarrel' && event.start <= from + 1
}

/** “一件砂厂粉尘一件山界”, “2件物业1件邻里”: each count begins the part that it counts. */
function isRepeated(text: string, last: Count | undefined, count: Count): boolean {
  if (last === undefined) return false
  if (tellsItself(text, last, count)) return true
  const between = { start: last.end, end: count.start }
  if (/^一[起件个桩宗]/u.test(text.slice(count.start, count.end)))
    return (
      !/^(?:[，。；、\n]|$)/u.test(text.slice(count.end)) &&
      text.slice(last.start, last.end) === text.slice(count.start, count.end) &&
      !/(?:纠纷|矛盾|案件|官司)$/u.test(text.slice(0, last.start))
    )
  return (
    /^(?:$|[，。；：（、\n ])/u.test(text.charAt(last.start - 1)) &&
    /^[\u4e00-\u9fff]{2,8}$/u.test(text.slice(between.start, between.end)) &&
    readNounPhrase(text, between)?.start === between.start
  )
}

/** The start of the chunk, or behind an activity or a list of cases that the same breath told before. */
function firstStart(lexed: Lexed, chunk: Chunk, count: Count): number {
  const activity = wordsOf(lexed, 'indicator')
    .filter(
      ({ key, start, end }) => !DISPUTE_KEYS.has(key) && start >= chunk.start && end <= count.start,
    )
    .at(-1)
  const list = endOfNamedList(lexed.text, count.start) ?? chunk.start
  return Math.max(activity?.end ?? chunk.start, list)
}

/** Indicators that belong to disputes or to any occasion. */
const DISPUTE_KEYS: ReadonlySet<string> = new Set([
  'dispute_screening',
  'attendance',
  'consultations',
  'door_to_door',
])
