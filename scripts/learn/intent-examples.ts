import { stringsOf } from '../../src/language/learned/grams.ts'
import { intentClues } from '../../src/language/learned/intent-clues.ts'
import type { IntentLabel } from '../../src/language/learned/intent-label.ts'
import { normalise } from '../../src/language/text/normalise.ts'
import { makeReports } from './generated-reports.ts'
import { readLabelled, readLabelledAbout } from './labelled-messages.ts'
import { readToldOtherwise } from './numbers-told.ts'
import { readTalk } from './talk.ts'
import type { Example } from './train.ts'

/** All labelled messages, and talk that nobody reports with, each with what it wants. */
export const readIntentExamples = (): Example<IntentLabel>[] =>
  [
    ...[...readLabelled(), ...readLabelledAbout(), ...makeReports()].map(
      ({ text, expect: { intent } }) => ({
        text,
        label: intent,
      }),
    ),
    ...readToldOtherwise().map(({ text }) => ({ text, label: 'report' as const })),
    ...readTalk().map((text) => ({ text, label: 'chat' as const })),
  ].map(({ text, label }) => ({ clues: stringsOf(intentClues(normalise(text).text)), label }))
