import type { ReadContext } from '../context.ts'
import type { Lexed } from '../lex/lexed.ts'
import { readStory } from './entries.ts'
import { readPlace } from './place.ts'
import { likeliestClass } from './quarrel.ts'
import type { DisputesRead } from './read-disputes.ts'
import { toRecords } from './records.ts'
import { likeliestStanding } from './standing.ts'
import { foldTally } from './tally.ts'

/** The whole message as the story of one dispute, whether words of the lists tell one or not; what they don't tell is taken from the examples. */
export function readAsStory(lexed: Lexed, context: ReadContext): DisputesRead {
  const whole = { start: 0, end: lexed.text.length }
  const told = readStory(lexed, whole, () => likeliestStanding(lexed.text, whole))
  const entry = { ...told, category: told.category ?? likeliestClass(lexed.text, whole) }
  return toRecords({
    lexed,
    context,
    told: foldTally(lexed.text, [entry]).map((part) => ({
      part,
      village: readPlace(lexed, context, whole),
    })),
    zeros: [],
    counts: [],
    entries: [entry],
  })
}
