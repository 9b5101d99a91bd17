import { gramsIn } from '../learned/grams.ts'
import { linearModel } from '../learned/linear-model.ts'
import { STORY_WEIGHTS } from '../learned/story-weights.ts'
import type { Span } from '../token.ts'

const EXAMPLES = linearModel(STORY_WEIGHTS)

/** Shorter talk holds too little to be judged by what it is like. */
const LENGTH_MIN = 25
/** Of labelled messages that were not learned from all stories are so much like the others, and hardly any talk. */
const ALIKE_MIN = 0.97

/** Whether a stretch is like the messages that tell one dispute, whatever words it uses. */
export function isLikeStories(text: string, { start, end }: Span): boolean {
  if (end - start < LENGTH_MIN) return false
  const ranked = EXAMPLES.rank(gramsIn(text.slice(start, end)))
  return ranked.some(({ label, share }) => label === 'story' && share >= ALIKE_MIN)
}
