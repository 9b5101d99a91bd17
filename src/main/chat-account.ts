import { join } from 'node:path'
import { limitErrors } from '../chat/error-limiter.ts'
import { LastSeen } from '../chat/last-seen.ts'
import { type ChatSettings, openChat } from '../chat/open-chat.ts'
import type { ChannelState } from '../chat/port.ts'
import { SerialChain } from '../chat/serial-chain.ts'
import { type Transcriber, withWords } from '../chat/transcribe.ts'
import type { Db } from '../db/db.ts'
import type { Inbox } from '../inbox/inbox.ts'
import { lastReceivedAt } from '../inbox/read-conversation.ts'
import { tellStaffOfGap } from '../inbox/tell-gap.ts'
import type { BotAccount } from '../web/options.ts'

/** Platforms ban accounts that write as fast as a program can. */
const PACE = { intervalMs: 1000, jitterMs: 2000 }
const MS_DELIVER_EVERY = 30_000
/** A gateway that comes back within this time lost next to nothing. */
const MS_GAP_WORTH_TELLING = 60_000

export interface ChatAccountOptions {
  readonly settings: ChatSettings
  readonly inbox: Inbox
  readonly db: Db
  /** Where the account's session is kept. */
  readonly stateDir: string
  /** Turns speech into text; without it, recordings are kept as they are. */
  readonly transcriber?: Transcriber
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
  const { settings, inbox, db, stateDir, transcriber, now } = options
  const channel = settings.kind
  const onError = limitErrors(options.onError, now)
  // Sending is paced, and must not keep what comes in from being stored.
  const sending = new SerialChain(onError)
  const deliver = () => sending.add(() => inbox.deliver(channel, (message) => port.send(message)))
  const seen = await LastSeen.open({
    ...{ channel, file: join(stateDir, `${channel}.last-seen`), now, onError },
    worthTellingMs: MS_GAP_WORTH_TELLING,
    onGap: (gap) => {
      tellStaffOfGap(db, gap).then(deliver, onError)
    },
  })
  const acceptFrom = seen.last ?? (await lastReceivedAt(db, channel)) ?? now()
  const port = await openChat(settings, {
    ...{ channel, stateDir, pace: PACE, acceptFrom, now, onError },
  })
  let account: BotAccount = { channel, state: 'starting', since: now() }
  await inbox.recover(channel)
  await port.start(
    async (event) => {
      await inbox.receive(transcriber ? await withWords(event, transcriber, onError) : event)
      deliver()
    },
    (state) => {
      account = accountOf(channel, state, account, now())
      seen.take(state)
      // What could not be sent while the account was away goes out when it is back.
      if (state.state === 'online') deliver()
    },
  )
  const delivering = setInterval(() => {
    if (account.state === 'online') deliver()
  }, MS_DELIVER_EVERY)
  return {
    bot: () => account,
    stop: async () => {
      clearInterval(delivering)
      await seen.stop()
      await port.stop({ keepSession: true })
      await sending.idle()
    },
  }
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
