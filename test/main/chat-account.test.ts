import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChannelState } from '../../src/chat/port.ts'
import type { Transcriber } from '../../src/chat/transcribe.ts'
import { openStore } from '../../src/db/store.ts'
import type { Store } from '../../src/db/store-shape.ts'
import { Inbox } from '../../src/inbox/inbox.ts'
import { messages } from '../../src/inbox/schema.ts'
import { readMessage } from '../../src/language/read-message.ts'
import { type ChatAccount, startChatAccount } from '../../src/main/chat-account.ts'
import { bindIdentity } from '../../src/registry/identity.ts'
import { until } from '../chat/until.ts'
import { FakeWebWechat } from '../chat/web-wechat/fake-web-wechat.ts'
import { TEST_SEAL } from '../db/test-seal.ts'
import { setUpTownship } from '../db/townships.ts'

const REMARK = '白果村-覃德贵'
const SPEECH = { MsgType: 34, VoiceLength: 2000 }

let server: FakeWebWechat
let store: Store
let stateDir: string
let account: ChatAccount | undefined
let states: ChannelState[]

beforeEach(async () => {
  server = new FakeWebWechat([{ name: '小花', remark: REMARK }])
  await server.listen()
  store = await openStore({})
  stateDir = await mkdtemp(join(tmpdir(), 'account-'))
  states = []
})
afterEach(async () => {
  await account?.stop()
  await server.close()
  await store.close()
  await rm(stateDir, { recursive: true, force: true })
})

/** The bot on the web protocol, online, with one reporter whom it knows by their remark. */
async function start(transcriber?: Transcriber, InboxOfTest = Inbox): Promise<ChatAccount> {
  const { id: townshipId, steward } = await setUpTownship(store.db)
  const [channel, senderId, now] = ['wechat4u', `remark:${REMARK}`, new Date()]
  await bindIdentity(store.db, { channel, senderId, townshipId, personId: steward.id, now })
  const filesDir = join(stateDir, 'files')
  const onError = () => {}
  account = await startChatAccount({
    ...{ store, stateDir, onError, now: () => new Date(), pace: { intervalMs: 0, jitterMs: 0 } },
    settings: { kind: 'wechat4u', server: server.url },
    inbox: new InboxOfTest({ store, filesDir, read: readMessage, seal: TEST_SEAL, onError }),
    ...(transcriber ? { transcriber } : {}),
    onState: (state) => states.push(state),
  })
  await until(() => states.at(-1)?.state === 'online')
  return account
}

/** What the bot answers to something. */
async function answerTo(said: () => void): Promise<string> {
  const before = server.sent.length
  said()
  await until(() => server.sent.length > before)
  return server.sent.at(-1)?.text ?? ''
}

test('speech that a transcriber understood is recorded like text, and marked as dictated', async () => {
  await start({ transcribe: async () => '今天发宣传资料20份' })
  expect(await answerTo(() => server.say(0, '', SPEECH))).toContain('宣传资料20份')
  expect(await store.db.select().from(messages)).toMatchObject([{ type: 'text', dictated: true }])
})

test.each([
  ['without a transcriber', undefined],
  ['that a transcriber could not tell', { transcribe: () => Promise.reject(new Error('down')) }],
])('speech %s is kept, and answered with what to do', async (_, transcriber) => {
  await start(transcriber)
  expect(await answerTo(() => server.say(0, '', SPEECH))).toContain('请用文字再说一遍')
  const [row] = await store.db.select().from(messages)
  expect(row).toMatchObject({ type: 'media', state: 'done', file: { mimeType: 'audio/mpeg' } })
})

test('a message that could not be stored is shown and told like a gap', async () => {
  class Away extends Inbox {
    override receive(): Promise<void> {
      return Promise.reject(new Error('connection lost'))
    }
  }
  const shown = await start(undefined, Away)
  const said = Date.now()
  server.say(0, '今天发宣传资料20份')
  await until(async () => (await shown.bot()).lastGap !== undefined)
  expect((await shown.bot()).lastGap?.since.getTime()).toBeLessThan(said)
})

test('how the account stands is shown: to be scanned, online, unstable, since when, logged out', async () => {
  const shown = await start()
  expect([...new Set(states.map(({ state }) => state))]).toEqual([
    'starting',
    'needs-scan',
    'online',
  ])
  expect(await shown.bot()).toMatchObject({ state: 'online', backlog: { count: 0, since: null } })
  const begun = new Date(Date.now() - 10_000)
  server.down = true
  await until(() => states.at(-1)?.state === 'degraded')
  const { state, detail, offSince } = await shown.bot()
  expect({ state, detail }).toEqual({ state: 'degraded', detail: '连不上微信' })
  expect(offSince?.getTime()).toBeGreaterThan(begun.getTime())
  server.down = false
  await until(() => states.at(-1)?.state === 'online')
  expect((await shown.bot()).lastGap?.since).toEqual(offSince)
  server.kicked = true
  await until(() => states.some((one) => one.state === 'logged-out'))
  await until(() => states.at(-1)?.state === 'online')
}, 60_000)
