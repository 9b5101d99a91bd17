import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { openTestStore } from '../db/stores.ts'
import { faultsInTryout, scenarios } from './faults.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore('pglite')
})
afterAll(() => store.close())

test.for(scenarios)('through the try-out chat: %s', async (name) => {
  expect(await faultsInTryout(name, store)).toEqual([])
})
