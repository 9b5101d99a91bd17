import { stringsOf } from '../../src/language/learned/grams.ts'
import { statusClues } from '../../src/language/learned/status-clues.ts'
import type { StatusLabel } from '../../src/language/learned/status-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { readLabelled } from './labelled-messages.ts'
import type { Example } from './train.ts'

interface StandingStory {
  readonly text: string
  readonly label: StatusLabel
}

/** The labelled messages that tell one dispute and nothing else, normalised, each with how it stands. */
export const readStandingStories = (): StandingStory[] =>
  readLabelled().flatMap(({ text, expect: { records = [] } }) => {
    const [record, ...others] = records
    if (record?.kind !== 'dispute' || others.length > 0) return []
    const { count = 1, status } = record
    return count === 1 && status !== undefined
      ? [{ text: normalise(text).text, label: status }]
      : []
  })

/** The same as examples for a linear model. */
export const readStatusExamples = (): Example<StatusLabel>[] =>
  readStandingStories().map(({ text, label }) => ({ clues: stringsOf(statusClues(text)), label }))
