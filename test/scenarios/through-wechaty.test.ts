import { afterAll, beforeAll, expect, test } from 'vitest'
import { MockChat } from '../../scripts/replay/mock-chat.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { openTestStore } from '../db/stores.ts'
import { faultsOf, isPlayedThroughWechaty, roster, scenarios } from './faults.ts'

const people = roster.people.map(({ name }) => name)
let store: Store
beforeAll(async () => {
  store = await openTestStore('pglite')
})
afterAll(() => store.close())

test.for(scenarios.filter(isPlayedThroughWechaty))('with its mock puppet: %s', async (name) => {
  const errors: unknown[] = []
  // The mock emits errors of its own for rooms that change; they say nothing about the scenario.
  const faults = await faultsOf(
    name,
    store,
    async (now) => new MockChat(people, now, (error) => errors.push(error), `${name}-`),
  )
  expect(faults).toEqual([])
})
