import { intentClues } from '../learned/intent-clues.ts'
import type { IntentLabel } from '../learned/intent-label.ts'
import { INTENT_WEIGHTS } from '../learned/intent-weights.ts'
import { linearModel, type Ranked } from '../learned/linear-model.ts'

const EXAMPLES = linearModel(INTENT_WEIGHTS)

/** What the labelled messages that a message is like want, and how sure they are. */
export type LikelyIntent = Ranked<IntentLabel>

/** Shorter messages hold too little to be judged by what they are like. */
const LENGTH_MIN = 12
const UNKNOWN: LikelyIntent = { label: 'unclear', share: 0 }

/** Judges a normalised message by what messages that are like it want. */
export function likelyIntent(text: string): LikelyIntent {
  if (text.length < LENGTH_MIN) return UNKNOWN
  return EXAMPLES.best(intentClues(text)) ?? UNKNOWN
}

const REPORTS_NOTHING: ReadonlySet<IntentLabel> = new Set(['plan', 'chat', 'query'])

/** How many of the labelled messages that a normalised message is like tell what was done, as a share of 1. */
export const likenessToReports = (text: string): number =>
  EXAMPLES.rank(intentClues(text)).reduce(
    (sum, { label, share }) => (REPORTS_NOTHING.has(label) ? sum : sum + share),
    0,
  )

/** Never reached by a share. */
const NEVER = 2

/**
 * How sure the examples must be to outvote what the rules say, by what the rules say and what the examples
 * say; absent where the rules are always right. Set where, of labelled messages that were not learned from,
 * the examples were (nearly) never wrong: they hardly ever take a report for anything else, but much talk
 * that holds figures for a report.
 */
const OUTVOTED_FROM: Readonly<Partial<Record<IntentLabel, Partial<Record<IntentLabel, number>>>>> =
  {
    query: { report: 0.95, plan: 0.95, chat: 0.9, unclear: 0.9 },
    correct: { report: 0.98 },
    retract: { chat: 0.85, plan: 0.9 },
    plan: { report: 0.99, chat: 0.9 },
    report: { plan: 0.7, chat: 0.7, correct: 0.9 },
    chat: { query: 0.93, plan: 0.95, report: 0.97 },
    unclear: { chat: 0.9, plan: 0.9, query: 0.95 },
  }

/** Whether the examples are so sure of something else that they are believed rather than the rules. */
export const isOutvoted = (rules: IntentLabel, { label, share }: LikelyIntent): boolean =>
  share >= (OUTVOTED_FROM[rules]?.[label] ?? NEVER)

/** Whether the examples say so against rules that say something else. */
export const isBelieved = (label: IntentLabel, rules: IntentLabel, likely: LikelyIntent): boolean =>
  likely.label === label && isOutvoted(rules, likely)
