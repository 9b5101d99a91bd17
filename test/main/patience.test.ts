import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isAway } from '../../src/db/db.ts'
import { withPatience } from '../../src/main/patience.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })

/** Work that fails so often before it is done, and what was told of it. */
function work(failures: number, failure: () => Error = refused) {
  const told: unknown[] = []
  const run = { tries: 0, stopped: false }
  const result = withPatience(
    async () => {
      run.tries += 1
      if (run.tries <= failures) throw failure()
      return 'done'
    },
    { onError: (error) => told.push(error), isStopped: () => run.stopped },
  )
  return { run, told, result }
}

test('what needs a database that is away for a minute is done when it is back', async () => {
  const { result, told } = work(8)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await result).toBe('done')
  expect(told).toHaveLength(8)
})

test('what the database refuses is not tried again', async () => {
  const unique = () => new Error('Failed query', { cause: { code: '23505' } })
  const { result, run } = work(1, unique)
  await expect(result).rejects.toThrow('Failed query')
  expect(run.tries).toBe(1)
})

test('nothing is tried again once the program stops', async () => {
  const { result, run } = work(Number.POSITIVE_INFINITY)
  const outcome = result.catch(String)
  await vi.advanceTimersByTimeAsync(5000)
  run.stopped = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await outcome).toContain('ECONNREFUSED')
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
