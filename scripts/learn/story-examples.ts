import { gramsIn, stringsOf } from '../../src/language/learned/grams.ts'
import type { StoryLabel } from '../../src/language/learned/story-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { type Labelled, readLabelled } from './labelled-messages.ts'
import { readToldOtherwise } from './numbers-told.ts'
import { readTalk } from './talk.ts'
import type { Example } from './train.ts'

/** Messages that tell one dispute and nothing else, and messages and talk that tell none. */
export const readStoryExamples = (): Example<StoryLabel>[] =>
  [
    ...readLabelled().flatMap(({ text, expect }) => {
      const label = labelOf(expect)
      return label ? [{ text, label }] : []
    }),
    ...readToldOtherwise().map(({ text }) => ({ text, label: 'other' as const })),
    ...readTalk().map((text) => ({ text, label: 'other' as const })),
  ].map(({ text, label }) => ({ clues: stringsOf(gramsIn(normalise(text).text)), label }))

/** Undefined where a message is of both kinds, or puts right what either told. */
function labelOf({ intent, records = [] }: Labelled['expect']): StoryLabel | undefined {
  if (intent === 'correct') return undefined
  if (records.every(({ kind }) => kind === 'activity')) return 'other'
  const [record, ...others] = records
  return record?.kind === 'dispute' && (record.count ?? 1) === 1 && others.length === 0
    ? 'story'
    : undefined
}
