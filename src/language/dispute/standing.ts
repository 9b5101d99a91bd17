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
  const best = EXAMPLES.best(statusClues(text.slice(span.start, span.end)))
  const from = PLAIN.has(told.event) ? SURE_FROM.plain : SURE_FROM.weak
  if (!best || best.share < from || best.label === told.status) return told
  return { ...told, status: best.label, event: EVENT_OF[best.label] }
}
