import { expect, test } from 'vitest'
import { countUnanswered } from '../../src/inbox/question.ts'
import { findMessages } from '../../src/inbox/read-conversation.ts'
import type { Read } from '../../src/inbox/turn.ts'
import type { Report } from '../../src/language/reading.ts'
import { listRecords } from '../../src/ledger/find-records.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { onEveryStore } from '../db/stores.ts'
import { setUpTownship } from '../db/townships.ts'
import { openChat } from './chat-with-inbox.ts'

let channels = 0

const report = (quantity: number): Report => ({
  intent: 'report',
  records: [{ kind: 'activity', date: '2023-03-05', lines: [{ indicator: 'leaflets', quantity }] }],
})

/** “?20” is a report of 20 leaflets that is unlike all others, “20” one like them, “改30” puts the last one right. */
const read: Read = ({ text }) => {
  const [, sign, number] = /^(?:撤销 )?(\?|改|)(\d+)$/.exec(text) ?? []
  if (number === undefined)
    return {
      reading: text === '撤销' ? { intent: 'retract', target: 'last' } : { intent: 'chat' },
      because: [],
    }
  const told = report(Number(number))
  if (sign === '?') {
    const because = [{ field: 'records[0].lines[0]', span: [1, text.length] as const, rules: [] }]
    return { reading: { intent: 'unclear', ask: 'quantity' }, because, guess: told }
  }
  if (sign === '') return { reading: told, because: [] }
  const changes = [{ indicator: 'leaflets', quantity: Number(number) }]
  return { reading: { intent: 'correct', target: 'last', changes }, because: [] }
}

onEveryStore((store) => {
  async function start() {
    const { id: townshipId, steward } = await setUpTownship(store().db)
    const channel = `guess-${process.pid}-${channels++}`
    await bindIdentity(store().db, {
      ...{ channel, senderId: 'steward', townshipId, personId: steward.id },
      now: new Date('2023-03-05T01:00:00Z'),
    })
    const { say } = openChat(store(), channel, read)
    return {
      say: (text: string) => say('steward', text),
      waiting: () => countUnanswered(store().db, townshipId),
      /** The words behind each line of the records, and the message that holds them. */
      spans: async () => {
        const told = await listRecords(store().db, { townshipId })
        const messages = await findMessages(
          store().db,
          townshipId,
          told.flatMap(({ messageId }) => messageId ?? []),
        )
        return told.flatMap(({ messageId, lines }) =>
          lines.map(({ span }) => ({ body: messages.get(messageId ?? 0)?.body, span })),
        )
      },
    }
  }

  test('a surprising report is shown and not recorded until it is confirmed', async () => {
    const { say } = await start()
    const asked = await say('?20')
    expect(asked).toContain('还没记')
    expect(asked).toContain('20')
    expect(asked).not.toContain('23-0001')
    const receipt = await say('对')
    expect(receipt).toContain('23-0001')
    expect(receipt).toContain('20')
    expect(await say('对')).not.toContain('23-0002')
  })

  test('“不对” and “算了” record nothing', async () => {
    const { say } = await start()
    await say('?20')
    expect(await say('不对')).toContain('没有记')
    await say('?30')
    expect(await say('算了')).toContain('不记了')
    expect(await say('40')).toContain('23-0001')
  })

  test('a correction means what was just shown, and no record before it', async () => {
    const { say } = await start()
    await say('10')
    await say('?20')
    const answer = await say('改30')
    expect(answer).toContain('23-0002')
    expect(answer).toContain('30')
    expect(answer).not.toContain('23-0001')
  })

  test('another report meanwhile stands for itself, and the question waits on', async () => {
    const { say } = await start()
    await say('?20')
    expect(await say('10')).toContain('23-0001')
    expect(await say('对')).toContain('23-0002')
    expect(await say('撤销')).toContain('23-0002')
  })

  test('the same surprising message twice is one record, and leaves no question', async () => {
    const { say, waiting } = await start()
    await say('?20')
    await say('?20')
    expect(await say('对')).toContain('23-0001')
    expect(await waiting()).toBe(0)
  })

  test('what takes back is never asked about as a report', async () => {
    const { say, waiting } = await start()
    expect(await say('撤销 ?20')).toContain('没看明白要撤销')
    expect(await waiting()).toBe(0)
  })

  test('what is recorded so is traced to the words that told it', async () => {
    const { say, spans } = await start()
    await say('?20')
    await say('对')
    expect(await spans()).toEqual([{ body: '?20', span: [1, 3] }])
  })
})
