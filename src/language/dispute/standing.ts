import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { withNet } from '../learned/answering-net.ts'
import { linearModel } from '../learned/linear-model.ts'
import { statusClues } from '../learned/status-clues.ts'
import { STATUS_WEIGHTS } from '../learned/status-weights.ts'
import { askedOfStories } from '../learned/story-net.ts'
import { weighed } from '../learned/weighed.ts'
import type { Span } from '../token.ts'
import { PLAIN_ENDINGS } from '../words/dispute-endings.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { isBesideSettled } from './after-settling.ts'
import { findEvents, readStatus, type ToldStatus } from './status.ts'

const EXAMPLES = linearModel(STATUS_WEIGHTS)

/**
 * How much the last telling event moves what the examples say, by how plainly it tells an outcome; taken
 * from stories that neither had seen. What only begins or goes on is outvoted by a story that ends like others.
 */
const EVENT_WEIGHS: Readonly<Record<StatusEvent, number>> = {
  settled: 4,
  failed: 4,
  fruitless: 4,
  referred: 4,
  calmed: 4,
  promised: 3,
  later: 3,
  open: 2,
  mediated: 2,
  reopened: 2,
  unsettled: 1.5,
  refused: 1,
  received: 0,
  quarrel: 0,
}
/** “…我收摊了”, “…回去请示厂长”, “…都没得话讲了”: whatever the story is like, it ended so. */
const PLAIN_WEIGHS = 10
const PLAIN = new RegExp(PLAIN_ENDINGS.join('|'), 'uy')
/** Behind its last words a story holds no more than a short clause. */
const REST_MAX = 12

/** How sure they must be where no event tells anything and the stretch is like stories: of those hardly one is judged wrongly. */
const ALIKE_FROM = 0.7
/** Shorter stretches hold too little to be judged by what they are like. */
const LENGTH_MIN = 15
/** What a story comes to when it ends so. */
const EVENT_OF: Readonly<Record<DisputeStatus, StatusEvent>> = {
  resolved: 'settled',
  open: 'open',
  referred: 'referred',
  failed: 'failed',
}

/**
 * How the dispute of a story stands: by its last telling event, weighed against the labelled stories that end
 * like it. Undefined where no event tells anything.
 */
export function readStanding(text: string, span: Span): ToldStatus | undefined {
  const told = readStatus(text, span)
  if (!told || span.end - span.start < LENGTH_MIN) return told
  const best = rankedWith(told, text, span)[0]?.label
  if (best === undefined || best === told.status) return told
  if (best === 'resolved' && endsDenied(told, span)) return told
  if (WITHDRAWN.test(text.slice(told.start, told.end))) return told
  // The words that are outvoted are not those of the act, which stands last.
  return { status: best, event: EVENT_OF[best], start: span.end - 1, end: span.end }
}

/** “去法院把状子撤了”: what is taken back there was not handed on, though it names the court. */
const WITHDRAWN =
  /(?:状子|诉状|状纸|案子?|官司|起诉|诉讼)[^，。；]{0,2}[撤销]|撤(?:了|掉|回)?(?:状子|诉|案|告|官司|起诉)/u

/** “…女的回娘家去了，没劝好”: whoever came round after such a word would be told in more words than are left. */
const endsDenied = ({ event, end }: ToldStatus, span: Span): boolean =>
  event === 'unsettled' && span.end - end < TURN_MIN
const TURN_MIN = 8

/** “说到三百五，当面给的”: how a story stands that ends in no words of the lists, where it ends like others. */
export function readLikelyStanding(text: string, span: Span): ToldStatus | undefined {
  const best = likeliest(text, span)
  return best === undefined || best.share < ALIKE_FROM
    ? undefined
    : { status: best.label, event: EVENT_OF[best.label], start: span.end - 1, end: span.end }
}

/** How most stories stand that end like one. */
export function likeliestStanding(text: string, span: Span): ToldStatus | undefined {
  const best = likeliest(text, span)
  return (
    best && { status: best.label, event: EVENT_OF[best.label], start: span.end - 1, end: span.end }
  )
}

/** How surely a story stands so, by its events and the labelled stories that end like it, as a share of 1. */
export function likenessToStanding(text: string, status: DisputeStatus): number {
  const whole = { start: 0, end: text.length }
  const ranked = rankedWith(readStatus(text, whole), text, whole)
  return ranked.find(({ label }) => label === status)?.share ?? 0
}

const rankedWith = (told: ToldStatus | undefined, text: string, span: Span) =>
  weighed(
    likeExamples(text, withoutBeside(text, span, told)),
    told && { label: told.status, weight: weightOf(text, span, told) },
  )

const weightOf = (text: string, span: Span, { event, start, end }: ToldStatus): number =>
  span.end - end <= REST_MAX && endsPlainly(text, start) ? PLAIN_WEIGHS : EVENT_WEIGHS[event]

function endsPlainly(text: string, at: number): boolean {
  PLAIN.lastIndex = at
  return PLAIN.test(text)
}

/** The story up to what is only told beside its end (“…了结，下周再去看看他们”): it is not like those that end so. */
function withoutBeside(text: string, span: Span, told: ToldStatus | undefined): Span {
  if (!told || told.end <= span.start) return span
  const next = findEvents(text, { start: told.end, end: span.end }).find((event) =>
    isBesideSettled(text, told.event, event),
  )
  if (!next) return span
  const end = text.slice(0, next.start).search(/[，。；\n][^，。；\n]*$/u)
  return end < told.end ? span : { ...span, end }
}

const likeliest = (text: string, span: Span) => likeExamples(text, span)[0]

/** How the labelled stories stand that end like one, the likeliest first. */
function likeExamples(text: string, { start, end }: Span) {
  const story = text.slice(start, end)
  return withNet(EXAMPLES.rank(statusClues(story)), 'standing', askedOfStories(story))
}
