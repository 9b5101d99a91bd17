import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openTranscriber, withWords } from '../../src/chat/transcribe.ts'
import type { InboundEvent } from '../../src/inbox/event.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A server that answers every recording alike. */
async function speechServer(status: number, body: string) {
  const asked: { path?: string; key?: string; form: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const { url: path = '', headers } = request
    asked.push({ path, key: headers.authorization ?? '', form: Buffer.concat(chunks).toString() })
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  })
  servers.push(server)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  const baseUrl = `http://127.0.0.1:${port}/v1`
  return {
    asked,
    transcriber: openTranscriber({ baseUrl, model: 'whisper', apiKey: 'key', timeoutMs: 2000 }),
  }
}

const voice: InboundEvent = {
  type: 'media',
  media: 'audio',
  channel: 'wechat',
  messageId: 'm1',
  dedupKey: 'm1:Audio',
  occurredAt: new Date('2023-03-05T02:00:00Z'),
  receivedAt: new Date('2023-03-05T02:00:00Z'),
  conversation: { kind: 'direct', id: 'a' },
  sender: { id: 'a', idStable: true },
  read: async () => Buffer.from('sound'),
}

test('a recording becomes the words that were said, marked as dictated', async () => {
  const { transcriber, asked } = await speechServer(200, '{"text":" 院坝会一场 "}')
  const errors: unknown[] = []
  expect(await withWords(voice, transcriber, (error) => errors.push(error))).toEqual({
    type: 'text',
    text: '院坝会一场',
    dictated: true,
    addressedToBot: true,
    channel: 'wechat',
    messageId: 'm1',
    dedupKey: 'm1:Audio',
    occurredAt: voice.occurredAt,
    receivedAt: voice.receivedAt,
    conversation: voice.conversation,
    sender: voice.sender,
  })
  expect(asked).toMatchObject([{ path: '/v1/audio/transcriptions', key: 'Bearer key' }])
  expect(asked[0]?.form).toContain('whisper')
  expect(asked[0]?.form).toContain('sound')
  expect(errors).toEqual([])
})

test.each([
  ['refuses', 500, '{}'],
  ['answers without text', 200, '{}'],
  ['answers no JSON', 200, 'busy'],
])('a transcriber that %s loses nothing and is reported', async (_what, status, body) => {
  const { transcriber } = await speechServer(status, body)
  const errors: unknown[] = []
  expect(await withWords(voice, transcriber, (error) => errors.push(error))).toBe(voice)
  expect(errors).toHaveLength(1)
})

test.each([
  ['ID3', 'voice.mp3'],
  ['\u0002#!SILK_V3', 'voice.silk'],
])('a recording that begins with %j is handed over as %s', async (sound, name) => {
  const { transcriber, asked } = await speechServer(200, '{"text":"院坝会一场"}')
  await withWords({ ...voice, read: async () => Buffer.from(sound) }, transcriber, () => {})
  expect(asked[0]?.form).toContain(`filename="${name}"`)
})

test('a recording in which nothing was understood stays a recording', async () => {
  const { transcriber } = await speechServer(200, '{"text":""}')
  expect(await withWords(voice, transcriber, () => {})).toBe(voice)
})

test('pictures are not listened to', async () => {
  const { transcriber, asked } = await speechServer(200, '{"text":"x"}')
  const picture: InboundEvent = { ...voice, media: 'image' }
  expect(await withWords(picture, transcriber, () => {})).toBe(picture)
  expect(asked).toEqual([])
})
