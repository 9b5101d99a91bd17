import { stringsOf } from '../../src/language/learned/grams.ts'
import { statusClues } from '../../src/language/learned/status-clues.ts'
import type { StatusLabel } from '../../src/language/learned/status-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { readLabelled } from './labelled-messages.ts'
import type { Example } from './train.ts'

/** The labelled messages that tell one dispute and nothing else, each with how it stands. */
export const readStatusExamples = (): Example<StatusLabel>[] =>
  readLabelled().flatMap(({ text, expect: { records = [] } }) => {
    const [record, ...others] = records
    if (record?.kind !== 'dispute' || others.length > 0) return []
    const { count = 1, status } = record
    return count === 1 && status !== undefined
      ? [{ clues: stringsOf(statusClues(normalise(text).text)), label: status }]
      : []
  })
