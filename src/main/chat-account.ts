import { limitErrors } from '../chat/error-limiter.ts'
import { type ChatSettings, openChat } from '../chat/open-chat.ts'
import type { ChannelState, ChatPort } from '../chat/port.ts'
import type { Db } from '../db/db.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { lastReceivedAt } from '../inbox/read-conversation.ts'
import type { BotAccount } from '../web/options.ts'

/** Platforms ban accounts that write as fast as a program can. */
const PACE = { intervalMs: 1000, jitterMs: 2000 }
const MS_DELIVER_EVERY = 30_000

export interface ChatAccountOptions {
  readonly settings: ChatSettings
  readonly inbox: Inbox
  readonly db: Db
  /** Where the account's session is kept. */
  readonly stateDir: string
  readonly now: () => Date
  readonly onError: (error: unknown) => void
}

/** A real chat account that runs. */
export interface ChatAccount {
  /** How it stands, for the administrator's page. */
  bot(): BotAccount
  stop(): Promise<void>
}

/** Puts the bot on a real chat: what comes in is received, what waits is sent. */
export async function startChatAccount(options: ChatAccountOptions): Promise<ChatAccount> {
  const { settings, inbox, db, stateDir, now } = options
  const channel = settings.kind
  const onError = limitErrors(options.onError, now)
  const acceptFrom = (await lastReceivedAt(db, channel)) ?? now()
  const port = await openChat(settings, {
    ...{ channel, stateDir, pace: PACE, acceptFrom, now, onError },
  })
  const deliver = () => inbox.deliver(channel, (message) => port.send(message))
  let account: BotAccount = { channel, state: 'starting', since: now() }
  await inbox.recover(channel)
  await port.start(
    async (event) => {
      await inbox.receive(event)
      await deliver()
    },
    (state) => {
      account = accountOf(channel, state, account, now())
    },
  )
  // What could not be sent while the account was away goes out when it is back.
  const delivering = setInterval(() => {
    if (account.state === 'online') deliver().catch(onError)
  }, MS_DELIVER_EVERY)
  return { bot: () => account, stop: () => stop(port, delivering) }
}

async function stop(port: ChatPort, delivering: ReturnType<typeof setInterval>): Promise<void> {
  clearInterval(delivering)
  await port.stop({ keepSession: true })
}

function accountOf(
  channel: string,
  state: ChannelState,
  before: BotAccount,
  now: Date,
): BotAccount {
  return {
    channel,
    state: state.state,
    since: state.state === before.state ? before.since : now,
    ...(state.state === 'needs-scan' ? { qr: state.qr } : {}),
    ...('detail' in state ? { detail: state.detail } : {}),
  }
}
