import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'

/** An empty database of its own on the run's PostgreSQL server, and how to be rid of it. */
export async function createTestDatabase() {
  const serverUrl = inject('postgresUrl')
  if (serverUrl === undefined) throw new Error('There is no PostgreSQL server in this run')
  const name = `test_${randomBytes(6).toString('hex')}`
  const run = async (statement: string) => {
    const client = postgres(serverUrl, { max: 1, onnotice: () => {} })
    await client.unsafe(statement)
    await client.end()
  }
  await run(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) }
}

/** An empty, migrated database; `close` also drops it. */
export async function openTestStore(engine: Store['engine']): Promise<Store> {
  if (engine === 'pglite') return openStore({})
  const database = await createTestDatabase()
  const store = await openStore({ databaseUrl: database.url })
  const close = async () => {
    await store.close()
    await database.drop()
  }
  return { ...store, close }
}

/** The engines that this run can test on. */
export const ENGINES: readonly Store['engine'][] =
  inject('postgresUrl') === undefined ? ['pglite'] : ['pglite', 'postgres']

/**
 * Runs the same tests on every database there is. One database serves all tests of the file: each
 * test sets up a township of its own.
 */
export function onEveryStore(tests: (store: () => Store) => void): void {
  describe.each(ENGINES)('on %s', (engine) => {
    let opened: Store | undefined
    beforeAll(async () => {
      opened = await openTestStore(engine)
    })
    afterAll(async () => opened?.close())
    tests(() => {
      if (!opened) throw new Error('The store is open only while tests run')
      return opened
    })
  })
}
