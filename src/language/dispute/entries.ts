import type { Agreement } from '../../catalog/dispute-statuses.ts'
import { type Lexed, within } from '../lex/lexed.ts'
import type { Hit } from '../patterns/hit.ts'
import type { Span } from '../token.ts'
import { OTHERS } from '../words/pointing.ts'
import { readAgreement } from './agreement.ts'
import { readAmount, type ToldAmount } from './amount.ts'
import {
  narrowedBy,
  readMatter,
  readNounPhrase,
  readOwnNoun,
  type ToldCategory,
} from './category.ts'
import { classOfAll } from './class-of-all.ts'
import type { Count } from './counts.ts'
import { labelBehind, withoutOffice } from './labels.ts'
import { isBareMatter } from './matters-talked-over.ts'
import { readNamedOutcome } from './named-outcomes.ts'
import { readQuarrel } from './quarrel.ts'
import { beforeBracket, clauseStart, HEAD } from './regions.ts'
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

/** Reads what the words around a count tell of it. */
export function readEntry(lexed: Lexed, count: Count, whole: Span): Entry {
  const { text } = lexed
  const region = withoutOthers(text, count, whole)
  const front: Span = {
    start: clauseStart(lexed, region, count),
    end: beforeBracket(text, count.start),
  }
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

const OF_THE_OTHERS = new RegExp(
  `[，； ](?:${OTHERS})(?:[的嘞]|几[起件桩])?(?:都|均|全|皆|也)`,
  'u',
)

/** “两桩没说成，别的都好了”: what is told of the others is not told of a count. */
function withoutOthers(text: string, count: Count, region: Span): Span {
  const others = text.slice(count.end, region.end).search(OF_THE_OTHERS)
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
  const bare = isBareMatter(text, region)
  const told = readStanding(text, region) ?? otherwise?.()
  // “老张家的事今天没谈成” ends a talk, and not what they talk about.
  const status: ToldStatus | undefined =
    bare && told?.event === 'fruitless' ? { ...told, status: 'open' } : told
  const agreement = readAgreement(text, region)
  return {
    count: 1,
    approx: false,
    at: { start: region.start, end: region.start },
    region,
    status,
    taken: takenBy(status),
    category:
      readOwnNoun(text, region) ?? (bare ? readMatter(text, region) : readQuarrel(text, region)),
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
    own ??
    classOfSeveral(text, count, behind) ??
    readOwnNoun(text, { start: front.start, end: region.end }) ??
    readOwnNoun(text, region)
  if (noun) return narrowedBy(text, { start: front.start, end: region.end }, noun)
  return (
    label ??
    labelBehind(text, count) ??
    strong(text, behind) ??
    (count.count > 1 ? strong(text, region) : readQuarrel(text, region))
  )
}

/** “2起，都是地界扯皮”: what is told of all behind their number. */
const classOfSeveral = (text: string, { count }: Count, behind: Span): ToldCategory | undefined =>
  count > 1 ? classOfAll(text, behind) : undefined

/** “两起邻里”: what is counted is a label. */
const readCaseLabel = (text: string, { start, end, label }: Count): ToldCategory | undefined =>
  label && end > start ? readNounPhrase(text, label) : undefined

/** “挽回损失1860元” behind a number of cases tells no class of them. */
function strong(text: string, span: Span): ToldCategory | undefined {
  const told = readMatter(text, span)
  if (!told || told.weight === 'harm') return undefined
  // “引导起诉2件。老婆子说俺比上班还勤”: somebody who is named in another sentence is no party.
  const apart = /[。！\n]/u.test(text.slice(span.start, told.start))
  return told.weight === 'party' && apart ? undefined : told
}

function trimmed(text: string, { start, end }: Span): Span {
  const tail = /(?:类|方面|的|案件|事|： ?|:| |有|共|各|受理|纠纷|矛盾|调解|化解|成功)*$/u.exec(
    text.slice(start, end),
  )
  return { start, end: end - (tail?.[0].length ?? 0) }
}
