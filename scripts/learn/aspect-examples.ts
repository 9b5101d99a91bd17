import { readFileSync } from 'node:fs'
import { findMentions } from '../../src/language/activity/mentions.ts'
import { readContext } from '../../src/language/context.ts'
import { aspectClues, aspectTokens } from '../../src/language/learned/aspect-clues.ts'
import { answersOf } from '../../src/language/learned/aspects.ts'
import { stringsOf } from '../../src/language/learned/grams.ts'
import { lexIn } from '../../src/language/lex/lex.ts'
import type { Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { makeReports } from './generated-reports.ts'
import { joinReports } from './joined-reports.ts'
import { readLabelled, readLabelledAbout } from './labelled-messages.ts'
import type { Answered } from './train.ts'
import type { TextExample } from './train-net.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))

/** The labelled reports, those made of shapes and those put together, each with what it holds as a whole. */
export const readAspectExamples = (): (Answered & TextExample)[] =>
  [...readLabelled(), ...readLabelledAbout(), ...makeReports(), ...joinReports()]
    .filter(({ expect }) => expect.intent === 'report')
    .map((message) => {
      const context = readContext(message, ROSTER, CATALOG_VOCABULARY)
      const lexed = lexIn(context, message.text)
      const mentions = findMentions(lexed, context)
      return {
        clues: stringsOf(aspectClues(lexed, mentions, context.today)),
        tokens: aspectTokens(lexed, mentions, context.today),
        answers: answersOf(message.expect.records ?? [], context.today),
      }
    })
