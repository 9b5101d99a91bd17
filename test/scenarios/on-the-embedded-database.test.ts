import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTryoutChat } from '../../scripts/replay/tryout-chat.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { openTestStore } from '../db/stores.ts'
import { faultsOf, scenarios } from './faults.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore('pglite')
})
afterAll(() => store.close())

test.for(scenarios)('through the try-out chat: %s', async (name) => {
  const faults = await faultsOf(name, store, async (_, onError) => openTryoutChat(onError))
  expect(faults).toEqual([])
})
