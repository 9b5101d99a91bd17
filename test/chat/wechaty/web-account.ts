import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { openChat } from '../../../src/chat/open-chat.ts'
import type { ChannelState, ChatPort } from '../../../src/chat/port.ts'
import type { InboundEvent } from '../../../src/inbox/event.ts'
import { until } from '../until.ts'
import { FakeWebWechat } from '../web-wechat/fake-web-wechat.ts'

const FRIENDS = [
  { name: '小花', remark: '白果村-覃德贵' },
  { name: '李建国', remark: '同一备注' },
  { name: '李建国', remark: '同一备注' },
  { name: '过客' },
]

/** A bot on the web protocol, with what it was told. */
export interface WebBot {
  readonly port: ChatPort
  readonly events: InboundEvent[]
  readonly errors: unknown[]
  readonly states: ChannelState[]
}

/** A web WeChat for each test, and bots on it that are stopped afterwards. */
export class WebAccount {
  server = new FakeWebWechat(FRIENDS)
  stateDir = ''
  readonly #running: ChatPort[] = []

  constructor() {
    beforeEach(async () => {
      this.server = new FakeWebWechat(FRIENDS)
      await this.server.listen()
      this.stateDir = await mkdtemp(join(tmpdir(), 'wechat-'))
    })
    afterEach(async () => {
      await this.stop()
      await this.server.close()
      await rm(this.stateDir, { recursive: true, force: true })
    })
  }

  /** Starts the bot; it need not be logged in yet. */
  async start(acceptFrom = new Date(0)): Promise<WebBot> {
    const events: InboundEvent[] = []
    const errors: unknown[] = []
    const states: ChannelState[] = []
    const port = await openChat(
      { kind: 'wechat4u', server: this.server.url },
      {
        channel: 'wechat',
        stateDir: this.stateDir,
        pace: { intervalMs: 0, jitterMs: 0 },
        acceptFrom,
        now: () => new Date(),
        onError: (error) => errors.push(error),
      },
    )
    this.#running.push(port)
    await port.start(
      async (event) => {
        events.push(event)
      },
      (state) => states.push(state),
    )
    return { port, events, errors, states }
  }

  /** The bot, logged in. */
  async online(acceptFrom?: Date): Promise<WebBot> {
    const bot = await this.start(acceptFrom)
    await until(() => bot.states.at(-1)?.state === 'online')
    return bot
  }

  /** Ends all bots as a restart of the program would. */
  async stop(): Promise<void> {
    for (const port of this.#running.splice(0)) await port.stop({ keepSession: true })
  }
}

/** The words of what arrived, or what else it was. */
export const texts = (events: readonly InboundEvent[]): string[] =>
  events.map((event) => (event.type === 'text' ? event.text : event.type))
