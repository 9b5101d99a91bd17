import type { Db } from '../db/db.ts'
import type { Seal } from '../db/seal.ts'
import type { Explained, Message, Roster } from '../language/reading.ts'
import type { Vocabulary } from '../language/vocabulary.ts'
import type { Act } from '../ledger/act.ts'
import type { PartyNames } from '../ledger/party-names.ts'
import { type Day, dayOf } from '../lib/days.ts'
import type { Person } from '../registry/person.ts'
import { may } from '../registry/rights.ts'
import { findRoom } from '../registry/room.ts'
import type { Township, Village } from '../registry/township.ts'
import type { Outbound } from './event.ts'
import { queueReply } from './outbox.ts'
import type { Seat } from './question.ts'
import { hideInMessage, openWords, type StoredMessage } from './stored-message.ts'
import type { TownshipCache, TownshipContext } from './township-cache.ts'

/** Reads one message; `language` does it, tests may do it otherwise. */
export type Read = (message: Message, roster: Roster, vocabulary: Vocabulary) => Explained

/** One message of one known person, with everything that handling it needs. */
export interface Turn {
  readonly tx: Db
  /** As it is stored: with the parties of a dispute masked. */
  readonly message: StoredMessage
  /** What the person wrote, whole; never to be stored or said as it is. */
  readonly words: string
  readonly person: Person
  readonly township: Township
  readonly villages: readonly Village[]
  readonly roster: Roster
  /** What the township counts, and what it calls things. */
  readonly vocabulary: Vocabulary
  readonly read: Read
  /** The folder for photos and pictures. */
  readonly filesDir: string
  readonly seal: Seal
  readonly townships: TownshipCache
  readonly parties: PartyNames
  /** Hides parties in a text that others may see, by all that the township knows of them. */
  readonly hide: (text: string) => string
  /** Alone with the bot: whole receipts. In a group: one short line. */
  readonly direct: boolean
  /** Of a report that names no village: the group's, where one was bound, else the sender's own. */
  readonly homeVillageId: number | null
  /** When the person wrote. */
  readonly at: Date
  readonly today: Day
}

/** Gathers what handling a message of this person needs. */
export async function openTurn(
  tx: Db,
  stored: StoredMessage,
  person: Person,
  around: Pick<Turn, 'read' | 'filesDir' | 'seal' | 'townships' | 'parties'>,
): Promise<Turn> {
  const { read, filesDir, seal, townships, parties } = around
  const { township, villages, people } = await townships.get(tx, person.townshipId)
  const shown = people.map(({ name }) => name)
  const hide = await parties.hider(tx, person.townshipId, shown)
  const message = await hideInMessage(tx, stored, hide, seal)
  // A platform's clock that runs ahead must not date reports into the future.
  const ahead = message.occurredAt.getTime() > message.receivedAt.getTime()
  const at = ahead ? message.receivedAt : message.occurredAt
  return {
    ...{ tx, message, person, township, villages, townships, read, filesDir, seal, at },
    ...{ parties, hide },
    words: openWords(message, seal),
    roster: rosterFor(person, { township, villages, people }),
    vocabulary: await townships.vocabulary(tx, person.townshipId),
    direct: message.conversationKind === 'direct',
    homeVillageId: await homeOf(tx, message, person),
    today: dayOf(at),
  }
}

/** Somebody of another village who writes in the group still reports for their own. */
async function homeOf(tx: Db, message: StoredMessage, person: Person): Promise<number | null> {
  if (message.conversationKind === 'direct') return person.villageId
  const room = await findRoom(tx, message.channel, message.conversationId)
  const bound = room?.townshipId === person.townshipId ? room.villageId : null
  return bound !== null &&
    may(person, 'record', { townshipId: person.townshipId, villageId: bound })
    ? bound
    : person.villageId
}

/** Two people may have one name; the reader is to find the sender first. */
function rosterFor(sender: Person, { township, villages, people }: TownshipContext): Roster {
  const nameOf = new Map(villages.map(({ id, name }) => [id, name]))
  return {
    township: township.name,
    villages: villages.map(({ name }) => name),
    people: [sender, ...people.filter(({ id }) => id !== sender.id)].map(
      ({ name, villageId, role }) => ({
        name,
        role,
        village: villageId === null ? null : (nameOf.get(villageId) ?? null),
      }),
    ),
  }
}

/** Alone with the bot, or called by name: only then it talks about anything but reports. */
export const isSpokenTo = ({ direct, message }: Turn): boolean => direct || message.addressed

/** Who acts upon the ledger in this turn. */
export const actOf = (turn: Turn, reason?: string): Act => ({
  person: turn.person,
  at: turn.at,
  messageId: turn.message.id,
  ...(reason === undefined ? {} : { reason }),
})

/** Where questions to this person in this conversation wait. */
export const seatOf = ({ person, message }: Turn): Seat => ({
  townshipId: person.townshipId,
  personId: person.id,
  channel: message.channel,
  conversationId: message.conversationId,
})

/** Says something where the message came from, once all of this is safe. */
export async function reply(turn: Turn, text: string, file?: Outbound['file']): Promise<void> {
  const { message, person } = turn
  await queueReply(
    turn.tx,
    {
      townshipId: person.townshipId,
      channel: message.channel,
      conversation: { kind: message.conversationKind, id: message.conversationId },
      messageId: message.id,
    },
    { text, ...(file ? { file } : {}) },
    turn.at,
  )
}

/** A message's words read as if this person had sent them then. */
export function readText(turn: Turn, text: string, at = turn.at.toISOString()) {
  return turn.read(messageOf(turn, text, at), turn.roster, turn.vocabulary)
}

/** A message of this person with these words. */
export const messageOf = (
  { person, direct, at: now }: Turn,
  text: string,
  at = now.toISOString(),
): Message => ({ at, text, chat: direct ? 'dm' : 'room', from: person.name })

/** The name of a village; the township's own where there is none. */
export const villageName = (turn: Turn, villageId: number | null): string =>
  turn.villages.find(({ id }) => id === villageId)?.name ?? turn.township.name
