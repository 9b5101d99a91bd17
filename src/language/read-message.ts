import { readActivities } from './activity/read-activities.ts'
import { type ReadContext, readContext } from './context.ts'
import { readDisputes } from './dispute/read-disputes.ts'
import { type Decision, decideAbout, decideIntent } from './intent/decide.ts'
import { readMoods } from './intent/unreal.ts'
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
  const about = decideAbout(lexed, context)
  if (about) return { reading: about.reading, because: [whyIntent(about)] }
  const disputes = readDisputes(lexed, context)
  const moods = readMoods(lexed)
  const activities = readActivities(lexed, context, [...disputes.consumed, ...moods.unreal])
  const decision = decideIntent(lexed, context, { activities, disputes, moods })
  const told = decision.reading.intent === 'report'
  return {
    reading: decision.reading,
    because: [whyIntent(decision), ...(told ? [...activities.because, ...disputes.because] : [])],
  }
}

const whyIntent = ({ rule }: Decision): Because => ({ field: 'intent', rules: [rule] })
