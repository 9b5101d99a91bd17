import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RouteWatch } from '../../../src/chat/wechaty/watch-route.ts'
import { checkPolling } from '../../../src/chat/wechaty/wechat4u-probe.ts'

const SECOND = 1000
const POLL = 25 * SECOND

let died: { readonly at: number; readonly why: string }[]
let answers: (() => Promise<Response>) | undefined
/** Where the program knocked. */
let knocks: string[]
let watch: RouteWatch | undefined

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  died = []
  knocks = []
  answers = async () => new Response(null, { status: 404 })
  vi.stubGlobal('fetch', (address: URL, { signal }: { signal: AbortSignal }) => {
    knocks.push(String(address))
    return answers ? answers() : hanging(signal)
  })
  // The real one is not moved by these timers.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), ms)
    return controller.signal
  })
})
afterEach(() => {
  watch?.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const hanging = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')))
  })

/** An account whose polls are answered every 25 seconds until one hangs. */
function account(hangsFrom = Number.POSITIVE_INFINITY) {
  const client = {
    CONF: { API_synccheck: 'https://webpush.example/cgi-bin/mmwebwx-bin/synccheck' },
    syncErrorCount: 0,
    get lastSyncTime() {
      return Math.floor(Math.min(Date.now(), hangsFrom) / POLL) * POLL
    },
  }
  watch = new RouteWatch({
    care: { probe: () => checkPolling(client, 0) },
    isLoggedIn: () => true,
    onDead: (why) => died.push({ at: Date.now(), why }),
    onAlive: () => {},
  })
  watch.start()
}

test('a quiet account is not taken for a dead one', async () => {
  account()
  await vi.advanceTimersByTimeAsync(300 * SECOND)
  expect(died).toEqual([])
  expect(new Set(knocks)).toEqual(new Set(['https://webpush.example/']))
  expect(knocks.length).toBeLessThanOrEqual(300 / 10)
})

test.each([50, 57, 63, 71])('a line that is gone after %d s is noticed within 30', async (at) => {
  account(at * SECOND)
  await vi.advanceTimersByTimeAsync(at * SECOND)
  answers = undefined
  await vi.advanceTimersByTimeAsync(60 * SECOND)
  expect(died).toMatchObject([{ why: '连不上微信' }])
  expect(died[0]?.at).toBeLessThan((at + 30) * SECOND)
})

test('a poll that hangs by itself is noticed, too, within 50', async () => {
  account(50 * SECOND)
  await vi.advanceTimersByTimeAsync(110 * SECOND)
  expect(died).toHaveLength(1)
  expect(died[0]?.at).toBeLessThanOrEqual(100 * SECOND)
})
