import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../../src/db/store-shape.ts'
import type { InboundEvent } from '../../src/inbox/event.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import type { Read } from '../../src/inbox/turn.ts'
import type { Reading } from '../../src/language/reading.ts'
import { TEST_SEAL } from '../db/test-seal.ts'

/** Where photos and recordings of these tests lie. */
export const FILES_DIR = join(tmpdir(), `inbox-test-${process.pid}`)

/** A message that is its own reading: what Chinese means is tested elsewhere. */
export const leaflets = (quantity: number, date = '2023-03-05'): string =>
  JSON.stringify({
    intent: 'report',
    records: [{ kind: 'activity', date, lines: [{ indicator: 'leaflets', quantity }] }],
  })

/** Reads such messages; `boom` breaks the program, other words are chat. */
function read({ text }: { readonly text: string }) {
  if (text === 'boom') throw new Error('broken on purpose')
  // Only `leaflets` and its like are written as JSON in these tests.
  const reading = text.startsWith('{') ? (JSON.parse(text) as Reading) : { intent: 'chat' as const }
  return { reading, because: [] }
}

/** An inbox with a platform that remembers what was sent; it reads as above, or in earnest. */
export function openChat(store: Store, channel: string, reader: Read = read) {
  const sent: string[] = []
  const errors: unknown[] = []
  let clock = Date.parse('2023-03-05T02:00:00Z')
  let count = 0
  const inbox = new Inbox({
    store,
    read: reader,
    filesDir: FILES_DIR,
    seal: TEST_SEAL,
    onError: (error) => errors.push(error),
  })
  const event = (senderId: string, text: string, ids: { id?: string; key?: string } = {}) => {
    clock += 60_000
    count += 1
    const messageId = ids.id ?? `m${count}`
    const at = new Date(clock)
    return {
      type: 'text',
      channel,
      messageId,
      dedupKey: ids.key ?? messageId,
      occurredAt: at,
      receivedAt: at,
      conversation: { kind: 'direct', id: senderId },
      sender: { id: senderId, idStable: true },
      text,
      addressedToBot: true,
    } satisfies InboundEvent
  }
  const deliver = () =>
    inbox.deliver(channel, async ({ text }) => {
      sent.push(text)
      return { status: 'sent' }
    })
  /** What the bot answers to one message. */
  const say = async (senderId: string, text: string, ids?: { id?: string; key?: string }) => {
    await inbox.receive(event(senderId, text, ids))
    await deliver()
    return sent.splice(0).join('\n')
  }
  return { inbox, event, deliver, say, sent, errors }
}
