import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Capabilities, ChatPort } from '../../src/chat/port.ts'
import { openStore } from '../../src/db/store.ts'
import { Logins } from '../../src/main/logins.ts'
import { bindIdentity, findPersonByIdentity } from '../../src/registry/identity.ts'
import { setUpTownship } from '../db/townships.ts'

const store = await openStore({})
const folder = await mkdtemp(join(tmpdir(), 'logins-'))
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const now = new Date('2023-03-05T10:00:00+08:00')
const capabilities: Capabilities = {
  ...{ rooms: true, recall: true, quote: 'in-text', sendsFiles: true },
  ...{ unsolicitedSend: 'yes', missedMessages: 'lost', stableSenderIds: false },
}

/** Somebody bound to an id of one login, and how the account goes on under an id of its own. */
async function account(channel: string, stableSenderIds: boolean) {
  const township = await setUpTownship(store.db)
  await bindIdentity(store.db, {
    ...{ channel, senderId: '@abc', townshipId: township.id },
    ...{ personId: township.steward.id, now },
  })
  const port: ChatPort = {
    ...{ channel, capabilities: { ...capabilities, stableSenderIds } },
    ...{ start: async () => {}, stop: async () => {}, send: async () => ({ status: 'sent' }) },
  }
  const errors: unknown[] = []
  const onError = (error: unknown) => errors.push(error)
  return {
    errors,
    comesOnline: async (selfId: string) => {
      // As after a restart: nothing is known but what was noted.
      const file = join(folder, `${channel}.self`)
      const logins = new Logins({ store, port, file, now: () => now, onError })
      logins.take(selfId)
      await logins.settled()
    },
    isBound: async () => (await findPersonByIdentity(store.db, channel, '@abc')) !== undefined,
  }
}

test('the first login, and a return under the same id, release nobody', async () => {
  const { comesOnline, isBound, errors } = await account('same', false)
  await comesOnline('@self-1')
  await comesOnline('@self-1')
  expect(await isBound()).toBe(true)
  expect(errors).toEqual([])
})

test('a login under another id releases who was bound to an id of the one before', async () => {
  const { comesOnline, isBound, errors } = await account('changed', false)
  await comesOnline('@self-1')
  await comesOnline('@self-2')
  expect(await isBound()).toBe(false)
  expect(errors).toEqual([])
})

test('where ids of people stay, a new account of the bot releases nobody', async () => {
  const { comesOnline, isBound } = await account('stable', true)
  await comesOnline('wxid_1')
  await comesOnline('wxid_2')
  expect(await isBound()).toBe(true)
})
