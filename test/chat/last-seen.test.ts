import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Gap, LastSeen } from '../../src/chat/last-seen.ts'
import { until } from './until.ts'

let folder: string
let now: Date
const opened: LastSeen[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seen-'))
  now = new Date('2023-03-05T10:00:00+08:00')
})
afterEach(async () => {
  for (const seen of opened.splice(0)) await seen.stop()
  await rm(folder, { recursive: true, force: true })
})

async function account(file = 'wechat.last-seen') {
  const gaps: Gap[] = []
  const seen = await LastSeen.open({
    channel: 'wechat',
    file: join(folder, file),
    now: () => now,
    onGap: (gap) => gaps.push(gap),
    onError: (error) => {
      throw error
    },
  })
  opened.push(seen)
  return { seen, gaps }
}

const online = { state: 'online', selfId: 'bot' } as const
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

/** What was under way then may be lost as well. */
const shortlyBefore = (time: Date) => new Date(time.getTime() - 5000)

test('the first start is no gap', async () => {
  const { seen, gaps } = await account()
  seen.take({ state: 'starting' })
  seen.take(online)
  expect(gaps).toEqual([])
})

test('after a return it is told since when nothing could arrive', async () => {
  const { seen, gaps } = await account()
  seen.take(online)
  later(30)
  const since = shortlyBefore(now)
  seen.take({ state: 'logged-out', detail: '' })
  later(5)
  seen.take({ state: 'needs-scan', qr: 'x' })
  later(5)
  seen.take(online)
  seen.take(online)
  expect(gaps).toEqual([{ channel: 'wechat', since, until: now }])
})

test('even a short interruption is told: something may have been sent in it', async () => {
  const { seen, gaps } = await account()
  seen.take(online)
  seen.take({ state: 'degraded', detail: '' })
  const since = shortlyBefore(now)
  later(0.1)
  seen.take(online)
  expect(gaps).toEqual([{ channel: 'wechat', since, until: now }])
})

test('the gap begins when the route was last heard, not when its death was noticed', async () => {
  const { seen, gaps } = await account()
  seen.take(online)
  later(5)
  const aliveAt = now
  later(0.4)
  seen.take({ state: 'degraded', detail: '', aliveAt })
  later(1)
  seen.take(online)
  expect(gaps).toEqual([{ channel: 'wechat', since: shortlyBefore(aliveAt), until: now }])
})

test('a message that came and could not be read is a gap of its own', async () => {
  const { seen, gaps } = await account()
  seen.take(online)
  later(5)
  const receivedAt = now
  later(1)
  seen.lose(receivedAt)
  expect(gaps).toEqual([{ channel: 'wechat', since: shortlyBefore(receivedAt), until: now }])
})

test('one that was lost as the route died makes its gap begin earlier, and never later', async () => {
  const { seen, gaps } = await account()
  seen.take(online)
  later(5)
  const receivedAt = now
  later(1)
  seen.take({ state: 'degraded', detail: '' })
  seen.lose(receivedAt)
  seen.lose(now)
  later(1)
  seen.take(online)
  expect(gaps).toEqual([{ channel: 'wechat', since: shortlyBefore(receivedAt), until: now }])
})

test('a crash is seen at the next start', async () => {
  const first = await account()
  first.seen.take(online)
  const since = now
  await until(async () => (await account()).seen.last !== undefined)
  // The first account never gets to write that it left.
  await copyFile(join(folder, 'wechat.last-seen'), join(folder, 'after-crash'))
  later(90)
  const second = await account('after-crash')
  expect(second.seen.last).toEqual(since)
  second.seen.take(online)
  expect(second.gaps).toEqual([{ channel: 'wechat', since, until: now }])
})
