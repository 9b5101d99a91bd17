import type { Conversation } from '../inbox/event.ts'
import type { Person } from '../registry/person.ts'

/** What somebody does in the try-out chat. */
export interface TryoutAct {
  /** Chosen by the page, so that sending the same again after a broken connection counts once. */
  readonly messageId: string
  readonly at: Date
  readonly senderId: string
  readonly conversation: Conversation
  readonly did:
    | { readonly text: string; readonly quoted?: string }
    | { readonly image: Buffer; readonly fileName: string }
    | { readonly recalled: string }
}

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
