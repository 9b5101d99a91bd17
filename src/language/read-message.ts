import { readCorrection } from './about/correction.ts'
import { readQuery } from './about/query.ts'
import { readRetraction } from './about/retraction.ts'
import { readActivities } from './activity/read-activities.ts'
import { type ReadContext, readContext } from './context.ts'
import { readDisputes } from './dispute/read-disputes.ts'
import { readMoods } from './intent/unreal.ts'
import { lexIn } from './lex/lex.ts'
import type { Lexed } from './lex/lexed.ts'
import type { Because, Message, Reading, Roster } from './reading.ts'
import { CATALOG_VOCABULARY, type Vocabulary } from './vocabulary.ts'

/** A reading, and the words and rules that led to it. */
export interface Explained {
  readonly reading: Reading
  readonly because: readonly Because[]
}

/** Reads one message alone, by the contract: what it means, and why. */
export function readMessage(
  message: Message,
  roster: Roster,
  vocabulary: Vocabulary = CATALOG_VOCABULARY,
): Explained {
  const context = readContext(message, roster, vocabulary)
  const lexed = lexIn(context, message.text)
  const about = readAbout(lexed, context)
  return about ? { reading: about, because: [] } : readReport(lexed, context)
}

/** A message about reports: a correction, a retraction, a question. */
function readAbout(lexed: Lexed, context: ReadContext): Reading | undefined {
  const change = readCorrection(lexed, context) ?? readRetraction(lexed, context)
  if (change) return change
  const told = readQuery(lexed, context)
  return told && { intent: 'query', query: told.query }
}

function readReport(lexed: Lexed, context: ReadContext): Explained {
  const disputes = readDisputes(lexed, context)
  const { unreal } = readMoods(lexed)
  const activities = readActivities(lexed, context, [...disputes.consumed, ...unreal])
  const records = [...activities.records, ...disputes.records]
  const because = [...activities.because, ...disputes.because]
  const ask = activities.ask ?? disputes.unsure
  if (ask && (records.length === 0 || ask === 'date'))
    return { reading: { intent: 'unclear', ask }, because }
  if (records.length === 0) return { reading: { intent: 'chat' }, because }
  const asks = activities.asks.length > 0 ? { asks: activities.asks } : {}
  return { reading: { intent: 'report', records, ...asks }, because }
}
