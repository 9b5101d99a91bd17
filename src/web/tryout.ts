import type { Conversation } from '../inbox/event.ts'
import type { TryoutAct } from '../inbox/tryout-act.ts'
import type { Person } from '../registry/person.ts'

/** The try-out chat as the pages use it; `main` connects it with the core. */
export interface TryoutChat {
  readonly channel: string
  /** Resolves when the message has been handled and the replies to it are written. */
  say(act: TryoutAct): Promise<void>
}

/** The account by which somebody speaks in the try-out chat. */
export const speakerId = (speaker: {
  readonly townshipId: number
  readonly personId: number
}): string => `${speaker.townshipId}:${speaker.personId}`

/** Alone with the bot, or in the group of the township. */
export type Place = 'dm' | 'room'

/** The conversation in which a person speaks. */
export function conversationOf(person: Person, place: Place): Conversation {
  const { townshipId, id: personId } = person
  return place === 'dm'
    ? { kind: 'direct', id: speakerId({ townshipId, personId }) }
    : { kind: 'room', id: `room:${townshipId}` }
}
