import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { playTownship } from './play-township.ts'
import { takeSnapshot } from './take-snapshot.ts'

interface Example {
  readonly township: string
  readonly indicator: string
  readonly exact: number
  readonly shown: string
  readonly unit: string
}

/** The 84 figures of the five example reports; their exact values differ from the round ones. */
const examples: Example[] = readFileSync('test/report/example-figures.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))

let store: Store
beforeAll(async () => {
  store = await openStore({})
})
afterAll(() => store.close())

test('there are 84 example figures', () => {
  expect(examples).toHaveLength(84)
})

for (const name of new Set(examples.map(({ township }) => township)))
  describe(name, () => {
    const shown = new Map<string, { exact: number | null; shown: string; unit: string }>()
    beforeAll(async () => {
      const { township } = await playTownship(store, `test/report/townships/${name}`)
      const now = new Date('2024-01-10T09:00:00+08:00')
      const { figures } = await store.transaction((tx) => takeSnapshot(tx, township.id, 2023, now))
      for (const figure of figures) shown.set(figure.indicator, figure)
    })

    for (const { township, indicator, ...example } of examples)
      if (township === name)
        test(`${indicator} is ${example.shown}`, () => {
          expect(shown.get(indicator)).toMatchObject(example)
        })
  })
