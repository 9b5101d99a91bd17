import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { ENGINES, openTestStore } from '../db/stores.ts'
import { faultsInTryout, isPlayedThroughWechaty, scenarios } from './faults.ts'

describe.runIf(ENGINES.includes('postgres'))('on postgres', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('postgres')
  })
  afterAll(() => store.close())

  test.for(scenarios.filter((name) => !isPlayedThroughWechaty(name)))(
    'through the try-out chat: %s',
    async (name) => {
      expect(await faultsInTryout(name, store)).toEqual([])
    },
  )
})
