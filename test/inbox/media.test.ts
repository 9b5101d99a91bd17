import { readFile } from 'node:fs/promises'
import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { Store } from '../../src/db/store-shape.ts'
import { filePath } from '../../src/inbox/file-store.ts'
import { listLooseEnds } from '../../src/inbox/list-loose-ends.ts'
import { fetchMedium } from '../../src/inbox/receive-medium.ts'
import { messages, photos } from '../../src/inbox/schema.ts'
import { storeEvent } from '../../src/inbox/stored-message.ts'
import { issueBindingCode } from '../../src/registry/binding-code.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { onEveryStore } from '../db/stores.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'
import { FILES_DIR, openChat } from './chat-with-inbox.ts'

const PNG = Buffer.from('89504e470d0a1a0a', 'hex')
const unreachable = () => Promise.reject(new Error('socket hang up'))

let channels = 0

async function start(store: Store) {
  const township = await setUpTownship(store.db)
  const channel = `media-${process.pid}-${channels++}`
  await bindIdentity(store.db, {
    ...{ channel, senderId: 'steward', townshipId: township.id },
    ...{ personId: township.steward.id, now: new Date('2023-03-05T01:00:00Z') },
  })
  const chat = openChat(store, channel)
  const medium = (
    media: 'image' | 'audio' | 'video',
    read: () => Promise<Buffer>,
    senderId = 'steward',
  ) => {
    const { text: _, addressedToBot: __, ...base } = chat.event(senderId, '')
    return { ...base, type: 'media', media, read } as const
  }
  /** What the bot answers to a medium. */
  const show = async (...said: Parameters<typeof medium>) => {
    await chat.inbox.receive(medium(...said))
    await chat.deliver()
    return chat.sent.splice(0)
  }
  const rows = () => store.db.select().from(messages).where(eq(messages.channel, channel))
  return { ...chat, township, medium, show, rows }
}

onEveryStore((store) => {
  test('a recording without words is kept and answered with one sentence, once', async () => {
    const { inbox, medium, deliver, sent, rows } = await start(store())
    const voice = medium('audio', async () => Buffer.from('sound'))
    await inbox.receive(voice)
    await inbox.receive(voice)
    await deliver()
    expect(sent).toEqual(['语音我听不了,已留存。请用文字再说一遍,或长按语音“转文字”后发来'])
    const [row] = await rows()
    expect(row).toMatchObject({ type: 'media', body: 'audio', state: 'done' })
    expect(await readFile(filePath(FILES_DIR, row?.file?.hash ?? ''), 'utf8')).toBe('sound')
  })

  test('a recording that the platform does not hand out is not said to be kept', async () => {
    const { show, rows } = await start(store())
    expect(await show('audio', unreachable)).toEqual([
      '语音我听不了。请用文字再说一遍,或长按语音“转文字”后发来',
    ])
    expect(await rows()).toMatchObject([{ state: 'failed', file: null }])
  })

  test('a photo that could not be fetched is told to its sender and seen by staff', async () => {
    const { show, errors, township } = await start(store())
    expect(await show('image', unreachable)).toEqual(['照片没有取到,可能是网络不稳,请再发一次'])
    expect(errors.map(String)).toEqual(['Error: socket hang up'])
    const ends = await listLooseEnds(store().db, township.id)
    expect(ends).toMatchObject([{ text: '[照片]', state: 'failed' }])
  })

  test('a photo whose line broke once is fetched the second time', async () => {
    const { show, errors } = await start(store())
    let tries = 0
    const flaky = () => (tries++ === 0 ? unreachable() : Promise.resolve(PNG))
    expect((await show('image', flaky)).join()).toContain('照片收到了')
    expect(errors).toEqual([])
  })

  test('in a group nobody is told of a photo that could not be fetched, staff see it', async () => {
    const { inbox, medium, deliver, sent, township } = await start(store())
    const conversation = { kind: 'room', id: 'group' } as const
    await inbox.receive({ ...medium('image', unreachable), conversation })
    await deliver()
    expect(sent).toEqual([])
    expect(await listLooseEnds(store().db, township.id)).toHaveLength(1)
  })

  test('a video is answered with what to do instead', async () => {
    const { show } = await start(store())
    expect(await show('video', async () => Buffer.from('film'))).toEqual([
      '视频和文件我收不了,只收照片。做了什么,请打几个字告诉我',
    ])
  })

  test('a photo of somebody who is not bound yet is there once they are', async () => {
    const { show, say, township } = await start(store())
    await show('image', async () => PNG, 'newcomer')
    const { code } = await issueBindingCode(store().db, {
      ...{ townshipId: township.id, personId: township.mediator.id, by: township.staff.id },
      now: new Date('2023-03-05T02:00:00Z'),
    })
    await say('newcomer', code)
    const shown = await store()
      .db.select()
      .from(photos)
      .where(eq(photos.personId, township.mediator.id))
    expect(shown.filter(({ townshipId }) => townshipId === township.id)).toMatchObject([
      { mimeType: 'image/png' },
    ])
  })

  test('a photo that a crash left behind is asked for again', async () => {
    const { inbox, medium, deliver, sent } = await start(store())
    const photo = medium('image', async () => PNG)
    await storeEvent(store().db, photo, TEST_SEAL)
    await inbox.recover(photo.channel)
    await deliver()
    expect(sent).toEqual(['照片没有取到,可能是网络不稳,请再发一次'])
  })
})

test('a platform that never hands a photo out keeps nobody waiting for ever', async () => {
  vi.useFakeTimers()
  const base = {
    channel: 'c',
    messageId: 'm',
    dedupKey: 'm',
    type: 'media',
    media: 'image',
  } as const
  const at = { occurredAt: new Date(), receivedAt: new Date() }
  const from = {
    sender: { id: 's', idStable: true },
    conversation: { kind: 'direct', id: 's' },
  } as const
  const read = () => new Promise<Buffer>(() => {})
  const fetched = fetchMedium(FILES_DIR, { ...base, ...at, ...from, read }).catch(String)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await fetched).toContain('a file did not come')
  vi.useRealTimers()
})
