import { Inbox } from '../../src/inbox/inbox.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { listPeople } from '../../src/registry/person.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { NOW, type TestWeb } from './running-web.ts'

const CHANNEL = 'wechat4u'
const RATE = 8000
const BYTES_OF_HEAD = 44

/** Half a second of silence as every browser plays it. */
export function silence(): Buffer {
  const samples = RATE / 2
  const wav = Buffer.alloc(BYTES_OF_HEAD + samples * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE * 2, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples * 2, 40)
  return wav
}

/** The beginning of a recording as WeChat writes it. */
export const SILK = Buffer.from('\u0002#!SILK_V3\u0000\u0000')

let count = 0

function openInbox({ store, filesDir }: TestWeb): Inbox {
  const onError = (error: unknown) => {
    throw error
  }
  return new Inbox({ store, filesDir, read: readMessage, seal: TEST_SEAL, onError })
}

/** What every event of a person alone with the bot has. */
function eventOf(senderId: string) {
  const messageId = `m${count++}`
  return {
    ...{ channel: CHANNEL, messageId, dedupKey: messageId, occurredAt: NOW, receivedAt: NOW },
    sender: { id: senderId, idStable: true },
    conversation: { kind: 'direct' as const, id: senderId },
  }
}

/** Has the bot receive recordings by WeChat; returns the platform's ids. */
export async function sendRecordings(
  web: TestWeb,
  senderId: string,
  ...sounds: readonly Buffer[]
): Promise<string[]> {
  const inbox = openInbox(web)
  const events = sounds.map((sound) => ({
    ...{ ...eventOf(senderId), read: async () => sound },
    ...{ type: 'media' as const, media: 'audio' as const },
  }))
  for (const event of events) await inbox.receive(event)
  return events.map(({ messageId }) => messageId)
}

/** Has a sender take one of their messages back. */
export const sendRecall = (web: TestWeb, senderId: string, targetMessageId: string) =>
  openInbox(web).receive({ ...eventOf(senderId), type: 'recall', targetMessageId })

/** Lets the bot know somebody of a township by an id of WeChat; returns their name. */
export async function bindReporter({ store }: TestWeb, townshipId: number, senderId: string) {
  const people = await listPeople(store.db, { townshipId })
  const reporter = people.find(({ role }) => role === 'steward')
  if (!reporter) throw new Error('Nobody reports in this township')
  const { id: personId, name } = reporter
  await bindIdentity(store.db, { channel: CHANNEL, senderId, townshipId, personId, now: NOW })
  return name
}
