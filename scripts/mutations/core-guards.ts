// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the code that is taken away holds them.

import { type Mutation, within } from './mutation.ts'

const DELIVERIES = 'test/main/deliveries.test.ts'
const MEDIA = 'test/inbox/media.test.ts'
const INBOX = 'test/inbox/inbox.test.ts'
const ROOMS = 'test/inbox/rooms.test.ts'
const inOutbox = within('src/inbox/outbox.ts', INBOX)
const inRooms = within('src/registry/room.ts', ROOMS)

/** Guards behind the routes: who is bound, what is stored, what is sent. */
export const CORE_GUARDS: readonly Mutation[] = [
  within('scripts/report-unawaited.ts', 'test/main/report-unawaited.test.ts')(
    'a promise that nobody awaits ends nothing',
    "  process.on('unhandledRejection', onError)\n",
    '',
  ),
  within('src/main/logins.ts', 'test/main/logins.test.ts')(
    'ids of the old login released',
    'if (await this.#mark.isNew(selfId))',
    'if (selfId === "")',
  ),
  within('src/registry/new-login.ts', ROOMS)(
    'a binding by remark survives the login',
    '        not(like(identities.senderId, `${keptPrefix}%`)),\n',
    '',
  ),
  within('src/registry/binding-code.ts', INBOX)(
    'a code binds once',
    '.set({ usedAt: act.now })\n    .where(\n      and(\n        eq(bindingCodes.codeDigest',
    '.set({ issuedAt: act.now })\n    .where(\n      and(\n        eq(bindingCodes.codeDigest',
  ),
  within('src/inbox/handle-text.ts', ROOMS)(
    'groups bound by command',
    "  ['order', orderRoom],\n",
    '',
  ),
  within('src/inbox/handle-text.ts', ROOMS)(
    'a command must be meant for the bot',
    'isSpokenTo(turn) ? [...TAKERS, ...SPOKEN_TAKERS] : TAKERS',
    '[...TAKERS, ...SPOKEN_TAKERS]',
  ),
  inRooms(
    'right to bind a group',
    "  requireRight(person, 'bind_room', { townshipId, villageId })\n  await unbindRoom",
    '  await unbindRoom',
  ),
  inRooms(
    'right to take a group away from another village',
    "  requireRight(person, 'bind_room', { townshipId, villageId })\n  await db.update(rooms)",
    '  await db.update(rooms)',
  ),
  inOutbox(
    'unknown is never sent again',
    "result.status === 'refused' && (result.reason === 'rate' || result.reason === 'not-logged-in')",
    "result.status !== 'sent'",
  ),
  inOutbox(
    'what was being sent at a crash is not sent again',
    "state: 'unknown', detail: 'broken off",
    "state: 'waiting', detail: 'broken off",
  ),
  inOutbox(
    'order kept when the platform wants a pause',
    'if (await settle(db, row, result)) return',
    'await settle(db, row, result)',
  ),
  within('src/main/deliveries.ts', DELIVERIES)(
    'what was being sent when the database went away is settled',
    '    if (this.#brokenOff) await inbox.settleInterrupted(channel)\n',
    '',
  ),
  within('src/main/deliveries.ts', DELIVERIES)(
    'a platform that wants a pause gets it',
    "result.reason === 'rate'",
    "result.reason === 'rejected'",
  ),
  within('src/main/chat-account.ts', 'test/main/pace.test.ts')(
    'one to three seconds',
    'service: { intervalMs: 1000, jitterMs: 2000 }',
    'service: { intervalMs: 100, jitterMs: 0 }',
  ),
  within('src/inbox/inbox.ts', MEDIA)(
    'a photo that was not handed out is told',
    'if (trouble !== undefined) throw trouble\n',
    '',
  ),
  within('src/inbox/receive-medium.ts', MEDIA)(
    'nobody waits for ever for a photo',
    "inTime(read(), MS_FETCH_MAX, 'a file')",
    'read()',
  ),
  within('src/db/patience.ts', 'test/db/patience.test.ts')(
    'a database that is away is waited for',
    'if (tries === TRIES || !isAway(error)) throw error',
    'if (error) throw error',
  ),
  within('src/inbox/inbox.ts', 'test/inbox/unfinished.test.ts')(
    'a message is not given up for its database',
    'if (isAway(error)) throw error\n',
    '',
  ),
  within('src/main/chat-account.ts', 'test/main/chat-account.test.ts')(
    'a message that could not be stored is told',
    '        seen.lose(event.receivedAt)\n',
    '',
  ),
  within('src/main/keep-time.ts', 'test/main/keep-time.test.ts')(
    'what was left is taken up',
    '    inbox.resume(now()).catch(onError)\n',
    '',
  ),
  within('src/inbox/stored-message.ts', INBOX)(
    'a second delivery is dropped',
    '    .onConflictDoNothing()\n    .returning()\n  return row',
    '    .returning()\n  return row',
  ),
]
