import type { DisputeStatus } from '../../catalog/dispute-statuses.ts'
import { linearModel } from '../learned/linear-model.ts'
import { statusClues } from '../learned/status-clues.ts'
import { STATUS_WEIGHTS } from '../learned/status-weights.ts'
import type { Span } from '../token.ts'
import type { StatusEvent } from '../words/dispute-statuses.ts'
import { readStatus, type ToldStatus } from './status.ts'

const EXAMPLES = linearModel(STATUS_WEIGHTS)

/**
 * Of stories that were not learned from, of a hundred that the examples are so sure of hardly one is judged
 * wrongly; words that tell an outcome plainly are outvoted hardly ever.
 */
const SURE_FROM = { weak: 0.8, plain: 0.995 }
const PLAIN: ReadonlySet<StatusEvent> = new Set(['settled', 'failed', 'fruitless', 'referred'])
/** How sure they must be where no event tells anything and the stretch is like stories: of those hardly one is judged wrongly. */
const ALIKE_FROM = 0.85
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
 * How the dispute of a story stands: by its events, unless labelled stories that end like it surely stand
 * otherwise. Undefined where no event tells anything.
 */
export function readStanding(text: string, span: Span): ToldStatus | undefined {
  const told = readStatus(text, span)
  if (!told || span.end - span.start < LENGTH_MIN) return told
  const best = likeliest(text, span)
  const from = PLAIN.has(told.event) ? SURE_FROM.plain : SURE_FROM.weak
  if (!best || best.share < from || best.label === told.status) return told
  // The words that are outvoted are not those of the act, which stands last.
  return { status: best.label, event: EVENT_OF[best.label], start: span.end - 1, end: span.end }
}

/** “说到三百五，当面给的”: how a story stands that ends in no words of the lists, where it ends like others. */
export function readLikelyStanding(text: string, span: Span): ToldStatus | undefined {
  const best = likeliest(text, span)
  return best === undefined || best.share < ALIKE_FROM
    ? undefined
    : { status: best.label, event: EVENT_OF[best.label], start: span.end - 1, end: span.end }
}

const likeliest = (text: string, { start, end }: Span) =>
  EXAMPLES.best(statusClues(text.slice(start, end)))
