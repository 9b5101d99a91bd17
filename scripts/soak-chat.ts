import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChat } from '../src/chat/open-chat.ts'
import { FakeWebWechat } from '../test/chat/web-wechat/fake-web-wechat.ts'

// Many mixed events through the real wechat4u against a fake server, each answered; prints one
// line of figures. `tsx scripts/soak-chat.ts [events]`; exits 1 when a message is neither handled
// once nor reported as lost.

const COUNT = Number(process.argv[2] ?? 10_000)
const AT_ONCE = 50
const FRIENDS = Array.from({ length: 20 }, (_, index) => ({
  name: `人${index % 7}`,
  ...(index % 2 ? { remark: `白果村-${index}` } : {}),
}))

process.env.WECHATY_LOG = 'silent'
const server = new FakeWebWechat(FRIENDS)
await server.listen()
const stateDir = await mkdtemp(join(tmpdir(), 'soak-'))
const sentAt = new Map<string, number>()
const handled: string[] = []
const errors: unknown[] = []
const took: number[] = []
const port = await openChat(
  { kind: 'wechat4u', server: server.url },
  {
    channel: 'soak',
    stateDir,
    pace: { intervalMs: 0, jitterMs: 0 },
    acceptFrom: new Date(0),
    now: () => new Date(),
    onError: (error) => errors.push(error),
  },
)
const online = new Promise<void>((resolve) => {
  void port.start(
    async (event) => {
      handled.push(event.messageId)
      if (event.type === 'text') await port.send({ to: event.conversation, text: '✅ 已记' })
      took.push(performance.now() - (sentAt.get(event.messageId) ?? 0))
    },
    ({ state }) => {
      if (state === 'online') resolve()
    },
  )
})
await online

/** One event in the ways that people write. */
function happen(index: number): string {
  const friend = index % FRIENDS.length
  if (index % 10 === 9) return server.say(friend, '', { MsgType: 3 })
  if (index % 10 === 8) return server.recall(friend, '9000000000000000001')
  if (index % 3 === 0) return server.sayInRoom(friend, `今天做了:\n1. 走访${index}户`)
  return server.say(friend, `院坝会${index}场`)
}

const begun = performance.now()
const expected: string[] = []
while (expected.length < COUNT) {
  for (let i = 0; i < AT_ONCE && expected.length < COUNT; i++) {
    const id = happen(expected.length)
    sentAt.set(id, performance.now())
    expected.push(id)
  }
  while (handled.length + errors.length < expected.length)
    await new Promise((resolve) => setTimeout(resolve, 1))
}
const seconds = (performance.now() - begun) / 1000
took.sort((a, b) => a - b)
const at = (share: number) => Math.round(took[Math.floor(took.length * share)] ?? 0)
const exact = JSON.stringify(handled) === JSON.stringify(expected)
console.log(
  JSON.stringify({
    route: 'wechat4u',
    events: COUNT,
    handledOnceInOrder: exact,
    reportedLost: errors.length,
    perSecond: Math.round(COUNT / seconds),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
  }),
)
await port.stop({ keepSession: true })
await server.close()
await rm(stateDir, { recursive: true, force: true })
const once = new Set(handled)
const missing = expected.filter((id) => !once.has(id)).length
process.exit(once.size === handled.length && missing <= errors.length ? 0 : 1)
