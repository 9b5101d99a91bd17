import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MS_ANSWER } from '../../../src/chat/wechaty/service-care.ts'
import { RouteWatch } from '../../../src/chat/wechaty/watch-route.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

const SECOND = 1000
const DIED_AT = 61 * SECOND

/** A route that answers at once until it dies, and then says nothing for as long as it may. */
function watched() {
  const died: { readonly at: number; readonly aliveAt: number | undefined }[] = []
  const probe = async () => {
    if (Date.now() < DIED_AT) return new Date()
    await new Promise((resolve) => setTimeout(resolve, MS_ANSWER))
    throw new Error('no answer from the gateway')
  }
  const watch = new RouteWatch({
    care: { probe },
    isLoggedIn: () => true,
    onDead: (_, aliveAt) => died.push({ at: Date.now(), aliveAt: aliveAt?.getTime() }),
    onAlive: () => {},
  })
  watch.start()
  return { watch, died }
}

test('a dead gateway is noticed in under thirty seconds, with when it was last heard', async () => {
  const { watch, died } = watched()
  await vi.advanceTimersByTimeAsync(DIED_AT + 60 * SECOND)
  watch.stop()
  expect(died).toHaveLength(1)
  expect(died[0]?.at).toBeLessThan(DIED_AT + 30 * SECOND)
  expect(died[0]?.aliveAt).toBeLessThan(DIED_AT)
  expect(died[0]?.aliveAt).toBeGreaterThan(DIED_AT - 30 * SECOND)
})
