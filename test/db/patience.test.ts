import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isAway } from '../../src/db/db.ts'
import { withPatience } from '../../src/db/patience.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

/** Work that fails so often before it is done. */
function work(failures: number, failure: () => Error = refused) {
  const run = { tries: 0 }
  const result = withPatience(async () => {
    run.tries += 1
    if (run.tries <= failures) throw failure()
    return 'done'
  })
  return { run, result: result.catch((error: unknown) => error) }
}

test('what needs a database that is away for most of a minute is done when it is back', async () => {
  const { result } = work(8)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await result).toBe('done')
})

test('one that stays away is given up after a minute', async () => {
  const { result, run } = work(Number.POSITIVE_INFINITY)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(String(await result)).toContain('ECONNREFUSED')
  expect(run.tries).toBe(9)
})

test('what the database refuses is not tried again', async () => {
  const unique = () => new Error('Failed query', { cause: { code: '23505' } })
  const { result, run } = work(1, unique)
  expect(String(await result)).toContain('Failed query')
  expect(run.tries).toBe(1)
})

test('a server that is not there is known by what the driver really throws', async () => {
  vi.useRealTimers()
  const client = postgres('postgres://127.0.0.1:1/nothing', { max: 1, backoff: false })
  const failure = await drizzle(client)
    .execute(sql`select 1`)
    .catch((error: unknown) => error)
  expect(isAway(failure)).toBe(true)
  await client.end({ timeout: 1 })
})
