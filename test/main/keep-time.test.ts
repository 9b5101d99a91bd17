import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTime } from '../../src/main/keep-time.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2023-03-05T02:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('every ten minutes all that time brings is done, and what fails stops nothing', async () => {
  const done: string[] = []
  const errors: unknown[] = []
  const does = (what: string) => async (now: Date) => {
    done.push(`${what} ${now.getUTCMinutes()}`)
    if (what === 'resume') throw new Error('no')
  }
  const inbox = {
    ...{ resume: does('resume'), lapse: does('lapse') },
    ...{ tellDigests: does('tell'), remind: does('remind') },
    makeFiles: async (clock: () => Date) => {
      done.push(`files ${clock().getUTCMinutes()}`)
      return 0
    },
  }
  const end = keepTime(
    inbox,
    () => new Date(),
    (error) => errors.push(error),
  )
  await vi.advanceTimersByTimeAsync(20 * 60_000)
  end()
  await vi.advanceTimersByTimeAsync(20 * 60_000)
  const each = (minute: number) =>
    ['resume', 'lapse', 'tell', 'remind', 'files'].map((what) => `${what} ${minute}`)
  expect(done).toEqual([...each(10), ...each(20)])
  expect(errors.map(String)).toEqual(['Error: no', 'Error: no'])
})
