import { readActivities } from './activity/read-activities.ts'
import { type ReadContext, readContext } from './context.ts'
import { lexIn } from './lex/lex.ts'
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
  return readText(message.text, context)
}

function readText(text: string, context: ReadContext): Explained {
  const lexed = lexIn(context, text)
  const activities = readActivities(lexed, context, [])
  if (activities.ask) return { reading: { intent: 'unclear', ask: activities.ask }, because: [] }
  if (activities.records.length === 0) return { reading: { intent: 'chat' }, because: [] }
  const asks = activities.asks.length > 0 ? { asks: activities.asks } : {}
  return {
    reading: { intent: 'report', records: activities.records, ...asks },
    because: activities.because,
  }
}
