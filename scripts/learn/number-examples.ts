import { readFileSync } from 'node:fs'
import { findMentions } from '../../src/language/activity/mentions.ts'
import { readContext } from '../../src/language/context.ts'
import { stringsOf } from '../../src/language/learned/grams.ts'
import { numberClues } from '../../src/language/learned/number-clues.ts'
import type { NumberRole } from '../../src/language/learned/number-role.ts'
import { lexIn } from '../../src/language/lex/lex.ts'
import { numbersOf } from '../../src/language/lex/lexed.ts'
import { readMessage } from '../../src/language/read-message.ts'
import type { Because, Roster } from '../../src/language/reading.ts'
import { CATALOG_VOCABULARY } from '../../src/language/vocabulary.ts'
import { countsOf } from '../../test/language/same-reading.ts'
import { type Labelled, readLabelled } from './labelled-messages.ts'
import { readNumbersTold } from './numbers-told.ts'
import type { Example } from './train.ts'

const ROSTER: Roster = JSON.parse(readFileSync('test/language/roster.json', 'utf8'))
const COUNTS = 'quantity: '

/** The numbers of the labelled reports that are read as they are labelled, and of what is told otherwise than most, each with what it counts. */
export const readNumberExamples = (): Example<NumberRole>[] => [
  ...readLabelled()
    .filter(({ expect }) => expect.intent === 'report')
    .flatMap(numbersOfMessage),
  ...readNumbersTold(),
]

function numbersOfMessage(message: Labelled): Example<NumberRole>[] {
  const { reading, because } = readMessage(message, ROSTER, CATALOG_VOCABULARY, 'rules')
  if (!isAsLabelled(message, reading)) return []
  const context = readContext(message, ROSTER, CATALOG_VOCABULARY)
  const lexed = lexIn(context, message.text)
  const mentions = findMentions(lexed, context)
  const cluesOf = numberClues(lexed.text, mentions)
  const roles = new Map(because.filter(isFigure).map(({ span, rules }) => [span?.[0], rules[1]]))
  return numbersOf(lexed).flatMap((number) => {
    const role = roleOf(roles.get(lexed.toSource(number)[0]))
    return role === undefined ? [] : [{ clues: stringsOf(cluesOf(number)), label: role }]
  })
}

const isFigure = ({ field }: Because): boolean => field === 'figure'

function isAsLabelled(
  { from, expect }: Labelled,
  reading: ReturnType<typeof readMessage>['reading'],
): boolean {
  const home = ROSTER.people.find(({ name }) => name === from)?.village ?? ''
  const wanted = countsOf({ intent: 'report', records: expect.records ?? [] }, home)
  return reading.intent === 'report' && countsOf(reading, home).join() === wanted.join()
}

/** What the account of a report says of a number; undefined where it says nothing. */
function roleOf(told: string | undefined): NumberRole | undefined {
  if (told?.startsWith(COUNTS)) return told.slice(COUNTS.length)
  if (told === undefined || told === 'left over') return undefined
  return told === 'told of a dispute' ? 'dispute' : 'none'
}
